import { csvParseRows } from 'd3-dsv'
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet'
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
  const metadata = parquetMetadata(file)
  checkSizes(metadata, bytes.length)
  return (await parquetReadObjects({ file, metadata })) as Row[]
}

/**
 * Sizes that a file says of itself decide how long it is read: none may be beyond what its bytes can hold.
 * @throws Error where one is
 */
export function checkSizes(
  { num_rows, row_groups }: Pick<FileMetaData, 'num_rows' | 'row_groups'>,
  bytes: number,
): void {
  // Each row of ours takes more than a byte, and no page of numbers is packed a thousand times.
  const most = 1_000_000 + 1000 * bytes
  let rows = 0
  for (const group of row_groups) {
    rows += Number(group.num_rows)
    for (const { meta_data } of group.columns) {
      if (meta_data === undefined) throw new Error('a column without its place')
      const { num_values, total_uncompressed_size, total_compressed_size } = meta_data
      if (num_values !== group.num_rows) throw new Error(`${num_values} values in ${group.num_rows} rows`)
      if (total_uncompressed_size < 0 || total_uncompressed_size > most)
        throw new Error('too large when unpacked')
      if (total_compressed_size < 0 || total_compressed_size > bytes)
        throw new Error('a column larger than its file')
    }
  }
  if (rows !== Number(num_rows) || rows < 0 || rows > bytes)
    throw new Error(`${num_rows} rows in ${bytes} bytes`)
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
