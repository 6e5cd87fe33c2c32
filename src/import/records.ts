/** The rows of a table as places with people: one record a place, whether the table is long (a row an age) or wide. */
import { type AgeBand, type AgesFound, ageLabel, agesOf, type BandCount, withoutSums } from './age-bands.ts'
import { type Columns, findColumns, unitsRow } from './columns.ts'
import type { Mapping } from './mapping.ts'
import { type PlainName, plainName } from './names.ts'
import { provinceOfName } from './provinces.ts'
import type { Reporter } from './report.ts'
import { numberOf, splitRows, type TableRow } from './table.ts'

export interface PlaceRecord {
  readonly file: string
  /** Line of the row that gives the total. */
  readonly line: number
  /** As in the file, without decoration; empty where the table has no codes. */
  readonly code: string
  readonly name: string
  readonly plain: PlainName
  /** Name of the last province row above it, for tables without codes. */
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
  readonly bands: BandCount[]
  /** Age labels that have had their row: the same label again is another record. */
  readonly labels: Set<string>
}

/** @returns no records, and errors in the report, where the table cannot be used */
export function readRecords(
  file: string,
  text: string,
  mapping: Mapping,
  report: Reporter,
): readonly PlaceRecord[] {
  const rows = splitRows(text)
  const columns = findColumns(rows, mapping.columns)
  if (columns === undefined) {
    report.add(
      'error',
      'noHeader',
      file,
      {
        ko: '지역과 인구를 알려 주는 머리글 행을 찾지 못했습니다. 매핑 파일의 columns에 열 이름을 적어 주세요.',
        en: 'no header row names a place and its people. Name the columns under `columns` in the mapping file.',
      },
      { line: rows[0]?.line ?? 1 },
    )
    return []
  }
  const drafts = draftsOf(file, usableRows(file, rows, columns, report), columns, report)
  return drafts.flatMap(draft => finished(file, draft, report))
}

interface UsableRows {
  readonly rows: readonly TableRow[]
  readonly factor: number
}

function usableRows(file: string, all: readonly TableRow[], columns: Columns, report: Reporter): UsableRows {
  let rows = all.slice(all.indexOf(columns.header) + 1)
  let factor = columns.factor
  const units = rows[0] === undefined ? undefined : unitsRow(rows[0], columns)
  if (units !== undefined) {
    const message = {
      ko: '단위를 적은 행이라 값으로 읽지 않았습니다.',
      en: 'a row of units, not read as values.',
    }
    report.add('note', 'unitsRow', file, message, { line: rows[0]!.line })
    factor = Math.max(factor, units.factor)
    rows = rows.slice(1)
  }
  return { rows: newestYear(file, rows, columns, report), factor }
}

function newestYear(
  file: string,
  rows: readonly TableRow[],
  columns: Columns,
  report: Reporter,
): readonly TableRow[] {
  if (columns.year === -1) return rows
  const years = [...new Set(rows.map(row => row.cells[columns.year] ?? ''))]
    .filter(year => year !== '')
    .sort()
  const newest = years.at(-1)
  if (years.length < 2 || newest === undefined) return rows
  const message = {
    ko: `시점이 여럿입니다(${years[0]}~${newest}). 가장 최근인 ${newest}만 썼습니다.`,
    en: `several dates (${years[0]} to ${newest}); only the newest, ${newest}, is used.`,
  }
  report.add('note', 'severalYears', file, message, { line: columns.header.line })
  return rows.filter(row => row.cells[columns.year] === newest)
}

function draftsOf(file: string, usable: UsableRows, columns: Columns, report: Reporter): readonly Draft[] {
  const open = new Map<string, Draft>()
  const drafts: Draft[] = []
  let under = ''
  const needed = Math.max(columns.code, columns.name, columns.population, columns.age, columns.sex)
  for (const row of usable.rows) {
    if (row.cells.length <= needed) {
      const message = {
        ko: `칸이 ${row.cells.length}개뿐이라 읽지 못했습니다.`,
        en: `it has only ${row.cells.length} cells and could not be read.`,
      }
      report.add('error', 'wrongCellCount', file, message, { line: row.line })
      continue
    }
    if (columns.sex !== -1 && !/^(계|합계|총계|전체|total|all|t)$/i.test(row.cells[columns.sex]!)) continue
    const { code, name } = placeOf(row, columns)
    if (code === '' && name === '') continue
    if (provinceOfName(name) !== undefined) under = name
    const key = code === '' ? `${under}/${name}` : code
    const values = valuesOf(file, row, columns, usable.factor, code, name, report)
    let draft = open.get(key)
    const label = columns.age === -1 ? '' : row.cells[columns.age]!
    const again = draft !== undefined && (draft.labels.has(label) || columns.age === -1)
    if (draft === undefined || again) {
      draft = { line: row.line, code, name, under, again, total: undefined, bands: [], labels: new Set() }
      open.set(key, draft)
      drafts.push(draft)
    }
    if (values.total !== undefined) draft.total = { line: row.line, people: values.total }
    draft.labels.add(label)
    draft.bands.push(...values.bands.filter(band => !has(draft.bands, band)))
  }
  return drafts
}

