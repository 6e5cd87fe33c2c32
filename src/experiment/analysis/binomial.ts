/** The binomial law, by the incomplete beta function. */
import { incompleteBeta } from '../../../sim/measures/index.ts'

/** P(X >= k) for X binomial(n, p). */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  return incompleteBeta(p, k, n - k + 1)
}
