/** A run of a job: its place, what became of it, and its figures. */
import { METRICS, type Metric } from '../../../sim/index.ts'
import type { ReplicateResult } from '../../ensemble/replicate.ts'
import { summarize } from '../../ensemble/summary.ts'
import type { VariedValue } from './vary.ts'

/** Where a run stands in its job: all that it depends on, and nothing of who carries it out. */
export interface PlannedRun {
  readonly scenario: number
  /** Design point. */
  readonly point: number
  readonly replicate: number
  /** One value a dimension of `vary`. */
  readonly values: readonly VariedValue[]
  /** Bits of the levers that act, for an attribution; absent: all. */
  readonly coalition?: number
}

interface RunPlace {
  /** Place of the run in the job, counted over all waves. */
  readonly index: number
  readonly planned: PlannedRun
}

export interface DoneRun extends RunPlace {
  readonly status: 'done'
  /** Fingerprint of the final state. */
  readonly digest: string
  /** places x metrics: each metric by its own summary over the months; NaN where undefined. */
  readonly figures: Float64Array
  /** months x places x metrics, where the job keeps months. */
  readonly series?: Float64Array | undefined
}

export interface FailedRun extends RunPlace {
  readonly status: 'failed'
  readonly error: string
}

export type RunRecord = DoneRun | FailedRun
export type RunStatus = 'waiting' | 'running' | RunRecord['status']

/** What is measured of each run. */
export interface Measured {
  readonly metrics: readonly Metric[]
  /** Region first, then towns and districts by their place in the region's lists. */
  readonly places: readonly Place[]
  readonly series: boolean
}

export type Place =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'town' | 'district'; readonly id: string; readonly at: number }

/** Takes out of a replicate what the job keeps. */
export function doneRun(
  index: number,
  planned: PlannedRun,
  result: ReplicateResult,
  measured: Measured,
): DoneRun {
  const { metrics, places } = measured
  const { months } = result
  const width = places.length * metrics.length
  const series = new Float64Array(months * width)
  const figures = new Float64Array(width)
  const one = new Float64Array(months)
  places.forEach((place, p) => {
    metrics.forEach((metric, m) => {
      const column = p * metrics.length + m
      for (let t = 0; t < months; t++) {
        one[t] = valueAt(result, place, metric, t)
        series[t * width + column] = one[t]
      }
      const figure = summarize(one, metric.summary)
      // No file format of ours has infinity: what is kept must be what was computed.
      figures[column] = Number.isFinite(figure) ? figure : Number.NaN
    })
  })
  return {
    index,
    planned,
    status: 'done',
    digest: result.digest,
    figures,
    series: measured.series ? series : undefined,
  }
}

/** @returns NaN for a figure of the whole region asked of a part of it */
function valueAt(result: ReplicateResult, place: Place, metric: Metric, month: number): number {
  if (place.kind === 'region')
    return result.region[month * result.metrics.length + result.metrics.indexOf(metric.id)]
  const row = result.districtMetrics.indexOf(metric.id)
  const table = place.kind === 'town' ? result.town : result.district
  if (row < 0 || !table) return Number.NaN
  const size = table.length / (result.months * result.districtMetrics.length)
  return table[(month * result.districtMetrics.length + row) * size + place.at]
}

/** Metrics by their ids, in the order asked. @throws RangeError for an unknown one */
export function metricsById(ids: readonly string[]): Metric[] {
  return ids.map(id => {
    const metric = METRICS.find(m => m.id === id)
    if (!metric) throw new RangeError(`no metric ${id}`)
    return metric
  })
}
