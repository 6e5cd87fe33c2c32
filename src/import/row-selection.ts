/** The rows of a table that are used: of the newest date, of both sexes together, of the indicator that counts people. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import type { Columns } from './columns.ts'
import { NOT_POPULATION, POPULATION_WORDS } from './header-words.ts'
import type { Mapping } from './mapping.ts'
import { newestOf, periodOf } from './period.ts'
import type { Reporter } from './report.ts'
import type { TableRow } from './table.ts'

export interface Selection {
  readonly rows: readonly TableRow[]
  /** Date that is used and how many there are; undefined without a column of dates. */
  readonly date: { readonly used: string; readonly of: number } | undefined
  /** Whether rows of men and women are added up, as no row holds both. */
  readonly addSexes: boolean
}

const BOTH_SEXES = /^(계|합계|총계|전체|총인구|total|all|both|both sexes|t|_t|persons?|0)$/i
const NOTE =
  /^(주\s*[)):]|주\d*\)|※|자료\s*[):]?|출처|비고|notes?\b|sources?\b|quelle|\*+\s|†|last update|updated|extracted|footnote)/i

/** @returns undefined, and the error told, where nobody can say which rows are the newest */
export function selectRows(
  file: string,
  body: readonly TableRow[],
  columns: Columns,
  mapping: Mapping,
  report: Reporter,
): Selection | undefined {
  const rows = withoutNotes(file, body, columns, report)
  const ofItem = ofPopulation(file, rows, columns, report)
  const dated = newest(file, ofItem, columns, mapping, report)
  if (dated === undefined) return undefined
  const both = dated.rows.filter(row => BOTH_SEXES.test(row.cells[columns.sex] ?? ''))
  const addSexes = columns.sex !== -1 && both.length === 0
  return {
    rows: columns.sex === -1 || addSexes ? dated.rows : both,
    date: dated.date,
    addSexes,
  }
}

/** Sources and footnotes below a table are no places. */
function withoutNotes(
  file: string,
  body: readonly TableRow[],
  columns: Columns,
  report: Reporter,
): readonly TableRow[] {
  return body.filter(row => {
    const filled = row.cells.filter(cell => cell !== '')
    const place = `${row.cells[columns.code] ?? ''} ${row.cells[columns.name] ?? ''}`.trim()
    const sentence = NOTE.test(filled[0] ?? '') || NOTE.test(place)
    const alone = filled.length === 1 && row.cells.findIndex(cell => cell !== '') === 0
    if (!sentence && !alone) return true
    const message = importTexts.all('rowSelection.takenForANoteOr', { value: (filled[0] ?? '').slice(0, 40) })
    report.add('note', 'noteRow', file, message, { line: row.line })
    return false
  })
}

function ofPopulation(
  file: string,
  rows: readonly TableRow[],
  columns: Columns,
  report: Reporter,
): readonly TableRow[] {
  if (columns.item === -1) return rows
  const items = [...new Set(rows.map(row => row.cells[columns.item] ?? ''))].filter(item => item !== '')
  if (items.length < 2) return rows
  const ranked = items
    .map(item => ({
      item,
      rank: NOT_POPULATION.test(item) ? -1 : POPULATION_WORDS.findIndex(word => word.test(item)),
    }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank)
  const used = ranked[0]?.item
  if (used === undefined) return rows
  const message = importTexts.all('rowSelection.severalIndicatorsOnlyIsUsed', {
    used,
    list: items.filter(i => i !== used).join(', '),
  })
  report.add('note', 'severalItems', file, message)
  return rows.filter(row => row.cells[columns.item] === used)
}

/** The rows of the newest date of a column, or of the one that was asked for. Used for tables of districts too. */
export function newest(
  file: string,
  rows: readonly TableRow[],
  columns: { readonly year: number },
  mapping: Pick<Mapping, 'year' | 'dateOrder'>,
  report: Reporter,
): Pick<Selection, 'rows' | 'date'> | undefined {
  if (columns.year === -1) return { rows, date: undefined }
  const filled = filledDown(rows, columns.year)
  const texts = [...new Set(filled.map(({ date }) => date))].filter(text => text !== '')
  if (texts.length === 0) return { rows, date: undefined }
  const used = usedDate(texts, mapping)
  if (typeof used !== 'string') {
    report.add('error', 'datesUndecided', file, used)
    return undefined
  }
  if (texts.length > 1) {
    const message = importTexts.all('rowSelection.datesOnlyIsUsed', {
      n: texts.length,
      list: texts.slice(0, 6).join(', '),
      texts: texts.length > 6 ? ', ...' : '',
      used,
    })
    report.add('note', 'severalYears', file, message)
  }
  return {
    rows: filled.filter(({ date }) => date === used).map(({ row }) => row),
    date: { used, of: texts.length },
  }
}

/** Tables for people write a date once and leave the cells below it blank. */
function filledDown(rows: readonly TableRow[], column: number) {
  let date = ''
  return rows.map(row => {
    date = row.cells[column] || date
    return { row, date }
  })
}

function usedDate(
  texts: readonly string[],
  { year, dateOrder }: Pick<Mapping, 'year' | 'dateOrder'>,
): string | LocalText {
  const list = texts.slice(0, 6).join(', ')
  if (year !== undefined) {
    const key = periodOf(year, dateOrder)?.key
    const asked = texts.filter(
      text => text === year || (key !== undefined && periodOf(text, dateOrder)?.key === key),
    )
    const within = asked.length > 0 || key === undefined ? asked : withinYear(texts, key, dateOrder)
    const found = within.length === 0 ? undefined : newestOf(within, dateOrder)
    if (found !== undefined && 'newest' in found) return found.newest
    return importTexts.all('rowSelection.theTableHasNoDate', { year, list })
  }
  const found = newestOf(texts, dateOrder)
  if ('newest' in found) return found.newest
  return found.undecided === 'order'
    ? importTexts.all('rowSelection.theDatesCouldHaveDay', { list })
    : importTexts.all('rowSelection.theDatesCannotBeOrdered', { list })
}

const withinYear = (texts: readonly string[], key: number, order: Mapping['dateOrder']) =>
  key % 10000 === 0
    ? texts.filter(text => Math.floor((periodOf(text, order)?.key ?? 0) / 10000) * 10000 === key)
    : []
