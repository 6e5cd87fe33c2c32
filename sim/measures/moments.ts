/** Mean, spread and linear correlation. Two passes, so that large means cost no digits. */
import { requireLength } from './shape.ts'

/** Arithmetic mean; NaN for an empty list. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Sum of squared deviations from the mean. */
function squaredDeviations(values: ArrayLike<number>): number {
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) * (values[i] - centre)
  return sum
}

/** Sample variance with divisor n - 1, in squared units; NaN below two values. */
export function sampleVariance(values: ArrayLike<number>): number {
  return values.length < 2 ? NaN : squaredDeviations(values) / (values.length - 1)
}

/** Sample standard deviation, divisor n - 1; NaN below two values. */
export function sampleSd(values: ArrayLike<number>): number {
  return Math.sqrt(sampleVariance(values))
}

/** Standard deviation of the whole population, divisor n; NaN for an empty list. */
export function populationSd(values: ArrayLike<number>): number {
  return Math.sqrt(squaredDeviations(values) / values.length)
}

/** Pearson correlation in [-1, 1]; NaN when either list is constant. RangeError when the lengths differ. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireLength('second list', b.length, a.length)
  const meanA = mean(a)
  const meanB = mean(b)
  let cross = 0
  for (let i = 0; i < a.length; i++) cross += (a[i] - meanA) * (b[i] - meanB)
  const divisor = Math.sqrt(squaredDeviations(a)) * Math.sqrt(squaredDeviations(b))
  return divisor > 0 ? Math.max(-1, Math.min(1, cross / divisor)) : NaN
}
