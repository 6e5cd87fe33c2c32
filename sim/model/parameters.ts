/**
 * Every parameter: default, range, unit, how sure we are, source. Scenario schema, assumptions panel, sensitivity
 * jobs and docs are made from this list. Quarterly rates of the literature are turned into monthly ones here, and say so.
 * Sources stand in sim/sources.ts.
 */
import { namedListClass } from '../engine/named-list.ts'
import { CARBON_PARAMS } from './environment/carbon-parameters.ts'
import { ENTRY_PARAMS } from './founding/entry-parameters.ts'
import { NETWORK_PARAMS } from './networks/networks-parameters.ts'
import { SKILL_AND_TIE_PARAMS } from './networks/skill-and-ties-parameters.ts'
import { SUCCESSION_PARAMS } from './networks/succession-parameters.ts'
import type { Param } from './parameter.ts'
import { DEMOGRAPHY_PARAMS } from './people/demography-parameters.ts'
import { TALENT_PARAMS } from './people/talent-parameters.ts'
import { PLACE_MEMORY_PARAMS } from './place/place-memory-parameters.ts'
import { POLICY_ACCOUNTING_PARAMS } from './policy/policy-accounting-parameters.ts'
import { ASKING_RENT_PARAMS } from './tenancy/asking-rent-parameters.ts'
import { EXIT_PARAMS } from './tenancy/exit-parameters.ts'
import { HIBERNATION_PARAMS } from './tenancy/hibernation-parameters.ts'
import { LANDLORD_PARAMS } from './tenancy/landlords-parameters.ts'
import { LEASE_PARAMS } from './tenancy/leases-parameters.ts'
import { BUSINESS_SERVICE_PARAMS } from './trade/business-services-parameters.ts'
import { DEMAND_PARAMS } from './trade/demand-parameters.ts'
import { PLATFORM_PARAMS } from './trade/platforms-parameters.ts'
import { VISITOR_PARAMS } from './trade/visitors-parameters.ts'

export { PARAM_GROUPS, type Param } from './parameter.ts'

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
