/** The region table of a result, read back into the arrays that compare works with. */
import type { ReplicateSeries } from '../compare/compare.ts'
import type { Format } from './format.ts'
import { type Row, readTable } from './read-table.ts'
import { TEXT_COLUMNS } from './result-tables.ts'

export interface RegionSeries {
  readonly metrics: readonly string[]
  readonly replicates: Map<number, ReplicateSeries>
}

/** What the head says the table holds. */
export interface ExpectedRows {
  readonly scenario: string
  readonly seed: string
  readonly engineVersion: string
  /** Indices of the finished replicates. */
  readonly replicates: readonly number[]
}

const RUN_COLUMNS: readonly string[] = [...TEXT_COLUMNS, 'replicate', 'month']

/**
 * @param expected what each row must say; without it only the number of rows and their months are checked
 * @throws Error when the bytes are no such table, or a replicate does not have each of its `months` once
 */
export async function readRegionTable(
  bytes: Uint8Array,
  format: Format,
  months: number,
  expected?: ExpectedRows,
): Promise<RegionSeries> {
  const rows = await readTable(bytes, format, TEXT_COLUMNS)
  const metrics = rows.length > 0 ? Object.keys(rows[0]).filter(name => !RUN_COLUMNS.includes(name)) : []
  const replicates = new Map<number, ReplicateSeries>()
  for (const [replicate, list] of byReplicate(rows)) {
    if (list.length !== months) throw new Error(`replicate ${replicate}: ${list.length} rows, not ${months}`)
    if (expected !== undefined) for (const row of list) checkRun(row, expected)
    replicates.set(replicate, { region: monthsOf(list, metrics, months, replicate) })
  }
  if (expected !== undefined) checkReplicates(replicates, expected.replicates)
  return { metrics, replicates }
}

function byReplicate(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const replicate = Number(row.replicate)
    const list = found.get(replicate)
    if (list) list.push(row)
    else found.set(replicate, [row])
  }
  return found
}

function monthsOf(
  rows: readonly Row[],
  metrics: readonly string[],
  months: number,
  replicate: number,
): Float64Array {
  const region = new Float64Array(months * metrics.length).fill(Number.NaN)
  const seen = new Uint8Array(months)
  for (const row of rows) {
    const month = Number(row.month)
    if (seen[month] !== 0)
      throw new Error(`replicate ${replicate}: month ${row.month} stands there twice or is none of ${months}`)
    seen[month] = 1
    metrics.forEach((metric, m) => {
      const value = row[metric]
      if (value === null) return
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new Error(`replicate ${replicate}, month ${month}: ${metric} is no number`)
      region[month * metrics.length + m] = value
    })
  }
  return region
}

function checkRun(row: Row, expected: ExpectedRows): void {
  for (const name of ['scenario', 'seed', 'engineVersion'] as const)
    if (row[name] !== expected[name]) throw new Error(`${name} ${row[name]}, not ${expected[name]}`)
}

function checkReplicates(found: ReadonlyMap<number, unknown>, expected: readonly number[]): void {
  const wanted = new Set(expected)
  if (wanted.size !== expected.length) throw new Error('the head names a replicate twice')
  for (const replicate of wanted)
    if (!found.has(replicate)) throw new Error(`replicate ${replicate} is missing`)
  for (const replicate of found.keys())
    if (!wanted.has(replicate)) throw new Error(`replicate ${replicate} is not of this result`)
}
