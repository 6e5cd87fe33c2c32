/** Plane geometry of areas in km: inside or not, area, middle, crossings. */
import type { Polygons } from '../../sim/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export type Ring = readonly (readonly [number, number])[]

/** Even-odd rule: holes are outside. */
export function inPolygons(polygons: Polygons, { x, y }: Point): boolean {
  let inside = false
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i]!
        const [xj, yj] = ring[j]!
        if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
      }
    }
  }
  return inside
}

/** Positive where the ring runs against the clock. */
export function signedArea(ring: Ring): number {
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1]
  return twice / 2
}

/** Outer rings less holes. */
export function areaOf(polygons: Polygons): number {
  let area = 0
  for (const rings of polygons)
    rings.forEach((ring, i) => {
      const size = Math.abs(signedArea(ring))
      area += i === 0 ? size : -size
    })
  return area
}

/** Centre of gravity of the largest part; where that lies outside (a bay, an atoll), a point on the area beside it. */
export function middleOf(polygons: Polygons): Point {
  const ring = largestRing(polygons)
  const area = signedArea(ring)
  if (area === 0) return { x: ring[0]![0], y: ring[0]![1] }
  let x = 0
  let y = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    const cross = xj * yi - xi * yj
    x += (xj + xi) * cross
    y += (yj + yi) * cross
  }
  const middle = { x: x / (6 * area), y: y / (6 * area) }
  return inPolygons(polygons, middle) ? middle : widestOn(polygons, middle.y)
}

function largestRing(polygons: Polygons): Ring {
  let best: Ring = polygons[0]![0]!
  for (const rings of polygons)
    if (Math.abs(signedArea(rings[0]!)) > Math.abs(signedArea(best))) best = rings[0]!
  return best
}

/** Middle of the widest stretch of the area on the line at height y. */
function widestOn(polygons: Polygons, y: number): Point {
  const cuts: number[] = []
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i]!
        const [xj, yj] = ring[j]!
        if (yi > y !== yj > y) cuts.push(((xj - xi) * (y - yi)) / (yj - yi) + xi)
      }
  cuts.sort((a, b) => a - b)
  let best: Point = { x: polygons[0]![0]![0]![0], y: polygons[0]![0]![0]![1] }
  let width = -1
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const stretch = cuts[i + 1]! - cuts[i]!
    if (stretch > width) {
      width = stretch
      best = { x: (cuts[i]! + cuts[i + 1]!) / 2, y }
    }
  }
  return best
}
