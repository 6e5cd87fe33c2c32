import { expect, it } from 'vitest'
import { band, seriesOf, summarize } from '../../../src/ensemble/summary.ts'

it('sums up a series the way the metric asks, leaving out gaps', () => {
  const series = [4, Number.NaN, 1, 3]
  expect(summarize(series, 'last')).toBe(3)
  expect(summarize(series, 'sum')).toBe(8)
  expect(summarize(series, 'mean')).toBe(8 / 3)
  expect(summarize(series, 'max')).toBe(4)
})

it('says nothing of a series without values, and of a last month that is undefined', () => {
  for (const summary of ['last', 'sum', 'mean', 'max'] as const) {
    expect(summarize([], summary)).toBeNaN()
    expect(summarize([Number.NaN], summary)).toBeNaN()
  }
  expect(summarize([1, Number.NaN], 'last')).toBeNaN()
})

it('gives median and 10-90 % over replicates with a value', () => {
  // 0..10: type 7 quantiles fall on 1, 5 and 9.
  const values = [10, 0, 5, 1, 9, 2, 8, 3, 7, 4, 6, Number.NaN]
  expect(band(values)).toEqual({ n: 11, median: 5, p10: 1, p90: 9 })
  expect(band([])).toEqual({ n: 0, median: null, p10: null, p90: null })
})

it('takes one metric out of months x metrics', () => {
  expect([...seriesOf(Float64Array.of(1, 2, 3, 4, 5, 6), 3, 1)]).toEqual([2, 5])
})
