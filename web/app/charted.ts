/**
 * What is charted of a metric. A flow of so many a month, whose months are summed where a run becomes one number, is charted
 * as what it adds up to: the end of the line is then the number that captions and verdict speak of.
 */
import { type Metric, unitOfSummary } from '../../src/page.ts'
import { tickUnitLabel } from './format.ts'
import type { Translator } from './translate.ts'

export const isSummed = ({ summary }: Metric): boolean => summary === 'sum'

/**
 * @param values one a month, NaN where undefined
 * @returns a sum of the months so far, NaN before the first known one and where nothing is known yet
 */
export function charted(metric: Metric, values: Float64Array): Float64Array
export function charted(metric: Metric, values: Float32Array): Float32Array | Float64Array
export function charted(metric: Metric, values: Float32Array | Float64Array): Float32Array | Float64Array {
  if (!isSummed(metric)) return values
  const sums = new Float64Array(values.length).fill(Number.NaN)
  let sum = Number.NaN
  for (let m = 0; m < values.length; m++) {
    const value = values[m]
    if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value
    sums[m] = sum
  }
  return sums
}

/** The unit of what is charted: shops, where the metric is shops a month. */
export const chartedUnit = (metric: Metric): string => unitOfSummary(metric.unit, metric.summary)

/** The same in words, with what it counts from. */
export function chartedUnitLabel(metric: Metric, text: Translator): string {
  const unit = tickUnitLabel(chartedUnit(metric), text)
  return isSummed(metric) ? text.t('chart.sinceStart', { unit }) : unit
}
