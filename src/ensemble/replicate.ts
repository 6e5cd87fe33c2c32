/** One run of one scenario with one seed: the unit of work of an ensemble, wherever it is done. */
import { createRun, MODEL, type Model, type ScenarioSpec } from '../../sim/index.ts'
import { type GroupTables, groupTables } from '../compare/winners.ts'
import { type EventColumns, eventColumns } from './events.ts'
import { SectorSeries } from './sector-series.ts'

/** What to keep beside the region's metrics, which are always kept. */
export interface Recording {
  readonly districts?: boolean
  readonly towns?: boolean
  readonly sectors?: boolean
  readonly events?: boolean
  /** Businesses by group as the last month leaves them: what winners and losers are found from. */
  readonly groups?: boolean
}

export interface ReplicateRequest {
  readonly spec: ScenarioSpec
  /** 0 is the seed itself. */
  readonly replicate: number
  readonly record: Recording
  /**
   * Addresses (`file:`) of modules whose default export is an addition to the model, for executors in other threads, to
   * which functions cannot travel. An executor in this thread is given the model itself.
   */
  readonly additions?: readonly string[]
  /** Fingerprint the state after each month, to find where two runs part. */
  readonly trace?: boolean
}

/** All plain data and typed arrays: it passes between threads as it is. */
export interface ReplicateResult {
  readonly scenario: string
  readonly seed: string
  readonly replicate: number
  readonly engineVersion: string
  /** Months that count, after the spin-up. */
  readonly months: number
  /** Ids of the metrics: columns of `region`. */
  readonly metrics: readonly string[]
  /** Ids of those that also exist by district: rows of `district` and `town` within a month. */
  readonly districtMetrics: readonly string[]
  /** months x metrics; NaN where undefined. */
  readonly region: Float64Array
  /** months x districtMetrics x districts. */
  readonly district?: Float32Array | undefined
  /** months x districtMetrics x towns. */
  readonly town?: Float32Array | undefined
  /** months x sectors x SECTOR_FIGURES. */
  readonly sectors?: Float64Array | undefined
  readonly events?: EventColumns | undefined
  readonly groups?: GroupTables | undefined
  /** Fingerprint of the whole final state, and one a table of state. */
  readonly digest: string
  readonly tables: Readonly<Record<string, string>>
  /** With `trace`: fingerprint of the state at the end of each month. */
  readonly stateByMonth?: readonly string[] | undefined
}

/** Months between two reports of progress. */
const REPORT_EVERY = 12

/**
 * Runs a scenario from its first month to its last.
 * @param onMonth is told once a year which month of those that count has been reached; negative during the spin-up
 */
export function runReplicate(
  request: ReplicateRequest,
  onMonth?: (month: number) => void,
  model: Model = MODEL,
): ReplicateResult {
  const { spec, replicate, record, trace } = request
  const { districts, towns, events, groups } = record
  const run = createRun(spec, { model, replicate, record: { districts: !!districts, towns: !!towns } })
  const states: string[] = []
  const sectors = record.sectors ? new SectorSeries(spec.months) : undefined
  while (run.month < spec.months) {
    run.step()
    const finished = run.month - 1
    if (finished >= 0) sectors?.take(finished, run.world)
    if (finished >= 0 && trace) states.push(run.digest().combined)
    if (run.month % REPORT_EVERY === 0) onMonth?.(run.month)
  }
  const { results } = run
  const digest = run.digest()
  return {
    scenario: spec.id,
    seed: spec.seed,
    replicate,
    engineVersion: model.version,
    months: spec.months,
    metrics: model.metrics.map(m => m.id),
    districtMetrics: model.districtMetrics.map(m => m.id),
    region: results.region,
    district: districts ? results.district : undefined,
    town: towns ? results.town : undefined,
    sectors: sectors?.values,
    events: events ? eventColumns(results.events, spec.spinUpMonths) : undefined,
    groups: groups ? groupTables(run.world) : undefined,
    digest: digest.combined,
    tables: digest.tables,
    stateByMonth: trace ? states : undefined,
  }
}
