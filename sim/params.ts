/**
 * Every parameter: default, range, unit, how sure we are, source. Scenario schema, assumptions panel, sensitivity
 * jobs and docs are made from this list. Quarterly rates of the literature are turned into monthly ones here, and say so.
 * Sources S.. are those of docs/sources.md.
 */
import { namedListClass } from './engine/named-list.ts'
import type { Param } from './parameter.ts'
import { ASKING_RENT_PARAMS } from './params/asking-rent.ts'
import { BUSINESS_SERVICE_PARAMS } from './params/business-services.ts'
import { CARBON_PARAMS } from './params/carbon.ts'
import { DEMAND_PARAMS } from './params/demand.ts'
import { DEMOGRAPHY_PARAMS } from './params/demography.ts'
import { ENTRY_PARAMS } from './params/entry.ts'
import { EXIT_PARAMS } from './params/exit.ts'
import { HIBERNATION_PARAMS } from './params/hibernation.ts'
import { LANDLORD_PARAMS } from './params/landlords.ts'
import { LEASE_PARAMS } from './params/leases.ts'
import { NETWORK_PARAMS } from './params/networks.ts'
import { PLACE_MEMORY_PARAMS } from './params/place-memory.ts'
import { PLATFORM_PARAMS } from './params/platforms.ts'
import { POLICY_ACCOUNTING_PARAMS } from './params/policy-accounting.ts'
import { SKILL_AND_TIE_PARAMS } from './params/skill-and-ties.ts'
import { SUCCESSION_PARAMS } from './params/succession.ts'
import { TALENT_PARAMS } from './params/talent.ts'
import { VISITOR_PARAMS } from './params/visitors.ts'

export { PARAM_GROUPS, type Param, type ParamGroup } from './parameter.ts'

export const PARAMS = {
  ...DEMAND_PARAMS,
  ...ASKING_RENT_PARAMS,
  ...LEASE_PARAMS,
  ...ENTRY_PARAMS,
  ...EXIT_PARAMS,
  ...SKILL_AND_TIE_PARAMS,
  ...PLACE_MEMORY_PARAMS,
  ...LANDLORD_PARAMS,
  ...PLATFORM_PARAMS,
  ...BUSINESS_SERVICE_PARAMS,
  ...CARBON_PARAMS,
  ...POLICY_ACCOUNTING_PARAMS,
  ...DEMOGRAPHY_PARAMS,
  ...TALENT_PARAMS,
  ...VISITOR_PARAMS,
  ...SUCCESSION_PARAMS,
  ...HIBERNATION_PARAMS,
  ...NETWORK_PARAMS,
} as const satisfies Record<string, Param>

export type ParamId = keyof typeof PARAMS
export type Params = Readonly<Record<ParamId, number>>

/** All parameters, with what differs put in. Unknown ids are an error: a misspelt parameter must not pass for a default. */
export function resolveParams(overrides: Readonly<Record<string, number>>): Params {
  const ids = Object.keys(PARAMS) as ParamId[]
  for (const id of Object.keys(overrides))
    if (!(id in PARAMS)) throw new RangeError(`unknown parameter ${id}`)
  return Object.freeze(
    new ResolvedParams(ids.map(id => overrides[id] ?? PARAMS[id].default)),
  ) as unknown as Params
}

const ResolvedParams = namedListClass<number>(Object.keys(PARAMS))
