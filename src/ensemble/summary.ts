import type { Metric, Summary } from '../../sim/index.ts'
import { quantileOfSorted } from '../../sim/measures/index.ts'

/** One run's series as one number; undefined months (NaN) are left out, NaN where nothing is left. */
export function summarize(series: ArrayLike<number>, summary: Summary): number {
  if (summary === 'last') return series.length > 0 ? series[series.length - 1] : Number.NaN
  let n = 0
  let sum = 0
  let max = Number.NEGATIVE_INFINITY
  for (let i = 0; i < series.length; i++) {
    const x = series[i]
    if (Number.isNaN(x)) continue
    n++
    sum += x
    if (x > max) max = x
  }
  if (n === 0) return Number.NaN
  return summary === 'sum' ? sum : summary === 'max' ? max : sum / n
}

/** One metric's months, out of a months x metrics array. */
export function seriesOf(region: Float64Array, nMetrics: number, metric: number): Float64Array {
  const months = region.length / nMetrics
  const series = new Float64Array(months)
  for (let t = 0; t < months; t++) series[t] = region[t * nMetrics + metric]
  return series
}

/** Median and 10-90 % range over replicates; `n` replicates had a value. */
export interface Band {
  readonly n: number
  readonly median: number | null
  readonly p10: number | null
  readonly p90: number | null
}

/** @param values one a replicate; NaN where the metric is undefined there */
export function band(values: ArrayLike<number>): Band {
  return bandOfSorted(
    Float64Array.from(values)
      .filter(x => !Number.isNaN(x))
      .sort(),
  )
}

/** As `band`, of ascending values without NaN: for whoever has many to work out. */
export function bandOfSorted(sorted: ArrayLike<number>): Band {
  const at = (p: number) => (sorted.length === 0 ? null : quantileOfSorted(sorted, p))
  return { n: sorted.length, median: at(0.5), p10: at(0.1), p90: at(0.9) }
}

/** What an ensemble says about one metric: the metric's own summary, and the last month and the mean beside it. */
export interface MetricSummary extends Band {
  readonly unit: string
  readonly summary: Summary
  /** The last month, and the mean over the months, whatever the metric's own summary is. */
  readonly last: Band
  readonly mean: Band
}

/** Collects replicates one by one and keeps three numbers a metric of each, not their series. */
export class SummaryCollector {
  readonly #metrics: readonly Metric[]
  readonly #own: number[][]
  readonly #last: number[][]
  readonly #mean: number[][]

  constructor(metrics: readonly Metric[]) {
    this.#metrics = metrics
    this.#own = metrics.map(() => [])
    this.#last = metrics.map(() => [])
    this.#mean = metrics.map(() => [])
  }

  /** @param region months x metrics, in the order of the metrics given */
  add(region: Float64Array): void {
    this.#metrics.forEach((metric, m) => {
      const series = seriesOf(region, this.#metrics.length, m)
      this.#own[m].push(summarize(series, metric.summary))
      this.#last[m].push(summarize(series, 'last'))
      this.#mean[m].push(summarize(series, 'mean'))
    })
  }

  summary(): Record<string, MetricSummary> {
    return Object.fromEntries(
      this.#metrics.map((metric, m) => [
        metric.id,
        {
          unit: metric.unit,
          summary: metric.summary,
          ...band(this.#own[m]),
          last: band(this.#last[m]),
          mean: band(this.#mean[m]),
        },
      ]),
    )
  }
}
