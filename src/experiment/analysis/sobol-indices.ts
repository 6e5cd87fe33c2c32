/**
 * Variance-based sensitivity (Sobol 1993): share of the variance of an outcome that one factor explains alone (first order)
 * and with all its interactions (total). First order by Saltelli et al. (2010), total by Jansen (1999).
 */
import { sampleVariance } from '../../../sim/measures/index.ts'
import { bootstrapIntervals, type Interval } from './bootstrap.ts'

export interface SobolIndex {
  readonly first: number
  readonly firstInterval: Interval
  readonly total: number
  readonly totalInterval: Interval
}

export interface SobolOptions {
  readonly resamples?: number
  readonly level?: number
  readonly seed?: string
}

/**
 * @param outcomes of the rows of `saltelliDesign`, k + 2 a base point
 * @returns one entry a factor; NaN where nothing varies
 * @throws RangeError when the number of outcomes does not fit
 */
export function sobolIndices(
  outcomes: ArrayLike<number>,
  factors: number,
  options: SobolOptions = {},
): SobolIndex[] {
  const { resamples = 500, level = 0.95, seed = 'sobol' } = options
  const rows = factors + 2
  const n = outcomes.length / rows
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`${outcomes.length} outcomes are no multiple of ${rows}`)
  const all = Int32Array.from({ length: n }, (_, i) => i)
  const figures = indices(outcomes, factors, all)
  const intervals = bootstrapIntervals(n, sample => indices(outcomes, factors, sample), {
    resamples,
    level,
    seed,
  })
  return Array.from({ length: factors }, (_, j) => ({
    first: figures[j],
    firstInterval: intervals[j],
    total: figures[factors + j],
    totalInterval: intervals[factors + j],
  }))
}

/** First orders, then totals, of the base points in `sample`. */
function indices(y: ArrayLike<number>, factors: number, sample: Int32Array): Float64Array {
  const rows = factors + 2
  const n = sample.length
  const pooled = new Float64Array(2 * n)
  let centre = 0
  for (let s = 0; s < n; s++) {
    const start = sample[s] * rows
    pooled[2 * s] = y[start]
    pooled[2 * s + 1] = y[start + rows - 1]
    centre += (pooled[2 * s] + pooled[2 * s + 1]) / (2 * n)
  }
  const variance = sampleVariance(pooled)
  const out = new Float64Array(2 * factors).fill(Number.NaN)
  if (!(variance > 0)) return out
  for (let j = 0; j < factors; j++) {
    let alone = 0
    let whole = 0
    for (let s = 0; s < n; s++) {
      const start = sample[s] * rows
      const a = y[start]
      const swapped = y[start + j + 1]
      // Taking the mean off first costs nothing in expectation and much less noise.
      alone += (y[start + rows - 1] - centre) * (swapped - a)
      whole += (a - swapped) * (a - swapped)
    }
    out[j] = alone / n / variance
    out[factors + j] = whole / (2 * n) / variance
  }
  return out
}
