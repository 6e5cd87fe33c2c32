import { csvFormatRows } from 'd3-dsv'
import { presentValue, type TableEncoder, type TableHead } from './table.ts'

/**
 * CSV in UTF-8 with a header row, quoted by RFC 4180, lines ended by LF. Numbers are written in full (reading them back
 * gives the same bits), with a point, whatever the language. A missing value is an empty field.
 */
export function csvEncoder(head: TableHead): TableEncoder {
  return {
    head: () => `${csvFormatRows([head.columns.map(c => c.name)])}\n`,
    block(block) {
      const rows: string[][] = []
      for (let r = 0; r < block.rows; r++)
        rows.push(block.columns.map(values => String(presentValue(values[r]) ?? '')))
      return rows.length > 0 ? `${csvFormatRows(rows)}\n` : ''
    },
    tail: () => '',
  }
}
