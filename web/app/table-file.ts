/** A table as a file for a spreadsheet. */
import { fileSave } from 'browser-fs-access'
import { csvFormatRows } from 'd3-dsv'

export type TableRow = readonly (string | number)[]

/** Without this mark a Korean spreadsheet takes the file for one in its old code page. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What a spreadsheet would compute instead of showing. */
const FORMULA = /^[=+\-@\t\r]/

/** Rows as CSV; numbers stay numbers, NaN is an empty field, and no text can be taken for a formula. */
export function tableCsv(rows: readonly TableRow[]): string {
  const field = (value: string | number) =>
    typeof value === 'number'
      ? Number.isFinite(value)
        ? String(value)
        : ''
      : FORMULA.test(value)
        ? `'${value}`
        : value
  return `${BYTE_ORDER_MARK}${csvFormatRows(rows.map(row => row.map(field)))}\n`
}

/** Saves rows as a file of that name; the reader may think better of it. */
export async function saveTable(rows: readonly TableRow[], name: string): Promise<void> {
  const fileName = `${name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80)}.csv`
  const blob = new Blob([tableCsv(rows)], { type: 'text/csv' })
  try {
    await fileSave(blob, { fileName, extensions: ['.csv'] })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  }
}
