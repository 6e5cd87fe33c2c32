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
  title: {
    ko: '신규 점포의 생존율(국세청 정의)',
    en: 'Survival of new storefronts (tax service definition)',
  },
  statistic: {
    ko: '준비 기간이 끝난 뒤 문을 연 점포 전체의 카플란-마이어 생존율',
    en: 'Kaplan-Meier of all shops that opened after the spin-up, no left truncation',
  },
  source: 'S6 (storefronts, National Tax Service, 2023); S1, S2 (enterprises, Statistics Korea)',
  targets: [
    band('S1', '1년 생존율', 'Survival, 1 year', 0.75, 0.8),
    band('S3', '3년 생존율', 'Survival, 3 years', 0.51, 0.56),
    band('S5', '5년 생존율', 'Survival, 5 years', 0.37, 0.42),
    band(
      'S1-kostat-gap',
      '통계청 정의(0.649)와의 차이, 1년',
      'Gap to the enterprise definition (.649), 1 year',
      undefined,
      undefined,
      'two definitions circulate; storefronts are fitted to the tax service, the gap is told',
    ),
  ],
  measure(o) {
    const [s1, s3, s5] = survivalByYear(o, [1, 3, 5], s => isStorefront(s.sector))
    return [s1, s3, s5, s1 - 0.649]
  },
})
