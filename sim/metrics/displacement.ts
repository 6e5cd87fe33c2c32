/** Who is driven out, and what becomes of them. */
import { defineMetric, type Metric } from './define.ts'

export const DISPLACEMENT_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'displaced',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displaced',
  }),
  defineMetric({
    id: 'displacementRate',
    level: 'district',
    unit: 'share',
    better: 'lower',
    summary: 'mean',
    group: 'displacement',
    num: 'district.displaced',
    den: 'district.occupied',
  }),
  defineMetric({
    id: 'displacedCreators',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedCreators',
  }),
  defineMetric({
    id: 'displacedClosed',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedClosed',
  }),
  defineMetric({
    id: 'movedIn',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'neither',
    summary: 'sum',
    group: 'displacement',
    num: 'district.movedIn',
  }),
  defineMetric({
    id: 'rationed',
    level: 'region',
    unit: 'peoplePerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    measure: w => {
      let n = 0
      for (let d = 0; d < w.nDistricts; d++) n += w.c['district.rationed'][d]
      return n
    },
  }),
]
