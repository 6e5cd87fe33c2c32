/** Figures of a report as inline SVG: paired dots with intervals, and differences over the months with bands. */
import type { Comparison, MetricComparison } from '../../compare/compare.ts'
import type { Lang } from '../lang.ts'
import { differenceText } from '../number-text.ts'
import { Html, html } from './html.ts'

const COLOURS = ['#d2521b', '#1d4476', '#17705d', '#7a4b9d', '#96690a', '#a03363']
const colourOf = (i: number) => COLOURS[i % COLOURS.length]

export const isSettled = (of: MetricComparison) =>
  !['unsettled', 'untested', 'same'].includes(of.verdict.kind)

/** The mark of scenario i: circle, diamond, square by turns; filled where settled. */
function mark(i: number, x: number, y: number, filled: boolean): Html {
  const paint = `fill="${filled ? colourOf(i) : '#fff'}" stroke="${colourOf(i)}" stroke-width="1.6"`
  const shapes = [
    `<circle cx="${x}" cy="${y}" r="4.5" ${paint}/>`,
    `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" ${paint}/>`,
    `<rect x="${x - 4.2}" y="${y - 4.2}" width="8.4" height="8.4" ${paint}/>`,
  ]
  return new Html(shapes[i % shapes.length])
}

export const markAlone = (i: number) =>
  html`<svg width="14" height="14" viewBox="0 0 14 14" style="display:inline-block;vertical-align:-2px" aria-hidden="true">${mark(i, 7, 7, true)}</svg>`

const round = (x: number) => Math.round(x * 10) / 10

interface Row {
  readonly name: string
  readonly of: MetricComparison
}

/** One metric: a dot with its interval a scenario, zero as a line. */
export function dots(rows: readonly Row[], lang: Lang): Html {
  const ends = rows
    .flatMap(({ of: { difference: d } }) => [d.low, d.high, d.mean])
    .filter(value => Number.isFinite(value))
  const low = Math.min(0, ...ends)
  const high = Math.max(0, ...ends)
  const span = high - low || 1
  const x = (value: number) => round(180 + ((value - low + span * 0.05) / (span * 1.1)) * 270)
  const height = rows.length * 22 + 6
  const lines = rows.map(({ name, of }, i) => {
    const { difference: d, metric } = of
    const y = 14 + i * 22
    const settled = isSettled(of)
    const dash = settled ? '' : ' stroke-dasharray="3 3"'
    const line = Number.isFinite(d.low)
      ? new Html(
          `<path d="M${x(d.low)} ${y}H${x(d.high)}" stroke="${colourOf(i)}" stroke-width="${settled ? 3 : 1.5}"${dash}/>`,
        )
      : ''
    const label = html`<text x="0" y="${y + 4}">${name.length > 24 ? `${name.slice(0, 23)}…` : name}</text>`
    const figure = html`<text x="640" y="${y + 4}" text-anchor="end" class="${settled ? 'settled' : 'soft'}">${differenceText(d, metric.unit, lang)}</text>`
    const dot = Number.isFinite(d.mean) ? mark(i, x(d.mean), y, settled) : ''
    return html`${label}${line}${dot}${figure}`
  })
  return html`<svg viewBox="0 0 640 ${height}" width="640" role="img"><path d="M${x(0)} 2V${height - 2}" stroke="#767a80"/>${lines}</svg>`
}

/** One metric over the months: mean difference a scenario with its band; dashed where the last month is not settled. */
export function lines(comparisons: readonly Comparison[], metric: string, lang: Lang): Html {
  const series = comparisons.flatMap(c => c.metrics.filter(m => m.metric.id === metric))
  const months = comparisons[0].months
  const known = series
    .flatMap(({ overTime: { mean, low, high } }) => [...mean, ...low, ...high])
    .flatMap(value => (value === null || !Number.isFinite(value) ? [] : [value]))
  const bottom = known.reduce((a, b) => Math.min(a, b), 0)
  const top = known.reduce((a, b) => Math.max(a, b), 0)
  const span = top - bottom || 1
  const x = (t: number) => round(50 + (t / Math.max(1, months - 1)) * 575)
  const y = (value: number) => round(10 + ((top - value) / span) * 140)
  const points = (values: readonly (number | null)[]) =>
    values.flatMap((value, t) => (value === null ? [] : [`${x(t)} ${y(value)}`]))
  const drawn = series.map(({ overTime, ...of }, i) => {
    const band = [...points(overTime.high), ...points(overTime.low).reverse()]
    const dash = isSettled(of as MetricComparison) ? '' : ' stroke-dasharray="4 3"'
    const area =
      band.length > 2 ? `<path d="M${band.join('L')}Z" fill="${colourOf(i)}" fill-opacity=".12"/>` : ''
    return new Html(
      `${area}<path d="M${points(overTime.mean).join('L')}" fill="none" stroke="${colourOf(i)}" stroke-width="2"${dash}/>`,
    )
  })
  const unit = series[0].metric.unit
  const label = (value: number) =>
    differenceText({ mean: value, low: Number.NaN, high: Number.NaN }, unit, lang)
  const axis = [bottom, 0, top]
    .filter((value, i, all) => i === 1 || Math.abs(y(value) - y(all[1])) > 12)
    .map(
      value => html`<text x="44" y="${y(value) + 4}" text-anchor="end" class="soft">${label(value)}</text>`,
    )
  const ticks = [1, Math.ceil(months / 2), months].map(
    month => html`<text x="${x(month - 1)}" y="170" text-anchor="middle" class="soft">${month}</text>`,
  )
  return html`<svg viewBox="0 0 640 176" width="640" role="img"><path d="M50 ${y(0)}H625" stroke="#767a80"/>${drawn}${axis}${ticks}</svg>`
}
