import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTokens, whenFontReady } from '../../design/theme.ts'
import { usePaint } from '../../design/use-paint.ts'
import './chart.css'
import type { ChartViewProps } from './chart-props.ts'
import { chartTheme, seriesColors } from './chart-theme.ts'
import type { createLineChart, LineChart } from './line-chart.ts'

/** The drawing library is large and the page can be read without it: it comes while the first run is computed. */
const drawing = () => import('./line-chart.ts')

/** One measure over time: its lines, named at their ends, the values at the cursor, and a sentence that says the same. */
export function ChartView(props: ChartViewProps) {
  const {
    title,
    unitLabel,
    format,
    months,
    series,
    cursorMonth,
    onSeek,
    leverSpans,
    range,
    zeroLine,
    basis,
    sentence,
    text,
    onDrawn,
  } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const chart = useRef<LineChart>(undefined)
  const id = useId()
  const tokens = useTokens()
  const theme = useMemo(() => chartTheme(tokens), [tokens])
  // A pointer over the plot reads another month than the one shown, without going there.
  const [pointed, setPointed] = useState<number>()
  const readMonth = pointed === undefined ? cursorMonth : Math.min(pointed, months - 1)
  const [create, setCreate] = useState<typeof createLineChart>()

  useEffect(() => {
    let wanted = true
    Promise.all([drawing(), whenFontReady(theme.font)]).then(
      ([module]) => wanted && setCreate(() => module.createLineChart),
    )
    return () => {
      wanted = false
    }
  }, [theme.font])

  const paint = useMemo(() => {
    if (!create) return undefined
    const spans = leverSpans ?? []
    const input = { months, series, cursorMonth: readMonth, leverSpans: spans, range, zeroLine, text, format }
    return () => {
      if (!canvas.current) return
      chart.current ??= create(canvas.current, input, theme)
      chart.current.update(input, theme)
      onDrawn?.()
    }
  }, [create, months, series, readMonth, leverSpans, range, zeroLine, text, format, theme, onDrawn])
  usePaint(paint)

  useEffect(
    () => () => {
      chart.current?.dispose()
      chart.current = undefined
    },
    [],
  )

  const monthUnder = (event: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect()
    return box && chart.current?.monthAt(event.clientX - box.left)
  }

  const seek = (event: PointerEvent) => {
    const month = monthUnder(event)
    if (month !== undefined && month !== cursorMonth) onSeek?.(month)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!onSeek || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const month = Math.min(months - 1, Math.max(0, cursorMonth + step))
    if (month !== cursorMonth) onSeek(month)
  }

  const colors = seriesColors(series, theme)
  const valueAt = (i: number, month: number): string => {
    const { values, nFilled } = series[i]
    const value = month >= 0 && month < nFilled ? values[month] : Number.NaN
    return Number.isFinite(value) ? format(value) : text.noData
  }
  const spoken = series.map((one, i) => `${one.label} ${valueAt(i, cursorMonth)}`).join(', ')

  return (
    <figure className="chart-view" aria-labelledby={`${id}-title`}>
      <figcaption className="chart-head">
        <span id={`${id}-title`} className="chart-title">
          {title}
        </span>
        <span className="chart-unit">{unitLabel}</span>
      </figcaption>
      <p className="chart-values" aria-hidden="true">
        <span className="chart-month">{text.month(readMonth)}</span>
        {series.map((one, i) => (
          <span key={one.id} className="chart-value" data-role={one.role}>
            <i style={{ background: colors[i] }} />
            {valueAt(i, readMonth)}
          </span>
        ))}
        {basis !== undefined && <span className="chart-basis">{basis}</span>}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a slider where one may seek, a picture where not */}
      <div
        className="chart-plot"
        data-seek={onSeek ? true : undefined}
        {...(onSeek
          ? {
              role: 'slider',
              tabIndex: 0,
              'aria-label': title,
              'aria-valuemin': 0,
              'aria-valuemax': months - 1,
              'aria-valuenow': cursorMonth,
              'aria-valuetext': `${text.month(cursorMonth)}: ${spoken}${basis === undefined ? '' : `, ${basis}`}`,
              'aria-describedby': `${id}-sentence ${id}-help`,
            }
          : { role: 'img', 'aria-label': `${title}. ${sentence}` })}
        onKeyDown={onKeyDown}
        onPointerDown={event => {
          if (!onSeek || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setPointed(undefined)
          seek(event)
        }}
        onPointerMove={event => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
          else if (event.pointerType === 'mouse') setPointed(monthUnder(event))
        }}
        onPointerLeave={() => setPointed(undefined)}
      >
        <canvas ref={canvas} />
      </div>
      <p id={`${id}-sentence`} className="chart-sentence">
        {sentence}
      </p>
      {onSeek && (
        <span id={`${id}-help`} hidden>
          {text.seekHelp}
        </span>
      )}
    </figure>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -1e6,
  End: 1e6,
}
