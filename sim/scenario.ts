/** A scenario as the simulation takes it: region, seed, horizon, parameters that differ, dated levers, shocks, budget. */
import type { Region } from './region.ts'

/** Where a lever acts. Nothing given: the whole region. */
export interface Where {
  readonly towns?: readonly string[]
  readonly districts?: readonly string[]
  readonly townTypes?: readonly string[]
  readonly districtTypes?: readonly string[]
}

/** Lets a use act when a metric of its area, as last month left it, is above or below a value. */
export interface Trigger {
  readonly metric: string
  /** `while` (where nothing is said): acts while the condition holds; `once`: from the first month in which it holds. */
  readonly mode?: 'while' | 'once'
  readonly above?: number
  readonly below?: number
}

/** One dated use of a lever. Months count from the end of the spin-up: 0 is the first month that counts. */
export interface LeverUse {
  readonly lever: string
  readonly value: number
  /** Further settings of the lever, by option id: a number, or the name of a choice. */
  readonly options?: Readonly<Record<string, number | string>>
  readonly from: number
  /** First month in which it no longer acts; absent: to the end. */
  readonly to?: number
  /** Months over which it grows from neutral to its value, from the first month in which it acts. */
  readonly ramp?: number
  readonly where?: Where
  readonly trigger?: Trigger
}

export interface ShockUse {
  readonly shock: string
  readonly from: number
  readonly months: number
  /** 0 none, 1 as strong as the documented reference event. */
  readonly strength: number
  readonly where?: Where
}

export interface Budget {
  /** 만원 (10^4 KRW) a year for all levers together; absent: no limit. */
  readonly perYear?: number
  /** Lever ids, most important first: when money is short the last ones are cut first. */
  readonly priorities?: readonly string[]
}

export interface ScenarioSpec {
  readonly id: string
  readonly region: Region
  readonly seed: string
  readonly spinUpMonths: number
  /** Months that count, after the spin-up. */
  readonly months: number
  /** Parameters that differ from the defaults, by id. */
  readonly params: Readonly<Record<string, number>>
  readonly levers: readonly LeverUse[]
  readonly shocks: readonly ShockUse[]
  readonly budget: Budget
}
