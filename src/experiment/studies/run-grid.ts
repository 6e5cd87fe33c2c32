/** Points x scenarios x replicates as one wave. Replicates are the slowest: what is finished early is a whole, small study. */
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

  constructor(
    points: Points,
    scenarios: readonly number[],
    replicates: number,
    { first = 0, fromReplicate = 0 }: { readonly first?: number; readonly fromReplicate?: number } = {},
  ) {
    this.points = points
    this.scenarios = scenarios
    this.replicates = replicates
    this.first = first
    this.fromReplicate = fromReplicate
    this.size = points.size * scenarios.length * replicates
  }

  run(i: number): PlannedRun {
    const scenario = this.scenarios[i % this.scenarios.length]
    const rest = Math.floor(i / this.scenarios.length)
    const point = rest % this.points.size
    const coalition = this.points.coalition?.(point)
    return {
      scenario,
      point,
      replicate: this.fromReplicate + Math.floor(rest / this.points.size),
      values: this.points.values(point),
      ...(coalition === undefined ? {} : { coalition }),
    }
  }

  /** Place in the job of a run of the wave; `scenario` and `replicate` by their place in the wave. */
  index(point: number, scenario: number, replicate: number): number {
    return this.first + (replicate * this.points.size + point) * this.scenarios.length + scenario
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
