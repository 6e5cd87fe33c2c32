/** Figures of the whole region: money of the government, structure. */
import { gini } from '../measures/index.ts'
import { defineMetric, type Metric } from './define.ts'

export const REGION_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'policyCost',
    level: 'region',
    unit: 'manwon',
    better: 'lower',
    summary: 'last',
    group: 'policy',
    measure: w => {
      let sum = 0
      for (const x of w.c['lever.spent']) sum += x
      return sum
    },
  }),
  defineMetric({
    id: 'policyGranted',
    level: 'region',
    unit: 'share',
    better: 'higher',
    summary: 'mean',
    group: 'policy',
    measure: w => {
      let least = 1
      for (const x of w.c['lever.granted']) least = Math.min(least, x)
      return least
    },
  }),
  defineMetric({
    id: 'creatorGini',
    level: 'region',
    unit: 'index',
    better: 'neither',
    summary: 'last',
    group: 'structure',
    measure: w => gini(w.c['district.creators']),
  }),
  defineMetric({
    id: 'outsideShare',
    level: 'region',
    unit: 'share',
    better: 'lower',
    summary: 'mean',
    group: 'structure',
    measure: w => {
      const all = w.c['region.spending'][0]
      return all > 0 ? w.c['region.outside'][0] / all : Number.NaN
    },
  }),
]
