/**
 * Hot and cold spots by the Getis-Ord statistic Gi* (Ord and Getis 1995, Geographical Analysis 27), with the
 * false discovery rate held by Benjamini and Hochberg. z-scores without unit.
 */
import { normalCdf } from '../engine/math.ts'
import { mean } from './moments.ts'
import { benjaminiHochberg } from './multiple-tests.ts'
import { requireFraction, requireLength } from './shape.ts'
import type { SpatialWeights } from './spatial-weights.ts'

/**
 * Gi* = (sum w x - xbar sum w) / (S sqrt((n sum w^2 - (sum w)^2) / (n - 1))), S^2 = mean x^2 - xbar^2.
 * Line (1,1,1,1,6) with neighbours at most one step away, self included: (-.8165, -1.2247, -1.2247, .8165, 1.2247).
 *
 * @param values n values in any one unit
 * @param weights n rows that include the unit itself (`withSelf`)
 * @returns n z-scores; NaN when the values are all equal, or a unit is equally a neighbour of all
 * @throws RangeError when there is not one value per unit
 */
export function getisOrdGiStar(values: ArrayLike<number>, weights: SpatialWeights): Float64Array {
  requireLength('values', values.length, weights.n)
  const { n, start, neighbour, weight } = weights
  const centre = mean(values)
  let squares = 0
  let largest = 0
  for (let i = 0; i < n; i++) {
    squares += (values[i] - centre) * (values[i] - centre)
    largest = Math.max(largest, Math.abs(values[i]))
  }
  const spread = Math.sqrt(squares / n)
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let lag = 0
    let sum = 0
    let sumOfSquares = 0
    for (let k = start[i]; k < start[i + 1]; k++) {
      lag += weight[k] * (values[neighbour[k]] - centre)
      sum += weight[k]
      sumOfSquares += weight[k] * weight[k]
    }
    const room = (n * sumOfSquares - sum * sum) / (n - 1)
    // Rounding alone must not make a hot spot of a flat map.
    scores[i] =
      spread > largest * 1e-14 && room > 1e-12 * n * sumOfSquares ? lag / (spread * Math.sqrt(room)) : NaN
  }
  return scores
}

export interface HotSpots {
  /** Gi* of each unit. */
  z: Float64Array
  /** Two-sided p-value of each unit under the normal approximation. */
  p: Float64Array
  /** The same, adjusted for the number of units. */
  adjustedP: Float64Array
  /** 1 hot, -1 cold, 0 neither, at adjusted p <= level. */
  kind: Int8Array
  nHot: number
  nCold: number
}

/**
 * Classifies units as hot or cold spots at a false discovery rate of `level`.
 *
 * @throws RangeError when there is not one value per unit or `level` is outside (0, 1)
 */
export function hotSpots(values: ArrayLike<number>, weights: SpatialWeights, level = 0.05): HotSpots {
  requireFraction('level', level)
  const z = getisOrdGiStar(values, weights)
  const p = z.map(score => 2 * normalCdf(-Math.abs(score)))
  const adjustedP = benjaminiHochberg(p)
  const kind = new Int8Array(weights.n)
  let nHot = 0
  let nCold = 0
  for (let i = 0; i < weights.n; i++) {
    if (!(adjustedP[i] <= level)) continue
    kind[i] = z[i] > 0 ? 1 : -1
    if (z[i] > 0) nHot += 1
    else nCold += 1
  }
  return { z, p, adjustedP, kind, nHot, nCold }
}
