/** Paired replicates of the two worlds: bands of each, and the difference pair by pair. */
import { bandOfSorted, differenceOfPairs, type Metric, type ReplicateRecord } from '../../src/page.ts'
import { charted } from './charted.ts'

export type Differences = ReturnType<typeof differenceOfPairs>

/** One replicate in both worlds, on the same draws. */
export interface Pair {
  readonly scenario: ReplicateRecord
  readonly baseline: ReplicateRecord
}

/** Middle and 10-90 % range of each month over the replicates of one world; NaN where undefined. */
export interface WorldBand {
  readonly median: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Mean paired difference of each month with its interval; NaN where undefined. */
export interface DifferenceBand {
  readonly mean: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * Lines and bands are drawn from so many pairs; of the others the summaries are kept alone, which all statements are made
 * from. A band of a hundred moves by less than a line's width with more, and memory no longer grows with what is asked for.
 */
export const DRAWN_PAIRS = 100

/** What stays of a replicate: all of it where it is drawn, otherwise half a kilobyte. */
export function keptOf(record: ReplicateRecord, replicate: number): ReplicateRecord {
  return replicate < DRAWN_PAIRS ? record : { ...record, series: new Float32Array(0) }
}

export class PairedRuns {
  readonly months: number
  readonly #pairs: Pair[] = []
  readonly #known = new Map<string, unknown>()
  #knownFor = 0

  constructor(months: number) {
    this.months = months
  }

  get n(): number {
    return this.#pairs.length
  }

  /** Pairs that lines and bands are drawn from: the first. */
  get drawn(): number {
    return Math.min(this.n, DRAWN_PAIRS)
  }

  add({ scenario, baseline }: Pair): void {
    const replicate = this.n
    this.#pairs.push({ scenario: keptOf(scenario, replicate), baseline: keptOf(baseline, replicate) })
  }

  /** The metric's own summary in each replicate of a world. */
  summaries(world: keyof Pair, metric: Metric): number[] {
    return this.#pairs.map(({ [world]: record }) => record.summaries[record.metrics.indexOf(metric.id)])
  }

  /** Difference of a metric's summary, scenario minus baseline. */
  difference(metric: Metric): Differences {
    return differenceOfPairs(this.summaries('baseline', metric), this.summaries('scenario', metric))
  }

  worldBand(world: keyof Pair, metric: Metric): WorldBand {
    return this.#once(`${world} ${metric.id}`, () => this.#worldBand(world, metric))
  }

  differenceBand(metric: Metric): DifferenceBand {
    return this.#once(`difference ${metric.id}`, () => this.#differenceBand(metric))
  }

  /** Worked out once for as many pairs as are drawn: charts are drawn far more often than pairs come. */
  #once<T>(key: string, of: () => T): T {
    if (this.#knownFor !== this.drawn) this.#known.clear()
    this.#knownFor = this.drawn
    if (!this.#known.has(key)) this.#known.set(key, of())
    return this.#known.get(key) as T
  }

  #worldBand(world: keyof Pair, metric: Metric): WorldBand {
    const out = this.#byMonth()
    const columns = this.#columns(world, metric)
    const values = new Float64Array(columns.length)
    for (let m = 0; m < this.months; m++) {
      let n = 0
      for (const column of columns) if (!Number.isNaN(column[m])) values[n++] = column[m]
      const { median, p10, p90 } = bandOfSorted(values.subarray(0, n).sort())
      out.mid[m] = median ?? Number.NaN
      out.low[m] = p10 ?? Number.NaN
      out.high[m] = p90 ?? Number.NaN
    }
    return { median: out.mid, low: out.low, high: out.high }
  }

  #differenceBand(metric: Metric): DifferenceBand {
    const out = this.#byMonth()
    const mine = this.#columns('scenario', metric)
    const theirs = this.#columns('baseline', metric)
    for (let m = 0; m < this.months; m++) {
      const d = differenceOfPairs(
        theirs.map(column => column[m]),
        mine.map(column => column[m]),
      )
      out.mid[m] = d.mean
      out.low[m] = d.low
      out.high[m] = d.high
    }
    return { mean: out.mid, low: out.low, high: out.high }
  }

  /** What is charted of each pair that is drawn. */
  #columns(world: keyof Pair, metric: Metric): (Float32Array | Float64Array)[] {
    return this.#pairs.slice(0, this.drawn).map(({ [world]: { metrics, series, months } }) => {
      const k = metrics.indexOf(metric.id)
      return k < 0
        ? new Float32Array(months).fill(Number.NaN)
        : charted(metric, series.subarray(k * months, (k + 1) * months))
    })
  }

  #byMonth() {
    const column = () => new Float64Array(this.months)
    return { mid: column(), low: column(), high: column() }
  }
}
