import { csvParseRows } from 'd3-dsv'
import { parquetReadObjects } from 'hyparquet'
import type { Format } from './format.ts'
import { textFromCsv } from './spreadsheet-text.ts'

/** One row as read back: texts, numbers, and null where a value is missing. */
export type Row = Readonly<Record<string, string | number | null>>

/**
 * Reads a table that `tableEncoder` wrote, in any of its formats.
 * @param textColumns columns that hold text; all others are numbers (CSV itself does not say)
 * @throws Error when the bytes are not a table of this format
 */
export async function readTable(
  bytes: Uint8Array,
  format: Format,
  textColumns: readonly string[],
): Promise<Row[]> {
  if (format === 'parquet') return readParquet(bytes)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return format === 'csv' ? readCsv(text, textColumns) : readJsonl(text)
}

async function readParquet(bytes: Uint8Array): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return (await parquetReadObjects({ file })) as Row[]
}

function readCsv(text: string, textColumns: readonly string[]): Row[] {
  const [names = [], ...lines] = csvParseRows(text)
  const isText = names.map(name => textColumns.includes(name))
  return lines.map(fields =>
    Object.fromEntries(
      names.map((name, c) => [
        name,
        isText[c] ? textFromCsv(fields[c]) : fields[c] === '' ? null : Number(fields[c]),
      ]),
    ),
  )
}

function readJsonl(text: string): Row[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)
}
