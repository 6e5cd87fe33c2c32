/**
 * PRIM, the patient rule induction method (Friedman and Fisher 1999; for scenario discovery Bryant and Lempert 2010): boxes
 * in the space of assumptions in which the cases of interest gather. Peels a small share off one side at a time.
 */
import { quantileOfSorted } from '../../../sim/measures/index.ts'
import { binomialUpperTail } from './binomial.ts'

/** Bounds by dimension, both ends inside; infinite where a side is free. */
export interface Box {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface PrimBox {
  readonly box: Box
  /** Cases of interest in the box over all cases of interest. */
  readonly coverage: number
  /** Cases of interest in the box over all cases in the box. */
  readonly density: number
  /** Share of all cases in the box. */
  readonly mass: number
  /**
   * Dimensions with a bound and the chance that a box without it would gather as many cases of interest by luck alone
   * (quasi p-value); smallest first.
   */
  readonly bounds: readonly { readonly dimension: number; readonly quasiP: number }[]
}

export interface PrimOptions {
  /** Share peeled off in each step. */
  readonly peel?: number
  /** Share of all cases below which no box is peeled. */
  readonly leastMass?: number
}

/**
 * The way of boxes from the whole space to the densest, each pasted outwards where that costs no density: the reader chooses
 * between coverage and density.
 *
 * @param at n x dimensions, row-major
 * @param interest whether each case is of interest
 * @throws RangeError when the lengths do not fit
 */
export function primTrajectory(
  at: ArrayLike<number>,
  interest: readonly boolean[],
  dimensions: number,
  options: PrimOptions = {},
): PrimBox[] {
  const { peel = 0.05, leastMass = 0.05 } = options
  const n = interest.length
  if (at.length !== n * dimensions)
    throw new RangeError(`${at.length} coordinates, expected ${n * dimensions}`)
  const cases = { at, interest, dimensions, total: interest.filter(Boolean).length }
  let box: Box = {
    low: new Array<number>(dimensions).fill(Number.NEGATIVE_INFINITY),
    high: new Array<number>(dimensions).fill(Number.POSITIVE_INFINITY),
  }
  let inside = Array.from({ length: n }, (_, i) => i)
  const boxes = [describe(box, inside, cases)]
  while (boxes[boxes.length - 1].density < 1) {
    const next = bestPeel(box, inside, cases, peel, leastMass * n)
    if (!next) break
    ;({ box, inside } = next)
    boxes.push(describe(box, inside, cases))
  }
  return boxes.map(found => paste(found, cases, peel))
}

/** The densest box of a trajectory that still covers `coverage` of the cases of interest; the first where none does. */
export function densestWithCoverage(boxes: readonly PrimBox[], coverage: number): PrimBox {
  return boxes.reduce((best, box) =>
    box.coverage >= coverage &&
    (box.density > best.density || (box.density === best.density && box.coverage > best.coverage))
      ? box
      : best,
  )
}

interface Cases {
  readonly at: ArrayLike<number>
  readonly interest: readonly boolean[]
  readonly dimensions: number
  readonly total: number
}

function countInterest(members: readonly number[], { interest }: Cases): number {
  let sum = 0
  for (const i of members) if (interest[i]) sum++
  return sum
}

const within = (box: Box, i: number, { at, dimensions }: Cases, except = -1) => {
  for (let j = 0; j < dimensions; j++) {
    const x = at[i * dimensions + j]
    if (j !== except && (x < box.low[j] || x > box.high[j])) return false
  }
  return true
}

const replaced = (list: readonly number[], j: number, x: number) => list.map((y, k) => (k === j ? x : y))

/** The peel that leaves the densest box; equal ones leave the larger box, then the first dimension. */
function bestPeel(box: Box, inside: readonly number[], cases: Cases, peel: number, least: number) {
  let best: { box: Box; inside: number[]; density: number } | undefined
  for (let j = 0; j < cases.dimensions; j++) {
    const values = Float64Array.from(inside, i => cases.at[i * cases.dimensions + j]).sort()
    for (const side of ['low', 'high'] as const) {
      const bound = quantileOfSorted(values, side === 'low' ? peel : 1 - peel)
      const kept = inside.filter(i => {
        const x = cases.at[i * cases.dimensions + j]
        return side === 'low' ? x >= bound : x <= bound
      })
      // Many equal values: the quantile peels nothing, or all there is.
      if (kept.length === inside.length || kept.length < least || kept.length === 0) continue
      const density = countInterest(kept, cases) / kept.length
      if (!best || density > best.density || (density === best.density && kept.length > best.inside.length))
        best = {
          box: { ...box, [side]: replaced(box[side], j, bound) },
          inside: kept,
          density,
        }
    }
  }
  return best && best.density >= countInterest(inside, cases) / inside.length ? best : undefined
}

function membersOf(box: Box, cases: Cases): number[] {
  return Array.from({ length: cases.interest.length }, (_, i) => i).filter(i => within(box, i, cases))
}

/** Moves each bound outwards, a share of the box at a time, as long as the density does not fall. */
function paste(found: PrimBox, cases: Cases, share: number): PrimBox {
  let { box } = found
  let inside = membersOf(box, cases)
  let density = found.density
  for (let moved = true; moved; ) {
    moved = false
    for (let j = 0; j < cases.dimensions; j++)
      for (const side of ['low', 'high'] as const) {
        if (!Number.isFinite(box[side][j])) continue
        const outer = outwards(box, j, side, cases, Math.max(1, Math.round(share * inside.length)))
        const wider = { ...box, [side]: replaced(box[side], j, outer) }
        const members = membersOf(wider, cases)
        const now = countInterest(members, cases) / members.length
        if (members.length === inside.length || now < density) continue
        box = wider
        inside = members
        density = now
        moved = true
      }
  }
  return describe(box, inside, cases)
}

/** The bound that takes in the `count` cases next to it; the end of the space where there are fewer. */
function outwards(box: Box, j: number, side: 'low' | 'high', cases: Cases, count: number): number {
  const { at, dimensions, interest } = cases
  const beyond: number[] = []
  for (let i = 0; i < interest.length; i++) {
    const x = at[i * dimensions + j]
    const out = side === 'low' ? x < box.low[j] : x > box.high[j]
    if (out && within(box, i, cases, j)) beyond.push(x)
  }
  beyond.sort((a, b) => (side === 'low' ? b - a : a - b))
  if (beyond.length < count) return side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return beyond[count - 1]
}

function describe(box: Box, inside: readonly number[], cases: Cases): PrimBox {
  const hits = countInterest(inside, cases)
  const bounds = box.low
    .map((_, j) => j)
    .filter(j => Number.isFinite(box.low[j]) || Number.isFinite(box.high[j]))
    .map(dimension => ({ dimension, quasiP: quasiP(box, dimension, inside.length, hits, cases) }))
    .sort((a, b) => a.quasiP - b.quasiP || a.dimension - b.dimension)
  return {
    box,
    coverage: hits / cases.total,
    density: hits / inside.length,
    mass: inside.length / cases.interest.length,
    bounds,
  }
}

function quasiP(box: Box, dimension: number, size: number, hits: number, cases: Cases): number {
  const without = Array.from({ length: cases.interest.length }, (_, i) => i).filter(i =>
    within(box, i, cases, dimension),
  )
  return binomialUpperTail(hits, size, countInterest(without, cases) / without.length)
}