interface RowValues {
  readonly total: number | undefined
  readonly bands: readonly BandCount[]
}

/** `0-14` and `under 15` are one band under two names. */
const has = (bands: readonly BandCount[], band: BandCount) =>
  bands.some(other => other.from === band.from && other.to === band.to)

/** Codes may stand in a column of their own, or in brackets behind the name as the resident register writes them. */
function placeOf(row: TableRow, columns: Columns): { readonly code: string; readonly name: string } {
  const name = columns.name === -1 ? '' : row.cells[columns.name]!
  const within = /\((\d{5,10})\)\s*$/.exec(name)
  const code = columns.code === -1 ? (within?.[1] ?? '') : row.cells[columns.code]!
  return {
    code: code.replace(/^['"]+|['"]+$/g, '').trim(),
    name: name.replace(/\(\d{5,10}\)\s*$/, '').trim(),
  }
}

function valuesOf(
  file: string,
  row: TableRow,
  columns: Columns,
  factor: number,
  code: string,
  name: string,
  report: Reporter,
): RowValues {
  const read = (column: number): number | undefined => {
    const value = numberOf(row.cells[column] ?? '')
    if (value === undefined) return undefined
    if (Number.isFinite(value) && value >= 0) return value * factor
    const message = {
      ko: `"${row.cells[column]}"은(는) 사람 수가 아닙니다.`,
      en: `"${row.cells[column]}" is no number of people.`,
    }
    report.add('error', 'badValue', file, message, {
      line: row.line,
      place: columns.header.cells[column] ?? '',
      code,
      name,
    })
    return undefined
  }
  if (columns.age !== -1) {
    const label = ageLabel(row.cells[columns.age]!)
    if (label === undefined) return { total: undefined, bands: [] }
    const people = read(columns.population)
    if (label === 'total') return { total: people ?? Number.NaN, bands: [] }
    return { total: undefined, bands: people === undefined ? [] : [{ ...label, people }] }
  }
  const bands = columns.bands.flatMap(({ column, band }: { column: number; band: AgeBand }) => {
    const people = read(column)
    return people === undefined ? [] : [{ ...band, people }]
  })
  const total = columns.population === -1 ? sum(bands) : (read(columns.population) ?? Number.NaN)
  return { total, bands }
}

const sum = (bands: readonly BandCount[]) => withoutSums(bands).reduce((all, band) => all + band.people, 0)

function finished(file: string, draft: Draft, report: Reporter): readonly PlaceRecord[] {
  const { code, name, under, again } = draft
  const line = draft.total?.line ?? draft.line
  const total = draft.total?.people ?? (draft.bands.length > 0 ? sum(draft.bands) : Number.NaN)
  if (!Number.isFinite(total)) {
    const message = { ko: '인구 값이 없습니다.', en: 'it has no number of people.' }
    report.add('error', 'noValue', file, message, { line, code, name })
    return []
  }
  const people = Math.round(total)
  const found = agesOf(draft.bands, people)
  if (found.counted !== undefined && Math.abs(found.counted - people) > Math.max(2, 0.001 * people)) {
    const message = {
      ko: `연령별 인구의 합(${Math.round(found.counted)})이 계(${people})와 다릅니다. 계에 맞췄습니다.`,
      en: `its ages add up to ${Math.round(found.counted)}, its total says ${people}; fitted to the total.`,
    }
    report.add('warning', 'agesDiffer', file, message, { line, code, name })
  }
  return [{ file, line, code, name, plain: plainName(name), under, people, found, again }]
}
