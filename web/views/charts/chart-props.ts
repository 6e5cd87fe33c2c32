export type SeriesRole = 'baseline' | 'scenario' | 'other'

export interface ChartSeries {
  readonly id: string
  /** Stands at the end of the line. */
  readonly label: string
  /** A baseline is drawn thin and grey, whatever its colour. */
  readonly role: SeriesRole
  readonly color?: string
  /** One value a month, NaN where there is none; filled up to `nFilled`. */
  readonly values: Float64Array
  readonly nFilled: number
  /** Not told apart from 0 beyond doubt: dashed. */
  readonly dashed?: boolean
  readonly band?: { readonly low: Float64Array; readonly high: Float64Array }
}

/** Months in which a lever acts: [from, to). */
export interface LeverSpan {
  readonly label: string
  readonly from: number
  readonly to: number
}

/** Every text of a chart, in the reader's language. */
export interface ChartText {
  /** A year of the scenario on the axis: "year 5", "5년". */
  year(year: number): string
  /** A month of the scenario in full, counted from 0: "year 5, March". */
  month(month: number): string
  /** Stands for a value that is not defined. */
  readonly noData: string
  /** How the keyboard moves the cursor. */
  readonly seekHelp: string
  readonly table: {
    readonly month: string
    readonly byYear: string
    readonly byMonth: string
    low(series: string): string
    high(series: string): string
  }
}

export interface ChartViewProps {
  readonly title: string
  readonly unitLabel: string
  format(value: number): string
  readonly months: number
  readonly series: readonly ChartSeries[]
  readonly cursorMonth: number
  onSeek?(month: number): void
  readonly leverSpans?: readonly LeverSpan[]
  /** Least range of the value axis: one that only grows keeps a chart comparable from lever to lever. */
  readonly range?: readonly [low: number, high: number]
  /** Draws a line at 0, for differences. */
  readonly zeroLine?: boolean
  /** What the lines rest on: "one run", "median of 8 pairs". */
  readonly basis?: string
  /** Says in words what the chart shows; stands under it. */
  readonly sentence: string
  readonly text: ChartText
  readonly locale: string
  /** Called when the chart has been drawn from these props. */
  onDrawn?(): void
}
