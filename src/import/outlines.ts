/** Areas in degrees to outlines in km that a page can draw: projected, simplified together so that borders still meet. */
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import type { Polygons } from '../../sim/index.ts'
import { areaOf, middleOf, type Point, signedArea } from '../region/geometry.ts'
import type { Projection } from './project.ts'
import type { LonLat } from './ring-faults.ts'

export interface Outline {
  /** Before simplification. */
  readonly areaKm2: number
  readonly middle: Point
  readonly polygon: Polygons
  /** Islands and enclaves too small to draw. */
  readonly partsNotDrawn: number
}

type Ring = readonly (readonly [number, number])[]

export interface OutlineOptions {
  /** Points of all outlines together, about. */
  readonly maxPoints: number
  /** Parts below this share of the region's bounding square are not drawn, unless they are all there is. */
  readonly smallestPart: number
}

export const OUTLINE_OPTIONS: OutlineOptions = { maxPoints: 14000, smallestPart: 2e-6 }

/** @param areas polygons of each area, none empty */
export function outlinesOf(
  areas: readonly (readonly (readonly (readonly LonLat[])[])[])[],
  projection: Projection,
  options: OutlineOptions = OUTLINE_OPTIONS,
): readonly Outline[] {
  const flat = areas.map(polygons =>
    polygons.map(rings => rings.map(ring => ring.map(p => projection.project(p)))),
  )
  const extent = extentOf(flat)
  const digits = extent > 100 ? 2 : 3
  const simple = simplified(flat, options.maxPoints)
  return flat.map((exact, i) => {
    const parts = simple[i]!.map(rings =>
      rings.map(ring => rounded(ring, digits)).filter(ring => ring.length >= 4),
    )
    const drawn = parts.filter(
      rings => rings.length > 0 && bigEnough(rings[0]!, options.smallestPart * extent * extent),
    )
    const polygon = drawn.length > 0 ? drawn : [[rounded(largest(exact), digits)]]
    return {
      areaKm2: areaOf(exact),
      middle: middleOf(polygon.every(rings => rings[0]!.length >= 4) ? polygon : exact),
      polygon,
      partsNotDrawn: exact.length - polygon.length,
    }
  })
}

function extentOf(areas: readonly (readonly (readonly Ring[])[])[]): number {
  let low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [x, y] of areas.flat(3)) {
    low = [Math.min(low[0]!, x), Math.min(low[1]!, y)]
    high = [Math.max(high[0]!, x), Math.max(high[1]!, y)]
  }
  return Math.max(high[0]! - low[0]!, high[1]! - low[1]!)
}

function simplified(
  areas: readonly (readonly (readonly Ring[])[])[],
  maxPoints: number,
): readonly (readonly (readonly Ring[])[])[] {
  const points = areas.flat(2).reduce((sum, ring) => sum + ring.length, 0)
  if (points <= maxPoints) return areas
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: areas.map(polygons => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygons.map(rings => rings.map(ring => ring.map(p => [...p]))),
      },
    })),
  }
  const shared = presimplify(topology({ areas: collection }) as unknown as Topology<Objects<object>>)
  // The quantile counts from the weightiest point down: this share of the points stays.
  const weight = quantile(shared, maxPoints / points)
  const fewer = simplify(shared, weight)
  const back = feature(fewer, fewer.objects.areas as GeometryCollection) as FeatureCollection
  return back.features.map(f =>
    f.geometry.type === 'MultiPolygon' ? (f.geometry.coordinates as unknown as Ring[][]) : [],
  )
}

function rounded(ring: Ring, digits: number): Ring {
  const factor = 10 ** digits
  const points = ring.map(([x, y]): readonly [number, number] => [
    Math.round(x * factor) / factor + 0,
    Math.round(y * factor) / factor + 0,
  ])
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1])
}

const bigEnough = (ring: Ring, least: number) => Math.abs(signedArea(ring)) >= least

function largest(polygons: readonly (readonly Ring[])[]): Ring {
  let best = polygons[0]![0]!
  for (const rings of polygons)
    if (Math.abs(signedArea(rings[0]!)) > Math.abs(signedArea(best))) best = rings[0]!
  return best
}
