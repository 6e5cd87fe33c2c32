import { useState } from 'react'
import { textIn } from '../../src/page.ts'
import type { TableRow } from '../app/table-file.ts'
import { MapTable } from './map/MapTable.tsx'
import { MapView } from './map/MapView.tsx'
import { countKinds } from './map/map-facts.ts'
import type { MapViewProps } from './map/map-props.ts'
import { TableTools } from './TableTools.tsx'

/** The map, or the table that says the same. */
export function MapWithTable(props: MapViewProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <div className="with-table map-with-table" data-table={asTable || undefined}>
      {asTable ? <MapTable {...props} /> : <MapView {...props} />}
      <TableTools name={props.text.name} shown={asTable} onShow={setAsTable} rows={() => mapRows(props)} />
    </div>
  )
}

/** A row a district. A layer of states gives their names, any other its values unrounded. */
export function mapRows({
  region,
  unitStart,
  tenants,
  values,
  legend,
  text,
  locale,
}: MapViewProps): TableRow[] {
  const towns = new Map(region.towns.map(town => [town.id, textIn(town.name, locale)]))
  const head = [
    text.table.district,
    text.table.town,
    legend.label,
    ...[1, 2, 3, 0].map(k => text.kinds[k as 0]),
    text.table.shops,
  ]
  return [
    head,
    ...region.districts.map((district, d) => {
      const counts = countKinds(tenants, unitStart[d], unitStart[d + 1])
      const value = values?.[d] ?? Number.NaN
      return [
        textIn(district.name, locale),
        towns.get(district.town) ?? district.town,
        legend.categories
          ? (legend.categories.find(category => category.value === value)?.label ?? '')
          : value,
        ...[1, 2, 3, 0].map(kind => counts[kind]),
        unitStart[d + 1] - unitStart[d],
      ]
    }),
  ]
}
