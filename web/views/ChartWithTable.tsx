import { useState } from 'react'
import type { TableRow } from '../app/table-file.ts'
import { useText } from '../app/translate.ts'
import { ChartTable } from './charts/ChartTable.tsx'
import { ChartView } from './charts/ChartView.tsx'
import type { ChartViewProps } from './charts/chart-props.ts'
import { TableTools } from './TableTools.tsx'

/** A chart, or the table that says the same. */
export function ChartWithTable(props: ChartViewProps) {
  const { t } = useText()
  const [asTable, setAsTable] = useState(false)
  return (
    <div className="with-table">
      <TableTools
        name={props.title}
        shown={asTable}
        onShow={setAsTable}
        rows={() => chartRows(props, t('table.monthNumber'))}
      />
      {asTable ? (
        <>
          <ChartTable {...props} />
          <p className="chart-sentence">{props.sentence}</p>
        </>
      ) : (
        <ChartView {...props} />
      )}
    </div>
  )
}

/** A row a month, its values unrounded. */
export function chartRows(
  { months, series, text, title, unitLabel }: ChartViewProps,
  monthNumber: string,
): TableRow[] {
  const columns = series.flatMap(({ label, values, nFilled, band }) => [
    { name: `${title} (${unitLabel}), ${label}`, values, nFilled },
    ...(band
      ? [
          { name: text.table.low(label), values: band.low, nFilled },
          { name: text.table.high(label), values: band.high, nFilled },
        ]
      : []),
  ])
  return [
    [monthNumber, text.table.month, ...columns.map(column => column.name)],
    ...Array.from({ length: months }, (_, month) => [
      month + 1,
      text.month(month),
      ...columns.map(({ values, nFilled }) => (month < nFilled ? values[month] : Number.NaN)),
    ]),
  ]
}
