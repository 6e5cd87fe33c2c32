/** Where the header of a table stands, over how many rows, and what notes above it say. */
import { coverAll } from './age-bands.ts'
import { type Columns, columnsOf, isNumber, type KnownValues } from './columns.ts'
import { factorOf, isUnitWord } from './header-words.ts'
import type { Mapping } from './mapping.ts'
import { numberOf } from './number-form.ts'
import { periodWithin } from './period.ts'
import type { TableRow } from './table.ts'

export interface Header {
  readonly rows: readonly TableRow[]
  /** Cells of all its rows, joined by `_` where there are several. */
  readonly cells: readonly string[]
  readonly columns: Columns
  /** Rows below it. */
  readonly body: readonly TableRow[]
  /** A row of units right below, and what one number stands for by it. */
  readonly units: { readonly line: number } | undefined
  readonly factor: number
  /** A month or year that the title above gives, where no header does. */
  readonly titlePeriod: string | undefined
}

/** How far down the header may stand below titles and notes. */
const HEADER_ROWS = 25
const MOST_ROWS = 4

export interface HeaderSearch {
  readonly given: Mapping['columns']
  readonly year: string | undefined
  readonly known: KnownValues
}

/** The header and its columns; undefined where no row of the first ones names a place and a count. */
export function findHeader(rows: readonly TableRow[], search: HeaderSearch): Header | undefined {
  const end = Math.min(rows.length, HEADER_ROWS)
  for (let i = 0; i < end; i++) {
    if (rows[i]!.cells.length < 2) continue
    // Several rows are tried only where the first cannot stand alone and the next holds no values.
    for (let last = i; last < Math.min(i + 3, end); last++) {
      if (last > i && !isText(rows[last]!)) break
      const columns = tried(rows, i, last, search)
      if (columns === undefined) continue
      return whole(rows, i, last, columns, search)
    }
  }
  return undefined
}

function tried(
  rows: readonly TableRow[],
  from: number,
  last: number,
  search: HeaderSearch,
): Columns | undefined {
  const columns = columnsOf({
    ...search,
    cells: joined(rows.slice(from, last + 1)),
    headerRows: last - from + 1,
    body: rows.slice(last + 1),
  })
  const place = columns.code !== -1 || columns.name !== -1 || columns.codeParts !== undefined
  const count =
    columns.population !== -1 || coverAll(columns.bands.map(({ band }) => band)) || columns.sexes.length > 0
  return place && count ? columns : undefined
}

/** With the rows above that group its columns and the rows below that go on with it. */
function whole(
  rows: readonly TableRow[],
  start: number,
  end: number,
  found: Columns,
  search: HeaderSearch,
): Header {
  let first = start
  let last = end
  let columns = found
  while (last + 1 < rows.length && last - first + 1 < MOST_ROWS && goesOn(rows[last + 1]!, columns)) {
    const more = tried(rows, first, last + 1, search)
    if (more === undefined) break
    columns = more
    last++
  }
  while (first > 0 && last - first + 1 < MOST_ROWS && groups(rows[first - 1]!, rows[first]!)) {
    const more = tried(rows, first - 1, last, search)
    if (more === undefined) break
    columns = more
    first--
  }
  const cells = joined(rows.slice(first, last + 1))
  const below = rows[last + 1]
  const units = below === undefined ? undefined : unitsRow(below, columns)
  const above = rows.slice(0, first).map(row => row.cells.join(' '))
  return {
    rows: rows.slice(first, last + 1),
    cells,
    columns,
    body: rows.slice(last + (units === undefined ? 1 : 2)),
    units: units === undefined ? undefined : { line: below!.line },
    factor: Math.max(columns.factor, units?.factor ?? 1, ...above.map(noteFactor)),
    titlePeriod: above.map(text => periodWithin(text)?.text).find(text => text !== undefined),
  }
}

const noteFactor = (text: string) =>
  /단위|unit|in thousands|in millions|천\s*명|백만\s*명/i.test(text) ? factorOf(text) : 1

/** Headers of several rows, a column each: cells that span columns are written once, at their left. */
export function joined(rows: readonly TableRow[]): readonly string[] {
  const width = Math.max(...rows.map(row => row.cells.length))
  const filled = rows.map((row, i) => {
    if (i === rows.length - 1) return row.cells
    let left = ''
    return Array.from({ length: width }, (_, column) => {
      left = row.cells[column] || left
      return left
    })
  })
  return Array.from({ length: width }, (_, column) => {
    const pieces = filled.map(cells => (cells[column] ?? '').replace(/\s*\n\s*/g, ' ')).filter(p => p !== '')
    return [...new Set(pieces)].join('_')
  })
}

const isText = (row: TableRow) => !row.cells.some(cell => cell !== '' && isNumber(cell) && !isYear(cell))

const isYear = (cell: string) => /^(19|20)\d{2}$/.test(cell)

/** A row right below that still names columns: text where values belong. */
function goesOn(row: TableRow, columns: Columns): boolean {
  const counts = [columns.population, ...columns.sexes, ...columns.bands.map(b => b.column)].filter(
    c => c !== -1,
  )
  const values = counts.map(column => row.cells[column] ?? '').filter(cell => numberOf(cell) !== undefined)
  if (values.length === 0 || row.cells.length < 2) return false
  if (unitsRow(row, columns) !== undefined) return false
  return values.every(cell => !isNumber(cell)) && isText(row)
}

/** A row right above whose cells stand over several columns; a title stands alone at the left. */
function groups(row: TableRow, below: TableRow): boolean {
  const filled = row.cells.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]))
  if (row.cells.length < 2 || row.cells.length !== below.cells.length) return false
  if (filled.every(({ column }) => column === 0)) return false
  if (filled.length === 1 && /단위|unit/i.test(filled[0]!.cell)) return false
  return filled.every(({ cell }) => !isNumber(cell) || isYear(cell))
}

/** A row below the header that holds units instead of values; its factor where it says thousands. */
function unitsRow(row: TableRow, columns: Columns): { readonly factor: number } | undefined {
  const values = row.cells.filter((cell, i) => i !== columns.code && i !== columns.name && cell !== '')
  if (values.length === 0 || !values.every(isUnitWord)) return undefined
  return { factor: factorOf(row.cells[columns.population] ?? values[0]!) }
}
