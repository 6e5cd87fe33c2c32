/**
 * Paired comparison: replicate k of both scenarios meets the same luck, so their difference is the policy and not the
 * dice. Statements about the mean difference by Student's t over replicates.
 */
import { type PairedDifference, pairedDifference } from '../../sim/measures/index.ts'

/** Share of intervals that hold the true difference. */
export const CONFIDENCE = 0.95

/** The difference over those replicates in which both sides have a value; NaN stands for none. */
export function differenceOfPairs(
  baseline: ArrayLike<number>,
  scenario: ArrayLike<number>,
): PairedDifference {
  const a: number[] = []
  const b: number[] = []
  for (let k = 0; k < baseline.length; k++) {
    if (Number.isNaN(baseline[k]) || Number.isNaN(scenario[k])) continue
    a.push(baseline[k])
    b.push(scenario[k])
  }
  return pairedDifference(a, b, CONFIDENCE)
}
