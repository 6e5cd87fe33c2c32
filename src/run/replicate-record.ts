/** Puts a run's region metrics into the record that the page keeps of a replicate. */
import { METRICS } from '../../sim/index.ts'
import { seriesOf, summarize } from '../ensemble/summary.ts'
import type { ReplicateRecord } from './replicate-protocol.ts'

const IDS = METRICS.map(metric => metric.id)

/** @param region months x metrics of the registry, row a month */
export function recordOf(region: Float64Array): ReplicateRecord {
  const months = region.length / METRICS.length
  const summaries = new Float64Array(METRICS.length)
  const series = new Float32Array(METRICS.length * months)
  METRICS.forEach((metric, k) => {
    const own = seriesOf(region, METRICS.length, k)
    summaries[k] = summarize(own, metric.summary)
    series.set(own, k * months)
  })
  return { months, metrics: IDS, summaries, series }
}
