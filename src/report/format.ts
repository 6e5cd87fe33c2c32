import { csvEncoder } from './csv.ts'
import { jsonlEncoder } from './jsonl.ts'
import { parquetEncoder } from './parquet.ts'
import type { TableBlock, TableEncoder, TableHead } from './table.ts'

export const FORMATS = ['csv', 'parquet', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

const ENCODERS: Record<Format, (head: TableHead) => TableEncoder> = {
  csv: csvEncoder,
  parquet: parquetEncoder,
  jsonl: jsonlEncoder,
}

export function tableEncoder(head: TableHead, format: Format): TableEncoder {
  return ENCODERS[format](head)
}

/** A whole table as the bytes of a file, for a download or a test. */
export function encodeTable(head: TableHead, blocks: readonly TableBlock[], format: Format): Uint8Array {
  const encoder = tableEncoder(head, format)
  const utf8 = new TextEncoder()
  const bytes = (part: string | Uint8Array) => (typeof part === 'string' ? utf8.encode(part) : part)
  const parts = [encoder.head(), ...blocks.map(b => encoder.block(b)), encoder.tail()].map(bytes)
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
