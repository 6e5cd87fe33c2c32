/**
 * Inequality and concentration of non-negative amounts over units (regions, districts, businesses).
 *
 * All functions take a plain or typed array of n amounts in any one unit and return a number without unit. They
 * give NaN where shares have no meaning: no unit, a negative or missing amount, or a total of zero. Source of the
 * formulas: Cowell (2011), Measuring Inequality; known answers in the tests.
 */
import { log } from '../engine/math.ts'
import { countGroups, requireCount, requireLength, totalForShares } from './shape.ts'

/** Herfindahl-Hirschman index: sum of squared shares, in [1/n, 1]. (1,2,3,4) gives 0.30. */
export function hhi(amounts: ArrayLike<number>): number {
  const total = totalForShares(amounts)
  let sum = 0
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i] / total
    sum += share * share
  }
  return amounts.length === 0 ? NaN : sum
}

/**
 * Gini coefficient, sum_i (2i - n - 1) x_(i) / (n sum x) over the ascending order, in [0, 1 - 1/n] (no
 * small-sample correction). (1,2,3,4) gives 0.25.
 */
export function gini(amounts: ArrayLike<number>): number {
  const total = totalForShares(amounts)
  if (Number.isNaN(total)) return NaN
  const n = amounts.length
  const sorted = new Float64Array(amounts).sort()
  let sum = 0
  for (let i = 0; i < n; i++) sum += (2 * i + 1 - n) * (sorted[i] / total)
  return Math.max(0, sum / n)
}

/** Share of the total held by the `k` largest units; all of it when k >= n. */
export function topShare(amounts: ArrayLike<number>, k: number): number {
  requireCount('k', k, 1)
  const total = totalForShares(amounts)
  if (Number.isNaN(total)) return NaN
  const sorted = Float64Array.from(amounts).sort()
  let sum = 0
  for (let i = Math.max(0, sorted.length - k); i < sorted.length; i++) sum += sorted[i]
  return sum / total
}

/** Theil T index, sum_i s_i ln(n s_i) with shares s, in [0, ln n] (nats). (1,2,3,4) gives 0.106440. */
export function theil(amounts: ArrayLike<number>): number {
  const total = totalForShares(amounts)
  if (Number.isNaN(total)) return NaN
  let sum = 0
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i] / total
    if (share > 0) sum += share * log(share * amounts.length)
  }
  return Math.max(0, sum)
}

/** Theil T index and its exact parts, in nats. */
export interface TheilDecomposition {
  /** Theil index of all units; `between + within` up to rounding. */
  total: number
  /** sum_g S_g ln(S_g / (n_g / n)): what would remain were every group equal inside. */
  between: number
  /** sum_g S_g T_g: the groups' own inequality, weighted by their share of the total. */
  within: number
  /** Theil index T_g inside each group; NaN for a group without members or amount. */
  withinGroup: Float64Array
}

/**
 * Decomposes the Theil index over groups.
 *
 * @param amounts n non-negative amounts
 * @param groups n group numbers 0, 1, ...
 * @throws RangeError when the lengths differ or a group number is not a whole one
 */
export function theilDecomposition(
  amounts: ArrayLike<number>,
  groups: ArrayLike<number>,
): TheilDecomposition {
  requireLength('groups', groups.length, amounts.length)
  const nGroups = countGroups(groups)
  const n = amounts.length
  const total = totalForShares(amounts)
  const sizes = new Float64Array(nGroups)
  const shares = new Float64Array(nGroups)
  for (let i = 0; i < n; i++) {
    sizes[groups[i]] += 1
    shares[groups[i]] += amounts[i] / total
  }
  const withinGroup = new Float64Array(nGroups)
  for (let i = 0; i < n; i++) {
    const ofGroup = amounts[i] / total / shares[groups[i]]
    if (ofGroup > 0) withinGroup[groups[i]] += ofGroup * log(ofGroup * sizes[groups[i]])
  }
  let between = 0
  let within = 0
  for (let g = 0; g < nGroups; g++) {
    if (shares[g] > 0) {
      between += shares[g] * log((shares[g] * n) / sizes[g])
      within += shares[g] * withinGroup[g]
    } else withinGroup[g] = NaN
  }
  const defined = !Number.isNaN(total)
  return {
    total: theil(amounts),
    between: defined ? Math.max(0, between) : NaN,
    within: defined ? Math.max(0, within) : NaN,
    withinGroup,
  }
}

/**
 * Theil index of amounts per head between regions, sum_i y_i ln(y_i / p_i) with y the shares of the amount and p
 * the shares of population: every person counts once, unlike `theil` of the per-head values.
 *
 * @throws RangeError when the lengths differ
 */
export function theilPerHead(amounts: ArrayLike<number>, populations: ArrayLike<number>): number {
  requireLength('populations', populations.length, amounts.length)
  const total = totalForShares(amounts)
  const people = totalForShares(populations)
  if (Number.isNaN(total) || Number.isNaN(people)) return NaN
  let sum = 0
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i] / total
    if (share === 0) continue
    if (populations[i] === 0) return NaN
    sum += share * log(share / (populations[i] / people))
  }
  return Math.max(0, sum)
}
