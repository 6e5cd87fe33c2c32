/**
 * Differences between paired replicates: the same seeds run under two scenarios. Pairing takes the luck that both share
 * out of the difference.
 */
import { correlation, mean, sampleSd, sampleVariance } from './moments.ts'
import { requireFraction, requireLength } from './shape.ts'
import { studentQuantile, studentTwoSidedP } from './student.ts'

export interface PairedDifference {
  /** Mean of b - a, in the unit of the values. */
  mean: number
  /** sd(b - a) / sqrt(n). */
  standardError: number
  /** Ends of the interval mean -+ t standardError with n - 1 degrees of freedom. */
  low: number
  high: number
  /** Two-sided p-value of no difference. */
  pValue: number
  n: number
  /** What the standard error would be without pairing, sqrt((var a + var b) / n). */
  unpairedStandardError: number
  /** Correlation of a and b over the pairs: what pairing lives from. */
  correlation: number
}

/**
 * Mean paired difference with its Student t interval.
 *
 * @param a n values of the baseline
 * @param b n values of the other scenario, in the same order of seeds
 * @param level coverage of the interval, 0.95 by default
 * @returns bounds of NaN below two pairs
 * @throws RangeError when the lengths differ or `level` is outside (0, 1)
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): PairedDifference {
  requireLength('b', b.length, a.length)
  requireFraction('level', level)
  const n = a.length
  const differences = Float64Array.from(a, (value, i) => b[i] - value)
  const centre = mean(differences)
  const standardError = sampleSd(differences) / Math.sqrt(n)
  const reach = n > 1 ? studentQuantile(0.5 + level / 2, n - 1) * standardError : NaN
  // Identical runs differ by exactly nothing: no evidence against no difference.
  const t = standardError === 0 && centre === 0 ? 0 : centre / standardError
  return {
    mean: centre,
    standardError,
    low: centre - reach,
    high: centre + reach,
    pValue: studentTwoSidedP(t, n - 1),
    n,
    unpairedStandardError: Math.sqrt((sampleVariance(a) + sampleVariance(b)) / n),
    correlation: correlation(a, b),
  }
}
