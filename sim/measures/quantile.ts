/** Quantiles of plain lists, in the unit of the values. A missing value (NaN) is a RangeError. */
import { requireFraction } from './shape.ts'

/**
 * Quantile of an ascending list by linear interpolation between order statistics (type 7 of Hyndman and Fan
 * 1996, the default of R and NumPy). NaN for an empty list.
 *
 * @param sorted ascending values
 * @param p in [0, 1]
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) return NaN
  const position = p * (sorted.length - 1)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  const weight = position - below
  // Equal neighbours are taken as they are: infinite ones would otherwise give NaN.
  return sorted[below] === sorted[above]
    ? sorted[below]
    : sorted[below] * (1 - weight) + sorted[above] * weight
}

/** Ascending copy; RangeError for a missing value. */
export function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort()
  // The sort puts NaN last.
  if (sorted.length > 0 && Number.isNaN(sorted[sorted.length - 1]))
    throw new RangeError('a value is missing (NaN)')
  return sorted
}

/** Quantile of an unsorted list, see `quantileOfSorted`. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(ascending(values), p)
}

/** Several quantiles of one list, sorted once. */
export function quantiles(values: ArrayLike<number>, ps: ArrayLike<number>): Float64Array {
  const sorted = ascending(values)
  return Float64Array.from(ps, p => quantileOfSorted(sorted, p))
}

/** Middle value, or the mean of the two middle ones. NaN for an empty list. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5)
}

/** Central interval that holds the share `level` of the values, for instance 0.9 for 5 to 95 per cent. */
export function centralInterval(values: ArrayLike<number>, level: number): { low: number; high: number } {
  requireFraction('level', level)
  const sorted = ascending(values)
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) }
}
