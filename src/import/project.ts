/**
 * Degrees to km on a plane around the middle of the region: sinusoidal, so that areas are true and lengths near the middle are,
 * with the earth's radii of curvature at the middle latitude (GRS80). Made of sim/math, so that every engine gives the same.
 */
import { cos, PI, sin } from '../../sim/math.ts'
import type { LonLat } from './ring-faults.ts'

const EQUATOR_KM = 6378.137
const ECCENTRICITY_2 = 0.00669438002

export interface Projection {
  readonly lon0: number
  readonly lat0: number
  /** x to the east, y to the north [km]. */
  project(point: LonLat): readonly [number, number]
}

export function projectionAround(points: Iterable<LonLat>): Projection {
  let west = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return projectionAt((west + east) / 2, (south + north) / 2)
}

export function projectionAt(lon0: number, lat0: number): Projection {
  const sine = sin((lat0 * PI) / 180)
  const w2 = 1 - ECCENTRICITY_2 * sine * sine
  const normalRadius = EQUATOR_KM / Math.sqrt(w2)
  const meridianRadius = (EQUATOR_KM * (1 - ECCENTRICITY_2)) / (w2 * Math.sqrt(w2))
  return {
    lon0,
    lat0,
    project: ([lon, lat]) => [
      normalRadius * cos((lat * PI) / 180) * (((lon - lon0) * PI) / 180),
      meridianRadius * (((lat - lat0) * PI) / 180),
    ],
  }
}
