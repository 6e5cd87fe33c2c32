/** The world of one run: state columns, population, fixed geography, and the tables that hot loops look at. */

import { type AllColumns, allocate, type Store } from '../engine/columns.ts'
import { type PowerTable, powerTable } from '../engine/float-tables.ts'
import { exp, log } from '../engine/math.ts'
import { Population } from '../engine/population.ts'
import { lognormalTable } from '../engine/quantile-table.ts'
import { Keys, runKey, textKey } from '../engine/rng.ts'
import { EventLog } from '../record/events.ts'
import { makeTally, type Tally } from '../record/tally.ts'
import { RESOURCES, type Region } from '../region.ts'
import type { ScenarioSpec } from '../scenario.ts'
import { cite } from '../sources.ts'
import { COHORT_MONTHS, MAX_USES, type ModelColumns } from './columns.ts'
import { constant } from './constant.ts'
import { makeOutlook, type Outlook } from './founding/outlook.ts'
import type { Model } from './model.ts'
import { type Params, resolveParams } from './parameters.ts'
import { DORMANT_SLOTS } from './people/people-columns.ts'
import { type Horizon, horizon } from './place/horizon.ts'
import type { Kernel } from './place/kernel.ts'
import { marketKernels } from './place/market-kernels.ts'
import { type StartSpending, startSpending } from './place/spending.ts'
import { type LinkBase, linkBase } from './place/town-links.ts'
import { PROGRAMMES } from './policy/programmes.ts'
import { MARKET_OF, MARKET_SALES, MARKETS, SECTORS } from './sectors.ts'
import { clienteleTable } from './trade/clientele.ts'

const BASE_MAKERS = constant({
  value: 0.6,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Makers of a town without identity against the usual share.',
})
const MAKERS_OF_IDENTITY = constant({
  value: 0.8,
  unit: 'factor',
  source: cite`assumed`,
  why: 'What the identity of a town adds to its makers; at the usual identity the sum is one.',
})

const PEER_REACH_KM = constant({
  value: 4,
  unit: 'km',
  source: cite`assumed`,
  why: 'Peers further away than this add under 0.4 % at the default range [km].',
})

/** Facts of a sector in arrays, for loops over businesses. */
interface SectorTables {
  readonly market: Uint8Array
  readonly kind: Uint8Array
  readonly appeal: Float64Array
  /** Margin at hardly any sales, and what a unit of sales takes off it: see gross-margin.ts. */
  readonly margin: Float64Array
  readonly overwork: Float64Array
  readonly fixed: Float64Array
  readonly ownerPay: Float64Array
  /** Smallest size that a shop is planned for. */
  readonly leastSize: Float64Array
  readonly identity: Float64Array
  /** Learning exponent b = ln(1/PR) / ln 2. */
  readonly learning: Float64Array
  /** Online sales over sales in the shop at full reach: o / (1 - o). */
  readonly online: Float64Array
  readonly fashion: Float64Array
  readonly usesDesign: Float64Array
  readonly usesTech: Float64Array
  readonly faceToFace: Float64Array
  readonly resource: Int8Array
  readonly resourceWeight: Float64Array
}

