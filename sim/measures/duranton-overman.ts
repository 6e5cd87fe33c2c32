/**
 * Kernel density of pair distances and its test for localisation (Duranton and Overman 2005, Review of Economic
 * Studies 72). Coordinates, distances and bandwidth share one unit of length; densities are per that unit.
 */
import { normalDensity, pow } from '../engine/math.ts'
import { shuffleFront, type Uniform } from '../engine/uniform.ts'
import { type Envelope, globalEnvelope } from './envelope.ts'
import { sampleSd } from './moments.ts'
import { ascending, median, quantileOfSorted } from './quantile.ts'
import { requireCount, requireLength } from './shape.ts'

/** Distances of all n (n - 1) / 2 pairs, first point outermost. RangeError when the lengths differ. */
export function pairDistances(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  requireLength('y', y.length, x.length)
  const n = x.length
  const distances = new Float64Array((n * (n - 1)) / 2)
  for (let i = 0, p = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      distances[p++] = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]))
    }
  }
  return distances
}

/** Rule-of-thumb bandwidth 0.9 min(sd, interquartile range / 1.34) m^(-1/5) of m distances (Silverman 1986). */
export function silvermanBandwidth(distances: ArrayLike<number>): number {
  const sorted = ascending(distances)
  const middleHalf = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25)
  return 0.9 * Math.min(sampleSd(distances), middleHalf / 1.34) * pow(sorted.length, -0.2)
}

// Beyond this many bandwidths the Gaussian adds less than a rounding error.
const REACH = 8.5

function addKernels(
  density: Float64Array,
  d: number,
  at: ArrayLike<number>,
  bandwidth: number,
  reflect: boolean,
) {
  for (let k = 0; k < at.length; k++) {
    const u = (at[k] - d) / bandwidth
    if (u > -REACH && u < REACH) density[k] += normalDensity(u)
    if (!reflect) continue
    const mirrored = (at[k] + d) / bandwidth
    if (mirrored < REACH) density[k] += normalDensity(mirrored)
  }
}

/**
 * Khat(d) = 2 / (n (n - 1) h) sum_{i<j} f((d - d_ij) / h) with Gaussian f: the mean kernel over all pairs. Points
 * 0, 1, 3 on a line with h = .5: Khat(1) = .30204, Khat(2) = .33795, Khat(3) = .30204.
 *
 * @param distances of all pairs (`pairDistances`)
 * @param at distances at which the density is wanted
 * @param bandwidth h > 0
 * @param reflect add the mirror image at distance 0, so that no mass is lost below it
 * @returns one density per entry of `at`; NaN without a pair or with h <= 0
 */
export function pairDensity(
  distances: ArrayLike<number>,
  at: ArrayLike<number>,
  bandwidth: number,
  reflect = false,
): Float64Array {
  const density = new Float64Array(at.length)
  if (distances.length === 0 || !(bandwidth > 0)) return density.fill(NaN)
  for (let p = 0; p < distances.length; p++) addKernels(density, distances[p], at, bandwidth, reflect)
  return density.map(sum => sum / (distances.length * bandwidth))
}

/** Pair density of a sector with global bands from random draws of as many sites among all sites. */
export interface Localisation extends Envelope {
  /** Distances at which the curves are given. */
  at: Float64Array
  density: Float64Array
  bandwidth: number
  /** Above the upper band somewhere. */
  localised: boolean
  /** Never above the upper band and below the lower one somewhere. */
  dispersed: boolean
  /** max(0, density - upper) at each distance. */
  localisation: Float64Array
}

export interface LocalisationOptions {
  /** Bandwidth; by default Silverman's rule on the members' distances. */
  bandwidth?: number
  /** Distances of the curves; by default 50 steps from 0 to the median distance of all pairs of sites. */
  at?: ArrayLike<number>
  relabelings?: number
  /** Share of random curves allowed outside each band. */
  level?: number
  /** Mirror image at distance 0, on by default. */
  reflect?: boolean
}

/**
 * Tests whether the members of a sector lie closer together, or further apart, than as many sites drawn at random.
 *
 * @param isMember one flag per site, 0 or 1
 * @param uniform numbers in [0, 1)
 * @returns densities NaN and both verdicts false below two members
 * @throws RangeError for a wrong length or number of relabelings
 */
export function durantonOverman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  isMember: ArrayLike<number>,
  uniform: Uniform,
  options: LocalisationOptions = {},
): Localisation {
  requireLength('y', y.length, x.length)
  requireLength('isMember', isMember.length, x.length)
  const { relabelings = 1000, level = 0.05, reflect = true } = options
  requireCount('relabelings', relabelings, 1)
  const members: number[] = []
  for (let i = 0; i < x.length; i++) if (isMember[i]) members.push(i)
  const distances = distancesAmong(members, x, y)
  const bandwidth = options.bandwidth ?? silvermanBandwidth(distances)
  const at = options.at ? Float64Array.from(options.at) : evenSteps(median(pairDistances(x, y)), 50)
  const density = pairDensity(distances, at, bandwidth, reflect)
  const curves = new Float64Array(relabelings * at.length)
  const order = Int32Array.from({ length: x.length }, (_, i) => i)
  for (let draw = 0; draw < relabelings; draw++) {
    shuffleFront(order, members.length, uniform)
    const drawn = distancesAmong(order.subarray(0, members.length), x, y)
    curves.set(pairDensity(drawn, at, bandwidth, reflect), draw * at.length)
  }
  const { lower, upper } = globalEnvelope(curves, relabelings, at.length, level)
  const localised = density.some((value, k) => value > upper[k])
  return {
    at,
    density,
    bandwidth,
    lower,
    upper,
    localised,
    dispersed: !localised && density.some((value, k) => value < lower[k]),
    localisation: density.map((value, k) => Math.max(0, value - upper[k])),
  }
}

function distancesAmong(sites: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  return pairDistances(
    Float64Array.from(sites, i => x[i]),
    Float64Array.from(sites, i => y[i]),
  )
}

function evenSteps(to: number, n: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) => (to * k) / n)
}
