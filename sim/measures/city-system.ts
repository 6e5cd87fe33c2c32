/**
 * Hierarchy and multipolarity of a system of cities or regions. Sizes are non-negative amounts in any one unit
 * (people, businesses, jobs); results have no unit.
 */
import { log } from '../engine/math.ts'
import { hhi } from './inequality.ts'
import { populationSd } from './moments.ts'
import { requireCount, requireLength, totalForShares } from './shape.ts'

export interface RankSize {
  /** Pareto (Zipf) exponent: minus the slope of ln(rank - shift) on ln size. */
  exponent: number
  /** exponent x sqrt(2 / n), the asymptotic error; the OLS error is far too small (Gabaix and Ibragimov 2011). */
  standardError: number
  /** ln(rank - shift) at size 1. */
  intercept: number
  r2: number
  /** Sizes used. */
  n: number
  /** Sizes of zero or less, or missing, left out. */
  nDropped: number
}

/**
 * Rank-size regression of Gabaix and Ibragimov (2011), Journal of Business and Economic Statistics 29. Sizes
 * 1200 / rank for 100 ranks give 1.0594 (se .1498); with shift 0, plain OLS, 1.
 *
 * @param options.shift taken off the rank, 0.5 by default
 * @param options.top use the largest `top` sizes only
 * @returns NaN figures for fewer than two sizes, or equal ones
 */
export function rankSize(
  sizes: ArrayLike<number>,
  { shift = 0.5, top = Infinity }: { shift?: number; top?: number } = {},
): RankSize {
  const sorted = Float64Array.from(sizes)
    .filter(size => size > 0 && size < Infinity)
    .sort()
    .reverse()
  const n = Math.min(sorted.length, top)
  const x = Float64Array.from({ length: n }, (_, i) => log(sorted[i]))
  const y = Float64Array.from({ length: n }, (_, i) => log(i + 1 - shift))
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < n; i++) {
    meanX += x[i] / n
    meanY += y[i] / n
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < n; i++) {
    xx += (x[i] - meanX) * (x[i] - meanX)
    xy += (x[i] - meanX) * (y[i] - meanY)
    yy += (y[i] - meanY) * (y[i] - meanY)
  }
  const spread = n >= 2 && sorted[0] > sorted[n - 1]
  const slope = spread ? xy / xx : NaN
  return {
    exponent: -slope,
    standardError: -slope * Math.sqrt(2 / n),
    intercept: meanY - slope * meanX,
    r2: spread ? (xy * xy) / (xx * yy) : NaN,
    n,
    nDropped: sizes.length - sorted.length,
  }
}

function descending(sizes: ArrayLike<number>): Float64Array {
  return Float64Array.from(sizes).sort().reverse()
}

/** Primacy P1 / P2; 2 for sizes 1200 / rank. NaN below two places or for a second place of size 0. */
export function primacy(sizes: ArrayLike<number>): number {
  if (sizes.length < 2 || Number.isNaN(totalForShares(sizes))) return NaN
  const [first, second] = descending(sizes)
  return second > 0 ? first / second : NaN
}

/** Four-city index P1 / (P2 + P3 + P4); .9231 for 1200 / rank. NaN below four places or for a sum of 0. */
export function fourCityIndex(sizes: ArrayLike<number>): number {
  if (sizes.length < 4 || Number.isNaN(totalForShares(sizes))) return NaN
  const [first, second, third, fourth] = descending(sizes)
  const others = second + third + fourth
  return others > 0 ? first / others : NaN
}

/** Effective number of poles 1 / HHI, in [1, n]. Seven Korean macro-regions in 2020: 3.26. */
export function effectivePoles(sizes: ArrayLike<number>): number {
  return 1 / hhi(sizes)
}

/**
 * Normalised multipolarity 1 - (HHI - 1/n) / (1 - 1/n), in [0, 1]: 0 with one pole, 1 with equal ones. Seven Korean
 * macro-regions in 2020: .808. NaN below two places.
 */
export function normalisedMultipolarity(sizes: ArrayLike<number>): number {
  const n = sizes.length
  return n < 2 ? NaN : Math.max(0, Math.min(1, 1 - (hhi(sizes) - 1 / n) / (1 - 1 / n)))
}

/**
 * Functional polycentricity of Green (2007), Urban Studies 44: 1 - sd / sd_max with sd_max that of (0, max). Equal
 * values give 1. One pole among n gives 1 - 2 sqrt(n - 1) / n and not 0: .134 for (10, 0, 0, 0). NaN below two places
 * or when all values are 0.
 *
 * @param values importance of each node, such as its in-flow
 * @param networkDensity actual over possible interaction, in [0, 1]; the result is multiplied by it (1 by default)
 */
export function greenPolycentricity(values: ArrayLike<number>, networkDensity = 1): number {
  if (values.length < 2 || Number.isNaN(totalForShares(values))) return NaN
  const largest = descending(values)[0]
  return (1 - populationSd(values) / (largest / 2)) * networkDensity
}

/**
 * Imbalance of flows, sum over pairs i < j of |T_ij - T_ji| over the sum of all T_ij with i != j: 0 where every flow
 * is returned, 1 where none is. Flows inside a place do not count. NaN without flow.
 *
 * @param flows n x n flows, row-major, row = origin
 * @throws RangeError for another shape
 */
export function flowAsymmetry(flows: ArrayLike<number>, n: number): number {
  requireCount('n', n)
  requireLength('flows', flows.length, n * n)
  let imbalance = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      imbalance += Math.abs(flows[i * n + j] - flows[j * n + i])
      total += flows[i * n + j] + flows[j * n + i]
    }
  }
  return imbalance / total
}

/** Flow symmetry, 1 - `flowAsymmetry`: 1 where every flow is returned. */
export function flowSymmetry(flows: ArrayLike<number>, n: number): number {
  return 1 - flowAsymmetry(flows, n)
}

/** In-flow of every place from the others, the nodality that `greenPolycentricity` takes; in the unit of the flows. */
export function inflows(flows: ArrayLike<number>, n: number): Float64Array {
  requireCount('n', n)
  requireLength('flows', flows.length, n * n)
  const sums = new Float64Array(n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sums[j] += flows[i * n + j]
  return sums
}
