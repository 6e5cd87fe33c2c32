import { useMemo, useState } from 'react'
import { textIn } from '../../../src/page.ts'
import '../../design/data-table.css'
import { countKinds, valueText } from './map-facts.ts'
import type { MapViewProps } from './map-props.ts'

export type MapTableProps = Pick<
  MapViewProps,
  | 'region'
  | 'unitStart'
  | 'tenants'
  | 'values'
  | 'legend'
  | 'selected'
  | 'onSelectDistrict'
  | 'text'
  | 'locale'
>

type Column = 'district' | 'town' | 'value' | 'shops' | 0 | 1 | 2 | 3

interface Row {
  readonly district: number
  readonly name: string
  readonly town: string
  readonly value: number | undefined
  readonly units: number
  readonly counts: readonly number[]
}

/** The map as a table: one row a district, with what its tint and its dots say. */
export function MapTable(props: MapTableProps) {
  const { legend, text, locale, selected, onSelectDistrict } = props
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'district', down: false })
  const rows = useRows(props)
  const sorted = useMemo(() => sortRows(rows, sort.column, sort.down, locale), [rows, sort, locale])
  const number = new Intl.NumberFormat(locale)
  const columns: { column: Column; label: string }[] = [
    { column: 'district', label: text.table.district },
    { column: 'town', label: text.table.town },
    { column: 'value', label: legend.label },
    { column: 1, label: text.kinds[1] },
    { column: 2, label: text.kinds[2] },
    { column: 3, label: text.kinds[3] },
    { column: 0, label: text.kinds[0] },
    { column: 'shops', label: text.table.shops },
  ]
  return (
    <div className="data-table">
      <table>
        <caption>{text.table.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ column, label }) => {
              const active = sort.column === column
              const order = active ? (sort.down ? 'descending' : 'ascending') : 'none'
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order}
                  className={isText(column) ? undefined : 'number'}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column, down: active ? !sort.down : !isText(column) })}
                  >
                    {label}
                    <span aria-hidden="true">{active ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => (
            <tr key={row.district} data-selected={row.district === selected?.district || undefined}>
              <th scope="row">
                <button type="button" onClick={() => onSelectDistrict(row.district)}>
                  {row.name}
                </button>
              </th>
              <td>{row.town}</td>
              <td className="number">{valueText(row.value, legend, text.noData)}</td>
              {[1, 2, 3, 0].map(kind => (
                <td key={kind} className="number">
                  {number.format(row.counts[kind])}
                </td>
              ))}
              <td className="number">{number.format(row.units)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useRows({ region, unitStart, tenants, values, locale }: MapTableProps): Row[] {
  return useMemo(() => {
    const towns = new Map(region.towns.map(town => [town.id, textIn(town.name, locale)]))
    return region.districts.map((district, d) => {
      const from = unitStart[d]
      const to = unitStart[d + 1]
      return {
        district: d,
        name: textIn(district.name, locale),
        town: towns.get(district.town) ?? district.town,
        value: values?.[d],
        units: to - from,
        counts: countKinds(tenants, from, to),
      }
    })
  }, [region, unitStart, tenants, values, locale])
}

function isText(column: Column): boolean {
  return column === 'district' || column === 'town'
}

/** Rows without a value come last, whichever way one sorts. */
function sortRows(rows: readonly Row[], column: Column, down: boolean, locale: string): Row[] {
  const sign = down ? -1 : 1
  const collator = new Intl.Collator(locale, { numeric: true })
  const numberOf = (row: Row): number =>
    column === 'value' ? (row.value ?? Number.NaN) : column === 'shops' ? row.units : row.counts[column as 0]
  return [...rows].sort((a, b) => {
    if (column === 'district') return sign * collator.compare(a.name, b.name)
    if (column === 'town') return sign * collator.compare(a.town, b.town) || collator.compare(a.name, b.name)
    const [x, y] = [numberOf(a), numberOf(b)]
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    return sign * (x - y) || a.district - b.district
  })
}
