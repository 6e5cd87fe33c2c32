/**
 * Global envelopes of simulated curves: bounds that a whole curve, not a single point of it, leaves with at most
 * the chosen chance. Each curve is ranked by its most extreme point (extreme rank; Myllymaki et al. 2017, Journal of
 * the Royal Statistical Society B 79), which is the way Duranton and Overman (2005) choose their bands.
 */
import { requireCount, requireFraction, requireLength } from './shape.ts'

export interface Envelope {
  /** At most a share `level` of the curves falls below this anywhere. */
  lower: Float64Array
  /** At most a share `level` of the curves rises above this anywhere. */
  upper: Float64Array
}

/**
 * Ranks are whole numbers: with few curves and many independent points the bounds are wider than `level` asks for, never
 * narrower.
 *
 * @param curves nCurves x nPoints values, row-major, without missing ones
 * @param level share of curves that may leave each side, for instance 0.05
 * @throws RangeError for another shape or a level outside (0, 1)
 */
export function globalEnvelope(
  curves: ArrayLike<number>,
  nCurves: number,
  nPoints: number,
  level = 0.05,
): Envelope {
  requireCount('nCurves', nCurves, 1)
  requireCount('nPoints', nPoints)
  requireLength('curves', curves.length, nCurves * nPoints)
  requireFraction('level', level)
  const columns: Float64Array[] = []
  const extremeHigh = new Int32Array(nCurves).fill(nCurves)
  const extremeLow = new Int32Array(nCurves).fill(nCurves)
  for (let p = 0; p < nPoints; p++) {
    const order = Array.from({ length: nCurves }, (_, c) => c)
    order.sort((a, b) => curves[a * nPoints + p] - curves[b * nPoints + p] || a - b)
    columns.push(Float64Array.from(order, c => curves[c * nPoints + p]))
    rankExtremes(order, columns[p], extremeLow, extremeHigh)
  }
  const allowed = Math.floor(level * nCurves)
  const low = deepestRank(extremeLow, allowed)
  const high = deepestRank(extremeHigh, allowed)
  return {
    lower: Float64Array.from(columns, column => column[low - 1]),
    upper: Float64Array.from(columns, column => column[nCurves - high]),
  }
}

/** Keeps each curve's best rank from either end, ties sharing the better one. */
function rankExtremes(
  order: number[],
  sorted: Float64Array,
  fromBelow: Int32Array,
  fromAbove: Int32Array,
): void {
  const n = order.length
  for (let k = 0, first = 0; k < n; k++) {
    if (sorted[k] !== sorted[first]) first = k
    if (first + 1 < fromBelow[order[k]]) fromBelow[order[k]] = first + 1
  }
  for (let k = n - 1, first = n - 1; k >= 0; k--) {
    if (sorted[k] !== sorted[first]) first = k
    if (n - first < fromAbove[order[k]]) fromAbove[order[k]] = n - first
  }
}

/** Largest rank that no more than `allowed` curves beat. */
function deepestRank(extremes: Int32Array, allowed: number): number {
  const sorted = Int32Array.from(extremes).sort()
  return sorted[Math.min(allowed, sorted.length - 1)]
}
