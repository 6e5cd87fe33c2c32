/**
 * State as columns. A model declares every state variable once, as data; allocation, digest, snapshot, inspector
 * and documentation are made from that declaration. All columns live in ONE ArrayBuffer, table after table, so that a
 * snapshot is one copy and a digest one pass.
 */

import { namedListClass } from './named-list.ts'

/** The array types that the engine hands out. */
export interface KindArrays {
  f64: Float64Array
  f32: Float32Array
  i32: Int32Array
  u32: Uint32Array
  i16: Int16Array
  u16: Uint16Array
  u8: Uint8Array
}
export type Kind = keyof KindArrays

export interface ColumnSpec {
  readonly kind: Kind
  /** Entries a row; 1 unless told. A name stands for a size given when the store is made (number of markets, say). */
  readonly width?: number | string
  readonly unit: string
  readonly about: string
}
/** Keys read `table.column`. */
export type Columns = Readonly<Record<string, ColumnSpec>>

/** What a process that only reads a column is given. */
export interface ReadonlyNumbers {
  readonly length: number
  readonly [index: number]: number
}
/** What a rule that writes a column is given, whatever its kind. */
export interface WritableNumbers {
  readonly length: number
  [index: number]: number
}
export type ReadView<C extends Columns, K extends keyof C> = { readonly [P in K]: ReadonlyNumbers }
export type WriteView<C extends Columns, K extends keyof C> = { readonly [P in K]: KindArrays[C[P]['kind']] }
export type AllColumns<C extends Columns> = WriteView<C, keyof C>

const BYTES: Record<Kind, number> = { f64: 8, f32: 4, i32: 4, u32: 4, i16: 2, u16: 2, u8: 1 }

function view(kind: Kind, buffer: ArrayBuffer, offset: number, length: number): KindArrays[Kind] {
  switch (kind) {
    case 'f64':
      return new Float64Array(buffer, offset, length)
    case 'f32':
      return new Float32Array(buffer, offset, length)
    case 'i32':
      return new Int32Array(buffer, offset, length)
    case 'u32':
      return new Uint32Array(buffer, offset, length)
    case 'i16':
      return new Int16Array(buffer, offset, length)
    case 'u16':
      return new Uint16Array(buffer, offset, length)
    case 'u8':
      return new Uint8Array(buffer, offset, length)
  }
}

export interface TableLayout {
  readonly name: string
  readonly rows: number
  readonly byteStart: number
  readonly byteEnd: number
  readonly columns: readonly string[]
}

export interface Store<C extends Columns> {
  readonly buffer: ArrayBuffer
  readonly columns: AllColumns<C>
  readonly tables: readonly TableLayout[]
  /** Entries a row of a column, names resolved. */
  readonly widthOf: Readonly<Record<keyof C & string, number>>
}

/** The table a column belongs to: what stands before the first dot. */
export function tableOf(column: string): string {
  return column.slice(0, column.indexOf('.'))
}

type Arrays = readonly KindArrays[Kind][]
const columnSets = new WeakMap<Columns, new (arrays: Arrays) => object>()

/** Columns by name, through one class a declaration. */
function lookUp<C extends Columns>(columns: C, made: ReadonlyMap<string, KindArrays[Kind]>): AllColumns<C> {
  const ids = Object.keys(columns)
  const Made = columnSets.get(columns) ?? namedListClass<KindArrays[Kind]>(ids)
  columnSets.set(columns, Made)
  return Object.freeze(new Made(ids.map(id => made.get(id) as KindArrays[Kind]))) as AllColumns<C>
}

/**
 * Makes room for all columns, zeroed.
 *
 * @param rows  rows of each table; a table without an entry is an error
 * @param sizes what the named widths stand for
 * @throws RangeError when a table has no row count or a width has no size
 */
export function allocate<C extends Columns>(
  columns: C,
  rows: Readonly<Record<string, number>>,
  sizes: Readonly<Record<string, number>> = {},
): Store<C> {
  const byTable = new Map<string, string[]>()
  for (const id of Object.keys(columns)) {
    const table = tableOf(id)
    const list = byTable.get(table)
    if (list) list.push(id)
    else byTable.set(table, [id])
  }
  const widthOf: Record<string, number> = {}
  const place: { id: string; offset: number; length: number }[] = []
  const tables: TableLayout[] = []
  let at = 0
  for (const [name, ids] of byTable) {
    const n = rows[name]
    if (n === undefined) throw new RangeError(`table ${name} has no row count`)
    const byteStart = at
    for (const id of ids) {
      const spec = columns[id]
      const width = typeof spec.width === 'string' ? sizes[spec.width] : (spec.width ?? 1)
      if (width === undefined) throw new RangeError(`column ${id}: no size for width '${spec.width}'`)
      widthOf[id] = width
      place.push({ id, offset: at, length: n * width })
      // Each column starts on 8 bytes: every typed array may look at it, and 32-bit words cover a table exactly.
      at += Math.ceil((n * width * BYTES[spec.kind]) / 8) * 8
    }
    tables.push({ name, rows: n, byteStart, byteEnd: at, columns: ids })
  }
  const buffer = new ArrayBuffer(at)
  const made = new Map(place.map(p => [p.id, view(columns[p.id].kind, buffer, p.offset, p.length)]))
  return {
    buffer,
    columns: lookUp(columns, made),
    tables,
    widthOf: widthOf as Readonly<Record<keyof C & string, number>>,
  }
}
