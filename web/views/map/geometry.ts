/** Plane geometry of the map. Areas are lists of rings; a point is inside by the even-odd rule, so holes need no care. */

export type Point = readonly [number, number]
export type Ring = readonly Point[]
/** All rings of an area, outer ones and holes alike. */
export type Area = readonly Ring[]

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export function boxOf(points: Iterable<Point>): Box {
  let x0 = Infinity
  let y0 = Infinity
  let x1 = -Infinity
  let y1 = -Infinity
  for (const [x, y] of points) {
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return { x0, y0, x1, y1 }
}

export function boxAround(boxes: readonly Box[]): Box {
  return boxOf(boxes.flatMap(box => [[box.x0, box.y0] as const, [box.x1, box.y1] as const]))
}

/** Twice the signed area is positive where the ring turns from x towards y. */
function ringArea(ring: Ring): number {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x, y] = ring[i]
    const [px, py] = ring[j]
    sum += px * y - x * py
  }
  return sum / 2
}

/** Size of an area; holes turn against their outer ring, as in every common format. */
export function areaSize(area: Area): number {
  let sum = 0
  for (const ring of area) sum += ringArea(ring)
  return Math.abs(sum)
}

export function contains(area: Area, x: number, y: number): boolean {
  let inside = false
  for (const ring of area) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]
      const [bx, by] = ring[j]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

/** Distance from a point to the nearest border of an area. */
export function distanceToBorder(area: Area, x: number, y: number): number {
  let best = Infinity
  for (const ring of area) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j]
      const [bx, by] = ring[i]
      const dx = bx - ax
      const dy = by - ay
      const length2 = dx * dx + dy * dy
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2))
      const ex = x - ax - along * dx
      const ey = y - ay - along * dy
      best = Math.min(best, ex * ex + ey * ey)
    }
  }
  return Math.sqrt(best)
}

/** The part of a ring where nx * x + ny * y <= limit (Sutherland and Hodgman's step). */
export function clipRing(ring: Ring, nx: number, ny: number, limit: number): Ring {
  const out: Point[] = []
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j]
    const b = ring[i]
    const da = nx * a[0] + ny * a[1] - limit
    const db = nx * b[0] + ny * b[1] - limit
    if (da <= 0 !== db <= 0) {
      const t = da / (da - db)
      out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
    }
    if (db <= 0) out.push(b)
  }
  return out
}

/** Convex hull, turning from x towards y (Andrew's monotone chain). */
function convexHull(points: readonly Point[]): Ring {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const p of list) {
      while (chain.length > 1) {
        const a = chain[chain.length - 2]
        const b = chain[chain.length - 1]
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break
        chain.pop()
      }
      chain.push(p)
    }
    chain.pop()
    return chain
  }
  if (sorted.length < 3) return sorted
  return [...half(sorted), ...half(sorted.reverse())]
}

const CIRCLE_STEPS = 40

/** Hull of circles of one radius around the points: a hull with round corners. */
export function roundHull(points: readonly Point[], radius: number): Ring {
  const around: Point[] = []
  for (const [x, y] of convexHull(points)) {
    for (let i = 0; i < CIRCLE_STEPS; i++) {
      const angle = (2 * Math.PI * i) / CIRCLE_STEPS
      around.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)])
    }
  }
  return convexHull(around)
}

/** Centre of mass of an area. */
export function centroid(area: Area): Point {
  let sum = 0
  let cx = 0
  let cy = 0
  for (const ring of area) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x, y] = ring[i]
      const [px, py] = ring[j]
      const cross = px * y - x * py
      sum += cross
      cx += (px + x) * cross
      cy += (py + y) * cross
    }
  }
  if (sum !== 0) return [cx / (3 * sum), cy / (3 * sum)]
  const box = boxOf(area.flat())
  return [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
}

/** A point well inside an area of any form: the best of a grid, made finer around the best three times. */
export function innerPoint(area: Area): Point {
  const box = boxOf(area.flat())
  let best: Point = centroid(area)
  let clearance = contains(area, best[0], best[1]) ? distanceToBorder(area, best[0], best[1]) : -1
  let halfWidth = (box.x1 - box.x0) / 2
  let halfHeight = (box.y1 - box.y0) / 2
  let middle: Point = [box.x0 + halfWidth, box.y0 + halfHeight]
  const steps = 6
  for (let round = 0; round < 3; round++) {
    for (let i = -steps; i <= steps; i++) {
      for (let j = -steps; j <= steps; j++) {
        const x = middle[0] + (i / steps) * halfWidth
        const y = middle[1] + (j / steps) * halfHeight
        if (!contains(area, x, y)) continue
        const distance = distanceToBorder(area, x, y)
        if (distance > clearance) {
          clearance = distance
          best = [x, y]
        }
      }
    }
    middle = best
    halfWidth /= steps / 2
    halfHeight /= steps / 2
  }
  return best
}

/**
 * Where the horizontal line at y runs inside an area: pairs of from and to, ascending, in `out` from index 0.
 * Returns how many numbers were written.
 */
export function crossings(area: Area, y: number, out: number[]): number {
  let n = 0
  for (const ring of area) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]
      const b = ring[j]
      if (a[1] > y !== b[1] > y) out[n++] = ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]
    }
  }
  out.length = n
  out.sort((a, b) => a - b)
  return n
}
