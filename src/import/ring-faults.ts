/** What can be wrong with a ring of longitudes and latitudes. */

export type RingFault = 'notNumbers' | 'outsideDegrees' | 'tooFewPoints' | 'unclosed' | 'selfIntersecting'

export type LonLat = readonly [number, number]

export interface CheckedRing {
  /** Closed, without repeated points; undefined where it cannot be used. */
  readonly ring: readonly LonLat[] | undefined
  readonly faults: readonly RingFault[]
}

export function checkRing(raw: unknown): CheckedRing {
  if (!Array.isArray(raw) || !raw.every(isPoint)) return { ring: undefined, faults: ['notNumbers'] }
  const points = raw.map(([lon, lat]): LonLat => [lon, lat])
  // Some files count longitudes from 0 to 360, or go on past 180 where a coast does.
  if (points.some(([lon, lat]) => Math.abs(lon) > 360 || Math.abs(lat) > 90))
    return { ring: undefined, faults: ['outsideDegrees'] }
  const faults: RingFault[] = []
  const first = points[0]
  const last = points.at(-1)
  if (first !== undefined && last !== undefined && !samePoint(first, last)) {
    faults.push('unclosed')
    points.push(first)
  }
  const ring = points.filter((point, i) => i === 0 || !samePoint(point, points[i - 1]!))
  if (ring.length < 4) return { ring: undefined, faults: ['tooFewPoints'] }
  if (crossesItself(ring)) faults.push('selfIntersecting')
  return { ring, faults }
}

const isPoint = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])

const samePoint = (a: LonLat, b: LonLat) => a[0] === b[0] && a[1] === b[1]

/** Two sides that cross in their insides; sides that only touch, as simplified borders do, are no fault worth telling. */
function crossesItself(ring: readonly LonLat[]): boolean {
  const n = ring.length - 1
  const order = Array.from({ length: n }, (_, i) => i)
  const left = order.map(i => Math.min(ring[i]![0], ring[i + 1]![0]))
  const right = order.map(i => Math.max(ring[i]![0], ring[i + 1]![0]))
  order.sort((a, b) => left[a]! - left[b]!)
  let open: number[] = []
  for (const i of order) {
    open = open.filter(k => right[k]! >= left[i]!)
    if (open.some(k => cross(ring[i]!, ring[i + 1]!, ring[k]!, ring[k + 1]!))) return true
    open.push(i)
  }
  return false
}

function cross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** -1, 0 or 1: on which side of the line from a to b the point p lies. */
function side(a: LonLat, b: LonLat, p: LonLat): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]))
}
