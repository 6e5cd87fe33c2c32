/** The colours that charts draw with, read from the design tokens. */
import type { Tokens } from '../../design/theme.ts'
import type { ChartSeries } from './chart-props.ts'

export interface ChartTheme {
  readonly baseline: string
  readonly grid: string
  readonly cursor: string
  readonly span: string
  readonly ink: string
  readonly quiet: string
  readonly paper: string
  readonly palette: readonly string[]
  readonly font: string
}

export function chartTheme(token: Tokens): ChartTheme {
  return {
    baseline: token('chart-baseline'),
    grid: token('chart-grid'),
    cursor: token('chart-cursor'),
    span: token('chart-span'),
    ink: token('ink'),
    quiet: token('ink-2'),
    paper: token('panel'),
    palette: [1, 2, 3, 4, 5, 6].map(i => token(`series-${i}`)),
    font: token('font'),
  }
}

/** Colour of each series: the baseline is grey whatever it asks for, others take their own or the next one free. */
export function seriesColors(series: readonly ChartSeries[], theme: ChartTheme): string[] {
  let next = 0
  return series.map(({ role, color }) => {
    if (role === 'baseline') return theme.baseline
    if (color) return color
    return theme.palette[next++ % theme.palette.length]
  })
}
