/** What of a region never changes in a run: who lies where, in which order the towns and districts take their turn, how far it is. */

import { textKey } from '../../engine/rng.ts'
import { RESOURCES, type Region, type Town } from '../../region.ts'
import { type LinkBase, linkBase } from './town-links.ts'

export interface Geography {
  readonly nTowns: number
  readonly nDistricts: number
  readonly nUnits: number
  /** Town of each district, district of each unit. */
  readonly townOf: Uint16Array
  readonly districtOf: Uint16Array
  /** Units before each district, for draws of a district in proportion to its units. */
  readonly unitStart: Int32Array
  /** Districts of town t: townDistricts[townStart[t] .. townStart[t+1]-1]. */
  readonly townStart: Int32Array
  readonly townDistricts: Int32Array
  /** Keys, by which draws and turns know a place wherever it stands in the file. */
  readonly townKey: Uint32Array
  readonly districtKey: Uint32Array
  /** Towns in the order of their keys, in which their founders decide. */
  readonly townOrder: Int32Array
  /** Districts in the order of their keys, in which those who look for another unit take their turn. */
  readonly districtOrder: Int32Array
  /** Place of each district [km]. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** How well each district is reached by public transport. */
  readonly access: Float64Array
  /** Travel times, virtual ties and distances between towns as the file has them. */
  readonly links: LinkBase
  /** Town where graduates and talent drain to: the largest core; its own index where there is none other. */
  readonly coreTown: number
  /** Visitors from outside arrive here: cores and the towns of a capital. */
  readonly isGateway: Uint8Array
  /** Resources of town t by kind: resources[t * 5 + kind]. */
  readonly resources: Float64Array
  /** Real people by town who are there by day at the start, and floor units. */
  readonly daytimeStart: Float64Array
  readonly unitsOfTown: Float64Array
  /** Residents at the start (real people). */
  readonly peopleStart: number
}

/** @throws RangeError on a district whose town does not exist */
export function geography(region: Region): Geography {
  const { towns, districts } = region
  // Choices are sampled in the order of keys, not of the file: to reorder a region's districts changes nothing.
  const townKey = Uint32Array.from(towns, t => textKey(`town ${t.id}`))
  const districtKey = Uint32Array.from(districts, d => textKey(`district ${d.town} ${d.id}`))
  const districtOrder = inOrderOf(districtKey)
  const townOf = townOfDistricts(region)
  return {
    nTowns: towns.length,
    nDistricts: districts.length,
    ...unitsOf(region),
    townOf,
    ...districtsByTown(towns.length, townOf, districtOrder),
    townKey,
    districtKey,
    townOrder: inOrderOf(townKey),
    districtOrder,
    x: Float64Array.from(districts, d => d.x),
    y: Float64Array.from(districts, d => d.y),
    access: Float64Array.from(districts, d => d.access),
    links: linkBase(region),
    coreTown: coreOf(towns),
    isGateway: gatewaysOf(towns),
    resources: Float64Array.from(towns.flatMap(t => RESOURCES.map(r => t.resources[r]))),
    ...sumsByTown(region, townOf),
    peopleStart: towns.reduce((sum, { population: p }) => sum + (p[1] + p[2] + p[0] + p[3]), 0),
  }
}

const inOrderOf = (keys: Uint32Array) => Int32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b])

function townOfDistricts(region: Region): Uint16Array {
  const index = new Map(region.towns.map((t, i) => [t.id, i]))
  return Uint16Array.from(region.districts, d => {
    const t = index.get(d.town)
    if (t === undefined) throw new RangeError(`district ${d.id}: no town ${d.town}`)
    return t
  })
}

function unitsOf({ districts }: Region) {
  const unitStart = new Int32Array(districts.length + 1)
  districts.forEach((d, i) => {
    unitStart[i + 1] = unitStart[i] + d.units
  })
  const nUnits = unitStart[districts.length]
  const districtOf = new Uint16Array(nUnits)
  for (let d = 0; d < districts.length; d++) districtOf.fill(d, unitStart[d], unitStart[d + 1])
  return { nUnits, unitStart, districtOf }
}

function districtsByTown(nTowns: number, townOf: Uint16Array, order: Int32Array) {
  const townStart = new Int32Array(nTowns + 1)
  const townDistricts = new Int32Array(order.length)
  let at = 0
  for (let t = 0; t < nTowns; t++) {
    for (const d of order) if (townOf[d] === t) townDistricts[at++] = d
    townStart[t + 1] = at
  }
  return { townStart, townDistricts }
}

function sumsByTown({ towns, districts }: Region, townOf: Uint16Array) {
  const daytimeStart = new Float64Array(towns.length)
  const unitsOfTown = new Float64Array(towns.length)
  districts.forEach((d, i) => {
    daytimeStart[townOf[i]] += d.daytime
    unitsOfTown[townOf[i]] += d.units
  })
  return { daytimeStart, unitsOfTown }
}

/** A metropolitan core comes before any other town, then the one with more residents of working age. */
function coreOf(towns: readonly Town[]): number {
  const isCore = (t: number) => towns[t].type === 'metroCore'
  const size = (t: number) => towns[t].population[1] + towns[t].population[2]
  let core = 0
  for (let t = 1; t < towns.length; t++) {
    if (isCore(t) === isCore(core) ? size(t) > size(core) : isCore(t)) core = t
  }
  return core
}

function gatewaysOf(towns: readonly Town[]): Uint8Array {
  const anyCore = towns.some(t => t.type === 'metroCore')
  return Uint8Array.from(towns, t =>
    t.type === 'metroCore' || (!anyCore && t.type !== 'county') || towns.length === 1 ? 1 : 0,
  )
}
