import { measures } from '../../../sim/index.ts'
import type { OpenBusiness } from '../observation.ts'
import { band, definePattern } from './define.ts'

/** 50, 100 and 500 million KRW a year in 만원. */
const STEPS = [5000, 10000, 50000] as const

/** The register counts what a firm sold within the calendar year: of one that opened in its course, only some months. */
function soldThisYear(b: OpenBusiness): number {
  return b.yearlySales * Math.min(1, b.months / 12)
}

export const p15 = definePattern({
  id: 'P15',
  weight: 'B',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '매출의 치우침', en: 'Skew of sales' },
  statistic: {
    ko: '마지막 해에 실제로 판 금액이 5천만·1억·5억 원 미만인 사업체의 비중, ln 매출의 표준편차, 지니계수, 그해 문을 연 사업체의 5천만 원 미만 비중',
    en: 'Share of firms whose sales of the last calendar year were under 50m, 100m, 500m KRW; sd of ln sales; Gini; firms born in that year under 50m',
  },
  source: 'S4 (.505, .65, .881; new firms .708); lognormal sigma 1.8-2.1 and Gini .84 derived',
  targets: [
    band('under50m', '5천만 원 미만', 'Under 50m', 0.455, 0.555, '.505 +- .05'),
    band('under100m', '1억 원 미만', 'Under 100m', 0.6, 0.7, '.65 +- .05'),
    band('under500m', '5억 원 미만', 'Under 500m', 0.83, 0.93, '.881 +- .05'),
    band('sigma', 'ln 매출의 표준편차', 'Standard deviation of ln sales', 1.8, 2.1),
    band('gini', '지니계수', 'Gini', 0.79, 0.89, 'about .84 +- .05'),
    band('newUnder50m', '신규 사업체 5천만 원 미만', 'New firms under 50m', 0.66, 0.76, '.708 +- .05'),
  ],
  measure(o) {
    const sales = o.open.map(soldThisYear).filter(s => s > 0)
    const under = (list: readonly number[], most: number) =>
      list.length === 0 ? Number.NaN : list.filter(s => s < most).length / list.length
    const logs = sales.map(Math.log)
    const m = logs.reduce((a, b) => a + b, 0) / logs.length
    const sd = Math.sqrt(logs.reduce((a, b) => a + (b - m) ** 2, 0) / logs.length)
    const young = o.open
      .filter(b => b.months < 12)
      .map(soldThisYear)
      .filter(s => s > 0)
    return [...STEPS.map(s => under(sales, s)), sd, measures.gini(sales), under(young, STEPS[0])]
  },
})
