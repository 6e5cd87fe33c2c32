import { districtsOf, meanOf, middle } from '../series.ts'
import { band, definePattern } from './define.ts'

/** Prime: the tenth of the districts with the highest asking rents. */
const PRIME_SHARE = 0.1

export const p05 = definePattern({
  id: 'P5',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '매출 대비 임대료', en: 'Rent burden' },
  statistic: {
    ko: '소상공인(프랜차이즈 제외) 임차 점포의 임대료÷매출(매년 마지막 달), 상권 등급별 중앙값(등급: 신규 임대료 상위 10%와 나머지), 소상공인 영업이익률',
    en: 'Rent over sales of small merchants who rent (chains left out), in the last months of all years, median district by tier (prime: the tenth of districts with the highest asking rents), profit of small merchants over sales',
  },
  source: 'S10 (rent 1.22m a month, sales 235m a year), S11a (4.5m of 27.9m a month)',
  targets: [
    band('ordinary', '보통 상권', 'Ordinary districts', 0.05, 0.08),
    band('prime', '최상급 상권', 'Prime districts', 0.13, 0.19),
    band('ratio', '최상급 ÷ 보통', 'Prime over ordinary', 2, 3),
    band(
      'profit',
      '영업이익률',
      'Operating profit over sales',
      0.11,
      0.17,
      'S10: 34m of 235m a year = .14; +- .03',
    ),
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
