import { useState } from 'react'
import '../../design/data-table.css'
import type { ChartViewProps } from './chart-props.ts'

export type ChartTableProps = Pick<
  ChartViewProps,
  'title' | 'unitLabel' | 'format' | 'months' | 'series' | 'cursorMonth' | 'text'
>

/** A chart as a table: a row a year (its first month), or every month. */
export function ChartTable({ title, unitLabel, format, months, series, cursorMonth, text }: ChartTableProps) {
  const [monthly, setMonthly] = useState(false)
  const step = monthly ? 1 : 12
  const rows = Array.from({ length: Math.ceil(months / step) }, (_, i) => i * step)
  // A run of whole years ends in December: the last month is a result, so it is in the short table too.
  if (!monthly && rows.at(-1) !== months - 1) rows.push(months - 1)
  const nearest = Math.floor(cursorMonth / step) * step
  const cell = (column: Float64Array, nFilled: number, month: number): string => {
    const value = month < nFilled ? column[month] : Number.NaN
    return Number.isFinite(value) ? format(value) : text.noData
  }
  return (
    <div className="data-table">
      <table>
        <caption>
          {title} ({unitLabel})
          <button
            type="button"
            className="data-table-switch"
            aria-pressed={monthly}
            onClick={() => setMonthly(!monthly)}
          >
            {monthly ? text.table.byYear : text.table.byMonth}
          </button>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.table.month}</th>
            {series.flatMap(({ id, label, band }) => [
              <th key={id} scope="col" className="number">
                {label}
              </th>,
              ...(band
                ? [
                    <th key={`${id} low`} scope="col" className="number">
                      {text.table.low(label)}
                    </th>,
                    <th key={`${id} high`} scope="col" className="number">
                      {text.table.high(label)}
                    </th>,
                  ]
                : []),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(month => (
            <tr key={month} data-selected={month === nearest || undefined}>
              <th scope="row">{text.month(month)}</th>
              {series.flatMap(({ id, values, nFilled, band }) => [
                <td key={id} className="number">
                  {cell(values, nFilled, month)}
                </td>,
                ...(band
                  ? [
                      <td key={`${id} low`} className="number">
                        {cell(band.low, nFilled, month)}
                      </td>,
                      <td key={`${id} high`} className="number">
                        {cell(band.high, nFilled, month)}
                      </td>,
                    ]
                  : []),
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
