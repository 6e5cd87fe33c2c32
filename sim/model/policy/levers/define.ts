/** What a policy lever is: data for schema, controls, command line, tables and docs, and its effect on policy columns. */

import type { LocalText } from '../../../region.ts'
import type { Citation } from '../../../sources.ts'
import type { ModelColumn } from '../../columns.ts'
import type { Standing } from '../law.ts'
import type { PolicyColumn } from '../rule-book.ts'

/** How sure we are of a number: see docs/sources.md. */
export type Evidence = 'measured' | 'derived' | 'unverified' | 'assumed'

export const LEVER_GROUPS = ['rent', 'street', 'people', 'network', 'business', 'place', 'region'] as const
export type LeverGroup = (typeof LEVER_GROUPS)[number]

/** One number that a lever is set with. */
export interface LeverScale {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface LeverChoice {
  readonly id: string
  /** That of an addition from outside; the house has its texts by id in src/text. */
  readonly label?: LocalText
}

export interface LeverOption extends LeverScale {
  readonly id: string
  /** That of an addition from outside. */
  readonly label?: LocalText
  /** What holds where a use does not set it. */
  readonly default: Standing
  /** Acts even where the lever's value is neutral: a second rule of the same law. */
  readonly actsAlone?: boolean
  /** What is chosen by name: the number of a choice is its place in this list, from `min` to `max`. */
  readonly choices?: readonly LeverChoice[]
}

/**
 * The number that a setting stands for.
 * @throws RangeError for a name that is no choice of the option
 */
export function optionNumber(option: LeverOption, set: number | string): number {
  if (typeof set === 'number') return set
  const i = option.choices?.findIndex(choice => choice.id === set) ?? -1
  if (i < 0) throw new RangeError(`option ${option.id} has no choice ${set}`)
  return i
}

/** Reading and combining policy columns: two uses on one column give the same whatever their order. */
export interface PolicyWriter<Column extends string = PolicyColumn> {
  /** Districts that the use covers, and how strongly it acts there this month (ramp, decay, rationing), 0 to 1. */
  readonly districts: readonly number[]
  readonly towns: readonly number[]
  readonly strength: number
  /** The lever's value this month: neutral + strength x (value - neutral). */
  readonly value: number
  /** The value that the use sets, at full strength. */
  readonly target: number
  /** An option of the use, or its default. */
  option(id: string): number
  /**
   * Moves a policy column from the law part of the way to `target` where the lever acts.
   * @param weight part of the way, 0 to 1: the strength where nothing else is said
   */
  toward(column: Column, target: number, weight?: number): void
  /** Adds `amount` to a policy column where the lever acts. */
  add(column: Column, amount: number): void
  /** Lowers a policy column to `limit` where it is higher. */
  atMost(column: Column, limit: number): void
  /** Raises a policy column to `floor` where it is lower. */
  atLeast(column: Column, floor: number): void
  /** Adds `amount` to a policy column of one town of the reach. */
  toTown(column: Column, town: number, amount: number): void
  /** Adds `amount` to the entry of one sector in a policy column of one town. */
  toSector(column: Column, town: number, sector: number, amount: number): void
  /** Adds `amount` to a policy column of one district of the reach. */
  toDistrict(column: Column, district: number, amount: number): void
  /** Floor units of a district (simulated). */
  units(district: number): number
  /** Residents of a town (real people). */
  residents(town: number): number
  /** Real shops that a simulated business stands for. */
  readonly agentScale: number
}

/** What a lever may look at to say what it will cost. */
export interface CostContext {
  /** Units, residents (real people), open businesses in the area of the use. */
  readonly units: number
  readonly residents: number
  readonly businesses: number
  /** Open local creators in the area (simulated). */
  readonly creators: number
  /** Mean asking rent of an ordinary unit in the area [만원 a month]. */
  readonly ask: number
  readonly districts: number
  readonly towns: number
  /** Real shops a simulated business stands for. */
  readonly agentScale: number
  /** The value it is meant to have this month, ramp included, before rationing. */
  readonly value: number
  readonly neutral: number
  /** First month of the use (capital costs fall here), counted from 0 within the use. */
  readonly monthOfUse: number
  option(id: string): number
  /** Sum of a column over the districts or towns of the area, as last month left it: what was taken up is paid in arrears. */
  flow(column: LastMonth): number
}

/** Columns that a bill may be made from: what was taken up, in districts and towns. */
export const BILLED_COLUMNS = [
  'district.relief',
  'district.safeGiven',
  'district.sales',
  'district.spaceRent',
  'district.supported',
  'district.trustSpent',
  'town.currencyIssued',
  'town.grantsMonth',
  'town.industryPaid',
  'town.kibsVoucherBills',
  'town.vouchers',
] as const satisfies readonly Extract<ModelColumn, `district.${string}` | `town.${string}`>[]
type LastMonth = (typeof BILLED_COLUMNS)[number]

export interface Lever {
  readonly id: string
  /** Short code: L1, L2, ... */
  readonly code: string
  readonly group: LeverGroup
  /** Texts of an addition from outside. Those of the house stand by id in src/text. */
  readonly label?: LocalText
  readonly help?: LocalText
  /** The side effect that the simulation computes; no lever is only good. */
  readonly sideEffect?: LocalText
  readonly evidence: Evidence
  readonly source: string
  /** Metrics that it is there to move, the first one first: what a comparison is read by where it is used. */
  readonly actsOn?: readonly string[]
  /** `neutral` leaves the run as it is, bit for bit; `statusQuo` is what the law or programme says today, if anything. */
  readonly value: LeverScale & { readonly neutral: Standing; readonly statusQuo?: Standing }
  readonly options: readonly LeverOption[]
  readonly reach: 'districts' | 'towns'
  /**
   * What its money buys: a `programme` runs in places, so that fixed costs and absorptive capacity count; a `transfer` goes
   * to businesses and owners as it is; a `rule` costs its administration only. A programme where nothing is said. `works` are
   * built by contract: their cost is the price of the thing, and capacity to absorb does not come into it.
   */
  readonly money?: 'programme' | 'transfer' | 'rule' | 'works'
  /** Months after its end in which bills still come in: obligations that outlast it. */
  readonly billsAfter?: number
  /** Processes that run only where this lever is used. */
  readonly wakes?: readonly string[]
  /** Months in which half of the effect is left after it ends; 0: it ends at once. */
  readonly decayHalfLifeMonths: number
  /** 만원 of this month, if granted in full (an upper bound where take-up decides). Real, not per simulated business. */
  cost(c: CostContext): number
  apply(p: PolicyWriter): void
}

/** Declares a lever of the house. A source that sim/sources.ts does not hold is an error of types. */
export function defineLever(lever: Lever & { readonly source: Citation }): Lever {
  return lever
}
