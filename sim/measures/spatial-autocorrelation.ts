/**
 * Moran's I, I = (n / W) (z'Wz) / (z'z) with z the deviations from the mean and W the sum of weights. Positive where
 * neighbours are alike. No unit. Source: Moran (1950); Cliff and Ord (1981), Spatial Processes.
 */

import { shuffleFront, type Uniform } from '../engine/uniform.ts'
import { mean, sampleSd } from './moments.ts'
import { requireCount, requireLength } from './shape.ts'
import { countIslands, distanceBandWeights, rowStandardised, type SpatialWeights } from './spatial-weights.ts'

export interface MoranI {
  /** NaN when the values are all equal or no pair has a weight. */
  i: number
  /** Expected value under no association, -1 / (n - 1). */
  expected: number
  n: number
  /** Units without neighbours: they count in n and in the mean but carry no weight. */
  nIslands: number
}

/** Sum over pairs of w_ij z_i z_j; the self weights count too, as they stand. */
function crossProduct({ n, start, neighbour, weight }: SpatialWeights, z: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < n; i++) {
    let lag = 0
    for (let k = start[i]; k < start[i + 1]; k++) lag += weight[k] * z[neighbour[k]]
    sum += z[i] * lag
  }
  return sum
}

/** Factor n / (W z'z) and the deviations z. */
function scaled(values: ArrayLike<number>, weights: SpatialWeights): { z: Float64Array; factor: number } {
  requireLength('values', values.length, weights.n)
  const centre = mean(values)
  const z = new Float64Array(values.length)
  let squares = 0
  let largest = 0
  for (let i = 0; i < z.length; i++) {
    z[i] = values[i] - centre
    squares += z[i] * z[i]
    largest = Math.max(largest, Math.abs(values[i]))
  }
  let sumOfWeights = 0
  for (let k = 0; k < weights.weight.length; k++) sumOfWeights += weights.weight[k]
  // Equal values leave deviations of rounding size only, which mean nothing.
  const flat = squares <= z.length * (largest * 1e-14) * (largest * 1e-14)
  return { z, factor: flat || sumOfWeights === 0 ? NaN : z.length / (sumOfWeights * squares) }
}

/**
 * Moran's I of n values under given weights. On a 4 x 4 rook grid a checkerboard gives -1; left and right halves
 * give .6667 with binary and .7083 with row-standardised weights.
 *
 * @throws RangeError when there is not one value per unit
 */
export function moranI(values: ArrayLike<number>, weights: SpatialWeights): MoranI {
  const { z, factor } = scaled(values, weights)
  return {
    i: factor * crossProduct(weights, z),
    expected: weights.n > 1 ? -1 / (weights.n - 1) : NaN,
    n: weights.n,
    nIslands: countIslands(weights),
  }
}

/** Moran's I with pseudo p-values from permutations, (1 + number at least as extreme) / (1 + permutations). */
export interface MoranTest extends MoranI {
  /** Share of permutations with at least this I: alike neighbours. */
  pUpper: number
  /** Share of permutations with at most this I: unlike neighbours. */
  pLower: number
  /** Twice the smaller, at most 1. */
  pTwoSided: number
  /** (I - mean of the permutations) / their standard deviation. */
  z: number
}

/**
 * Permutation test of Moran's I: the values are dealt out anew over the units.
 *
 * @param uniform numbers in [0, 1)
 * @param permutations at least 1; 999 or more for publication
 * @throws RangeError for a wrong length or number of permutations
 */
export function moranTest(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  uniform: Uniform,
  permutations = 999,
): MoranTest {
  requireCount('permutations', permutations, 1)
  const observed = moranI(values, weights)
  if (Number.isNaN(observed.i)) return { ...observed, pUpper: NaN, pLower: NaN, pTwoSided: NaN, z: NaN }
  const { z, factor } = scaled(values, weights)
  const permuted = new Float64Array(permutations)
  let nAbove = 0
  let nBelow = 0
  for (let r = 0; r < permutations; r++) {
    shuffleFront(z, z.length, uniform)
    permuted[r] = factor * crossProduct(weights, z)
    // Equal arrangements are ties although the order of summation differs.
    if (permuted[r] >= observed.i - 1e-12) nAbove += 1
    if (permuted[r] <= observed.i + 1e-12) nBelow += 1
  }
  const pUpper = (1 + nAbove) / (1 + permutations)
  const pLower = (1 + nBelow) / (1 + permutations)
  const spread = sampleSd(permuted)
  return {
    ...observed,
    pUpper,
    pLower,
    pTwoSided: Math.min(1, 2 * Math.min(pUpper, pLower)),
    z: spread > 0 ? (observed.i - mean(permuted)) / spread : NaN,
  }
}

/** Moran's I of one distance band. */
export interface MoranOfBand extends MoranI {
  /** Outer radius, in the unit of the coordinates. */
  distance: number
}

/**
 * Moran's I by distance with row-standardised weights.
 *
 * @param x plane coordinates, one per value
 * @param y plane coordinates, one per value
 * @param distances ascending radii, in the unit of the coordinates
 * @param shape `discs`: all pairs within the radius; `rings`: pairs beyond the radius before it
 * @throws RangeError when the lengths differ
 */
export function moranByDistance(
  values: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  distances: ArrayLike<number>,
  shape: 'discs' | 'rings' = 'discs',
): MoranOfBand[] {
  return Array.from(distances, (distance, k) => {
    const from = shape === 'rings' && k > 0 ? distances[k - 1] : 0
    const weights = rowStandardised(distanceBandWeights(x, y, distance, from))
    return { distance, ...moranI(values, weights) }
  })
}
