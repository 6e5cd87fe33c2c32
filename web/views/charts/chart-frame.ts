/** What a chart is drawn from, in pixels and colours, worked out once per change for Chart.js and the own plugins. */
import { axisTicks, type ValueAxis, valueAxis } from './axis.ts'
import type { ChartSeries, ChartText, LeverSpan } from './chart-props.ts'
import { type ChartTheme, seriesColors } from './chart-theme.ts'

export interface ChartFrame {
  readonly months: number
  readonly series: readonly ChartSeries[]
  readonly colors: readonly string[]
  readonly cursorMonth: number
  readonly spans: readonly LeverSpan[]
  readonly theme: ChartTheme
  readonly axis: ValueAxis
  readonly zeroLine: boolean
  readonly ticks: readonly number[]
  readonly text: ChartText
  format(value: number): string
}

export interface FrameInput {
  readonly months: number
  readonly series: readonly ChartSeries[]
  readonly cursorMonth: number
  readonly leverSpans?: readonly LeverSpan[]
  readonly range?: readonly [low: number, high: number] | undefined
  readonly zeroLine?: boolean | undefined
  readonly text: ChartText
  format(value: number): string
}

export function chartFrame(input: FrameInput, theme: ChartTheme, height: number): ChartFrame {
  const count = Math.max(2, Math.min(6, Math.floor(height / 44)))
  const [low, high] = extent(input)
  const axis = valueAxis(low, high, count)
  return {
    months: input.months,
    series: input.series,
    colors: seriesColors(input.series, theme),
    cursorMonth: input.cursorMonth,
    spans: input.leverSpans ?? [],
    theme,
    axis,
    zeroLine: input.zeroLine ?? false,
    ticks: axisTicks(axis),
    text: input.text,
    format: input.format,
  }
}

/** Lowest and highest value that is drawn or has room, bands included. */
function extent({ series, range, zeroLine }: FrameInput): [number, number] {
  let [low, high] = range ?? [Infinity, -Infinity]
  if (zeroLine) [low, high] = [Math.min(low, 0), Math.max(high, 0)]
  for (const { values, nFilled, band } of series) {
    for (let m = 0; m < nFilled; m++) {
      for (const column of band ? [values, band.low, band.high] : [values]) {
        const value = column[m]
        if (value < low) low = value
        if (value > high) high = value
      }
    }
  }
  return [low, high]
}

/** Last month that a series has a value for; -1 where it has none. */
export function lastMonth({ values, nFilled }: ChartSeries): number {
  let month = Math.min(nFilled, values.length) - 1
  while (month >= 0 && !Number.isFinite(values[month])) month--
  return month
}
