/**
 * Districts of a town by rule, where no source names them: how many, of which types and sizes, and where. Draws are keyed by
 * the town's id and the district's number, so that another town in the file changes nothing here.
 */
import { textKey, uniform } from '../../sim/engine/index.ts'
import type { District, DistrictType, LocalText, Town } from '../../sim/index.ts'
import { fileText } from '../scenario/file-text.ts'
import { regionTexts } from '../text/families.ts'
import { people } from './ages.ts'
import { shopsFor } from './density.ts'
import { DAYTIME_PER_RESIDENT, DISTRICT_PROFILES, TYPE_ORDER, VACANCY_ABOVE } from './district-profile.ts'
import { inPolygons, type Point } from './geometry.ts'

/** Draws of places that are compared before the one farthest from the others is taken. */
const CANDIDATES = 40
/** People per km2 of built-up land, for how far from the centre a town's districts lie. Assumed. */
const BUILT_UP_DENSITY = 8000
const MIN_UNITS = 3

export interface DistrictPlan {
  readonly agentScale: number
  /** How many districts; absent: by the town's units. */
  readonly count?: number
  /** Units that a district has on average where `count` is absent. */
  readonly unitsPerDistrict?: number
  readonly maxDistricts?: number
  /** Workers and students by day per resident; absent: as the town's type. */
  readonly daytimePerResident?: number
  /** Names instead of `town + type + number`, in the order in which districts of the type are made. */
  name?(type: DistrictType, number: number): LocalText
  /** Types in order instead of those of the town's type. */
  readonly types?: readonly DistrictType[]
}

export function makeDistricts(town: Town, plan: DistrictPlan): readonly District[] {
  const residents = people(town.population)
  const daytime = residents * (plan.daytimePerResident ?? DAYTIME_PER_RESIDENT[town.type])
  const shops = shopsFor({ residents, income: town.income, daytime, visitors: town.visitors })
  const roomWanted = shops / plan.agentScale / (1 - 0.08 - VACANCY_ABOVE[town.type])
  const count = plan.count ?? countFor(roomWanted, plan)
  const types = typesFor(town, count, plan.types)
  const sizes = types.map((type, i) => DISTRICT_PROFILES[type].size * (0.8 + 0.4 * draw(town, 'size', i)))
  const units = apportion(Math.max(Math.round(roomWanted), MIN_UNITS * count), sizes, MIN_UNITS)
  const catchments = sharesOf(
    sizes.map((size, i) => Math.sqrt(size) * (0.8 + 0.4 * draw(town, 'catchment', i))),
    1e-4,
  )
  const byDay = sharesOf(
    types.map((type, i) => DISTRICT_PROFILES[type].daytime * sizes[i]!),
    1e-4,
  )
  const places = placesFor(town, residents, count)
  return types.map((type, i) => {
    const profile = DISTRICT_PROFILES[type]
    const number = types.slice(0, i + 1).filter(t => t === type).length
    const only = types.filter(t => t === type).length === 1
    return {
      id: `${town.id}-${ID_OF_TYPE[type]}-${number}`,
      name: plan.name?.(type, number) ?? plainName(town, type, only ? 0 : number),
      town: town.id,
      type,
      x: round(places[i]!.x, 3),
      y: round(places[i]!.y, 3),
      units: units[i]!,
      catchment: catchments[i]!,
      daytime: Math.round(daytime * byDay[i]!),
      amenity: around(profile.amenity, 0.08, draw(town, 'amenity', i)),
      access: around(profile.access, 0.15, draw(town, 'access', i)),
      creators: around(profile.creators, 0.3 * profile.creators, draw(town, 'creators', i)),
      chains: around(profile.chains, 0.25 * profile.chains, draw(town, 'chains', i)),
      vacancy: around(profile.vacancy + VACANCY_ABOVE[town.type], 0.03, draw(town, 'vacancy', i)),
    }
  })
}

const ID_OF_TYPE: Readonly<Record<DistrictType, string>> = {
  alley: 'alley',
  mainStreet: 'main',
  market: 'market',
  heritage: 'heritage',
  campus: 'campus',
  mall: 'mall',
}

