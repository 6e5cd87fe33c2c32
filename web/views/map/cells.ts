/**
 * The areas that a map draws: one cell a district, in km with y downwards (regions count y to the north).
 * A district's own polygon where it has one; else the part of its town that is nearer to it than to any other
 * district, where "its town" is the town's polygon or, without one, a rounded shape around its districts.
 */
import { Delaunay } from 'd3-delaunay'
import type { District, Region, Town } from '../../../src/page.ts'
import {
  type Area,
  areaSize,
  type Box,
  boxAround,
  boxOf,
  centroid,
  clipRing,
  contains,
  distanceToBorder,
  innerPoint,
  type Point,
  type Ring,
  roundHull,
} from './geometry.ts'

export interface Cell {
  readonly area: Area
  readonly box: Box
  /** Where the district lies; well inside its cell. */
  readonly centre: Point
  /** Size in km2 of the drawn area. */
  readonly size: number
  readonly town: number
  /** Lies inside a border from the region file, next to which no gap is left. */
  readonly real: boolean
}

export interface RegionShape {
  readonly cells: readonly Cell[]
  /** Box around the districts of each town; undefined for a town without any. */
  readonly townBoxes: readonly (Box | undefined)[]
  readonly townCentres: readonly Point[]
  readonly townDistricts: readonly (readonly number[])[]
  /** Borders of towns that have real ones. */
  readonly borders: readonly Area[]
  readonly box: Box
  /** Typical distance between neighbouring districts, km. */
  readonly grain: number
}

// Light gaps between cells, as shares of the distance between the two centres: a street, and the gap between towns.
const STREET = 0.045
const TOWN_GAP = 0.1

// Rounded shapes of towns reach this share of the typical distance between districts beyond the outermost ones.
const REACH = 0.62

// Districts of a town are at least this share of the radius of a circle as large as the town apart.
const APART = 0.06

// Of the same radius: how far a town's land reaches beyond its districts.
const LAND = 0.6

export function regionShape(region: Region): RegionShape {
  const townIndex = new Map(region.towns.map((town, i) => [town.id, i]))
  const townOf = region.districts.map(district => townIndex.get(district.town) ?? 0)
  const points = placesApart(region, townOf)
  const neighbours = neighbourLists(points)
  const grain = typicalDistance(points, neighbours)
  const outlines = townOutlines(region, points, townOf, neighbours, grain)
  const cells = region.districts.map((district, d) =>
    cellOf(district, d, points, neighbours[d], townOf, outlines[townOf[d]], grain),
  )
  const townDistricts: number[][] = region.towns.map(() => [])
  townOf.forEach((town, d) => {
    townDistricts[town]?.push(d)
  })
  return {
    cells,
    townDistricts,
    townBoxes: townDistricts.map(own => (own.length ? boxAround(own.map(d => cells[d].box)) : undefined)),
    townCentres: region.towns.map(town => [town.x, -town.y]),
    borders: region.towns.flatMap(town => (town.polygon ? [areaOf(town.polygon)] : [])),
    box: boxAround(cells.map(cell => cell.box)),
    grain,
  }
}

/** Rings of a region file, y turned downwards, all holes and parts in one list. */
function areaOf(polygons: NonNullable<Town['polygon']>): Area {
  return polygons.flatMap(rings => rings.map(ring => ring.map(([x, y]): Point => [x, -y])))
}

/** District places; one that lies on another, or nearly, is set beside it, so that each gets a cell with some width. */
function placesApart({ districts, towns }: Region, townOf: readonly number[]): Point[] {
  const box = boxOf(districts.map(district => [district.x, -district.y]))
  const placed: Point[] = []
  districts.forEach(({ x, y }, d) => {
    let point: Point = [x, -y]
    const land = Math.sqrt(towns[townOf[d]].areaKm2 / Math.PI)
    const least = Math.max((box.x1 - box.x0) / 400, (box.y1 - box.y0) / 400, APART * land) || 0.01
    for (let turn = 1; placed.some(other => distance(other, point) < least); turn++) {
      const angle = turn * 2.399963 // the golden angle: no two directions alike
      const radius = least * Math.sqrt(turn)
      point = [x + radius * Math.cos(angle), -y + radius * Math.sin(angle)]
    }
    placed.push(point)
  })
  return placed
}

