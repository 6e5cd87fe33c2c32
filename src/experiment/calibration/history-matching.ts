/**
 * History matching (Craig et al. 1997; Vernon, Goldstein and Bower 2010): rules out the parameters whose outcomes are too far
 * from what was observed, in waves. A point is ruled out where its implausibility
 *   |observed - emulated| / sqrt(observation variance + model discrepancy variance + emulator variance)
 * is above a cutoff, 3 by Pukelsheim's three-sigma rule (1994). The emulator is a full quadratic regression, whose residual
 * spread stands for what it misses and for the luck of the runs.
 */
import { ols } from '../../../sim/measures/index.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'

export const CUTOFF = 3

export interface Observation {
  readonly id: string
  readonly value: number
  /** Variance of the measurement. */
  readonly variance: number
  /** Variance of what the model leaves out, in squared units of the outcome. */
  readonly discrepancy: number
}

/** A quadratic surface over the unit cube. */
export interface Emulator {
  predict(point: ArrayLike<number>): number
  /** Variance of one run around the surface. */
  readonly variance: number
  readonly r2: number
}

/** 1, then each coordinate, then all products. */
function terms(point: ArrayLike<number>): number[] {
  const k = point.length
  const out: number[] = []
  for (let i = 0; i < k; i++) out.push(point[i])
  for (let i = 0; i < k; i++) for (let j = i; j < k; j++) out.push(point[i] * point[j])
  return out
}

/** Runs that a quadratic surface over so many dimensions needs at least. */
export const runsForEmulator = (dimensions: number) =>
  1 + dimensions + (dimensions * (dimensions + 1)) / 2 + 1

/**
 * @param outcomes one a point; points with NaN are left out
 * @throws RangeError with fewer usable points than the surface has terms
 */
export function fitEmulator(points: readonly ArrayLike<number>[], outcomes: ArrayLike<number>): Emulator {
  const used = points.map((_, i) => i).filter(i => Number.isFinite(outcomes[i]))
  const dimensions = points[0]?.length ?? 0
  if (used.length < runsForEmulator(dimensions))
    throw new RangeError(`${used.length} runs, expected at least ${runsForEmulator(dimensions)}`)
  const rows = used.map(i => terms(points[i]))
  const fit = ols(
    used.map(i => outcomes[i]),
    rows[0].map((_, c) => rows.map(row => row[c])),
  )
  if (Number.isNaN(fit.coefficients[0]))
    throw new RangeError('the points do not spread enough for a quadratic surface')
  return {
    predict: point =>
      terms(point).reduce((sum, x, c) => sum + fit.coefficients[c + 1] * x, fit.coefficients[0]),
    variance: fit.residualSd * fit.residualSd,
    r2: fit.r2,
  }
}

/** The largest implausibility over the observations. */
export function implausibility(
  point: ArrayLike<number>,
  emulators: readonly Emulator[],
  observations: readonly Observation[],
): number {
  let largest = 0
  observations.forEach(({ value, variance, discrepancy }, o) => {
    const away = Math.abs(value - emulators[o].predict(point))
    largest = Math.max(largest, away / Math.sqrt(variance + discrepancy + emulators[o].variance))
  })
  return largest
}

export interface Wave {
  readonly emulators: readonly Emulator[]
}

/** Whether no wave so far rules the point out. */
export function notRuledOut(
  point: ArrayLike<number>,
  waves: readonly Wave[],
  observations: readonly Observation[],
  cutoff = CUTOFF,
): boolean {
  return waves.every(({ emulators }) => implausibility(point, emulators, observations) <= cutoff)
}

export interface Remaining {
  /** Points that no wave rules out, at most as many as asked. */
  readonly points: readonly Float64Array[]
  /** Share of the whole space that is not ruled out, from the points tried. */
  readonly share: number
  readonly tried: number
}

/**
 * Points for the next wave, spread over what is not ruled out.
 * @param options.leastTried points tried at least, which the share is an estimate from
 * @param options.mostTried points tried before giving up on a small remainder
 */
export function samplePlausible(
  wanted: number,
  dimensions: number,
  waves: readonly Wave[],
  observations: readonly Observation[],
  options: {
    readonly seed: string
    readonly cutoff?: number
    readonly leastTried?: number
    readonly mostTried?: number
  },
): Remaining {
  const { seed, cutoff = CUTOFF, leastTried = 10_000 } = options
  const mostTried = options.mostTried ?? Math.max(leastTried, 1000 * wanted)
  const points: Float64Array[] = []
  let kept = 0
  let tried = 0
  for (let batch = 0; tried < leastTried || (points.length < wanted && tried < mostTried); batch++) {
    const size = Math.max(wanted, 1000)
    const { at } = latinHypercube(size, dimensions, `${seed} batch ${batch}`)
    for (let i = 0; i < size; i++) {
      const point = at.slice(i * dimensions, (i + 1) * dimensions)
      if (!notRuledOut(point, waves, observations, cutoff)) continue
      kept++
      if (points.length < wanted) points.push(point)
    }
    tried += size
  }
  return { points, share: kept / tried, tried }
}

/**
 * Which dimensions the data informed: width of what is left (10 to 90 per cent) over the width it had, 0.8. Near 1, or above,
 * the data said nothing about it.
 */
export function remainingWidths(points: readonly ArrayLike<number>[], dimensions: number): Float64Array {
  return Float64Array.from({ length: dimensions }, (_, j) => {
    const values = Float64Array.from(points, p => p[j]).sort()
    if (values.length < 2) return Number.NaN
    const at = (p: number) => values[Math.round(p * (values.length - 1))]
    return (at(0.9) - at(0.1)) / 0.8
  })
}
