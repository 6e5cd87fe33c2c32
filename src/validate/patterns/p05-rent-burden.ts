import { districtsOf, meanOf, middle } from '../series.ts'
import { band, definePattern } from './define.ts'

/** Prime: the tenth of the districts with the highest asking rents. */
const PRIME_SHARE = 0.1

export const p05 = definePattern({
  id: 'P5',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source: 'S10 (rent 1.22m a month, sales 235m a year), S11a (4.5m of 27.9m a month)',
  targets: [
    band('ordinary', 0.05, 0.08),
    band('prime', 0.13, 0.19),
    band('ratio', 2, 3),
    band('profit', 0.11, 0.17),
  ],
  measure(o) {
    const { yearEnds } = o
    if (!yearEnds) return [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
    const ranked = [...districtsOf(o)].sort((a, b) => meanOf(o, 'askingRent', b) - meanOf(o, 'askingRent', a))
    const n = Math.max(1, Math.round(PRIME_SHARE * ranked.length))
    const { rent, rentedSales, profit, merchantSales } = yearEnds
    const burden = ranked.map(d => (rentedSales[d] > 0 ? rent[d] / rentedSales[d] : Number.NaN))
    const prime = middle(burden.slice(0, n))
    const ordinary = middle(burden.slice(n))
    const sum = (list: Float64Array) => list.reduce((a, b) => a + b, 0)
    return [ordinary, prime, prime / ordinary, sum(profit) / sum(merchantSales)]
  },
})
