/** The region table of a result, read back into the arrays that compare works with. */
import type { ReplicateSeries } from '../compare/compare.ts'
import type { Format } from './format.ts'
import { type Row, readTable } from './read-table.ts'
import { TEXT_COLUMNS } from './result-tables.ts'

export interface RegionSeries {
  readonly metrics: readonly string[]
  readonly replicates: Map<number, ReplicateSeries>
}

const RUN_COLUMNS: readonly string[] = [...TEXT_COLUMNS, 'replicate', 'month']

/** @throws Error when the bytes are no such table, or a replicate does not have `months` rows */
export async function readRegionTable(
  bytes: Uint8Array,
  format: Format,
  months: number,
): Promise<RegionSeries> {
  const rows = await readTable(bytes, format, TEXT_COLUMNS)
  const metrics = rows.length > 0 ? Object.keys(rows[0]).filter(name => !RUN_COLUMNS.includes(name)) : []
  const byReplicate = new Map<number, Row[]>()
  for (const row of rows) {
    const replicate = Number(row.replicate)
    const list = byReplicate.get(replicate)
    if (list) list.push(row)
    else byReplicate.set(replicate, [row])
  }
  const replicates = new Map<number, ReplicateSeries>()
  for (const [replicate, list] of byReplicate) {
    if (list.length !== months) throw new Error(`replicate ${replicate}: ${list.length} rows, not ${months}`)
    const region = new Float64Array(months * metrics.length).fill(Number.NaN)
    for (const row of list)
      metrics.forEach((metric, m) => {
        const value = row[metric]
        if (typeof value === 'number') region[Number(row.month) * metrics.length + m] = value
      })
    replicates.set(replicate, { region })
  }
  return { metrics, replicates }
}
