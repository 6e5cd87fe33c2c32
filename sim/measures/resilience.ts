/**
 * Resilience of a series to a shock: how deep it fell below the path without the shock, how fast it came back, and how
 * much never did. Resistance and recoverability of Martin (2012), Journal of Economic Geography 12.
 */
import { requireCount, requireLength } from './shape.ts'

export interface Resilience {
  /** Largest shortfall (baseline - series) / baseline from the shock on, as a share; 0 when it never fell below. */
  depth: number
  /** Step of that shortfall, counted from the shock. */
  stepsToTrough: number
  /** Steps from the trough until the shortfall is half the depth or less; Infinity when it stays above, 0 without a fall. */
  halfLife: number
  /** Shortfall at the end of the series, as a share of the baseline; negative above it. */
  finalShortfall: number
  /** Part of the depth that is still missing at the end, max(0, finalShortfall) / depth, in [0, 1]; 0 without a fall. */
  shareNotRecovered: number
  /** Sum of the shortfalls from the shock on, in baseline-steps. */
  cumulativeLoss: number
}

/**
 * Compares a series with the one it would have been.
 *
 * @param series values from before the shock to the end, one per step (month, quarter)
 * @param baseline the counterfactual of the same length, for instance the twin run without the shock, or one number such
 *   as the mean before the shock. Must be above zero from the shock on; otherwise all figures are NaN
 * @param shockAt step at which the shock begins
 * @throws RangeError when the lengths differ or the shock lies outside the series
 */
export function resilience(
  series: ArrayLike<number>,
  baseline: ArrayLike<number> | number,
  shockAt: number,
): Resilience {
  requireCount('shockAt', shockAt)
  if (typeof baseline !== 'number') requireLength('baseline', baseline.length, series.length)
  if (shockAt >= series.length) throw new RangeError(`shock at step ${shockAt} of ${series.length}`)
  const shortfalls = Float64Array.from({ length: series.length - shockAt }, (_, k) => {
    const reference = typeof baseline === 'number' ? baseline : baseline[shockAt + k]
    return reference > 0 ? (reference - series[shockAt + k]) / reference : NaN
  })
  let depth = 0
  let stepsToTrough = 0
  let cumulativeLoss = 0
  for (let k = 0; k < shortfalls.length; k++) {
    cumulativeLoss += shortfalls[k]
    if (shortfalls[k] > depth) {
      depth = shortfalls[k]
      stepsToTrough = k
    }
  }
  const finalShortfall = shortfalls[shortfalls.length - 1]
  if (Number.isNaN(cumulativeLoss)) {
    return {
      depth: NaN,
      stepsToTrough: NaN,
      halfLife: NaN,
      finalShortfall: NaN,
      shareNotRecovered: NaN,
      cumulativeLoss: NaN,
    }
  }
  let half = stepsToTrough
  while (depth > 0 && half < shortfalls.length && shortfalls[half] > depth / 2) half += 1
  return {
    depth,
    stepsToTrough,
    halfLife: half < shortfalls.length ? half - stepsToTrough : Infinity,
    finalShortfall,
    shareNotRecovered: depth > 0 ? Math.max(0, finalShortfall) / depth : 0,
    cumulativeLoss,
  }
}

/**
 * Share of the units hit (depth above `tolerance`) whose final shortfall is still above it. NaN when none was hit.
 *
 * @param units one `resilience` per unit (district, business type)
 * @param tolerance share of the baseline, 0.05 by default
 */
export function shareOfUnitsNotRecovered(units: readonly Resilience[], tolerance = 0.05): number {
  let nHit = 0
  let nStillDown = 0
  for (const { depth, finalShortfall } of units) {
    if (!(depth > tolerance)) continue
    nHit += 1
    if (finalShortfall > tolerance) nStillDown += 1
  }
  return nStillDown / nHit
}
