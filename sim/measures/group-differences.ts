/** Who gains and who loses: paired differences group by group, with a verdict that allows for looking at many groups. */
import { holm } from './multiple-tests.ts'
import { type PairedDifference, pairedDifference } from './paired-difference.ts'
import { requireLength } from './shape.ts'

export interface GroupDifference {
  group: string
  /** Mean of the baseline over the pairs. */
  before: number
  difference: PairedDifference
  /** Difference over `before`; NaN where there was nothing. */
  relative: number
  /** p-value after Holm's correction over all groups. */
  adjustedP: number
  /** `gains` and `loses` at 5 % after correction, `unsettled` otherwise. */
  verdict: 'gains' | 'loses' | 'unsettled'
}

/**
 * Compares groups over pairs of runs.
 *
 * @param groups names, one a group
 * @param baseline one list a pair, one amount a group (businesses, sales)
 * @param scenario the same pairs under the other scenario
 * @throws RangeError when the shapes differ
 */
export function groupDifferences(
  groups: readonly string[],
  baseline: readonly ArrayLike<number>[],
  scenario: readonly ArrayLike<number>[],
): GroupDifference[] {
  requireLength('scenario', scenario.length, baseline.length)
  for (const row of [...baseline, ...scenario]) requireLength('a pair', row.length, groups.length)
  const differences = groups.map((_, g) =>
    pairedDifference(
      baseline.map(row => row[g]),
      scenario.map(row => row[g]),
    ),
  )
  const adjusted = holm(differences.map(d => d.pValue))
  return groups.map((group, g) => {
    const difference = differences[g]
    let before = 0
    for (const row of baseline) before += row[g] / baseline.length
    const adjustedP = adjusted[g]
    const settled = adjustedP < 0.05
    return {
      group,
      before,
      difference,
      relative: before > 0 ? difference.mean / before : NaN,
      adjustedP,
      verdict: settled ? (difference.mean > 0 ? 'gains' : 'loses') : 'unsettled',
    }
  })
}
