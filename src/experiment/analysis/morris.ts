/**
 * Screening by elementary effects (Morris 1991, Technometrics 33; mu* of Campolongo, Cariboni and Saltelli 2007): cheap
 * trajectories through the cube, each of which moves one factor at a time.
 */
import { drawIndex, shuffleFront } from '../../../sim/engine/index.ts'
import { mean, sampleSd } from '../../../sim/measures/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'
import type { Design } from '../sampling/sobol-sequence.ts'
import { bootstrapIntervals, type Interval } from './bootstrap.ts'

export interface MorrisDesign extends Design {
  readonly trajectories: number
  /** Factor moved by step s of trajectory t, at `moved[t * dimensions + s]`. */
  readonly moved: Int32Array
}

export interface ElementaryEffects {
  /** Mean effect of moving the factor through its range, in the unit of the outcome. */
  readonly mu: number
  /** Mean of absolute effects: how much the factor matters, whatever its direction. */
  readonly muStar: number
  readonly muStarInterval: Interval
  /** Spread of the effects: curvature and interactions. NaN for one trajectory. */
  readonly sigma: number
}

/**
 * @param levels even number of grid levels of each factor; a step is levels / (2 (levels - 1)) of the range
 * @returns (dimensions + 1) points a trajectory
 * @throws RangeError for an odd number of levels
 */
export function morrisDesign(
  trajectories: number,
  dimensions: number,
  seed: string,
  levels = 4,
): MorrisDesign {
  if (!(levels >= 2) || levels % 2 !== 0) throw new RangeError(`${levels} levels, expected an even number`)
  const step = levels / 2
  const draw = keyedUniform(seed, 'morris')
  const points = trajectories * (dimensions + 1)
  const at = new Float64Array(points * dimensions)
  const moved = new Int32Array(trajectories * dimensions)
  const place = new Int32Array(dimensions)
  for (let t = 0; t < trajectories; t++) {
    // A level of the lower half goes up and one of the upper half down, so that every level is as likely.
    for (let j = 0; j < dimensions; j++) place[j] = drawIndex(draw, levels)
    const order = Int32Array.from({ length: dimensions }, (_, j) => j)
    shuffleFront(order, dimensions, draw)
    for (let s = 0; s <= dimensions; s++) {
      if (s > 0) {
        const j = order[s - 1]
        place[j] += place[j] < step ? step : -step
        moved[t * dimensions + s - 1] = j
      }
      const row = (t * (dimensions + 1) + s) * dimensions
      for (let j = 0; j < dimensions; j++) at[row + j] = place[j] / (levels - 1)
    }
  }
  return { points, dimensions, at, trajectories, moved }
}

/**
 * @param outcomes of the points of the design
 * @throws RangeError when their number does not fit
 */
export function elementaryEffects(
  design: MorrisDesign,
  outcomes: ArrayLike<number>,
  options: { readonly resamples?: number; readonly level?: number; readonly seed?: string } = {},
): ElementaryEffects[] {
  const { trajectories, dimensions, points } = design
  if (outcomes.length !== points) throw new RangeError(`${outcomes.length} outcomes, expected ${points}`)
  const { resamples = 500, level = 0.95, seed = 'morris' } = options
  const effects = effectsByTrajectory(design, outcomes)
  const intervals = bootstrapIntervals(
    trajectories,
    sample =>
      Array.from({ length: dimensions }, (_, j) => {
        let sum = 0
        for (const t of sample) sum += Math.abs(effects[j][t])
        return sum / sample.length
      }),
    { resamples, level, seed },
  )
  return effects.map((list, j) => ({
    mu: mean(list),
    muStar: mean(list.map(Math.abs)),
    muStarInterval: intervals[j],
    sigma: sampleSd(list),
  }))
}

/** Effects by factor, one a trajectory. */
function effectsByTrajectory(design: MorrisDesign, y: ArrayLike<number>): Float64Array[] {
  const { trajectories, dimensions: k, moved, at } = design
  const effects = Array.from({ length: k }, () => new Float64Array(trajectories))
  for (let t = 0; t < trajectories; t++)
    for (let s = 0; s < k; s++) {
      const j = moved[t * k + s]
      const row = t * (k + 1) + s
      const change = at[(row + 1) * k + j] - at[row * k + j]
      effects[j][t] = (y[row + 1] - y[row]) / change
    }
  return effects
}
