/** Tables of a run on standard output, and what stands for them where nobody wants any. */
import type { Region } from '../../sim/index.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Format, tableEncoder, type Writing } from '../report/format.ts'
import { type TableName, tableBlock, tableHead } from '../report/result-tables.ts'
import { TABLE_METRICS } from '../report/table-metrics.ts'
import type { Context } from './context.ts'

export interface TableSink {
  add(result: ReplicateResult): Promise<void>
  end(): Promise<void>
}

export const noTables: TableSink = { add: async () => {}, end: async () => {} }

export async function tableToOutput(
  table: TableName,
  format: Format,
  writing: Writing,
  region: Region,
  context: Context,
): Promise<TableSink> {
  const encoder = tableEncoder(tableHead(table, TABLE_METRICS), format, writing)
  const write = async (part: string | Uint8Array) => {
    if (part.length > 0) await context.out(part)
  }
  await write(encoder.head())
  return {
    add: result => write(encoder.block(tableBlock(table, result, region))),
    end: () => write(encoder.tail()),
  }
}
