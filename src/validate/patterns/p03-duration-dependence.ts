import { CHAIN, measures } from '../../../sim/index.ts'
import { band, definePattern } from './define.ts'
import { survivalByYear } from './p01-survival.ts'

export const p03 = definePattern({
  id: 'P3',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source:
    'S1 (enterprises: .40, .23, .18, .12, .08 a year); the storefront figures of S6 imply a ratio of 1.5 to 2.5, so that the ratio and P1 (a) pull apart',
  targets: [band('hazardRatio', 3), band('weibullShape', 0.5, 0.85)],
  measure(o) {
    const years = [1, 2, 3, 4, 5]
    // Statistics Korea counts enterprises: services in offices are among them, branches of a chain are not.
    const s = survivalByYear(o, years, x => x.kind !== CHAIN)
    if (s.some(v => Number.isNaN(v))) return [Number.NaN, Number.NaN]
    return [measures.hazardRatioFirstToLast(s), measures.weibullFit(years, s).shape]
  },
})
