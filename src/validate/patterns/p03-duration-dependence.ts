import { CHAIN, measures } from '../../../sim/index.ts'
import { band, definePattern } from './define.ts'
import { survivalByYear } from './p01-survival.ts'

export const p03 = definePattern({
  id: 'P3',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '나이에 따라 줄어드는 폐업 위험', en: 'Hazard falls with age' },
  statistic: {
    ko: '기업(프랜차이즈 지점을 뺀 모든 업종)의 연도별 생존율에서 1년 차와 5년 차 폐업률의 비, 와이블 형상모수',
    en: 'Exit rate of year 1 over year 5 of enterprises (all trades, business services too, without branches of chains), Weibull shape of yearly survival',
  },
  source:
    'S1 (enterprises: .40, .23, .18, .12, .08 a year); the storefront figures of S6 imply a ratio of 1.5 to 2.5, so that the ratio and P1 (a) pull apart',
  targets: [
    band(
      'hazardRatio',
      '1년 차 ÷ 5년 차 폐업률(통계청 기준)',
      'Closure rate of year 1 over that of year 5, enterprises',
      3,
    ),
    band('weibullShape', '와이블 형상모수', 'Weibull shape', 0.5, 0.85),
  ],
  measure(o) {
    const years = [1, 2, 3, 4, 5]
    // Statistics Korea counts enterprises: services in offices are among them, branches of a chain are not.
    const s = survivalByYear(o, years, x => x.kind !== CHAIN)
    if (s.some(v => Number.isNaN(v))) return [Number.NaN, Number.NaN]
    return [measures.hazardRatioFirstToLast(s), measures.weibullFit(years, s).shape]
  },
})
