/** The world of one run: state columns, population, fixed geography, and the tables that hot loops look at. */

import { type AllColumns, allocate, type Store } from '../engine/columns.ts'
import { Population } from '../engine/population.ts'
import { Keys, runKey } from '../engine/rng.ts'
import { EventLog } from '../record/events.ts'
import type { Region } from '../region.ts'
import type { ScenarioSpec } from '../scenario.ts'
import { COHORT_MONTHS, MAX_USES, type ModelColumns } from './columns.ts'
import type { Model } from './model.ts'
import { type Params, resolveParams } from './parameters.ts'
import { DORMANT_SLOTS } from './people/people-columns.ts'
import { type Geography, geography } from './place/geography.ts'
import { PROGRAMMES } from './policy/programmes.ts'
import { makeScratch, type Scratch } from './scratch.ts'
import { MARKETS, SECTORS } from './sectors.ts'
import { makeTables, type Tables } from './tables.ts'

/** What rules and processes know beside the columns that they declare. */
export interface World extends Geography, Tables, Scratch {
  readonly model: Model
  readonly spec: ScenarioSpec
  readonly region: Region
  readonly params: Params
  readonly keys: Keys
  readonly population: Population
  readonly events: EventLog
  readonly nMarkets: number
  /** Months since the start of the run, spin-up included. */
  tick: number
}

/** The whole state of a run, for what starts, records, checks and measures it. */
export interface WorldState extends World {
  readonly store: Store<ModelColumns>
  readonly c: AllColumns<ModelColumns>
}

/** Population rows: the tenant's columns, which leave and move with the tenant. */
function tenantColumns(columns: ModelColumns, store: Store<ModelColumns>) {
  return (Object.keys(columns) as (keyof ModelColumns)[])
    .filter(id => id.startsWith('business.') && id !== 'business.state')
    .map(id => ({ array: store.columns[id], width: store.widthOf[id] }))
}

function allocateState(model: Model, { nTowns, nDistricts, nUnits }: Geography): Store<ModelColumns> {
  const rows = {
    business: nUnits,
    unit: nUnits,
    district: nDistricts,
    policy: nDistricts,
    townPolicy: nTowns,
    town: nTowns,
    link: nTowns * nTowns,
    dormant: nDistricts * DORMANT_SLOTS,
    market: MARKETS.length,
    cell: nDistricts * MARKETS.length,
    region: 1,
    programme: PROGRAMMES.length,
    trade: nDistricts * SECTORS.length,
    lever: Math.max(1, model.levers.length),
    use: MAX_USES,
  }
  return allocate(model.columns, rows, { cohortMonths: COHORT_MONTHS, sectors: SECTORS.length })
}

/**
 * Builds the world of a scenario, empty of businesses (see `sim/start`).
 * @throws RangeError on an unknown parameter or a district whose town does not exist
 */
export function createWorld(
  model: Model,
  spec: ScenarioSpec,
  replicate: number,
  keepRenewals: boolean,
): WorldState {
  const { region } = spec
  const params = resolveParams(spec.params)
  const place = geography(region)
  const store = allocateState(model, place)
  const c = store.columns
  const population = new Population({
    state: c['business.state'],
    blockStart: place.unitStart,
    occupied: c['district.occupied'],
    blockOf: place.districtOf,
    columns: tenantColumns(model.columns, store),
  })
  return {
    model,
    spec,
    region,
    params,
    keys: new Keys(runKey(spec.seed, replicate)),
    store,
    c,
    population,
    events: new EventLog(keepRenewals),
    nMarkets: MARKETS.length,
    tick: 0,
    ...place,
    ...makeTables(region, params, place),
    ...makeScratch(place),
  }
}
