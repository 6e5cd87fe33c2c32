/** One number out of a run's series, as the metric says how. */
import type { Metric } from '../../src/registry.ts'

/** @param filled months that hold a value; NaN months do not count */
export function summarise(metric: Metric, series: Float64Array, filled = series.length): number {
  if (metric.summary === 'last') return filled > 0 ? series[filled - 1] : Number.NaN
  let sum = 0
  let n = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let m = 0; m < filled; m++) {
    if (Number.isNaN(series[m])) continue
    sum += series[m]
    n++
    if (series[m] > highest) highest = series[m]
  }
  if (n === 0) return Number.NaN
  return metric.summary === 'sum' ? sum : metric.summary === 'max' ? highest : sum / n
}

/** First month in which two series are not the same; undefined where they are. */
export function firstDifferentMonth(a: Float64Array, b: Float64Array, filled: number): number | undefined {
  for (let m = 0; m < filled; m++) if (!Object.is(a[m], b[m])) return m
  return undefined
}
