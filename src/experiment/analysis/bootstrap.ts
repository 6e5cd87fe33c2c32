/** Percentile bootstrap over rows (Efron 1979): resamples whole rows, so that what belongs together stays together. */
import { drawIndex } from '../../../sim/engine/index.ts'
import { centralInterval } from '../../../sim/measures/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * @param rows how many rows there are
 * @param statistics several figures of a resample, given as row numbers
 * @param level coverage of the intervals
 * @returns one interval a figure; NaN where a figure was undefined in some resample
 */
export function bootstrapIntervals(
  rows: number,
  statistics: (sample: Int32Array) => ArrayLike<number>,
  options: { readonly resamples: number; readonly level: number; readonly seed: string },
): Interval[] {
  const draw = keyedUniform(options.seed, 'bootstrap')
  const sample = new Int32Array(rows)
  const found: number[][] = []
  for (let r = 0; r < options.resamples; r++) {
    for (let i = 0; i < rows; i++) sample[i] = drawIndex(draw, rows)
    Array.from(statistics(sample)).forEach((x, k) => {
      found[k] ??= []
      found[k].push(x)
    })
  }
  return found.map(values =>
    values.some(Number.isNaN)
      ? { low: Number.NaN, high: Number.NaN }
      : centralInterval(values, options.level),
  )
}
