/**
 * Where each floor unit stands on the map: in rows along small streets around the centre of its district's cell.
 * Depends on the region alone, so that a shop has one place in every run, month and window.
 */
import type { District, Region } from '../../../src/page.ts'
import type { Cell, RegionShape } from './cells.ts'
import { type Area, areaSize, type Box, boxOf, clipRing, crossings, type Point } from './geometry.ts'

export interface UnitLayout {
  /** Place of each unit, km. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Distance between neighbours along a street, km, by district: dots must stay below it. */
  readonly spacing: Float32Array
  /** Spacing that three quarters of the districts reach, km. */
  readonly typicalSpacing: number
  /** Box around the shops of each district; undefined for one without shops. */
  readonly blocks: readonly (Box | undefined)[]
  /** Streets between facing rows, by district: x, y, x, y a street. */
  readonly streets: readonly Float32Array[]
}

/** Distances in units of the spacing along a street. */
interface Pattern {
  /** Between the two rows that face each other across a street. */
  readonly street: number
  /** Between rows that stand back to back. */
  readonly back: number
  /** Shops between two cross streets. */
  readonly run: number
  /** Length of the whole over its depth. */
  readonly aspect: number
}

const PATTERNS: Readonly<Record<District['type'], Pattern>> = {
  alley: { street: 1.5, back: 1.08, run: 7, aspect: 1.25 },
  mainStreet: { street: 2.2, back: 1.08, run: 10, aspect: 1.8 },
  market: { street: 1.25, back: 1.05, run: 5, aspect: 1.2 },
  heritage: { street: 1.7, back: 1.15, run: 6, aspect: 1.25 },
  campus: { street: 1.6, back: 1.08, run: 8, aspect: 1.4 },
  mall: { street: 1.08, back: 1.08, run: 999, aspect: 1.2 },
}

const CROSS_STREET = 0.7

// Free strip along the border, in spacings: a dot, and air.
const MARGIN = 0.85

// Districts should look alike, so that a dense one is seen to be dense: where there is more land than in the district
// at this rank, the spacing grows only by this power of what would fit.
const SPACING_RANK = 0.4
const GROWTH = 0.3

// The name of a district stands above its shops: of the height of a cell this much is kept free at the top, and up to
// the second share where the cell runs to a point, until it is this wide.
const NAME_ROOM = 0.15
const NAME_ROOM_POINTED = 0.3
const NAME_WIDTH = 0.6

export function layoutUnits(region: Region, shape: RegionShape, unitStart: Int32Array): UnitLayout {
  const nUnits = unitStart[unitStart.length - 1] ?? 0
  const x = new Float32Array(nUnits)
  const y = new Float32Array(nUnits)
  const spacing = new Float32Array(region.districts.length)
  const frames = shape.cells.map(cell => streetFrame(cell))
  const patterns = region.districts.map(district => PATTERNS[district.type])
  const counts = region.districts.map((_, d) => (unitStart[d + 1] ?? 0) - (unitStart[d] ?? 0))

  const fits = counts.map((count, d) => largestSpacing(frames[d], patterns[d], count))
  const occupied = fits.filter((_, d) => counts[d] > 0).sort((a, b) => a - b)
  const most = occupied[Math.floor(SPACING_RANK * occupied.length)] ?? 0

  const blocks: (Box | undefined)[] = []
  const streets: Float32Array[] = []
  counts.forEach((count, d) => {
    const frame = frames[d]
    const fit = fits[d]
    let s = fit > most ? most * (fit / most) ** GROWTH : fit
    let slots = chooseSlots(frame, patterns[d], s, count)
    // A smaller spacing can happen to fit worse, where it moves a row into a corner of the land.
    while (slots.length < count) {
      s *= 0.97
      slots = chooseSlots(frame, patterns[d], s, count)
    }
    spacing[d] = s
    const start = unitStart[d]
    slots.forEach((slot, i) => {
      const [px, py] = toMap(frame, slot.along, slot.across)
      x[start + i] = px
      y[start + i] = py
    })
    const own = slots.map(slot => toMap(frame, slot.along, slot.across))
    blocks.push(own.length ? boxOf(own) : undefined)
    streets.push(streetLines(frame, patterns[d], s, slots))
  })
  const ranked = [...spacing].filter((_, d) => counts[d] > 0).sort((a, b) => a - b)
  return { x, y, spacing, typicalSpacing: ranked[ranked.length >> 2] ?? 0, blocks, streets }
}

