/**
 * From gross to net: what a policy changed after deadweight, displacement and leakage, and what that cost in present
 * value. The chain of additionality follows English Partnerships (2008), Additionality Guide.
 */
import { pow } from '../engine/math.ts'

/** Shares in [0, 1] and a multiplier; all neutral by default. */
export interface Additionality {
  /** Share that would have come about anyway. */
  deadweight?: number
  /** Share that only took the place of others in the area. */
  displacement?: number
  /** Share that went to people or places outside the target. */
  leakage?: number
  /** Further effects per unit of direct effect, 1 for none. */
  multiplier?: number
}

/** net = gross (1 - deadweight)(1 - displacement)(1 - leakage) x multiplier, in the unit of `gross`. */
export function netEffect(
  gross: number,
  { deadweight = 0, displacement = 0, leakage = 0, multiplier = 1 }: Additionality = {},
): number {
  return gross * (1 - deadweight) * (1 - displacement) * (1 - leakage) * multiplier
}

/**
 * Present value of amounts paid at the ends of equal periods 0, 1, 2, ..., the first undiscounted.
 *
 * @param amounts real money per period
 * @param ratePerYear discount rate, for instance 0.045; above -1
 * @param periodsPerYear 12 for months, 4 for quarters
 * @returns value at period 0, in the unit of the amounts
 */
export function presentValue(
  amounts: ArrayLike<number>,
  ratePerYear: number,
  periodsPerYear: number,
): number {
  if (!(ratePerYear > -1 && periodsPerYear > 0)) return NaN
  let value = 0
  for (let t = 0; t < amounts.length; t++) value += amounts[t] * pow(1 + ratePerYear, -t / periodsPerYear)
  return value
}

/** Present-value cost per unit of net outcome, money per unit; NaN unless the net outcome is above zero. */
export function costPerNetOutcome(presentValueOfCost: number, netOutcome: number): number {
  return netOutcome > 0 ? presentValueOfCost / netOutcome : NaN
}
