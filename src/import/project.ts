/**
 * Degrees to km on a plane around the middle of the region: sinusoidal, so that areas are true and lengths near the middle are,
 * with the earth's radii of curvature at the middle latitude (GRS80). Made of sim/math, so that every engine gives the same.
 */
import { cos, PI, sin } from '../../sim/engine/index.ts'
import type { LonLat } from './ring-faults.ts'

const EQUATOR_KM = 6378.137
const ECCENTRICITY_2 = 0.00669438002

export interface Projection {
  readonly lon0: number
  readonly lat0: number
  /** x to the east, y to the north [km]. */
  project(point: LonLat): readonly [number, number]
}

/** Around the middle of the points: of the shorter way round the earth, so that a country on both sides of 180 degrees stays one. */
export function projectionAround(points: Iterable<LonLat>): Projection {
  const lons: number[] = []
  let south = Number.POSITIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const [lon, lat] of points) {
    lons.push(around(lon))
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return projectionAt(middleOfLongitudes(lons), (south + north) / 2)
}

/** -180 up to, not including, 180. */
const around = (lon: number) => (lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180)

/** The largest stretch without points is outside; the middle is opposite of its own. */
function middleOfLongitudes(lons: number[]): number {
  lons.sort((a, b) => a - b)
  let from = lons.at(-1)!
  let gap = lons[0]! + 360 - from
  for (let i = 1; i < lons.length; i++) {
    const wide = lons[i]! - lons[i - 1]!
    if (wide > gap) {
      gap = wide
      from = lons[i - 1]!
    }
  }
  if (from === lons.at(-1)) return (lons[0]! + from) / 2
  return around(from + gap + (360 - gap) / 2)
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
      normalRadius * cos((lat * PI) / 180) * ((around(lon - lon0) * PI) / 180),
      meridianRadius * (((lat - lat0) * PI) / 180),
    ],
  }
}
