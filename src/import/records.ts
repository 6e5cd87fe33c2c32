/** The rows of a table as places with people: one record a place, whether the table is long (a row an age) or wide. */
import { importTexts } from '../text/families.ts'
import { type AgesFound, agesOf, type BandCount, withoutSums } from './age-bands.ts'
import type { AgeLabel } from './age-labels.ts'
import type { CodeReading } from './code-reader.ts'
import type { Columns } from './columns.ts'
import { type PlainName, plainName } from './names.ts'
import { type NumberForm, readNumber } from './number-form.ts'
import { provinceOfName } from './provinces.ts'
import type { Reporter } from './report.ts'
import type { TableRow } from './table.ts'

export interface PlaceRecord {
  readonly file: string
  /** Line of the row that gives the total. */
  readonly line: number
  /** As in the file, without decoration; empty where the table has no codes. */
  readonly code: string
  readonly name: string
  readonly plain: PlainName
  /** Name of its province: of a column of its own, or of the last province row above it. */
  readonly under: string
  readonly people: number
  readonly found: AgesFound
  /** A second record of the same code. */
  readonly again: boolean
}

interface Draft {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly under: string
  readonly again: boolean
  total: { readonly line: number; readonly people: number } | undefined
  readonly bands: (BandCount & { people: number })[]
  /** Labels of age and sex that have had their row: the same label again is another record. */
  readonly labels: Set<string>
}

/** How the cells of a table are read: decided before, from all of them together. */
export interface Reading {
  readonly file: string
  readonly columns: Columns
  readonly headers: readonly string[]
  readonly codes: CodeReading
  /** What one number stands for. */
  readonly factor: number
  readonly form: (column: number) => NumberForm
  /** By the text in the column of ages. */
  readonly ages: ReadonlyMap<string, AgeLabel | undefined>
  /** Rows of men and women are added up. */
  readonly addSexes: boolean
}

export function recordsOf(
  rows: readonly TableRow[],
  reading: Reading,
  report: Reporter,
): readonly PlaceRecord[] {
  return draftsOf(rows, reading, report).flatMap(draft => finished(reading.file, draft, report))
}

function draftsOf(rows: readonly TableRow[], reading: Reading, report: Reporter): readonly Draft[] {
  const { columns, file } = reading
  const open = new Map<string, Draft>()
  const drafts: Draft[] = []
  let under = ''
  let province = ''
  const needed = Math.max(columns.code, columns.name, columns.population, columns.age, columns.sex)
  for (const row of rows) {
    if (row.cells.length <= needed) {
      const message = importTexts.all('records.itHasOnlyCellsAnd', { n: row.cells.length })
      report.add('error', 'wrongCellCount', file, message, { line: row.line })
      continue
    }
    const { code, name } = placeOf(row, reading)
    if (columns.province !== -1) province = row.cells[columns.province] || province
    if (code === '' && name === '' && province === '') continue
    if (columns.province === -1 && provinceOfName(name) !== undefined) under = name
    const above = columns.province === -1 ? under : province
    const own = name === '' && code === '' ? province : name
    const key = code === '' ? `${above}/${own}` : code
    const values = valuesOf(row, reading, code, own, report)
    const label = labelOf(row, reading)
    let draft = open.get(key)
    const again = draft?.labels.has(label) ?? false
    if (draft === undefined || again) {
      draft = {
        line: row.line,
        code,
        name: own,
        under: above,
        again,
        total: undefined,
        bands: [],
        labels: new Set(),
      }
      open.set(key, draft)
      drafts.push(draft)
    }
    draft.labels.add(label)
    addValues(draft, values, row.line, reading.addSexes)
  }
  return drafts
}

/** What makes two rows of one place different rows: age and sex, where these stand in columns. */
const labelOf = (row: TableRow, { columns, addSexes }: Reading) =>
  `${columns.age === -1 ? '' : row.cells[columns.age]}|${addSexes ? row.cells[columns.sex] : ''}`

interface RowValues {
  readonly total: number | undefined
  readonly bands: readonly BandCount[]
}

