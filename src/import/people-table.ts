/** A table of residents: what it is understood to be, and its places. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import { type AgeBand, ageLabels } from './age-labels.ts'
import { codeReading } from './code-reader.ts'
import { type Columns, type KnownValues, unreadHeaders } from './columns.ts'
import { findHeader, type Header } from './header.ts'
import type { Mapping } from './mapping.ts'
import { type FormFound, formOf, type NumberForm } from './number-form.ts'
import { periodWithin } from './period.ts'
import { type PlaceRecord, type Reading, recordsOf } from './records.ts'
import type { Reporter } from './report.ts'
import { selectRows } from './row-selection.ts'
import { DELIMITER_NAMES, type TableRow, type TableText } from './table.ts'
import type { Understanding } from './understood.ts'

export interface PeopleTable {
  readonly records: readonly PlaceRecord[]
  /** Headers by what they hold, for the mapping of next year; years as `{year}`. */
  readonly columns: Mapping['columns']
}

const NONE: PeopleTable = { records: [], columns: {} }

/** @returns no records, and errors in the report, where the table cannot be used */
export function readPeople(
  file: string,
  table: TableText,
  mapping: Mapping,
  known: KnownValues,
  report: Reporter,
  understood: Understanding,
): PeopleTable {
  const header = findHeader(table.rows, { given: mapping.columns, year: mapping.year, known })
  understood.tell(file, 'delimiter', DELIMITER_NAMES[table.delimiter] ?? both(`"${table.delimiter}"`))
  if (header === undefined) {
    tellNoHeader(file, table.rows, mapping, report)
    return NONE
  }
  const { columns, cells } = header
  tellColumns(file, header, report, understood)
  const selected = selectRows(file, header.body, columns, mapping, report)
  if (selected === undefined) return { records: [], columns: columnNames(header) }
  const factor = mapping.unit ?? header.factor
  const forms = formsOf(selected.rows, columns, factor, mapping)
  if ('undecided' in forms) {
    report.add('error', 'ambiguousNumbers', file, forms.undecided.why, { place: cells[forms.column] ?? '' })
    return { records: [], columns: columnNames(header) }
  }
  if (forms.main.assumed) report.add('warning', 'numberForm', file, forms.main.why)
  const ages = agesOfColumn(file, selected.rows, columns, report)
  const codeCells = columns.code === -1 ? [] : selected.rows.map(row => row.cells[columns.code] ?? '')
  const codes = codeReading(
    codeCells.filter(cell => cell !== ''),
    known.codes,
  )
  const reading: Reading = {
    file,
    columns,
    headers: cells,
    codes,
    factor,
    form: forms.of,
    ages,
    addSexes: selected.addSexes,
  }
  const records = recordsOf(selected.rows, reading, report)
  tellCodes(file, codes, report)
  tellReading(file, header, forms.main, factor, selected.date, mapping, understood)
  understood.tell(
    file,
    'rows',
    importTexts.all('peopleTable.ofRowsReadPlaces', {
      n: table.rows.length,
      n2: selected.rows.length,
      n3: records.length,
    }),
  )
  return { records, columns: columnNames(header) }
}

const both = (text: string): LocalText => ({ en: text })

function tellNoHeader(file: string, rows: readonly TableRow[], mapping: Mapping, report: Reporter): void {
  const columns = Object.entries(mapping.columns).filter(([key]) => !key.startsWith('area'))
  const first = rows.find(row => row.cells.filter(cell => cell !== '').length > 1)
  const has = first === undefined ? '' : first.cells.slice(0, 12).join(' | ').slice(0, 200)
  const wanted = columns.map(([, header]) => header).join(', ')
  const asked: LocalText =
    wanted === '' ? { en: '' } : importTexts.all('peopleTable.theMappingFileAsksFor', { wanted })
  const message = importTexts.all('peopleTable.noHeaderRowNamesA', { asked, has })
  report.add('error', 'noHeader', file, message, { line: rows[0]?.line ?? 1 })
}

