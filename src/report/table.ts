/**
 * A tidy table, made and written block by block (a replicate at a time), so that its size is bounded by the disk and not
 * by memory. One definition serves CSV, Parquet and JSON Lines.
 */

export type ColumnType = 'text' | 'integer' | 'number'

export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  /** A text of this program's own that nothing takes for a number (a version, 1.2.3): it is never marked. */
  readonly own?: boolean
}

export interface TableHead {
  /** File name without its ending. */
  readonly name: string
  readonly columns: readonly TableColumn[]
}

/** Values of one column: a text column holds strings; NaN in a number column is a missing value. */
export type ColumnValues = readonly string[] | ArrayLike<number>

/** Consecutive rows of a table, column by column in the order of the head. */
export interface TableBlock {
  readonly rows: number
  readonly columns: readonly ColumnValues[]
}

/** Turns blocks into the bytes of a file. What the calls return, in order, is the file. */
export interface TableEncoder {
  head(): string | Uint8Array
  block(block: TableBlock): string | Uint8Array
  tail(): string | Uint8Array
}

/** A column that says the same on each row. */
export function constant(rows: number, value: string): readonly string[] {
  return new Array<string>(rows).fill(value)
}

/** A value as a file takes it: nothing where it is missing. No file format of ours has NaN or infinity. */
export function presentValue(value: string | number): string | number | undefined {
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value
}
