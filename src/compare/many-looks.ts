/**
 * Many looks at one comparison. Where 79 metrics are each tested at 95 %, about four differ by chance alone; corrected by
 * Holm (1979), the chance that any difference is a false one stays at 5 %.
 */
import { holm, type PairedDifference } from '../../sim/measures/index.ts'

/** What one look is worth among the others. */
export interface Look {
  /** Holm's adjusted p-value: compared with 1 - confidence like a single one. NaN below two pairs. */
  readonly adjustedP: number
  /** How many times stricter than alone this look had to be: m for the smallest p-value, 1 for the largest. */
  readonly strictness: number
}

export interface ManyLooks {
  readonly method: 'holm'
  /** Looks that are tests: those with at least two pairs. */
  readonly tests: number
  /** In the order of the differences given. */
  readonly looks: readonly Look[]
}

/** @param differences all that is looked at in one comparison; those below two pairs are no tests and stay without p */
export function manyLooks(differences: readonly PairedDifference[]): ManyLooks {
  const pValues = differences.map(d => (d.n < 2 ? Number.NaN : d.pValue))
  const adjusted = holm(pValues)
  const tested = pValues.flatMap((p, i) => (Number.isNaN(p) ? [] : [i]))
  const rank = new Map(tested.sort((a, b) => pValues[a] - pValues[b] || a - b).map((i, k) => [i, k]))
  return {
    method: 'holm',
    tests: tested.length,
    looks: pValues.map((_, i) => ({
      adjustedP: adjusted[i],
      strictness: tested.length - (rank.get(i) ?? tested.length - 1),
    })),
  }
}
