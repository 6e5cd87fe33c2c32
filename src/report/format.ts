import { csvEncoder } from './csv.ts'
import { jsonlEncoder } from './jsonl.ts'
import { parquetEncoder } from './parquet.ts'
import type { TableBlock, TableEncoder, TableHead } from './table.ts'

export const FORMATS = ['csv', 'parquet', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

/** How a table is written beside its format. */
export interface Writing {
  /** CSV begins with the mark that Korean Excel needs to read it as UTF-8. */
  readonly excel?: boolean | undefined
}

const ENCODERS: Record<Format, (head: TableHead, writing: Writing) => TableEncoder> = {
  csv: (head, { excel }) => csvEncoder(head, excel),
  parquet: parquetEncoder,
  jsonl: jsonlEncoder,
}

export function tableEncoder(head: TableHead, format: Format, writing: Writing = {}): TableEncoder {
  return ENCODERS[format](head, writing)
}

/** A whole table as the bytes of a file, for a download or a test. */
export function encodeTable(
  head: TableHead,
  blocks: readonly TableBlock[],
  format: Format,
  writing: Writing = {},
): Uint8Array {
  const encoder = tableEncoder(head, format, writing)
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