function countFor(units: number, plan: DistrictPlan): number {
  const each = plan.unitsPerDistrict ?? 40
  const wanted = Math.round(units / each)
  const least = units >= 4 * MIN_UNITS ? 2 : 1
  return Math.min(plan.maxDistricts ?? 24, Math.max(least, wanted))
}

/** The order of the town's type; where heritage is strong, a heritage street is among them whatever the number. */
function typesFor(
  town: Town,
  count: number,
  given: readonly DistrictType[] | undefined,
): readonly DistrictType[] {
  const order = given ?? TYPE_ORDER[town.type]
  const start = Math.min(2, order.length - 1)
  const types = Array.from({ length: count }, (_, i): DistrictType => {
    if (i < order.length) return order[i]!
    return order[start + ((i - order.length) % (order.length - start))]!
  })
  if (given === undefined && town.resources.heritage >= 0.6 && count >= 2 && !types.includes('heritage'))
    types[count - 1] = 'heritage'
  return types
}

function plainName(town: Town, type: DistrictType, number: number): LocalText {
  const label = DISTRICT_PROFILES[type].label
  const tail = number === 0 ? '' : ` ${number}`
  return fileText(regionTexts.all('districts.name', { town: town.name, kind: label, tail }))
}

/** The first district stands at the town's centre, the others apart from each other around it, within the town's polygon. */
function placesFor(town: Town, residents: number, count: number): readonly Point[] {
  const builtUp = 0.4 + Math.sqrt(residents / BUILT_UP_DENSITY / Math.PI)
  const spread = Math.sqrt(town.areaKm2 / Math.PI)
  const radius = Math.min(0.8 * spread + 0.2, Math.max(builtUp, 0.3 * spread))
  const places: Point[] = [{ x: town.x, y: town.y }]
  for (let i = 1; i < count; i++) places.push(nextPlace(town, radius, places, i))
  return places
}

function nextPlace(town: Town, radius: number, taken: readonly Point[], number: number): Point {
  let best: Point = { x: town.x, y: town.y }
  let bestGap = -1
  for (let k = 0; k < CANDIDATES; k++) {
    const u = 2 * draw(town, 'x', number * CANDIDATES + k) - 1
    const v = 2 * draw(town, 'y', number * CANDIDATES + k) - 1
    const far = u * u + v * v
    if (far > 1) continue
    // Nearer the centre more often: shops thin out toward the edge.
    const pull = 0.35 + 0.65 * Math.sqrt(far)
    const place = { x: town.x + radius * u * pull, y: town.y + radius * v * pull }
    if (town.polygon !== undefined && !inPolygons(town.polygon, place)) continue
    let gap = Number.POSITIVE_INFINITY
    for (const other of taken) gap = Math.min(gap, (other.x - place.x) ** 2 + (other.y - place.y) ** 2)
    if (gap > bestGap) {
      bestGap = gap
      best = place
    }
  }
  return bestGap >= 0 ? best : { x: town.x + 0.05 * number, y: town.y }
}

function draw(town: Town, purpose: string, i: number): number {
  return uniform(textKey(town.id), textKey(`district.${purpose}`), i)
}

/** `middle` give or take `width`, kept in 0..2 (shares stay below 1 by their middles). */
function around(middle: number, width: number, u: number): number {
  return round(Math.max(0, middle + (2 * u - 1) * width), 3)
}

/** Whole numbers that add up to `total`, in proportion to `weights`, none below `least` (largest remainders). */
export function apportion(total: number, weights: readonly number[], least: number): readonly number[] {
  const free = total - least * weights.length
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (free * weight) / sum)
  const whole = exact.map(Math.floor)
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) }))
  order.sort((a, b) => b.rest - a.rest || a.i - b.i)
  const missing = free - whole.reduce((a, b) => a + b, 0)
  for (const { i } of order.slice(0, missing)) whole[i]!++
  return whole.map(value => value + least)
}

/** Shares that add up to 1, written in steps of `step`. */
export function sharesOf(weights: readonly number[], step: number): readonly number[] {
  const n = Math.round(1 / step)
  return apportion(n, weights, 0).map(part => Number((part / n).toFixed(6)))
}

export function round(value: number, digits: number): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}
