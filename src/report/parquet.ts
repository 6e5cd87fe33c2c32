import { type BasicType, ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { type ColumnType, presentValue, type TableEncoder, type TableHead } from './table.ts'

const ELEMENT: Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'> & { basic: BasicType }> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', basic: 'STRING' },
  integer: { type: 'INT32', basic: 'INT32' },
  number: { type: 'DOUBLE', basic: 'DOUBLE' },
}

/** Parquet (Snappy), one row group a block; a missing value is null. */
export function parquetEncoder(head: TableHead): TableEncoder {
  const writer = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: head.columns.length },
    ...head.columns.map(({ name, type }): SchemaElement => {
      const { basic: _, ...element } = ELEMENT[type]
      return { name, repetition_type: 'OPTIONAL', ...element }
    }),
  ]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'golmok' })
  /** What was written since the last call; `offset` keeps counting, as the footer's addresses need. */
  const taken = () => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  return {
    head: taken,
    block({ rows, columns }) {
      if (rows === 0) return ''
      parquet.write({
        rowGroupSize: rows,
        columnData: head.columns.map(({ name, type }, c) => ({
          name,
          type: ELEMENT[type].basic,
          data: Array.from({ length: rows }, (_, r) => presentValue(columns[c][r])),
        })),
      })
      return taken()
    },
    tail() {
      parquet.finish()
      return taken()
    },
  }
}
