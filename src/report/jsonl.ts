import { presentValue, type TableEncoder, type TableHead } from './table.ts'

/** JSON Lines: one object a row, the column names as keys; a missing value is null. */
export function jsonlEncoder(head: TableHead): TableEncoder {
  const keys = head.columns.map(c => JSON.stringify(c.name))
  return {
    head: () => '',
    block(block) {
      let text = ''
      for (let r = 0; r < block.rows; r++) {
        const fields = block.columns.map(
          (values, c) => `${keys[c]}:${JSON.stringify(presentValue(values[r]) ?? null)}`,
        )
        text += `{${fields.join(',')}}\n`
      }
      return text
    },
    tail: () => '',
  }
}
