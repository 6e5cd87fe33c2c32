/**
 * Ripley's K and its square-root form L of a point pattern (Ripley 1977), with border or translation edge
 * correction, and the case-control difference that removes the density of all shops (Diggle and Chetwynd 1991).
 * Coordinates and radii share one unit of length; K is in that unit squared, L in that unit.
 */
import { PI } from '../engine/math.ts'
import { shuffleFront, type Uniform } from '../engine/uniform.ts'
import { type Envelope, globalEnvelope } from './envelope.ts'
import { requireCount, requireLength } from './shape.ts'

/** A rectangular study frame. */
export interface Window {
  xMin: number
  xMax: number
  yMin: number
  yMax: number
}

/**
 * `none`: no correction, K too small near the edge. `border`: only points at least r from the edge are centres.
 * `translation`: each pair weighs area / (area of the frame shared with its shifted copy).
 */
export type EdgeCorrection = 'none' | 'border' | 'translation'

/**
 * K(r) = A / (n (n - 1)) sum over ordered pairs of 1[d_ij <= r]. Corners of the unit square, no correction: K(.5) = 0,
 * K(1) = .6667, K(1.5) = 1.
 *
 * @returns one K per radius, in squared units; NaN below two points, or where no centre is left by `border`
 * @throws RangeError when the lengths of the coordinates differ
 */
export function ripleyK(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  radii: ArrayLike<number>,
  frame: Window,
  edge: EdgeCorrection = 'none',
): Float64Array {
  requireLength('y', y.length, x.length)
  const n = x.length
  const width = frame.xMax - frame.xMin
  const height = frame.yMax - frame.yMin
  const area = width * height
  const k = new Float64Array(radii.length)
  const nCentres = new Float64Array(radii.length)
  for (let i = 0; i < n; i++) {
    const toEdge = Math.min(x[i] - frame.xMin, frame.xMax - x[i], y[i] - frame.yMin, frame.yMax - y[i])
    for (let r = 0; r < radii.length; r++) if (edge !== 'border' || toEdge >= radii[r]) nCentres[r] += 1
    for (let j = 0; j < n; j++) {
      if (i === j) continue
      const dx = Math.abs(x[i] - x[j])
      const dy = Math.abs(y[i] - y[j])
      const d = Math.sqrt(dx * dx + dy * dy)
      const weight = edge === 'translation' ? area / ((width - dx) * (height - dy)) : 1
      for (let r = 0; r < radii.length; r++) {
        if (d <= radii[r] && (edge !== 'border' || toEdge >= radii[r])) k[r] += weight
      }
    }
  }
  for (let r = 0; r < radii.length; r++) {
    k[r] = n > 1 && nCentres[r] > 0 ? (area * k[r]) / (nCentres[r] * (n - 1)) : NaN
  }
  return k
}

/** L(r) = sqrt(K(r) / pi), equal to r under complete randomness. */
export function besagL(k: ArrayLike<number>): Float64Array {
  return Float64Array.from(k, value => Math.sqrt(value / PI))
}

/** Case-control K difference with its envelope under random labelling. */
export interface CaseControlK extends Envelope {
  /** K of the cases less K of all points: above 0 where cases cluster beyond the density of all. */
  difference: Float64Array
  /** Radii at which the difference leaves the upper bound. */
  clusters: Uint8Array
}

/**
 * Difference of K between the cases and all points, with a global envelope from relabelings. No edge correction: the
 * edge affects both terms alike. Keeps all pairs up to the largest radius in memory.
 *
 * @param isCase one flag per point, 0 or 1
 * @param uniform numbers in [0, 1)
 * @param relabelings at least 1; 199 or more for publication
 * @throws RangeError for a wrong length or number of relabelings
 */
export function caseControlK(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  isCase: ArrayLike<number>,
  radii: ArrayLike<number>,
  area: number,
  uniform: Uniform,
  { relabelings = 199, level = 0.05 }: { relabelings?: number; level?: number } = {},
): CaseControlK {
  requireLength('y', y.length, x.length)
  requireLength('isCase', isCase.length, x.length)
  requireCount('relabelings', relabelings, 1)
  const n = x.length
  const nRadii = radii.length
  const pairs = closePairs(x, y, radii)
  const flags = Uint8Array.from(isCase, flag => (flag ? 1 : 0))
  let nCases = 0
  for (let i = 0; i < n; i++) nCases += flags[i]
  const all = pairK(pairs, new Uint8Array(n).fill(1), n, area, nRadii)
  const difference = pairK(pairs, flags, nCases, area, nRadii).map((value, r) => value - all[r])
  const curves = new Float64Array(relabelings * nRadii)
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let draw = 0; draw < relabelings; draw++) {
    shuffleFront(order, nCases, uniform)
    flags.fill(0)
    for (let c = 0; c < nCases; c++) flags[order[c]] = 1
    const k = pairK(pairs, flags, nCases, area, nRadii)
    for (let r = 0; r < nRadii; r++) curves[draw * nRadii + r] = k[r] - all[r]
  }
  const envelope = globalEnvelope(curves, relabelings, nRadii, level)
  const clusters = Uint8Array.from(difference, (value, r) => (value > envelope.upper[r] ? 1 : 0))
  return { difference, clusters, ...envelope }
}

/** Unordered pairs by the first radius that holds them; the radii need not be ascending. */
interface ClosePairs {
  first: number[]
  second: number[]
  distance: number[]
  radii: ArrayLike<number>
}

function closePairs(x: ArrayLike<number>, y: ArrayLike<number>, radii: ArrayLike<number>): ClosePairs {
  let largest = -1
  for (let r = 0; r < radii.length; r++) largest = Math.max(largest, radii[r])
  const pairs: ClosePairs = { first: [], second: [], distance: [], radii }
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const d = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]))
      if (d > largest) continue
      pairs.first.push(i)
      pairs.second.push(j)
      pairs.distance.push(d)
    }
  }
  return pairs
}

function pairK(
  pairs: ClosePairs,
  flags: Uint8Array,
  nFlagged: number,
  area: number,
  nRadii: number,
): Float64Array {
  const k = new Float64Array(nRadii)
  if (nFlagged < 2) return k.fill(NaN)
  const { first, second, distance, radii } = pairs
  for (let p = 0; p < first.length; p++) {
    if (flags[first[p]] + flags[second[p]] < 2) continue
    for (let r = 0; r < nRadii; r++) if (distance[p] <= radii[r]) k[r] += 2
  }
  for (let r = 0; r < nRadii; r++) k[r] *= area / (nFlagged * (nFlagged - 1))
  return k
}
