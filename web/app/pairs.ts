/** Statistics of paired replicates: bands of each world, and whether the difference can be told from chance. */
import type { Pair } from '../../src/run/pairs-protocol.ts'

export interface Band {
  readonly low: Float64Array
  readonly median: Float64Array
  readonly high: Float64Array
}

export interface PairedDifference {
  readonly n: number
  readonly mean: number
  /** Interval that holds the mean difference with 90 % confidence; infinite for n = 1. */
  readonly low: number
  readonly high: number
  readonly settled: boolean
  /** Pairs that would settle it, were mean and spread as they look now; undefined where it is settled or cannot be said. */
  readonly needed: number | undefined
}

/** Two-sided 90 % quantiles of Student's t by degrees of freedom. */
const T90 = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
  1.746, 1.74, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708,
]
const Z90 = 1.645
const MOST_PAIRS = 10_000

export function pairedDifference(differences: readonly number[]): PairedDifference {
  const n = differences.length
  const mean = differences.reduce((sum, d) => sum + d, 0) / n
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (n - 1)
  if (n < 2 || !Number.isFinite(variance))
    return { n, mean, low: -Infinity, high: Infinity, settled: false, needed: undefined }
  const half = (T90[n - 2] ?? Z90) * Math.sqrt(variance / n)
  const settled = half === 0 ? mean !== 0 : Math.abs(mean) > half
  const wanted = mean === 0 ? Infinity : Math.ceil((Z90 * Z90 * variance) / (mean * mean)) + 1
  const needed = settled || wanted > MOST_PAIRS ? undefined : Math.max(n + 1, wanted)
  return { n, mean, low: mean - half, high: mean + half, settled, needed }
}

/** Replicates of the two worlds, as they come in. */
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

  /** Difference of a metric in each pair, by a summary of its series. */
  differences(metric: string, summary: (series: Float64Array) => number): readonly number[] {
    return this.#pairs
      .map(
        pair => summary(this.#series(pair.scenario, metric)) - summary(this.#series(pair.baseline, metric)),
      )
      .filter(Number.isFinite)
  }

  /** Relative difference of a metric in each pair. */
  ratios(metric: string, summary: (series: Float64Array) => number): readonly number[] {
    return this.#pairs
      .map(
        pair =>
          summary(this.#series(pair.scenario, metric)) / summary(this.#series(pair.baseline, metric)) - 1,
      )
      .filter(Number.isFinite)
  }

  /** 10 %, 50 % and 90 % quantiles of each month. */
  band(world: keyof Pair, metric: string): Band {
    const band = {
      low: new Float64Array(this.months),
      median: new Float64Array(this.months),
      high: new Float64Array(this.months),
    }
    const k = this.metrics.indexOf(metric)
    for (let m = 0; m < this.months; m++) {
      const at = m * this.metrics.length + k
      const values = this.#pairs
        .map(pair => pair[world][at])
        .filter(Number.isFinite)
        .sort((a, b) => a - b)
      band.low[m] = quantile(values, 0.1)
      band.median[m] = quantile(values, 0.5)
      band.high[m] = quantile(values, 0.9)
    }
    return band
  }

  #series(region: Float64Array, metric: string): Float64Array {
    const k = this.metrics.indexOf(metric)
    return Float64Array.from({ length: this.months }, (_, m) => region[m * this.metrics.length + k])
  }
}

/** Linear between the two nearest of sorted values; NaN where there is none. */
export function quantile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
