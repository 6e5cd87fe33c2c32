/** Numbers that the law says: a lever, an option or a policy column refers to the parameter and never repeats its value. */

import type { LeverUse } from '../../scenario.ts'
import { PARAMS } from '../parameters.ts'
import type { Lever, LeverOption } from './levers/define.ts'

/** Parameters in which the law in force is written down. */
export type LawParam = 'lawRentCap' | 'lawProtectedYears' | 'lawKeyMoneyRecovery'

/** A number, or the parameter that says what the law in force makes of it. */
export type Standing = number | { readonly law: LawParam }

/** Parameters of a run, or only those that differ from their defaults. */
export type ParamsInForce = Readonly<Record<string, number>>

/** What a standing number is under these parameters. */
export function inForce(standing: Standing, params: ParamsInForce): number {
  return typeof standing === 'number' ? standing : (params[standing.law] ?? PARAMS[standing.law].default)
}

/** The value at which a lever leaves the law and the region as they are. */
export function neutralOf(lever: Lever, params: ParamsInForce): number {
  return inForce(lever.value.neutral, params)
}

/** What the law or a programme says today; undefined where it says nothing. */
export function statusQuoOf(lever: Lever, params: ParamsInForce): number | undefined {
  return lever.value.statusQuo === undefined ? undefined : inForce(lever.value.statusQuo, params)
}

/** Where a lever stands before anybody moves it: neutral, or the end of its range that is nearest to it. */
export function startOf(lever: Lever, params: ParamsInForce): number {
  return Math.min(lever.value.max, Math.max(lever.value.min, neutralOf(lever, params)))
}

/** What an option is where a use does not set it. */
export function defaultOf(option: LeverOption, params: ParamsInForce): number {
  return inForce(option.default, params)
}

/** A use that changes neither the value nor an option that acts by itself leaves the run as it is, bit for bit. */
export function isNeutral(lever: Lever, use: LeverUse, params: ParamsInForce): boolean {
  if (use.value !== neutralOf(lever, params)) return false
  return lever.options.every(option => {
    const set = use.options?.[option.id]
    return !option.actsAlone || set === undefined || set === defaultOf(option, params)
  })
}
