/**
 * Entropy variety of Frenken, van Oort and Verburg (2007), Regional Studies 41: unrelated variety between broad
 * groups of sectors, related variety inside them. In bits. NaN where shares have no meaning (see `inequality`).
 */
import { log2 } from '../engine/math.ts'
import { countGroups, requireLength, totalForShares } from './shape.ts'

/** Shannon entropy sum_s p_s log2(1 / p_s) of amounts turned into shares, in [0, log2 n] bits. */
export function entropy(amounts: ArrayLike<number>): number {
  const total = totalForShares(amounts)
  if (Number.isNaN(total)) return NaN
  let sum = 0
  for (let s = 0; s < amounts.length; s++) {
    const share = amounts[s] / total
    if (share > 0) sum -= share * log2(share)
  }
  return Math.max(0, sum)
}

/** Variety in bits; `unrelated + related = total` up to rounding. */
export interface Variety {
  /** UV = sum_g P_g log2(1 / P_g). */
  unrelated: number
  /** RV = sum_g P_g H_g with H_g the entropy inside group g. */
  related: number
  /** Entropy over all sectors. */
  total: number
}

/**
 * Related and unrelated variety of one region. Amounts A1 .25, A2 .25, B1 .5 give UV = 1, RV = .5, total 1.5.
 *
 * @param amounts one amount per narrow sector (jobs or businesses)
 * @param groups one broad group number 0, 1, ... per narrow sector
 * @throws RangeError when the lengths differ or a group number is not a whole one
 */
export function variety(amounts: ArrayLike<number>, groups: ArrayLike<number>): Variety {
  requireLength('groups', groups.length, amounts.length)
  const total = totalForShares(amounts)
  const shareOfGroup = new Float64Array(countGroups(groups))
  for (let s = 0; s < amounts.length; s++) shareOfGroup[groups[s]] += amounts[s] / total
  let related = 0
  for (let s = 0; s < amounts.length; s++) {
    const share = amounts[s] / total
    if (share > 0) related += share * log2(shareOfGroup[groups[s]] / share)
  }
  return {
    unrelated: entropy(shareOfGroup),
    related: Number.isNaN(total) ? NaN : Math.max(0, related),
    total: entropy(amounts),
  }
}