// Reused at each line across a cell; layout is not re-entrant, and need not be.
const here: number[] = []
const above: number[] = []
const below: number[] = []

/** A cell seen along its streets: x runs along them from the centre of the cell. */
interface Frame {
  readonly area: Area
  readonly box: Box
  readonly size: number
  readonly centre: Point
  readonly cos: number
  readonly sin: number
}

function streetFrame(cell: Cell): Frame {
  const angle = streetAngle(cell.area)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const [cx, cy] = cell.centre
  const top = topOfShops(cell)
  const below = cell.area.map(ring => clipRing(ring, 0, -1, -top)).filter(ring => ring.length > 2)
  const area = below.map(ring =>
    ring.map(([px, py]): Point => [(px - cx) * cos + (py - cy) * sin, (py - cy) * cos - (px - cx) * sin]),
  )
  return { area, box: boxOf(area.flat()), size: areaSize(area), centre: cell.centre, cos, sin }
}

function topOfShops({ area, box }: Cell): number {
  const height = box.y1 - box.y0
  const enough = NAME_WIDTH * (box.x1 - box.x0)
  for (let share = NAME_ROOM; share < NAME_ROOM_POINTED; share += 0.03) {
    const y = box.y0 + share * height
    const n = crossings(area, y, here)
    if (n > 0 && here[n - 1] - here[0] >= enough) return y
  }
  return box.y0 + NAME_ROOM_POINTED * height
}

function toMap(frame: Frame, along: number, across: number): Point {
  return [
    frame.centre[0] + along * frame.cos - across * frame.sin,
    frame.centre[1] + along * frame.sin + across * frame.cos,
  ]
}

const MOST_TURN = Math.PI / 9

/** Streets run along the longer axis of the land, turned by 20 degrees at most, so that the map stays calm. */
function streetAngle(area: Area): number {
  let xx = 0
  let xy = 0
  let yy = 0
  const box = boxOf(area.flat())
  const cx = (box.x0 + box.x1) / 2
  const cy = (box.y0 + box.y1) / 2
  for (const ring of area) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j]
      const [bx, by] = ring[i]
      const weight = Math.hypot(bx - ax, by - ay)
      const mx = (ax + bx) / 2 - cx
      const my = (ay + by) / 2 - cy
      xx += weight * mx * mx
      xy += weight * mx * my
      yy += weight * my * my
    }
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  // Nearer to the vertical: let the short side carry the streets, they are the same to the eye.
  const turned = Math.abs(angle) <= Math.PI / 4 ? angle : angle - (Math.sign(angle) * Math.PI) / 2
  return Math.max(-MOST_TURN, Math.min(MOST_TURN, turned))
}

interface Slot {
  readonly along: number
  readonly across: number
  readonly row: number
}

/** The largest spacing at which all shops of a district stand inside its cell. */
function largestSpacing(frame: Frame, pattern: Pattern, count: number): number {
  if (count === 0) return 0
  // At the upper bound the slots of the whole area are fewer than the shops; at the lower they are many times more.
  const upper = Math.sqrt(frame.size / count) * 1.3
  let low = 0
  let high = upper
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2
    if (hasSlots(frame, pattern, middle, count)) low = middle
    else high = middle
  }
  // Thin land can need a far smaller spacing than its size suggests.
  for (let s = upper / 16; low === 0 && s > upper / 4000; s *= 0.7) {
    if (hasSlots(frame, pattern, s, count)) low = s
  }
  return low
}

function hasSlots(frame: Frame, pattern: Pattern, spacing: number, count: number): boolean {
  let n = 0
  forEachSlot(frame, pattern, spacing, () => ++n < count)
  return n >= count
}

/**
 * Slots for all shops in whole streets: as many streets around the centre as give the district its proportions, each
 * filled from the middle outwards. In the order in which one walks along the streets.
 */
