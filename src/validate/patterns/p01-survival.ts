import { measures } from '../../../sim/index.ts'
import { isStorefront, type Observation, type Spell } from '../observation.ts'
import { band, definePattern } from './define.ts'

/** Survival at whole years of businesses that opened after the spin-up: nobody is left-truncated. */
export function survivalByYear(
  o: Observation,
  years: readonly number[],
  of: (spell: Spell) => boolean,
): readonly number[] {
  const seen = o.spells.filter(s => s.entered === 0 && of(s))
  if (seen.length < 30) return years.map(() => Number.NaN)
  const curve = measures.kaplanMeier(
    seen.map(s => s.end),
    seen.map(s => (s.died ? 1 : 0)),
  )
  return years.map(y => (12 * y > o.months ? Number.NaN : measures.survivalAt(curve, 12 * y)))
}

export const p01 = definePattern({
  id: 'P1',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source: 'S6 (storefronts, National Tax Service, 2023); S1, S2 (enterprises, Statistics Korea)',
  targets: [band('S1', 0.75, 0.8), band('S3', 0.51, 0.56), band('S5', 0.37, 0.42), band('S1-kostat-gap')],
  measure(o) {
    const [s1, s3, s5] = survivalByYear(o, [1, 3, 5], s => isStorefront(s.sector))
    return [s1, s3, s5, s1 - 0.649]
  },
})
