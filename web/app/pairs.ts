/** Paired replicates of the two worlds: bands of each, and the difference pair by pair. */
import { differenceOfPairs } from '../../src/compare/paired.ts'
import { band, seriesOf, summarize } from '../../src/ensemble/summary.ts'
import type { Metric } from '../../src/registry.ts'
import type { Pair } from '../../src/run/pairs-protocol.ts'

export type Differences = ReturnType<typeof differenceOfPairs>

export class PairedRuns {
  readonly metrics: readonly string[]
  readonly months: number
  readonly #pairs: Pair[] = []

  constructor(metrics: readonly string[], months: number) {
    this.metrics = metrics
    this.months = months
  }

  get n(): number {
    return this.#pairs.length
  }

  add(pair: Pair): void {
    this.#pairs.push(pair)
  }

  /** Difference of a metric's summary, scenario minus baseline. */
  difference(metric: Metric): Differences {
    return differenceOfPairs(this.#summaries('baseline', metric), this.#summaries('scenario', metric))
  }

  /** Relative difference of a metric's summary: 0.05 is five per cent more than in the baseline. */
  ratio(metric: Metric): Differences {
    const theirs = this.#summaries('baseline', metric)
    const mine = this.#summaries('scenario', metric)
    return differenceOfPairs(
      theirs.map(() => 1),
      mine.map((value, k) => value / theirs[k]),
    )
  }

  /** 10 % and 90 % quantiles of each month over the replicates. */
  band(world: keyof Pair, metric: string): { readonly low: Float64Array; readonly high: Float64Array } {
    const low = new Float64Array(this.months)
    const high = new Float64Array(this.months)
    const k = this.metrics.indexOf(metric)
    for (let m = 0; m < this.months; m++) {
      const { p10, p90 } = band(this.#pairs.map(pair => pair[world][m * this.metrics.length + k]))
      low[m] = p10 ?? Number.NaN
      high[m] = p90 ?? Number.NaN
    }
    return { low, high }
  }

  #summaries(world: keyof Pair, metric: Metric): number[] {
    const k = this.metrics.indexOf(metric.id)
    return this.#pairs.map(pair => summarize(seriesOf(pair[world], this.metrics.length, k), metric.summary))
  }
}
