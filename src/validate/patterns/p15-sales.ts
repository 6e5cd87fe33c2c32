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
  source: 'S4 (.505, .65, .881; new firms .708); lognormal sigma 1.8-2.1 and Gini .84 derived',
  targets: [
    band('under50m', 0.455, 0.555),
    band('under100m', 0.6, 0.7),
    band('under500m', 0.83, 0.93),
    band('sigma', 1.8, 2.1),
    band('gini', 0.79, 0.89),
    band('newUnder50m', 0.66, 0.76),
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
