/**
 * A Chart.js line chart of monthly series. The points are our own and are handed over at each update: Chart.js is
 * given no decimation, which would put a thinned copy in their place and lose what is added later.
 */
import { Chart, LinearScale, LineController, LineElement, type Point, PointElement } from 'chart.js'
import { yearTicks } from './axis.ts'
import { chartFrame, type FrameInput } from './chart-frame.ts'
import type { ChartSeries } from './chart-props.ts'
import type { ChartTheme } from './chart-theme.ts'
import { chartParts, LABEL_SIZE, labelFont, labelRoom } from './plugins.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale)

export interface LineChart {
  update(input: FrameInput, theme: ChartTheme): void
  /** The month under a point of the canvas, within the run. */
  monthAt(x: number): number
  dispose(): void
}

export function createLineChart(canvas: HTMLCanvasElement, input: FrameInput, theme: ChartTheme): LineChart {
  let frame = chartFrame(input, theme, canvas.clientHeight || 200)
  let drawn: readonly [FrameInput, ChartTheme] | undefined
  const points = new Map<string, Point[]>()
  const chart = new Chart<'line', Point[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    plugins: [chartParts(() => frame)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      // Room for names and steps of the axis hang on the size: a chart drawn while it is hidden has none.
      onResize: () => {
        if (!drawn) return
        frame = chartFrame(...drawn, chart.height)
        applyScales()
      },
      layout: { padding: { top: 8, right: 60, bottom: 0, left: 0 } },
      elements: { point: { radius: 0 }, line: { borderJoinStyle: 'round', borderCapStyle: 'round' } },
      scales: { x: { type: 'linear' }, y: { type: 'linear' } },
    },
  })

  /** One point object a month, kept and refilled: ten updates a second leave no garbage. */
  function pointsOf(series: ChartSeries): Point[] {
    const n = Math.min(series.nFilled, series.values.length)
    let own = points.get(series.id)
    if (!own) {
      own = []
      points.set(series.id, own)
    }
    own.length = Math.min(own.length, n)
    for (let m = 0; m < n; m++) {
      const y = series.values[m]
      const point = own[m]
      if (point) point.y = y
      else own.push({ x: m, y })
    }
    return own
  }

  function applyScales(): void {
    const { theme, text } = frame
    const ticks = {
      color: theme.quiet,
      font: { family: theme.font, size: LABEL_SIZE },
      maxRotation: 0,
      autoSkip: false,
    }
    chart.ctx.font = labelFont(frame, false)
    const room = labelRoom(chart.ctx, frame, chart.width)
    const years = text.year(Math.floor(frame.months / 12))
    const yearWidth = chart.ctx.measureText(years).width
    const options = chart.options
    if (!options.scales || !options.layout) return
    options.layout.padding = { top: 10, right: room, bottom: 0, left: 0 }
    options.scales.x = {
      type: 'linear',
      min: 0,
      max: Math.max(1, frame.months - 1),
      border: { color: theme.grid },
      grid: { display: false },
      ticks: { ...ticks, callback: value => text.year(Math.round(Number(value) / 12)) },
      afterBuildTicks: scale => {
        const values = yearTicks(frame.months, Math.max(60, chart.width - room - 50), yearWidth)
        scale.ticks = values.filter(value => value <= frame.months - 1 + 1).map(value => ({ value }))
      },
    }
    options.scales.y = {
      type: 'linear',
      min: frame.axis.min,
      max: frame.axis.max,
      border: { display: false },
      grid: { color: theme.grid, tickLength: 0 },
      ticks: { ...ticks, padding: 6, callback: value => frame.format(Number(value)) },
      afterBuildTicks: scale => {
        scale.ticks = frame.ticks.map(value => ({ value }))
      },
    }
  }

  function draw(input: FrameInput, theme: ChartTheme): void {
    drawn = [input, theme]
    frame = chartFrame(input, theme, chart.height)
    for (const id of points.keys()) if (!input.series.some(series => series.id === id)) points.delete(id)
    applyScales()
    chart.data.datasets = frame.series.map((series, i) => ({
      data: pointsOf(series),
      borderColor: frame.colors[i],
      borderWidth: series.role === 'baseline' ? 1.25 : series.role === 'scenario' ? 2.25 : 1.75,
      borderDash: series.dashed ? [5, 4] : [],
      // A lower order is drawn later. Where both are equal the baseline lies under the scenario, and its name beside
      // it: a grey line on top would turn the scenario's colour into another one.
      order: series.role === 'scenario' ? 0 : series.role === 'other' ? 1 : 2,
    }))
    chart.update('none')
  }

  return {
    update: draw,
    monthAt(x) {
      const month = Math.round(chart.scales.x?.getValueForPixel(x) ?? 0)
      return Math.min(frame.months - 1, Math.max(0, month))
    },
    dispose: () => chart.destroy(),
  }
}
