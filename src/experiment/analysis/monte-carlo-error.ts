/**
 * How far the figures of an ensemble would move with other seeds: errors of means, and of medians and quantiles without any
 * assumption about their law.
 */
import { ascending, incompleteBeta, mean, quantileOfSorted, sampleSd } from '../../../sim/measures/index.ts'
import { binomialUpperTail } from './binomial.ts'

export interface MonteCarloFigure {
  readonly value: number
  readonly standardError: number
}

/** Mean with sd / sqrt(n). */
export function meanWithError(values: ArrayLike<number>): MonteCarloFigure {
  return { value: mean(values), standardError: sampleSd(values) / Math.sqrt(values.length) }
}

/**
 * Quantile with its standard error by Maritz and Jarrett (1978): the spread of the order statistic that the quantile is, under
 * the law that the sample itself describes. NaN below two values.
 */
export function quantileWithError(values: ArrayLike<number>, p: number): MonteCarloFigure {
  const sorted = ascending(values)
  const n = sorted.length
  const value = quantileOfSorted(sorted, p)
  if (n < 2) return { value, standardError: Number.NaN }
  // Order statistic at p (n + 1), beta distributed in ranks.
  const a = Math.min(n, Math.max(1, p * (n + 1)))
  const b = n + 1 - a
  let first = 0
  let second = 0
  let below = 0
  for (let i = 1; i <= n; i++) {
    const upTo = incompleteBeta(i / n, a, b)
    first += (upTo - below) * sorted[i - 1]
    second += (upTo - below) * sorted[i - 1] * sorted[i - 1]
    below = upTo
  }
  return { value, standardError: Math.sqrt(Math.max(0, second - first * first)) }
}

/**
 * Interval of a quantile between two order statistics (Thompson 1936): holds whatever the law. The narrowest symmetric ranks
 * that reach the level; undefined where the sample is too small for it.
 */
export function quantileInterval(
  values: ArrayLike<number>,
  p: number,
  level = 0.95,
): { readonly low: number; readonly high: number; readonly ranks: readonly [number, number] } | undefined {
  const sorted = ascending(values)
  const n = sorted.length
  const tail = (1 - level) / 2
  // Largest rank l with P(fewer than l values below) <= tail, smallest u with P(u or more below) <= tail.
  let l = 0
  while (l < n && 1 - binomialUpperTail(l + 1, n, p) <= tail) l++
  let u = n + 1
  while (u > 1 && binomialUpperTail(u - 1, n, p) <= tail) u--
  if (l < 1 || u > n) return undefined
  return { low: sorted[l - 1], high: sorted[u - 1], ranks: [l, u] }
}
