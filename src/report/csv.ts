import { csvFormatRows } from 'd3-dsv'
import { textForCsv } from './spreadsheet-text.ts'
import { presentValue, type TableEncoder, type TableHead } from './table.ts'

/**
 * CSV in UTF-8 with a header row, quoted by RFC 4180, lines ended by LF. Numbers are written in full (reading them back
 * gives the same bits), with a point, whatever the language. A missing value is an empty field.
 * Texts that a spreadsheet would take for something else are marked (spreadsheet-text.ts).
 *
 * @param excel begins with the UTF-8 mark, without which Korean Excel reads the file as CP949
 */
export function csvEncoder(head: TableHead, excel = false): TableEncoder {
  const isText = head.columns.map(c => c.type === 'text' && c.own !== true)
  const field = (value: string | number, c: number) =>
    isText[c] ? textForCsv(String(value)) : String(presentValue(value) ?? '')
  return {
    head: () => `${excel ? '\ufeff' : ''}${csvFormatRows([head.columns.map(c => c.name)])}\n`,
    block(block) {
      const rows: string[][] = []
      for (let r = 0; r < block.rows; r++) rows.push(block.columns.map((values, c) => field(values[r], c)))
      return rows.length > 0 ? `${csvFormatRows(rows)}\n` : ''
    },
    tail: () => '',
  }
}