function chooseSlots(frame: Frame, pattern: Pattern, spacing: number, count: number): Slot[] {
  // Land too thin for any street, as a broken border leaves: all stand at its centre, too small to be drawn.
  if (spacing === 0) return Array.from({ length: count }, () => ({ along: 0, across: 0, row: 0 }))
  const byStreet = new Map<number, Slot[]>()
  forEachSlot(frame, pattern, spacing, (along, across, row) => {
    const street = Math.floor(row / 2)
    const own = byStreet.get(street)
    if (own) own.push({ along, across, row })
    else byStreet.set(street, [{ along, across, row }])
    return true
  })
  // 0, -1, 1, -2, 2: nearest to the centre first.
  const streets = [...byStreet.keys()].sort((x, y) => Math.abs(x + 0.1) - Math.abs(y + 0.1))
  const depth = (pattern.street + pattern.back) * spacing
  const inReach: Slot[] = []
  let best: Slot[] = []
  let leastCost = Infinity
  streets.forEach((street, i) => {
    inReach.push(...(byStreet.get(street) as Slot[]))
    if (inReach.length < count) return
    const chosen = [...inReach].sort(byDistanceAlong).slice(0, count)
    const half = Math.abs(chosen[count - 1]?.along ?? 0) + spacing / 2
    const cost = Math.abs(Math.log((2 * half) / ((i + 1) * depth) / pattern.aspect))
    if (cost >= leastCost) return
    leastCost = cost
    best = chosen
  })
  return best.sort((x, y) => x.row - y.row || x.along - y.along)
}

function byDistanceAlong(a: Slot, b: Slot): number {
  return Math.abs(a.along) - Math.abs(b.along) || a.row - b.row || a.along - b.along
}

/** Height of a row above the centre: even rows lie on the near side of a street, odd ones on the far side. */
function rowAcross(row: number, pattern: Pattern): number {
  const pair = Math.floor(row / 2)
  return pair * (pattern.street + pattern.back) + (row - 2 * pair - 0.5) * pattern.street
}

/** Visits every slot inside a cell, row by row, until told to stop by `false`. */
function forEachSlot(
  frame: Frame,
  pattern: Pattern,
  spacing: number,
  visit: (along: number, across: number, row: number) => boolean,
): void {
  const margin = MARGIN * spacing
  const perRow = (pattern.street + pattern.back) * spacing * 0.5
  const firstRow = Math.floor(frame.box.y0 / perRow) - 2
  const lastRow = Math.ceil(frame.box.y1 / perRow) + 2
  const half = (pattern.run - 1) / 2
  const block = pattern.run + CROSS_STREET
  for (let row = firstRow; row <= lastRow; row++) {
    const across = rowAcross(row, pattern) * spacing
    if (across <= frame.box.y0 + margin || across >= frame.box.y1 - margin) continue
    const n = crossings(frame.area, across, here)
    crossings(frame.area, across - margin, above)
    crossings(frame.area, across + margin, below)
    for (let k = 0; k + 1 < n; k += 2) {
      const from = here[k] / spacing + MARGIN
      const to = here[k + 1] / spacing - MARGIN
      const lastBlock = Math.floor((to + half) / block)
      for (let b = Math.floor((from + half) / block); b <= lastBlock; b++) {
        const first = b * block - half
        const last = Math.min(pattern.run - 1, Math.floor(to - first))
        for (let i = Math.max(0, Math.ceil(from - first)); i <= last; i++) {
          const along = (first + i) * spacing
          if (!within(above, along, margin) || !within(below, along, margin)) continue
          if (!visit(along, across, row)) return
        }
      }
    }
  }
}

function within(pairs: readonly number[], value: number, margin: number): boolean {
  for (let k = 0; k + 1 < pairs.length; k += 2) {
    if (value >= pairs[k] + margin * 0.5 && value <= pairs[k + 1] - margin * 0.5) return true
  }
  return false
}

/** A line down each street that has shops on both sides, as far as both sides reach. */
function streetLines(frame: Frame, pattern: Pattern, spacing: number, slots: readonly Slot[]): Float32Array {
  const rows = new Map<number, { from: number; to: number }>()
  for (const { row, along } of slots) {
    const span = rows.get(row)
    if (!span) rows.set(row, { from: along, to: along })
    else {
      span.from = Math.min(span.from, along)
      span.to = Math.max(span.to, along)
    }
  }
  const lines: number[] = []
  for (const [row, near] of rows) {
    const far = rows.get(row + 1)
    if (row % 2 !== 0 || !far) continue
    const from = Math.min(near.from, far.from) - 0.3 * spacing
    const to = Math.max(near.to, far.to) + 0.3 * spacing
    const across = ((rowAcross(row, pattern) + rowAcross(row + 1, pattern)) / 2) * spacing
    lines.push(...toMap(frame, from, across), ...toMap(frame, to, across))
  }
  return Float32Array.from(lines)
}
