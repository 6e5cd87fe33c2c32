/** Tables of a run on standard output, and what stands for them where nobody wants any. */
import {
  type Format,
  type Region,
  type ReplicateResult,
  TABLE_METRICS,
  type TableName,
  tableBlock,
  tableEncoder,
  tableHead,
  type Writing,
} from '../command-line.ts'
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