/** What rules and processes know beside the columns that they declare. */
export interface World {
  readonly model: Model
  readonly spec: ScenarioSpec
  readonly region: Region
  readonly params: Params
  readonly keys: Keys
  readonly population: Population
  readonly events: EventLog
  readonly sector: SectorTables
  readonly nTowns: number
  readonly nDistricts: number
  readonly nUnits: number
  readonly nMarkets: number
  /** Months since the start of the run, spin-up included. */
  tick: number
  readonly townOf: Uint16Array
  readonly districtOf: Uint16Array
  /** Districts of town t: townDistricts[townStart[t] .. townStart[t+1]-1]. */
  readonly townStart: Int32Array
  readonly townDistricts: Int32Array
  readonly townKey: Uint32Array
  readonly districtKey: Uint32Array
  /** Districts in the order of their keys, in which those who look for another unit take their turn. */
  readonly districtOrder: Int32Array
  /** Towns in the order of their keys, in which their founders decide. */
  readonly townOrder: Int32Array
  /** Other towns that founders and movers of a town look at. */
  readonly horizon: Horizon
  /** Resources of town t by kind: resources[t * 5 + kind]. */
  readonly resources: Float64Array
  /** Share of a sector among the candidates of its kind in a town: leaning[town * sectors + sector]. */
  readonly leaning: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly access: Float64Array
  /** Town where graduates and talent drain to: the largest core; its own index where there is none other. */
  readonly coreTown: number
  /** One kernel a market (shared where the decay is the same); made anew where a road is built (trade/trips.ts). */
  kernels: readonly Kernel[]
  readonly near: Kernel
  /** Spending of the catchments as the region's file has it; what is spent now is cell.spending. */
  readonly spendingStart: StartSpending
  /** Real people by town who are there by day, and floor units. */
  readonly daytimeStart: Float64Array
  readonly unitsOfTown: Float64Array
  /** Travel times, virtual ties and distances between towns as the file has them. */
  readonly links: LinkBase
  /** Residents at the start (real people), and talent that the outside exchanges: creative class, makers. */
  readonly peopleStart: number
  readonly talentOutside: Float64Array
  /** Talent that grows up in a town, as a share of its residents of 15-64. */
  readonly creativeShare: Float64Array
  readonly makerShare: Float64Array
  /** Visitors from outside arrive here: cores and the towns of a capital. */
  readonly isGateway: Uint8Array
  /** Units before each district, for draws of a district in proportion to its units. */
  readonly unitStart: Int32Array
  /** Lognormal noise of mean 1, to be read by quantileOf. */
  readonly noise: Float64Array
  /** (summed appeal)^(sizeElasticity - 1): what is left of an appeal where others offer the same, to be read by powerOf. */
  readonly crowding: PowerTable
  /** Floor of a business by its size. */
  readonly floorBySize: PowerTable
  /** Share of its later customers that a business has, by sector and age in months, to be read by clienteleAt. */
  readonly clientele: Float64Array
  readonly outlook: Outlook
  /** Creators of each district by unit, refreshed each month: creatorList[unitStart[d] .. + creators[d]-1]. Scratch. */
  readonly creatorList: Int32Array
  /** Room for a list of rows of one district, for loops that first find and then act. Scratch. */
  readonly rows: Int32Array
  /** One number a district, for use within a process. Scratch. */
  readonly scratch: Float64Array
  /** Sums over businesses by district, made at the end of a month for the metrics. Not state. */
  readonly tally: Tally
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

/** Sales of a business of size 1 in a sector at the start [만원 a month]. */
function salesAtSizeOne(p: Params, s: (typeof SECTORS)[number]): number {
  return p.salesLevel * MARKET_SALES[s.market] * s.appeal
}

function sectorTables(p: Params): SectorTables {
  const of = (pick: (s: (typeof SECTORS)[number]) => number) => Float64Array.from(SECTORS, pick)
  return {
    market: Uint8Array.from(MARKET_OF),
    kind: Uint8Array.from(SECTORS, s => s.kind),
    appeal: of(s => s.appeal),
    margin: of(s => s.margin * (1 + p.overwork)),
    overwork: of(s => p.overwork / salesAtSizeOne(p, s)),
    fixed: of(s => s.fixed),
    ownerPay: of(s => s.ownerPay),
    leastSize: of(s => p.leastSales / salesAtSizeOne(p, s)),
    identity: of(s => s.identity),
    online: of(s => s.online / (1 - s.online)),
    fashion: of(s => s.fashion),
    usesDesign: of(s => s.usesDesign),
    usesTech: of(s => s.usesTech),
    faceToFace: of(s => s.faceToFace),
    learning: of(s => -log(s.progressRatio) / log(2)),
    resource: Int8Array.from(SECTORS, s => (s.resource ? RESOURCES.indexOf(s.resource) : -1)),
    resourceWeight: of(s => s.resourceWeight),
  }
}

/**
 * Builds the world of a scenario, empty of businesses (see init.ts).
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
  const nTowns = region.towns.length
  const nDistricts = region.districts.length
  const townIndex = new Map(region.towns.map((t, i) => [t.id, i]))
  const townOf = Uint16Array.from(region.districts, d => {
    const t = townIndex.get(d.town)
    if (t === undefined) throw new RangeError(`district ${d.id}: no town ${d.town}`)
    return t
  })
  const unitStart = new Int32Array(nDistricts + 1)
  region.districts.forEach((d, i) => {
    unitStart[i + 1] = unitStart[i] + d.units
  })
  const nUnits = unitStart[nDistricts]
  const districtOf = new Uint16Array(nUnits)
  for (let d = 0; d < nDistricts; d++) districtOf.fill(d, unitStart[d], unitStart[d + 1])
  // Choices are sampled in the order of keys, not of the file: to reorder a region's districts changes nothing.
  const townKey = Uint32Array.from(region.towns, t => textKey(`town ${t.id}`))
  const districtKey = Uint32Array.from(region.districts, d => textKey(`district ${d.town} ${d.id}`))
  const districtOrder = Array.from(districtKey.keys()).sort((a, b) => districtKey[a] - districtKey[b])
  const townStart = new Int32Array(nTowns + 1)
  const townDistricts: number[] = []
  for (let t = 0; t < nTowns; t++) {
    for (const d of districtOrder) if (townOf[d] === t) townDistricts.push(d)
    townStart[t + 1] = townDistricts.length
  }
  const store = allocate(
    model.columns,
    {
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
    },
    { cohortMonths: COHORT_MONTHS, sectors: SECTORS.length },
  )
  const c = store.columns
  const population = new Population({
    state: c['business.state'],
    blockStart: unitStart,
    occupied: c['district.occupied'],
    blockOf: districtOf,
    columns: tenantColumns(model.columns, store),
  })
  const x = Float64Array.from(region.districts, d => d.x)
  const y = Float64Array.from(region.districts, d => d.y)
  const size = (t: number) => region.towns[t].population[1] + region.towns[t].population[2]
  let coreTown = 0
  for (let t = 1; t < nTowns; t++) {
    const better =
      region.towns[t].type === 'metroCore'
        ? region.towns[coreTown].type === 'metroCore'
          ? size(t) > size(coreTown)
          : true
        : region.towns[coreTown].type !== 'metroCore' && size(t) > size(coreTown)
    if (better) coreTown = t
  }
  const townOrder = Int32Array.from(townKey.keys()).sort((a, b) => townKey[a] - townKey[b])
  const links = linkBase(region)
  const facts = townFacts(region, params, townOf)
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
    sector: sectorTables(params),
    nTowns,
    nDistricts,
    nUnits,
    nMarkets: MARKETS.length,
    tick: 0,
    townOf,
    districtOf,
    townStart,
    townDistricts: Int32Array.from(townDistricts),
    townKey,
    districtKey,
    districtOrder: Int32Array.from(districtOrder),
    townOrder,
    horizon: horizon(townOrder, facts.unitsOfTown, links.km, params.foundersDistance),
    resources: Float64Array.from(region.towns.flatMap(t => RESOURCES.map(r => t.resources[r]))),
    leaning: Float64Array.from(region.towns.flatMap(leaningsOf)),
    x,
    y,
    access: Float64Array.from(region.districts, d => d.access),
    coreTown,
    kernels: marketKernels(params, x, y),
    near: nearKernel(x, y, params.peerRange),
    spendingStart: startSpending(region, params, townOf),
    links,
    ...facts,
    unitStart,
    noise: lognormalTable(params.noise),
    crowding: powerTable(params.sizeElasticity - 1),
    floorBySize: powerTable(params.floorElasticity),
    clientele: clienteleTable(params.clienteleStart, params.clienteleMonths),
    outlook: makeOutlook(nDistricts),
    creatorList: new Int32Array(nUnits),
    rows: new Int32Array(Math.max(0, ...region.districts.map(d => d.units)) + 1),
    scratch: new Float64Array(nDistricts),
    tally: makeTally(nDistricts, SECTORS.length),
  }
}

/** Local resources draw people to the craft that uses them. */
function leaningsOf(town: Region['towns'][number]): number[] {
  return SECTORS.map(s =>
    s.resource === undefined
      ? s.share
      : s.share * (1 - s.resourceWeight * 0.5 + s.resourceWeight * town.resources[s.resource]),
  )
}

const CREATIVE_OF = constant({
  value: { metroCore: 1.3, metroRing: 1.1, provincialCity: 0.8, county: 0.5 } as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Creative people gather in cores; the county has fewer (assumed ratios to the mean share).',
})

function townFacts(region: Region, p: Params, townOf: Uint16Array) {
  const n = region.towns.length
  const daytimeStart = new Float64Array(n)
  const unitsOfTown = new Float64Array(n)
  region.districts.forEach((d, i) => {
    daytimeStart[townOf[i]] += d.daytime
    unitsOfTown[townOf[i]] += d.units
  })
  const creativeShare = Float64Array.from(region.towns, t => p.creativeClass * CREATIVE_OF[t.type])
  const makerShare = Float64Array.from(
    region.towns,
    t => p.makers * (BASE_MAKERS + MAKERS_OF_IDENTITY * t.identity),
  )
  const talentOutside = new Float64Array(2)
  let peopleStart = 0
  region.towns.forEach((t, i) => {
    const working = t.population[1] + t.population[2]
    peopleStart += working + t.population[0] + t.population[3]
    talentOutside[0] += creativeShare[i] * working
    talentOutside[1] += makerShare[i] * working
  })
  const anyCore = region.towns.some(t => t.type === 'metroCore')
  const isGateway = Uint8Array.from(region.towns, t =>
    t.type === 'metroCore' || (!anyCore && t.type !== 'county') || n === 1 ? 1 : 0,
  )
  return { daytimeStart, unitsOfTown, creativeShare, makerShare, talentOutside, peopleStart, isGateway }
}

function nearKernel(x: Float64Array, y: Float64Array, rangeKm: number): Kernel {
  const n = x.length
  const start = new Int32Array(n + 1)
  const to: number[] = []
  const f: number[] = []
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const km = Math.sqrt((x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]))
      if (km <= PEER_REACH_KM) {
        to.push(b)
        f.push(exp(-km / rangeKm))
      }
    }
    start[a + 1] = to.length
  }
  return { start, to: Int32Array.from(to), f: Float64Array.from(f) }
}