function tellColumns(file: string, header: Header, report: Reporter, understood: Understanding): void {
  const { columns, cells, rows } = header
  const line = { line: rows[0]!.line }
  if (header.units !== undefined) {
    const message = importTexts.all('peopleTable.aRowOfUnitsNot')
    report.add('note', 'unitsRow', file, message, { line: header.units.line })
  }
  for (const missing of columns.missing) {
    const message = importTexts.all('peopleTable.theMappingFileNamesThe', {
      missing,
      list: cells.slice(0, 12).join(' | '),
    })
    report.add('warning', 'mappingUnused', file, message, line)
  }
  const unread = unreadHeaders(cells, columns)
  if (unread.ages.length > 0) {
    const message = importTexts.all('peopleTable.theseColumnsLookLikeAges', { list: unread.ages.join(', ') })
    report.add('warning', 'agesNotRead', file, message, line)
  }
  const dates = columns.bands.filter(b => b.wasDate)
  if (dates.length > 0) {
    const list = dates.map(b => `${cells[b.column]} = ${b.band.from}-${b.band.to}`).join(', ')
    const message = importTexts.all('peopleTable.agesThatASpreadsheetTurned', { list })
    report.add('warning', 'agesWereDates', file, message, line)
  }
  if (unread.others.length > 0) {
    const shown = unread.others.slice(0, 12).join(', ')
    const more = unread.others.length > 12 ? ` (+${unread.others.length - 12})` : ''
    understood.tell(file, 'unread', both(shown + more))
  }
  const span = rows.length === 1 ? String(rows[0]!.line) : `${rows[0]!.line}-${rows.at(-1)!.line}`
  understood.tell(file, 'header', importTexts.all('peopleTable.line', { span }))
}

function tellReading(
  file: string,
  header: Header,
  form: FormFound,
  factor: number,
  date: { readonly used: string; readonly of: number } | undefined,
  mapping: Mapping,
  understood: Understanding,
): void {
  const { columns, cells } = header
  const said = importTexts.all('boundaries.mappingFile')
  const byHeader = importTexts.all('peopleTable.byItsHeader')
  const byValues = importTexts.all('peopleTable.byItsValuesWhichThe')
  for (const topic of ['code', 'name', 'province', 'population', 'age', 'sex', 'item'] as const) {
    const column = columns[topic]
    if (column === -1) continue
    const given = topic === 'item' ? undefined : mapping.columns[topic]
    const why =
      given !== undefined && !columns.missing.includes(given)
        ? said
        : columns.byValues.includes(topic)
          ? byValues
          : byHeader
    understood.tell(file, topic, both(cells[column]!), why)
  }
  if (columns.sexes.length > 0)
    understood.tell(file, 'population', both(columns.sexes.map(c => cells[c]).join(' + ')))
  if (columns.bands.length > 0) {
    const list = columns.bands.map(({ band }) => bandText(band))
    const shown = list.length > 8 ? `${list.slice(0, 4).join(', ')} ... ${list.at(-1)}` : list.join(', ')
    understood.tell(file, 'ages', importTexts.all('peopleTable.bands', { n: list.length, shown }))
  }
  if (date !== undefined)
    understood.tell(
      file,
      'year',
      both(date.used),
      mapping.year !== undefined ? importTexts.all('level.asSaid') : newestOf(date.of),
    )
  else if (columns.period !== undefined)
    understood.tell(
      file,
      'year',
      both(columns.period.used),
      mapping.year !== undefined
        ? importTexts.all('level.asSaid')
        : newestOf(columns.period.all.length, columns.period.all),
    )
  else if (header.titlePeriod !== undefined)
    understood.tell(file, 'year', both(header.titlePeriod), importTexts.all('peopleTable.byTheTitle'))
  else understood.tell(file, 'year', importTexts.all('peopleTable.notInTheTable'))
  understood.tell(
    file,
    'numbers',
    importTexts.all('peopleTable.decimalMark', { decimal: form.form!.decimal }),
    form.why,
  )
  understood.tell(
    file,
    'unit',
    factor === 1
      ? importTexts.all('peopleTable.persons')
      : importTexts.all('peopleTable.persons2', { factor }),
    mapping.unit !== undefined ? said : factor === 1 ? undefined : byHeader,
  )
}

