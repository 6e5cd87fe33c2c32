/** Checks shared by the measures: shapes are the caller's duty (RangeError), domains give NaN. */

/** Throws a RangeError unless `actual` equals `expected`. */
export function requireLength(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new RangeError(`${what} has ${actual} entries, expected ${expected}`)
}

/** Throws a RangeError unless `value` is a whole number of at least `minimum`. */
export function requireCount(what: string, value: number, minimum = 0): void {
  if (!Number.isInteger(value) || value < minimum) {
    throw new RangeError(`${what} is ${value}, expected a whole number of at least ${minimum}`)
  }
}

/** Throws a RangeError unless `value` lies in the open interval (0, 1). */
export function requireFraction(what: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`${what} is ${value}, expected a number between 0 and 1`)
}

/**
 * Sum of non-negative amounts, for measures built on shares. NaN where shares have no meaning: an empty
 * list, a negative, infinite or missing amount, or a sum of zero.
 */
export function totalForShares(amounts: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < amounts.length; i++) {
    if (!(amounts[i] >= 0)) return NaN
    total += amounts[i]
  }
  return total > 0 && total < Infinity ? total : NaN
}

/** Number of groups implied by group numbers 0, 1, ...; RangeError for a number that is not a whole one >= 0. */
export function countGroups(groups: ArrayLike<number>): number {
  let nGroups = 0
  for (let i = 0; i < groups.length; i++) {
    requireCount(`group of entry ${i}`, groups[i])
    if (groups[i] >= nGroups) nGroups = groups[i] + 1
  }
  return nGroups
}
