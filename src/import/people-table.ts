/** A table of residents: what it is understood to be, and its places. */

import type { LocalText } from '../../sim/region.ts'
import { particle } from '../korean-particle.ts'
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
  understood.tell(file, 'rows', {
    ko: `${table.rows.length}행 가운데 ${selected.rows.length}행을 읽어 장소 ${records.length}곳`,
    en: `${selected.rows.length} of ${table.rows.length} rows read: ${records.length} places`,
  })
  return { records, columns: columnNames(header) }
}

const both = (text: string): LocalText => ({ ko: text, en: text })

function tellNoHeader(file: string, rows: readonly TableRow[], mapping: Mapping, report: Reporter): void {
  const asked = Object.entries(mapping.columns).filter(([key]) => !key.startsWith('area'))
  const first = rows.find(row => row.cells.filter(cell => cell !== '').length > 1)
  const has = first === undefined ? '' : first.cells.slice(0, 12).join(' | ').slice(0, 200)
  const wanted = asked.map(([, header]) => header).join(', ')
  const message = {
    ko: `지역과 인구를 알려 주는 머리글 행을 찾지 못했습니다. ${wanted === '' ? '' : `매핑 파일의 열: ${wanted}. `}표의 열: ${has}. 매핑 파일의 columns에 열 이름을 적어 주세요.`,
    en: `no header row names a place and its people. ${wanted === '' ? '' : `The mapping file asks for: ${wanted}. `}The table has: ${has}. Name the columns under \`columns\` in the mapping file.`,
  }
  report.add('error', 'noHeader', file, message, { line: rows[0]?.line ?? 1 })
}

function tellColumns(file: string, header: Header, report: Reporter, understood: Understanding): void {
  const { columns, cells, rows } = header
  const line = { line: rows[0]!.line }
  if (header.units !== undefined) {
    const message = {
      ko: '단위를 적은 행이라 값으로 읽지 않았습니다.',
      en: 'a row of units, not read as values.',
    }
    report.add('note', 'unitsRow', file, message, { line: header.units.line })
  }
  for (const missing of columns.missing) {
    const message = {
      ko: `매핑 파일의 열 "${missing}"${particle(missing, '이/가')} 표에 없어 머리글로 정했습니다. 표의 열: ${cells.slice(0, 12).join(' | ')}`,
      en: `the mapping file names the column "${missing}", which the table lacks; chosen by the headers instead. It has: ${cells.slice(0, 12).join(' | ')}`,
    }
    report.add('warning', 'mappingUnused', file, message, line)
  }
  const unread = unreadHeaders(cells, columns)
  if (unread.ages.length > 0) {
    const message = {
      ko: `나이 열로 보이지만 읽지 못했습니다: ${unread.ages.join(', ')}`,
      en: `these columns look like ages and were not read: ${unread.ages.join(', ')}`,
    }
    report.add('warning', 'agesNotRead', file, message, line)
  }
  const dates = columns.bands.filter(b => b.wasDate)
  if (dates.length > 0) {
    const list = dates.map(b => `${cells[b.column]} = ${b.band.from}-${b.band.to}`).join(', ')
    const message = {
      ko: `스프레드시트가 날짜로 바꾼 나이 열을 되돌려 읽었습니다: ${list}`,
      en: `ages that a spreadsheet turned into dates were read back: ${list}`,
    }
    report.add('warning', 'agesWereDates', file, message, line)
  }
  if (unread.others.length > 0) {
    const shown = unread.others.slice(0, 12).join(', ')
    const more = unread.others.length > 12 ? ` (+${unread.others.length - 12})` : ''
    understood.tell(file, 'unread', both(shown + more))
  }
  const span = rows.length === 1 ? String(rows[0]!.line) : `${rows[0]!.line}-${rows.at(-1)!.line}`
  understood.tell(file, 'header', { ko: `${span}행`, en: `line ${span}` })
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
  const said = { ko: '매핑 파일', en: 'mapping file' }
  const byHeader = { ko: '머리글', en: 'by its header' }
  const byValues = { ko: '경계와 같은 값', en: 'by its values, which the boundaries have' }
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
    understood.tell(file, 'ages', {
      ko: `${list.length}개 구간: ${shown}`,
      en: `${list.length} bands: ${shown}`,
    })
  }
  if (date !== undefined)
    understood.tell(
      file,
      'year',
      both(date.used),
      mapping.year !== undefined ? { ko: '지정', en: 'as said' } : newestOf(date.of),
    )
  else if (columns.period !== undefined)
    understood.tell(
      file,
      'year',
      both(columns.period.used),
      mapping.year !== undefined
        ? { ko: '지정', en: 'as said' }
        : newestOf(columns.period.all.length, columns.period.all),
    )
  else if (header.titlePeriod !== undefined)
    understood.tell(file, 'year', both(header.titlePeriod), { ko: '제목', en: 'by the title' })
  else understood.tell(file, 'year', { ko: '표에 없음', en: 'not in the table' })
  understood.tell(
    file,
    'numbers',
    { ko: `소수점 "${form.form!.decimal}"`, en: `decimal mark "${form.form!.decimal}"` },
    form.why,
  )
  understood.tell(
    file,
    'unit',
    { ko: factor === 1 ? '명' : `${factor}명`, en: factor === 1 ? 'persons' : `${factor} persons` },
    mapping.unit !== undefined ? said : factor === 1 ? undefined : byHeader,
  )
}