const bandText = ({ from, to }: AgeBand) =>
  to === Number.POSITIVE_INFINITY ? `${from}+` : from === to ? String(from) : `${from}-${to}`

function newestOf(count: number, all: readonly string[] = []): LocalText {
  if (count < 2) return importTexts.all('peopleTable.theOnlyOne')
  const list = all.length === 0 ? '' : `: ${all.slice(0, 8).join(', ')}`
  return importTexts.all('peopleTable.theNewestOf', { count, list })
}

function tellCodes(file: string, codes: ReturnType<typeof codeReading>, report: Reporter): void {
  const TEXTS = {
    float: importTexts.all('peopleTable.codesWrittenLike110100'),
    rounded: importTexts.all('peopleTable.codesWrittenLike1101e'),
    zeros: importTexts.all('peopleTable.zerosLostInFrontOf'),
    checkDigit: importTexts.all('peopleTable.codesOfSixDigitsWere'),
  } as const
  for (const what of codes.mended) report.add('note', 'codesMended', file, TEXTS[what])
  if (codes.lost.length === 0) return
  const message = importTexts.all('peopleTable.aSpreadsheetHasRoundedThe', {
    list: codes.lost.slice(0, 3).join(', '),
  })
  report.add('warning', 'codesRuined', file, message)
}

type Forms =
  | { readonly of: (column: number) => NumberForm; readonly main: FormFound }
  | { readonly undecided: FormFound; readonly column: number }

/** One form for all columns of counts where one fits, else each column its own. */
function formsOf(rows: readonly TableRow[], columns: Columns, factor: number, mapping: Mapping): Forms {
  if (mapping.numbers.decimal !== undefined) {
    const form: NumberForm = { decimal: mapping.numbers.decimal }
    const main = { form, assumed: false, why: importTexts.all('boundaries.mappingFile') }
    return { of: () => form, main }
  }
  const counts = [columns.population, ...columns.sexes, ...columns.bands.map(b => b.column)].filter(
    c => c !== -1,
  )
  const cells = (column: number) => rows.map(row => row.cells[column] ?? '')
  const together = formOf(counts.flatMap(cells), { kind: 'count', factor })
  if (together.form !== undefined) return { of: () => together.form!, main: together }
  const forms = new Map<number, FormFound>()
  for (const column of counts) {
    const found = formOf(cells(column), { kind: 'count', factor })
    if (found.form === undefined) return { undecided: found, column }
    forms.set(column, found)
  }
  return { of: column => forms.get(column)?.form ?? { decimal: '.' }, main: forms.get(counts[0]!)! }
}

function agesOfColumn(file: string, rows: readonly TableRow[], columns: Columns, report: Reporter) {
  if (columns.age === -1) return new Map()
  const labels = [...new Set(rows.map(row => row.cells[columns.age] ?? ''))]
  const found = ageLabels(labels)
  const unread = found.filter(f => f.band === undefined && f.label !== '').map(f => f.label)
  if (unread.length > 0) {
    const message = importTexts.all('peopleTable.rowsWithTheseAgesWere', {
      list: unread.slice(0, 8).join(', '),
    })
    report.add('warning', 'agesNotRead', file, message)
  }
  return new Map(found.map(f => [f.label, f.band]))
}

/** The headers that were used, so that a mapping file can say them next year. */
function columnNames({ columns, cells }: Header): Mapping['columns'] {
  const names: Record<string, string> = {}
  for (const topic of ['code', 'name', 'province', 'population', 'age', 'year', 'sex'] as const) {
    const header = cells[columns[topic]]
    if (header === undefined || header === '') continue
    const period = topic === 'population' ? periodWithin(header) : undefined
    names[topic] = period === undefined ? header : header.replace(period.text, '{year}')
  }
  return names
}
