/** Where the tables of a run go: files of a folder, standard output, or nowhere. */
import type { Region } from '../../sim/region.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Format, tableEncoder } from '../report/format.ts'
import { type TableMetrics, type TableName, tableBlock, tableHead } from '../report/result-tables.ts'
import { TableFile } from '../report/table-file.node.ts'
import type { Context } from './context.ts'

export interface TableSink {
  add(result: ReplicateResult): Promise<void>
  /** Ends the tables; returns file names by table. */
  finish(): Promise<Record<string, string>>
  /** Leaves no half-written file. */
  discard(): Promise<void>
}

export const noTables: TableSink = {
  add: async () => {},
  finish: async () => ({}),
  discard: async () => {},
}

export async function tablesInFolder(
  folder: string,
  tables: readonly TableName[],
  format: Format,
  metrics: TableMetrics,
  region: Region,
): Promise<TableSink> {
  const files: [TableName, TableFile][] = []
  for (const table of tables)
    files.push([table, await TableFile.create(folder, tableHead(table, metrics), format)])
  return {
    async add(result) {
      for (const [table, file] of files) await file.add(tableBlock(table, result, region))
    },
    async finish() {
      for (const [, file] of files) await file.finish()
      return Object.fromEntries(tables.map(table => [table, `${table}.${format}`]))
    },
    async discard() {
      for (const [, file] of files) await file.discard()
    },
  }
}

export async function tableToOutput(
  table: TableName,
  format: Format,
  metrics: TableMetrics,
  region: Region,
  context: Context,
): Promise<TableSink> {
  const encoder = tableEncoder(tableHead(table, metrics), format)
  const write = async (part: string | Uint8Array) => {
    if (part.length > 0) await context.out(part)
  }
  await write(encoder.head())
  return {
    add: result => write(encoder.block(tableBlock(table, result, region))),
    async finish() {
      await write(encoder.tail())
      return {}
    },
    discard: async () => {},
  }
}
