/** Puts a run's region metrics into the record that the page keeps of a replicate. */
import { METRICS } from '../../sim/index.ts'
import { seriesOf, summarize } from '../ensemble/summary.ts'
import type { ReplicateRecord } from './replicate-protocol.ts'

const IDS = METRICS.map(metric => metric.id)

/** @param region months x metrics of the registry, row a month */
export function recordOf(region: Float64Array): ReplicateRecord {
  return recordFrom(region.length / METRICS.length, (_, k) => seriesOf(region, METRICS.length, k))
}

/** @param series one value a month of the k-th metric of the registry */
export function recordFrom(
  months: number,
  series: (metric: string, k: number) => Float64Array,
): ReplicateRecord {
  const summaries = new Float64Array(METRICS.length)
  const all = new Float32Array(METRICS.length * months)
  METRICS.forEach((metric, k) => {
    const own = series(metric.id, k)
    summaries[k] = summarize(own, metric.summary)
    all.set(own, k * months)
  })
  return { months, metrics: IDS, summaries, series: all }
}
