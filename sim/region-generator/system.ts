/**
 * A country of municipalities by chance: sizes, places, types, ages and resources follow the distributions below, a seed
 * picks one country. Levels follow Korea (P17, P18; S41, S42, S45); the country is none.
 */
import { normal } from '../engine/distributions.ts'
import { exp, log } from '../engine/math.ts'
import { textKey, uniform } from '../engine/rng.ts'
import { RESOURCES, type Resource, type Town, type TownType } from '../region.ts'

/** What is settled of a municipality before it has a name, ages and districts. */
export interface TownOutline
  extends Pick<
    Town,
    'type' | 'capital' | 'x' | 'y' | 'areaKm2' | 'income' | 'resources' | 'identity' | 'manufacturing'
  > {
  readonly residents: number
  readonly share65: number
  /** Visitors a month per resident. */
  readonly visitorsPerResident: number
}

export interface TownDraft extends TownOutline {
  readonly number: number
  readonly province: number
  readonly island: boolean
}

export interface SystemPlan {
  readonly seed: string
  /** Municipalities, 60 or more. */
  readonly towns: number
  /** Residents of the country (real people). */
  readonly residents: number
}

export const RESIDENTS = 51_800_000

/** Metropolitan cities: size against the first (P17: second 1/2.87; Korea 2020 for the others), which of them lie in the capital region. */
const METROS = [1, 1 / 2.87, 1 / 3.29, 1 / 4, 1 / 6.6, 1 / 6.7, 1 / 8.5] as const
const CAPITAL_METROS = [0, 2] as const
/** Share of the first city in the country, and of the capital region (P17: .496 to .5024). */
const FIRST_CITY = 0.187
const CAPITAL_SHARE = 0.5
/** Provinces beside the metropolitan cities: the one around the capital, those far from it, and an island. */
const FAR_PROVINCES = 7
const ISLAND_SHARE = 0.013
/** Municipalities by kind, of 215. */
const PARTS = { metro: [25, 14, 10, 8, 5, 5, 4], ring: 31, city: 44, county: 67, island: 2 } as const
const ALL_PARTS = 215
/** Mean residents of a county and spread of sizes by kind [sd of ln]. */
const COUNTY_RESIDENTS = 47_000
const SPREAD: Readonly<Record<TownType, number>> = {
  metroCore: 0.3,
  metroRing: 0.7,
  provincialCity: 0.72,
  county: 0.4,
}
/** Area [km2], share aged 65 and over, consumption per head, manufacturing share: middle by kind. */
const AREA: Readonly<Record<TownType, number>> = {
  metroCore: 42,
  metroRing: 330,
  provincialCity: 620,
  county: 680,
}
const SHARE_65: Readonly<Record<TownType, number>> = {
  metroCore: 0.196,
  metroRing: 0.155,
  provincialCity: 0.205,
  county: 0.345,
}
const NATIONAL_SHARE_65 = 0.195
const INCOME: Readonly<Record<TownType, number>> = {
  metroCore: 1.06,
  metroRing: 0.97,
  provincialCity: 0.94,
  county: 0.86,
}
const MANUFACTURING: Readonly<Record<TownType, number>> = {
  metroCore: 0.13,
  metroRing: 0.26,
  provincialCity: 0.24,
  county: 0.14,
}
/** Middles of the stocks of local resources: craft, food, heritage, nature, media. */
const STOCK: Readonly<Record<TownType, readonly number[]>> = {
  metroCore: [0.35, 0.45, 0.35, 0.2, 0.6],
  metroRing: [0.25, 0.3, 0.2, 0.35, 0.4],
  provincialCity: [0.42, 0.5, 0.42, 0.45, 0.18],
  county: [0.4, 0.58, 0.35, 0.7, 0.06],
}

/**
 * Visits a month per resident where heritage and nature are ordinary. A visit is a day: the island's guests stay for four
 * (14 million a year, 0.67 million residents: 7 days a month per resident, where a city sees a fraction of one).
 */
