/** What an ensemble of one scenario found, with series by name instead of positions in arrays. */
import type { Metric, Model, ScenarioSpec } from '../../sim/index.ts'
import type { FailedReplicate } from '../ensemble/ensemble.ts'
import { monthsAt } from '../ensemble/place-months.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Band, band, type MetricSummary, SummaryCollector } from '../ensemble/summary.ts'
import { type Area, indexOf, placeOf } from '../region/area.ts'
import { encodeTable, type Format } from '../report/format.ts'
import { type TableName, tableBlock, tableHead } from '../report/result-tables.ts'

/** Which replicate and which part of the region {@link RunResult.series} is asked for. */
export interface SeriesOf extends Area {
  /** Number of the replicate; the first finished one where not given. */
  readonly replicate?: number
}

/** Months of a metric over replicates: one entry a month in each list, null where no replicate has a value. */
export interface SeriesBand {
  readonly median: readonly (number | null)[]
  readonly p10: readonly (number | null)[]
  readonly p90: readonly (number | null)[]
}

/**
 * Results of {@link run}.
 *
 * @example
 * ```ts
 * const result = await run(scenario, { replicates: 8, record: { towns: true } })
 * const creators = result.series('creatorsOpen', { town: 'seaside' }) // one number a month
 * const { median, p10, p90 } = result.band('askingRent')
 * ```
 */
export class RunResult {
  /** The scenario that was run. */
  readonly scenario: ScenarioSpec
  /** The model that ran it. */
  readonly model: Model
  /** Finished replicates in order, as plain arrays: region is months x metrics. */
  readonly replicates: readonly ReplicateResult[]
  /** Replicates that ended in an error; the others stand. */
  readonly failures: readonly FailedReplicate[]
  /** False when a signal cut the job short. */
  readonly complete: boolean
  /** By metric: its own summary, last month and mean, as median and 10-90 % over replicates, in the metric's unit. */
  readonly summary: Readonly<Record<string, MetricSummary>>

  /** @internal */
  constructor(
    scenario: ScenarioSpec,
    model: Model,
    outcome: {
      readonly replicates: readonly ReplicateResult[]
      readonly failures: readonly FailedReplicate[]
      readonly complete: boolean
    },
  ) {
    this.scenario = scenario
    this.model = model
    this.replicates = outcome.replicates
    this.failures = outcome.failures
    this.complete = outcome.complete
    const collector = new SummaryCollector(model.metrics)
    for (const { region } of this.replicates) collector.add(region)
    this.summary = collector.summary()
  }

  /**
   * A metric by its id.
   *
   * @throws RangeError when the model has none of this name; the message names the nearest
   */
  metric(id: string): Metric {
    return this.model.metrics[
      indexOf(
        this.model.metrics.map(m => m.id),
        id,
        'metric',
      )
    ]
  }

  /**
   * The months of a metric in one replicate, for the region, a town or a district.
   *
   * @param metric id of a metric, see {@link METRICS}
   * @returns one number a month that counts, in the metric's unit; NaN where the metric is undefined
   * @throws RangeError for an unknown metric, town, district or replicate, for a metric that exists only for the whole
   *   region, and where the run was not asked to keep towns or districts
   *
   * @example
   * ```ts
   * const last = result.series('vacancy', { district: 'market', replicate: 3 }).at(-1)
   * ```
   */
  series(metric: string, of: SeriesOf = {}): Float64Array {
    return this.#months(this.#replicate(of.replicate), metric, of)
  }

  /**
   * Median and 10-90 % range of a metric over the replicates, month by month, in the metric's unit.
   *
   * @throws RangeError as {@link RunResult.series}
   *
   * @example
   * ```ts
   * const { median } = result.band('creatorsOpen', { town: 'hill' })
   * ```
   */
  band(metric: string, area: Area = {}): SeriesBand {
    const runs = this.replicates.map(result => this.#months(result, metric, area))
    const bands: Band[] = Array.from({ length: this.scenario.months }, (_, t) =>
      band(runs.map(months => months[t])),
    )
    return { median: bands.map(b => b.median), p10: bands.map(b => b.p10), p90: bands.map(b => b.p90) }
  }

  /**
   * One of the tidy tables over all replicates, as the bytes of a file: `region`, `districts`, `towns`, `sectors`,
   * `events`. The columns are those that `golmok run` writes.
   *
   * @throws RangeError where the run was not asked to keep what the table is made of (see `record` of {@link RunOptions})
   *
   * @example
   * ```ts
   * await writeFile('towns.parquet', result.table('towns', 'parquet'))
   * ```
   */
  table(name: TableName, format: Format): Uint8Array {
    const head = tableHead(name, {
      region: this.model.metrics.map(m => m.id),
      district: this.model.districtMetrics.map(m => m.id),
    })
    const blocks = this.replicates.map(result => tableBlock(name, result, this.scenario.region))
    return encodeTable(head, blocks, format)
  }

  #replicate(number: number | undefined): ReplicateResult {
    const found =
      number === undefined ? this.replicates[0] : this.replicates.find(r => r.replicate === number)
    if (found) return found
    const why = this.failures[0]?.error
    throw new RangeError(
      number === undefined
        ? `no replicate finished${why === undefined ? '' : `: ${why}`}`
        : `replicate ${number} did not finish; finished: ${this.replicates.map(r => r.replicate).join(', ')}`,
    )
  }

  #months(result: ReplicateResult, metric: string, area: Area): Float64Array {
    const place = placeOf(this.scenario.region, area)
    const one = this.metric(metric)
    const found = monthsAt(result, metric, place)
    if (found === 'regionOnly')
      throw new RangeError(`${one.id} is a figure of the whole region: there is none by ${place.table}`)
    if (found === 'notKept')
      throw new RangeError(
        `this run kept nothing by ${place.table}: ask for it with { record: { ${place.table}s: true } }`,
      )
    return found
  }
}