function addValues(draft: Draft, values: RowValues, line: number, add: boolean): void {
  if (values.total !== undefined) {
    const before = add ? (draft.total?.people ?? 0) : 0
    draft.total = { line: draft.total?.line ?? line, people: before + values.total }
  }
  for (const band of values.bands) {
    // `0-14` and `under 15` are one band under two names.
    const same = draft.bands.find(other => other.from === band.from && other.to === band.to)
    if (same === undefined) draft.bands.push({ ...band })
    else if (add) same.people += band.people
  }
}

/** Codes may stand in a column of their own, or in brackets behind the name as the resident register writes them. */
function placeOf(
  row: TableRow,
  { columns, codes }: Reading,
): { readonly code: string; readonly name: string } {
  const name = columns.name === -1 ? '' : row.cells[columns.name]!
  const within = /\((\d{5,10})\)\s*$/.exec(name)
  const parts = columns.codeParts?.map(({ column, width }) => plainPart(row.cells[column] ?? '', width))
  const own =
    parts !== undefined ? parts.join('') : columns.code === -1 ? '' : codes.read(row.cells[columns.code]!)
  return {
    code: own === '' && columns.code === -1 ? (within?.[1] ?? '') : own,
    name: name.replace(/\(\d{5,10}\)\s*$/, '').trim(),
  }
}

const plainPart = (cell: string, width: number) => cell.replace(/\.0+$/, '').padStart(width, '0')

function valuesOf(row: TableRow, reading: Reading, code: string, name: string, report: Reporter): RowValues {
  const { columns, factor, file, headers } = reading
  const read = (column: number): number | undefined => {
    const value = readNumber(row.cells[column] ?? '', reading.form(column))
    if (value === undefined) return undefined
    if (Number.isFinite(value) && value >= 0) return value * factor
    const message = importTexts.all('records.isNoNumberOfPeople', { row: row.cells[column] })
    report.add('error', 'badValue', file, message, {
      line: row.line,
      place: headers[column] ?? '',
      code,
      name,
    })
    return undefined
  }
  const total = () => {
    if (columns.population !== -1) return read(columns.population)
    const sexes = columns.sexes.map(read)
    return sexes.length === 0 || sexes.some(s => s === undefined)
      ? undefined
      : sexes.reduce<number>((all, s) => all + s!, 0)
  }
  if (columns.age !== -1) {
    const label = reading.ages.get(row.cells[columns.age]!)
    if (label === undefined) return { total: undefined, bands: [] }
    const people = total()
    if (label === 'total') return { total: people ?? Number.NaN, bands: [] }
    return { total: undefined, bands: people === undefined ? [] : [{ ...label, people }] }
  }
  const bands = columns.bands.flatMap(({ column, band }) => {
    const people = read(column)
    return people === undefined ? [] : [{ from: band.from, to: band.to, people }]
  })
  const counted = columns.population !== -1 || columns.sexes.length > 0
  if (counted) return { total: total() ?? Number.NaN, bands }
  return { total: bands.length === 0 ? Number.NaN : sum(bands), bands }
}

const sum = (bands: readonly BandCount[]) => withoutSums(bands).reduce((all, band) => all + band.people, 0)

function finished(file: string, draft: Draft, report: Reporter): readonly PlaceRecord[] {
  const { code, name, under, again } = draft
  const line = draft.total?.line ?? draft.line
  const total = draft.total?.people ?? (draft.bands.length > 0 ? sum(draft.bands) : Number.NaN)
  if (!Number.isFinite(total)) {
    const message = importTexts.all('records.itHasNoNumberOf')
    report.add('error', 'noValue', file, message, { line, code, name })
    return []
  }
  const people = Math.round(total)
  const found = agesOf(draft.bands, people)
  if (found.counted !== undefined && Math.abs(found.counted - people) > Math.max(2, 0.001 * people)) {
    const message = importTexts.all('records.itsAgesAddUpTo', { Math: Math.round(found.counted), people })
    report.add('warning', 'agesDiffer', file, message, { line, code, name })
  }
  return [{ file, line, code, name, plain: plainName(name), under, people, found, again }]
}