const bandText = ({ from, to }: AgeBand) =>
  to === Number.POSITIVE_INFINITY ? `${from}+` : from === to ? String(from) : `${from}-${to}`

function newestOf(count: number, all: readonly string[] = []): LocalText {
  if (count < 2) return { ko: '하나뿐', en: 'the only one' }
  const list = all.length === 0 ? '' : `: ${all.slice(0, 8).join(', ')}`
  return { ko: `${count}개 가운데 가장 최근${list}`, en: `the newest of ${count}${list}` }
}

function tellCodes(file: string, codes: ReturnType<typeof codeReading>, report: Reporter): void {
  const TEXTS = {
    float: {
      ko: '11010.0처럼 소수로 적힌 코드에서 .0을 뗐습니다.',
      en: 'codes written like 11010.0 were read without .0.',
    },
    rounded: {
      ko: '1.101E+04처럼 적힌 코드를 경계의 코드로 되돌렸습니다.',
      en: 'codes written like 1.101E+04 were restored from the boundaries.',
    },
    zeros: { ko: '앞의 0이 빠진 코드에 0을 채웠습니다.', en: 'zeros lost in front of codes were put back.' },
    checkDigit: {
      ko: '여섯째 자리 검사 숫자를 뗀 다섯 자리 코드로 읽었습니다.',
      en: 'codes of six digits were read without their check digit.',
    },
  } as const
  for (const what of codes.mended) report.add('note', 'codesMended', file, TEXTS[what])
  if (codes.lost.length === 0) return
  const message = {
    ko: `스프레드시트가 코드를 반올림해 자릿수를 잃었습니다(${codes.lost.slice(0, 3).join(', ')}). 이름으로 맞추었습니다. 원본에서 코드 열을 텍스트로 저장하면 코드로 맞출 수 있습니다.`,
    en: `a spreadsheet has rounded the codes away (${codes.lost.slice(0, 3).join(', ')}); matched by names. Save the column of codes as text to match by code.`,
  }
  report.add('warning', 'codesRuined', file, message)
}

type Forms =
  | { readonly of: (column: number) => NumberForm; readonly main: FormFound }
  | { readonly undecided: FormFound; readonly column: number }

/** One form for all columns of counts where one fits, else each column its own. */
function formsOf(rows: readonly TableRow[], columns: Columns, factor: number, mapping: Mapping): Forms {
  if (mapping.numbers.decimal !== undefined) {
    const form: NumberForm = { decimal: mapping.numbers.decimal }
    const main = { form, assumed: false, why: { ko: '매핑 파일', en: 'mapping file' } }
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
    const message = {
      ko: `나이로 읽지 못한 값의 행은 쓰지 않았습니다: ${unread.slice(0, 8).join(', ')}`,
      en: `rows with these ages were not read: ${unread.slice(0, 8).join(', ')}`,
    }
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
