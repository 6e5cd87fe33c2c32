/** Rank correlation. */
import { requireLength } from './shape.ts'

/**
 * Kendall's tau-b, (concordant - discordant) / sqrt((pairs - ties in a)(pairs - ties in b)), in [-1, 1]; equals
 * tau-a without ties. Looks at all pairs. Source: Kendall (1945), Biometrika 33.
 *
 * @returns NaN below two values, or when either list is constant
 * @throws RangeError when the lengths differ
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireLength('b', b.length, a.length)
  let score = 0
  let untiedA = 0
  let untiedB = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) {
      const signA = a[i] < a[j] ? 1 : a[i] > a[j] ? -1 : 0
      const signB = b[i] < b[j] ? 1 : b[i] > b[j] ? -1 : 0
      score += signA * signB
      untiedA += Math.abs(signA)
      untiedB += Math.abs(signB)
    }
  }
  // One root of the product: exact when both factors are equal.
  return untiedA > 0 && untiedB > 0 ? score / Math.sqrt(untiedA * untiedB) : NaN
}