const ISLAND_VISITS = 4.8
/** Four in five of 17 million foreign visitors a year (2019, not verified) spend five days in the first city of 9.7 million. */
const FIRST_CITY_VISITS = 0.6
const CALM_VISITS: Readonly<Record<TownType, number>> = {
  metroCore: 0.3,
  metroRing: 0.1,
  provincialCity: 0.3,
  county: 0.35,
}

/** Draws of one country: keyed by seed, purpose and number, so that nothing depends on the order of calls. */
interface Luck {
  u(purpose: string, i: number): number
  z(purpose: string, i: number): number
}

function luckOf(seed: string): Luck {
  const a = textKey(`country ${seed}`)
  return {
    u: (purpose, i) => uniform(a, textKey(purpose), i),
    z: (purpose, i) => normal(a, textKey(purpose), i),
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

/** A point of a disc, evenly; by rejection, so that no sine is needed. */
function inDisc(luck: Luck, purpose: string, i: number, radius: number, inner = 0): Place {
  for (let k = 0; k < 64; k++) {
    const x = 2 * luck.u(`${purpose} x ${k}`, i) - 1
    const y = 2 * luck.u(`${purpose} y ${k}`, i) - 1
    const far = x * x + y * y
    if (far <= 1 && far >= inner * inner) return { x: radius * x, y: radius * y }
  }
  return { x: radius * inner, y: 0 }
}

/** Of some candidates the one farthest from what is there already. */
function apart(candidates: readonly Place[], taken: readonly Place[]): Place {
  let best = candidates[0]
  let bestGap = -1
  for (const place of candidates) {
    let gap = Number.POSITIVE_INFINITY
    for (const other of taken)
      gap = Math.min(
        gap,
        (other.x - place.x) * (other.x - place.x) + (other.y - place.y) * (other.y - place.y),
      )
    if (gap > bestGap) {
      best = place
      bestGap = gap
    }
  }
  return best
}

/** Sizes that add up to `total`, lognormal about each other. */
function sizes(luck: Luck, purpose: string, n: number, total: number, spread: number): number[] {
  const raw = Array.from({ length: n }, (_, i) => exp(spread * luck.z(`size ${purpose}`, i)))
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map(x => (total * x) / sum)
}

/** @throws RangeError for fewer municipalities than the parts of a system need */
export function draftSystem(plan: SystemPlan): readonly TownDraft[] {
  if (!(plan.towns >= 60)) throw new RangeError('a country needs 60 municipalities or more')
  const luck = luckOf(plan.seed)
  const scale = plan.towns / ALL_PARTS
  const partsOf = (n: number) => Math.max(1, Math.round(n * scale))
  const first = FIRST_CITY * plan.residents
  const metroSizes = METROS.map((m, k) => first * m * (k === 0 ? 1 : exp(0.05 * luck.z('metro', k))))
  const capitalMetros = CAPITAL_METROS.reduce((a: number, k) => a + metroSizes[k], 0)
  const ringTotal = CAPITAL_SHARE * plan.residents - capitalMetros
  const islandTotal = ISLAND_SHARE * plan.residents * exp(0.2 * luck.z('island', 0))
  const metroParts = PARTS.metro.map(partsOf)
  const ring = partsOf(PARTS.ring)
  const island = PARTS.island
  const cities = partsOf(PARTS.city)
  const counties = plan.towns - metroParts.reduce((a, b) => a + b, 0) - ring - island - cities
  // In more municipalities than the country has, counties are smaller: together they never hold more than theirs do.
  const countyTotal = (counties * COUNTY_RESIDENTS * (plan.residents / RESIDENTS)) / Math.max(1, scale)
  const otherMetros = metroSizes.reduce((a, b, k) => a + (k === 0 || k === 2 ? 0 : b), 0)
  const cityTotal = (1 - CAPITAL_SHARE) * plan.residents - otherMetros - islandTotal - countyTotal
  const centres = centresOf(luck)
  const raw: Omit<
    TownDraft,
    'share65' | 'income' | 'resources' | 'identity' | 'manufacturing' | 'visitorsPerResident'
  >[] = []
  const add = (
    type: TownType,
    province: number,
    capital: boolean,
    isIsland: boolean,
    place: Place,
    residents: number,
  ) => {
    const number = raw.length
    const areaKm2 = AREA[type] * exp(0.35 * luck.z('area', number))
    raw.push({
      number,
      type,
      province,
      capital,
      island: isIsland,
      x: place.x,
      y: place.y,
      areaKm2,
      residents,
    })
  }
  metroParts.forEach((n, k) => {
    const capital = k === 0 || k === 2
    const centre = centres.metros[k]
    const radius = Math.sqrt((n * AREA.metroCore) / Math.PI)
    const taken: Place[] = []
    sizes(luck, `metro ${k}`, n, metroSizes[k], SPREAD.metroCore).forEach((residents, i) => {
      const tries = Array.from({ length: 12 }, (_, c) => inDisc(luck, `gu ${k}`, i * 12 + c, radius))
      const at = taken.length === 0 ? { x: 0, y: 0 } : apart(tries, taken)
      taken.push(at)
      add('metroCore', k, capital, false, { x: centre.x + at.x, y: centre.y + at.y }, residents)
    })
  })
  const ringProvince = METROS.length
  const ringPlaces: Place[] = raw.filter(t => t.capital)
  sizes(luck, 'ring', ring, ringTotal, SPREAD.metroRing).forEach((residents, i) => {
    const tries = Array.from({ length: 12 }, (_, c) => inDisc(luck, 'ring', i * 12 + c, 62, 0.27))
    const at = apart(tries, ringPlaces)
    ringPlaces.push(at)
    add('metroRing', ringProvince, true, false, at, residents)
  })
  const farPlaces: Place[] = [...raw]
  const far = (type: TownType, purpose: string, i: number, residents: number) => {
    const p = i % FAR_PROVINCES
    const centre = centres.provinces[p]
    const tries = Array.from({ length: 12 }, (_, c) => {
      const at = inDisc(luck, purpose, i * 12 + c, 62)
      return { x: centre.x + at.x, y: centre.y + at.y }
    })
    const at = apart(tries, farPlaces)
    farPlaces.push(at)
    add(type, ringProvince + 1 + p, false, false, at, residents)
  }
  sizes(luck, 'city', cities, cityTotal, SPREAD.provincialCity).forEach((residents, i) => {
    far('provincialCity', 'city', i, residents)
  })
  sizes(luck, 'county', counties, countyTotal, SPREAD.county).forEach((residents, i) => {
    far('county', 'county', i, residents)
  })
  const islandProvince = ringProvince + 1 + FAR_PROVINCES
  const islandSizes = [0.73, 0.27]
  for (let i = 0; i < island; i++)
    add(
      'provincialCity',
      islandProvince,
      false,
      true,
      { x: centres.island.x, y: centres.island.y + 22 * i },
      islandTotal * islandSizes[i],
    )
  return finish(luck, raw)
}

/** Where the metropolitan cities and the far provinces lie, km from the first city; the capital's port beside it. */
function centresOf(luck: Luck): {
  readonly metros: readonly Place[]
  readonly provinces: readonly Place[]
  readonly island: Place
} {
  const provinces: Place[] = []
  for (let p = 0; p < FAR_PROVINCES; p++) {
    const tries = Array.from({ length: 24 }, (_, c) => inDisc(luck, 'province', p * 24 + c, 330, 0.38))
    // A peninsula: half of the disc, with the capital near its upper end.
    const south = tries.map(t => ({ x: 0.55 * t.x, y: -Math.abs(t.y) * 1.05 }))
    provinces.push(apart(south, [{ x: 0, y: 0 }, ...provinces]))
  }
  const byDistance = [...provinces].sort((a, b) => b.x * b.x + b.y * b.y - (a.x * a.x + a.y * a.y))
  const metros: Place[] = [{ x: 0, y: 0 }]
  for (let k = 1; k < METROS.length; k++) {
    const near = inDisc(luck, 'metro place', k, 30)
    if (k === 2) metros.push({ x: -30 + 0.1 * near.x, y: -6 + 0.1 * near.y })
    else {
      // The second city is the one farthest away; the others share the provinces.
      const host = byDistance[k === 1 ? 0 : (k - 1) % FAR_PROVINCES]
      metros.push({ x: host.x + near.x, y: host.y + near.y })
    }
  }
  let lowest = 0
  for (const p of provinces) lowest = Math.min(lowest, p.y)
  return { metros, provinces, island: { x: -60, y: lowest - 170 } }
}

type Raw = Omit<
  TownDraft,
  'share65' | 'income' | 'resources' | 'identity' | 'manufacturing' | 'visitorsPerResident'
>

/** What the places are like: ages, income, resources, identity, industry, visitors. */
function finish(luck: Luck, raw: readonly Raw[]): readonly TownDraft[] {
  const people = raw.reduce((a, t) => a + t.residents, 0)
  const old = raw.map(t => {
    const small = -0.035 * log(t.residents / 150_000) * (t.type === 'metroCore' ? 0 : 1)
    return Math.min(0.45, Math.max(0.09, SHARE_65[t.type] + small * 0.5 + 0.025 * luck.z('old', t.number)))
  })
  const oldMean = raw.reduce((a, t, i) => a + t.residents * old[i], 0) / people
  const incomes = raw.map(
    t => INCOME[t.type] * (t.province === 0 ? 1.14 : 1) * exp(0.07 * luck.z('income', t.number)),
  )
  const incomeMean = raw.reduce((a, t, i) => a + t.residents * incomes[i], 0) / people
  // Media gather in the first city and the region around it (nine tenths of the sales of content industries, not verified),
  // nature and visitors on the island; one of the smaller metropolitan cities lives on factories.
  const factory = METROS.length - 1
  return raw.map((t, i) => {
    const stock = Object.fromEntries(
      RESOURCES.map((r, k) => [
        r,
        share(
          STOCK[t.type][k] +
            0.17 * luck.z(`stock ${r}`, t.number) +
            (t.island && r === 'nature' ? 0.4 : 0) +
            (r === 'media' && t.type === 'metroCore' ? (t.province === 0 ? 0.28 : t.capital ? 0 : -0.25) : 0),
        ),
      ]),
    ) as Record<Resource, number>
    const identity = share(
      0.16 +
        0.4 * stock.heritage +
        0.2 * stock.craft +
        0.1 * luck.z('identity', t.number) +
        (t.island ? 0.25 : 0),
    )
    const industry = t.province === factory ? 0.44 : MANUFACTURING[t.type]
    const calm = t.island ? ISLAND_VISITS : t.province === 0 ? FIRST_CITY_VISITS : CALM_VISITS[t.type]
    const visitors =
      calm *
      exp((t.island ? 0.15 : 0.35) * luck.z('visitors', t.number)) *
      (0.5 + stock.heritage + 0.7 * stock.nature)
    return {
      ...t,
      share65: Math.min(0.48, (old[i] * NATIONAL_SHARE_65) / oldMean),
      income: incomes[i] / incomeMean,
      resources: stock,
      identity,
      manufacturing: t.island ? 0.04 : share(industry * exp(0.4 * luck.z('industry', t.number))),
      visitorsPerResident: visitors,
    }
  })
}

function share(x: number): number {
  return Math.round(Math.min(0.98, Math.max(0.02, x)) * 1000) / 1000
}
