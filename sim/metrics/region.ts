/** Figures of the whole region: money of the government, structure. */
import { gini } from '../measures/index.ts'
import { defineMetric, type Metric } from './define.ts'

export const REGION_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'policyCost',
    level: 'region',
    label: { ko: '누적 집행액', en: 'Cost of policy, so far' },
    about: { ko: '모든 정책에 지금까지 집행한 금액', en: 'Spent on all levers so far' },
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
    label: { ko: '예산 반영률', en: 'Budget granted' },
    about: {
      ko: '수단들이 요청한 돈 가운데 예산이 감당한 비율의 최솟값. 1보다 작으면 수단이 줄어들어 작동합니다.',
      en: 'Lowest part of a request that the budget could meet; under 1 a lever acts in part',
    },
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
    label: { ko: '크리에이터 집중도(지니)', en: 'Concentration of creators (Gini)' },
    about: { ko: '상권별 크리에이터 수의 지니계수', en: 'Gini of creators over districts' },
    unit: 'index',
    better: 'neither',
    summary: 'last',
    group: 'structure',
    measure: w => gini(w.c['district.creators']),
  }),
  defineMetric({
    id: 'outsideShare',
    level: 'region',
    label: { ko: '밖으로 새는 소비', en: 'Spending outside' },
    about: {
      ko: '집·쇼핑몰·온라인으로 가는 소비의 비중',
      en: 'Share of spending at home, in malls or on the web',
    },
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
