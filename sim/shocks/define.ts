/** What a shock is: changes of spending by market and kind of district at strength 1, as data. No code of its own. */
import type { Evidence } from '../model/policy/levers/define.ts'
import type { Market } from '../model/sectors.ts'
import type { DistrictType } from '../region.ts'
import type { Citation } from '../sources.ts'

export interface Shock {
  readonly id: string
  readonly evidence: Evidence
  readonly source: string
  /** Length that a form offers first [months]. */
  readonly months: number
  /** Months until it is at its full strength. */
  readonly onsetMonths: number
  /** Months after its end in which half of what is left of it goes. What is not back after that is the places' own doing. */
  readonly decayHalfLifeMonths: number
  /** Relative change of the spending that reaches shops, by market. */
  readonly markets: Readonly<Partial<Record<Market, number>>>
  /** Further relative change by kind of district, on all consumer markets. */
  readonly districtTypes: Readonly<Partial<Record<DistrictType, number>>>
  /** Relative change of what residents and firms spend: a constant, and a part in proportion to the share of manufacturing. */
  readonly income: number
  readonly incomeByManufacturing: number
  /** Relative change of visitors from outside the region. */
  readonly visitors: number
  /** Change of the online share of retail demand. */
  readonly online: number
}

/** Declares a shock of the house. A source that sim/sources.ts does not hold is an error of types. */
export function defineShock(shock: Shock & { readonly source: Citation }): Shock {
  return shock
}
