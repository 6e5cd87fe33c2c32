/** Parts of our charts that Chart.js has not: bands, spans of levers, the cursor, names at the ends of lines. */
import type { Chart, Plugin } from 'chart.js'
import { withAlpha } from '../../design/colour.ts'
import { type ChartFrame, lastMonth } from './chart-frame.ts'
import type { LeverSpan } from './chart-props.ts'
import { breakLabel, type EndLabel, spreadLabels } from './end-labels.ts'

type FrameOf = () => ChartFrame

interface Plot {
  readonly context: CanvasRenderingContext2D
  readonly frame: ChartFrame
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(month: number): number
  y(value: number): number
}

export const LABEL_SIZE = 11
const LINE_HEIGHT = 13
const LABEL_GAP = 7

function plotOf(chart: Chart, frame: ChartFrame): Plot | undefined {
  const { x, y } = chart.scales
  if (!x || !y) return undefined
  return {
    context: chart.ctx,
    frame,
    left: x.left,
    right: x.right,
    top: y.top,
    bottom: y.bottom,
    x: month => x.getPixelForValue(month),
    y: value => y.getPixelForValue(value),
  }
}

export function labelFont({ theme }: ChartFrame, strong: boolean): string {
  return `${strong ? 600 : 400} ${LABEL_SIZE}px ${theme.font}`
}

/** Room that the names at the ends of the lines need on the right, in pixels. */
export function labelRoom(context: CanvasRenderingContext2D, frame: ChartFrame, width: number): number {
  const most = Math.min(150, width * 0.32)
  let room = 0
  for (const { label, role } of frame.series) {
    context.font = labelFont(frame, role !== 'baseline')
    for (const line of breakLabel(label, most, text => context.measureText(text).width)) {
      room = Math.max(room, context.measureText(line).width)
    }
  }
  return Math.ceil(Math.min(most, room)) + LABEL_GAP + 2
}

export function chartParts(frameOf: FrameOf): Plugin<'line'> {
  return {
    id: 'golmok',
    beforeDatasetsDraw(chart) {
      const plot = plotOf(chart, frameOf())
      if (!plot) return
      drawZeroLine(plot)
      drawBands(plot)
      drawSpans(plot)
    },
    afterDatasetsDraw(chart) {
      const plot = plotOf(chart, frameOf())
      if (!plot) return
      drawCursor(plot)
      drawEndLabels(plot, chart.width)
    },
  }
}

/** Where a span begins and ends, in pixels; undefined where nothing of it is on the chart. */
function spanOf({ frame, x, left, right }: Plot, span: LeverSpan): readonly [number, number] | undefined {
  const from = Math.max(left, x(span.from))
  const to = Math.min(right, x(Math.min(span.to, frame.months - 1)))
  return to > from ? [from, to] : undefined
}

/**
 * Months in which levers act, as thin bars on the axis: grey, so that they are taken neither for a line nor for a band. Spans
 * at one time lie in rows; what is more than the rows hold shares the last. Names stand on the timeline.
 */
function drawSpans(plot: Plot): void {
  const { context, frame, bottom } = plot
  context.save()
  context.fillStyle = withAlpha(frame.theme.quiet, 0.7)
  for (const { from, to, row } of spanRows(frame.spans)) {
    const [x0, x1] = spanOf(plot, { label: '', from, to }) ?? [0, 0]
    context.fillRect(x0, bottom - SPAN_HEIGHT - row * (SPAN_HEIGHT + 1), x1 - x0, SPAN_HEIGHT)
  }
  context.restore()
}

const SPAN_HEIGHT = 2
const SPAN_ROWS = 3

/** The row of each span, counted from the axis: the lowest that is free from its start on. */
export function spanRows(spans: readonly LeverSpan[]): (LeverSpan & { readonly row: number })[] {
  const ends: number[] = []
  return [...spans]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(span => {
      const free = ends.findIndex(end => end <= span.from)
      const row = Math.min(free < 0 ? ends.length : free, SPAN_ROWS - 1)
      ends[row] = Math.max(ends[row] ?? 0, span.to)
      return { ...span, row }
    })
}

function drawZeroLine({ context, frame, left, right, y }: Plot): void {
  if (!frame.zeroLine) return
  const at = Math.round(y(0)) + 0.5
  context.save()
  context.strokeStyle = frame.theme.baseline
  context.lineWidth = 1.25
  context.beginPath()
  context.moveTo(left, at)
  context.lineTo(right, at)
  context.stroke()
  context.restore()
}

function drawBands({ context, frame, x, y }: Plot): void {
  frame.series.forEach(({ band, nFilled }, i) => {
    if (!band) return
    const known = (m: number) => m < nFilled && Number.isFinite(band.low[m]) && Number.isFinite(band.high[m])
    context.fillStyle = withAlpha(frame.colors[i], 0.16)
    for (let from = 0; from < nFilled; from++) {
      if (!known(from)) continue
      let to = from
      while (known(to + 1)) to++
      context.beginPath()
      for (let m = from; m <= to; m++) context.lineTo(x(m), y(band.high[m]))
      for (let m = to; m >= from; m--) context.lineTo(x(m), y(band.low[m]))
      context.fill()
      from = to
    }
  })
}

function drawCursor({ context, frame, x, y, top, bottom }: Plot): void {
  const { cursorMonth, series, colors, theme } = frame
  if (cursorMonth < 0 || cursorMonth >= frame.months) return
  const at = Math.round(x(cursorMonth)) + 0.5
  context.save()
  context.strokeStyle = withAlpha(theme.cursor, 0.4)
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(at, top)
  context.lineTo(at, bottom)
  context.stroke()
  series.forEach(({ values, nFilled, role }, i) => {
    const value = cursorMonth < nFilled ? values[cursorMonth] : Number.NaN
    if (!Number.isFinite(value)) return
    context.beginPath()
    context.arc(at, y(value), role === 'baseline' ? 2.5 : 3.5, 0, 2 * Math.PI)
    context.fillStyle = colors[i]
    context.strokeStyle = theme.paper
    context.lineWidth = 1.5
    context.fill()
    context.stroke()
  })
  context.restore()
}

function drawEndLabels(plot: Plot, width: number): void {
  const { context, frame, right, top, bottom } = plot
  const room = width - right - LABEL_GAP
  const labels: EndLabel[] = []
  frame.series.forEach((series, index) => {
    const month = lastMonth(series)
    if (month < 0) return
    context.font = labelFont(frame, series.role !== 'baseline')
    const lines = breakLabel(series.label, room, text => context.measureText(text).width)
    labels.push({ index, lines, wanted: plot.y(series.values[month]) })
  })
  context.save()
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { index, lines, wanted, y } of spreadLabels(labels, LINE_HEIGHT, top - 6, bottom + 6)) {
    const series = frame.series[index]
    const color = frame.colors[index]
    const end = plot.x(lastMonth(series))
    if (Math.abs(y - wanted) > 3 || right - end > 3) {
      context.strokeStyle = withAlpha(color, 0.45)
      context.lineWidth = 1
      context.setLineDash([1, 2])
      context.beginPath()
      context.moveTo(end + 2, wanted)
      context.lineTo(right, wanted)
      context.lineTo(right + LABEL_GAP - 2, y)
      context.stroke()
      context.setLineDash([])
    }
    context.font = labelFont(frame, series.role !== 'baseline')
    context.fillStyle = series.role === 'baseline' ? frame.theme.quiet : color
    const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2
    lines.forEach((line, i) => {
      context.fillText(line, right + LABEL_GAP, first + i * LINE_HEIGHT)
    })
  }
  context.restore()
}
