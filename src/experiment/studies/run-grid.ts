/**
 * Points x scenarios x replicates as one wave. Replicates are the slowest: what is finished early is a whole, small study.
 * Scenarios that no point changes are run once a replicate, whatever the number of points.
 */
import type { PlannedRun } from '../job/run-record.ts'
import type { VariedValue } from '../job/vary.ts'
import type { Outcomes, Wave } from './study.ts'

export interface Points {
  readonly size: number
  values(point: number): readonly VariedValue[]
  /** For attributions: levers that act at the point. */
  coalition?(point: number): number
}

export class RunGrid implements Wave {
  readonly size: number
  readonly points: Points
  readonly scenarios: readonly number[]
  /** Index in the job of the first run of the wave. */
  readonly first: number
  readonly fromReplicate: number
  readonly replicates: number
  /** Places in `scenarios` of those that points leave as they are, and of the others. */
  readonly #constant: readonly number[]
  readonly #changed: readonly number[]

  constructor(
    points: Points,
    scenarios: readonly number[],
    replicates: number,
    options: {
      readonly first?: number
      readonly fromReplicate?: number
      /** Scenarios that no point changes. */
      readonly constant?: readonly number[]
    } = {},
  ) {
    const { first = 0, fromReplicate = 0, constant = [] } = options
    this.points = points
    this.scenarios = scenarios
    this.replicates = replicates
    this.first = first
    this.fromReplicate = fromReplicate
    const places = scenarios.map((_, place) => place)
    this.#constant = places.filter(place => constant.includes(scenarios[place]))
    this.#changed = places.filter(place => !constant.includes(scenarios[place]))
    this.size = this.#aReplicate * replicates
  }

  /** Runs of one replicate: constant scenarios first, then point by point. */
  get #aReplicate(): number {
    return this.#constant.length + this.points.size * this.#changed.length
  }

  run(i: number): PlannedRun {
    const replicate = this.fromReplicate + Math.floor(i / this.#aReplicate)
    const within = i % this.#aReplicate
    if (within < this.#constant.length)
      return { scenario: this.scenarios[this.#constant[within]], point: 0, replicate, values: [] }
    const at = within - this.#constant.length
    const point = Math.floor(at / this.#changed.length)
    const coalition = this.points.coalition?.(point)
    return {
      scenario: this.scenarios[this.#changed[at % this.#changed.length]],
      point,
      replicate,
      values: this.points.values(point),
      ...(coalition === undefined ? {} : { coalition }),
    }
  }

  /** Place in the job of a run of the wave; `scenario` and `replicate` by their place in the wave. */
  index(point: number, scenario: number, replicate: number): number {
    const start = this.first + replicate * this.#aReplicate
    const constant = this.#constant.indexOf(scenario)
    if (constant >= 0) return start + constant
    return start + this.#constant.length + point * this.#changed.length + this.#changed.indexOf(scenario)
  }

  /** One figure of all replicates of a point. */
  figures(outcomes: Outcomes, point: number, scenario: number, metric: number): Float64Array {
    return Float64Array.from({ length: this.replicates }, (_, r) =>
      outcomes.figure(this.index(point, scenario, r), metric),
    )
  }

  /** Mean over the replicates that have a figure; NaN where none has. */
  mean(outcomes: Outcomes, point: number, scenario: number, metric: number): number {
    const known = this.figures(outcomes, point, scenario, metric).filter(x => !Number.isNaN(x))
    return known.reduce((a, b) => a + b, 0) / known.length
  }
}