function neighbourLists(points: readonly Point[]): number[][] {
  if (points.length < 3) return points.map((_, i) => points.flatMap((_, j) => (j === i ? [] : [j])))
  const delaunay = new Delaunay(Float64Array.from(points.flat()))
  return points.map((_, i) => [...delaunay.neighbors(i)].sort((a, b) => a - b))
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Median distance of a district to its nearest neighbour. */
function typicalDistance(points: readonly Point[], neighbours: readonly number[][]): number {
  const nearest = points
    .map((p, i) => Math.min(...neighbours[i].map(j => distance(p, points[j]))))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  return nearest[nearest.length >> 1] ?? 1
}

interface Outline {
  readonly area: Area
  readonly real: boolean
}

/** Shape of each town within which its districts share the land; undefined where a town has no district. */
function townOutlines(
  region: Region,
  points: readonly Point[],
  townOf: readonly number[],
  neighbours: readonly number[][],
  grain: number,
): (Outline | undefined)[] {
  return region.towns.map((town, t) => {
    if (town.polygon) return { area: areaOf(town.polygon), real: true }
    const own = points.filter((_, d) => townOf[d] === t)
    if (own.length === 0) return undefined
    const within = own.length > 1 ? medianWithin(points, townOf, neighbours, t) : grain
    // One of several towns also stands for its land; a region that is one town is only its streets.
    const land = region.towns.length > 1 ? LAND * Math.sqrt(town.areaKm2 / Math.PI) : 0
    return { area: [roundHull(own, Math.max(REACH * within, land))], real: false }
  })
}

/** Median distance between neighbouring districts of one town. */
function medianWithin(
  points: readonly Point[],
  townOf: readonly number[],
  neighbours: readonly number[][],
  town: number,
): number {
  const all: number[] = []
  points.forEach((p, i) => {
    if (townOf[i] !== town) return
    for (const j of neighbours[i]) {
      if (townOf[j] === town && j > i) all.push(distance(p, points[j]))
    }
  })
  all.sort((a, b) => a - b)
  return all[all.length >> 1] ?? 1
}

function cellOf(
  district: District,
  d: number,
  points: readonly Point[],
  neighbours: readonly number[],
  townOf: readonly number[],
  outline: Outline | undefined,
  grain: number,
): Cell {
  const town = townOf[d]
  const here = points[d]
  if (district.polygon) return cellFrom(areaOf(district.polygon), here, town, true)
  let rings: readonly Ring[] = outline?.area ?? [roundHull([here], REACH * grain)]
  const real = outline?.real ?? false
  // Inside a real border only districts of the same town divide the land, and all of them may.
  const others = real ? points.flatMap((_, j) => (townOf[j] === town && j !== d ? [j] : [])) : neighbours
  for (const other of others) {
    const there = points[other]
    const length = distance(here, there)
    const nx = (there[0] - here[0]) / length
    const ny = (there[1] - here[1]) / length
    const gap = Math.min(length, 2 * grain) * (townOf[other] === town ? STREET : TOWN_GAP)
    const limit = (nx * (here[0] + there[0]) + ny * (here[1] + there[1])) / 2 - gap / 2
    rings = rings.map(ring => clipRing(ring, nx, ny, limit)).filter(ring => ring.length > 2)
  }
  // A place far outside its town's border can lose all land to the others: it gets a small round of its own.
  if (areaSize(rings) === 0) return cellFrom([roundHull([here], 0.2 * grain)], here, town, false)
  return cellFrom(rings, here, town, real)
}

function cellFrom(area: Area, here: Point, town: number, real: boolean): Cell {
  const box = boxOf(area.flat())
  const middle = real ? innerPoint(area) : centroid(area)
  // Between the place itself and the middle of the land: shops stay near the place and still have room.
  const between: Point = [here[0] + 0.7 * (middle[0] - here[0]), here[1] + 0.7 * (middle[1] - here[1])]
  const room = Math.sqrt(areaSize(area)) / 5
  const fits = contains(area, between[0], between[1]) && distanceToBorder(area, between[0], between[1]) > room
  return { area, box, centre: fits ? between : middle, size: areaSize(area), town, real }
}
