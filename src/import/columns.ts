/** Which column of a table holds what: said by the mapping, named by its header, or known by its values. */
import { type AgeBand, ageLabels, looksLikeAge } from './age-labels.ts'
import {
  AGE_WORDS,
  CODE_WORDS,
  factorOf,
  ITEM_WORDS,
  isUnitWord,
  MEN,
  NAME_WORDS,
  NOT_POPULATION,
  POPULATION_WORDS,
  PROVINCE_WORDS,
  SEX_WORDS,
  WOMEN,
  YEAR_WORDS,
} from './header-words.ts'
import type { Mapping } from './mapping.ts'
import { numberOf, readNumber } from './number-form.ts'
import { type PeriodWithin, periodOf, periodWithin } from './period.ts'
import { plainCode } from './plain-code.ts'
import { provinceOfName } from './provinces.ts'
import type { TableRow } from './table.ts'

export interface Columns {
  /** Index of the column; -1 where there is none. */
  readonly code: number
  readonly name: number
  /** Name of the province, state or city that a place lies in. */
  readonly province: number
  readonly population: number
  /** Columns that together are the code: states and counties of the United States. */
  readonly codeParts: readonly { readonly column: number; readonly width: number }[] | undefined
  /** Men and women, where no column adds them up. */
  readonly sexes: readonly number[]
  readonly age: number
  readonly year: number
  readonly sex: number
  /** Says which indicator a row is about. */
  readonly item: number
  /** Columns that each hold one age band. */
  readonly bands: readonly { readonly column: number; readonly band: AgeBand; readonly wasDate: boolean }[]
  /** What a count stands for: 1, or 1000 where the header says thousands. */
  readonly factor: number
  /** The year or month of the headers that is used, and all there are, oldest first. */
  readonly period: { readonly used: string; readonly all: readonly string[] } | undefined
  /** Columns of the mapping file that the table does not have. */
  readonly missing: readonly string[]
  /** Whether values, not words, told the column of codes or names. */
  readonly byValues: readonly string[]
}

/** What the boundaries hold, to know columns by. */
export interface KnownValues {
  readonly codes: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

export const NOTHING_KNOWN: KnownValues = { codes: new Set(), names: new Set() }

const SAMPLE = 400

export interface ColumnSearch {
  readonly cells: readonly string[]
  /** Rows that the cells were joined of. */
  readonly headerRows: number
  /** Rows below the header. */
  readonly body: readonly TableRow[]
  readonly given: Mapping['columns']
  /** Year or month that the mapping or the call asks for. */
  readonly year: string | undefined
  readonly known: KnownValues
}

export function columnsOf(search: ColumnSearch): Columns {
  const { cells, given, known } = search
  const body = search.body.slice(0, SAMPLE)
  const taken = new Set<number>()
  const missing: string[] = []
  const byValues: string[] = []
  const take = (wanted: string | undefined, find: () => number): number => {
    let found = wanted === undefined ? -1 : givenColumn(cells, wanted)
    if (wanted !== undefined && found === -1) missing.push(wanted)
    if (found === -1) found = find()
    if (found !== -1) taken.add(found)
    return found
  }
  const values = (column: number) => body.map(row => row.cells[column] ?? '')
  const several = search.headerRows > 1
  const first = (patterns: readonly RegExp[], except?: RegExp) =>
    firstOf(cells, patterns, taken, several, except)
  const words = (patterns: readonly RegExp[], except?: RegExp) => () => first(patterns, except)
  const age = take(given.age, words(AGE_WORDS, /코드|인구/))
  const year = take(given.year, () => {
    const named = words(YEAR_WORDS)()
    return named === -1 ? dateColumn(cells, values, taken) : named
  })
  const sex = take(given.sex, words(SEX_WORDS))
  const item = take(undefined, words(ITEM_WORDS, /코드|code/i))
  const score = (column: number) => (column === -1 ? 0 : overlap(values(column), known.codes, plainCode))
  const better = (found: number, set: ReadonlySet<string>, plain: (v: string) => string, label: string) => {
    const score = (column: number) => overlap(values(column), set, plain)
    const own = found === -1 ? 0 : score(found)
    if (own >= 0.5 || set.size === 0) return found
    let best = { column: found, score: Math.max(2 * own, 0.3) }
    cells.forEach((_, column) => {
      const s = taken.has(column) ? 0 : score(column)
      if (s > best.score) best = { column, score: s }
    })
    if (best.column !== found) byValues.push(label)
    return best.column
  }
  const code = take(given.code, () => better(first(CODE_WORDS, /연령|성별/), known.codes, plainCode, 'code'))
  const codeParts = given.code === undefined ? partsOf(cells, values, known.codes, score(code)) : undefined
  for (const part of codeParts ?? []) taken.add(part.column)
  const name = take(given.name, () =>
    better(first(NAME_WORDS, /코드|code/i), known.names, plainPlace, 'name'),
  )
  const province = take(given.province, () =>
    provinceColumn(cells, first(PROVINCE_WORDS, /코드|code/i), values, taken),
  )
  const counts = countColumns(search, body, taken)
  const population =
    given.population === undefined ? counts.population : take(given.population, () => counts.population)
  if (population !== -1) taken.add(population)
  const sexes = population === -1 ? counts.sexes : []
  for (const column of sexes) taken.add(column)
  const bands = age === -1 ? bandsOf(cells, taken, counts.used) : []
  return {
    code,
    codeParts,
    name,
    province,
    population,
    sexes,
    age,
    year,
    sex,
    item,
    bands,
    factor: factorOf(cells[population] ?? cells[sexes[0] ?? -1] ?? cells[bands[0]?.column ?? -1] ?? ''),
    period: counts.used === undefined ? undefined : { used: counts.used.text, all: counts.all },
    missing,
    byValues,
  }
}

/** A column that holds nothing but dates, each in several rows. */
function dateColumn(
  cells: readonly string[],
  values: (column: number) => readonly string[],
  taken: ReadonlySet<number>,
): number {
  return cells.findIndex((_, column) => {
    if (taken.has(column)) return false
    const own = values(column).filter(value => value !== '')
    const different = new Set(own)
    if (different.size < 2 || 2 * different.size > own.length) return false
    return [...different].every(
      value => /(^|\D)(19|20)\d{2}(\D|$)/.test(value) && periodOf(value) !== undefined,
    )
  })
}

const STATE = /^(statefp|fipstate|st_?fips|state_?fips|state(_?code)?)$/i
const COUNTY = /^(countyfp|fipscty|cty_?fips|county_?fips|county(_?code)?|co_?fips)$/i

/** State and county in columns of their own, where only both together are codes of the boundaries. */
function partsOf(
  cells: readonly string[],
  values: (column: number) => readonly string[],
  known: ReadonlySet<string>,
  alone: number,
): Columns['codeParts'] {
  const digits = (column: number) =>
    values(column).every(value => /^\d{0,3}(\.0)?$/.test(value)) && values(column).some(value => value !== '')
  const state = cells.findIndex((cell, column) => STATE.test(cell) && digits(column))
  const county = cells.findIndex((cell, column) => COUNTY.test(cell) && digits(column))
  if (state === -1 || county === -1 || known.size === 0 || alone >= 0.5) return undefined
  const part = (text: string, width: number) => text.replace(/\.0+$/, '').padStart(width, '0')
  const counties = values(county)
  const whole = values(state).map((value, i) => part(value, 2) + part(counties[i] ?? '', 3))
  if (overlap(whole, known, code => code) < 0.5) return undefined
  return [
    { column: state, width: 2 },
    { column: county, width: 3 },
  ]
}

/** A header of the mapping file; `{year}` stands for any year or month, so that it holds next year too. */
function givenColumn(cells: readonly string[], wanted: string): number {
  const plain = wanted.normalize('NFC').trim()
  const exact = cells.findIndex(cell => cell === plain || cell.endsWith(`_${plain}`))
  if (exact !== -1 || !plain.includes('{year}')) return exact
  const dated = cells.flatMap((cell, column) => {
    const period = periodWithin(cell)
    return period !== undefined && cell.replace(period.text, '{year}') === plain
      ? [{ column, key: period.key }]
      : []
  })
  return dated.sort((a, b) => b.key - a.key)[0]?.column ?? -1
}

/** @param several the header stands over several rows: each piece of a cell may be the word */
function firstOf(
  cells: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
  several: boolean,
  except?: RegExp,
): number {
  for (const pattern of patterns) {
    const found = cells.findIndex((cell, i) => {
      if (taken.has(i)) return false
      const pieces = several ? [cell, ...cell.split('_')] : [cell]
      return pieces.some(piece => pattern.test(piece)) && !(except?.test(cell) ?? false)
    })
    if (found !== -1) return found
  }
  return -1
}

/** Share of the different values that the boundaries have too. */
function overlap(
  values: readonly string[],
  known: ReadonlySet<string>,
  plain: (value: string) => string,
): number {
  const own = new Set(values.map(plain).filter(value => value !== ''))
  let hits = 0
  for (const value of own) if (known.has(value)) hits++
  // A table of more places than the boundaries have is as good as one of fewer.
  return hits === 0 ? 0 : hits / Math.min(own.size, known.size)
}

export const plainPlace = (name: string) =>
  name
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/\s+/g, '')
    .toLowerCase()

function provinceColumn(
  cells: readonly string[],
  named: number,
  values: (column: number) => readonly string[],
  taken: ReadonlySet<number>,
): number {
  if (named !== -1) return named
  return cells.findIndex((_, column) => {
    if (taken.has(column)) return false
    const own = values(column).filter(value => value !== '')
    return (
      own.length > 0 && own.filter(value => provinceOfName(value) !== undefined).length >= 0.6 * own.length
    )
  })
}

interface CountColumns {
  readonly population: number
  readonly sexes: readonly number[]
  readonly used: PeriodWithin | undefined
  readonly all: readonly string[]
}

interface Candidate {
  readonly column: number
  readonly rank: number
  readonly period: PeriodWithin | undefined
}

function countColumns(
  { cells, year }: ColumnSearch,
  body: readonly TableRow[],
  taken: ReadonlySet<number>,
): CountColumns {
  const numeric = (column: number) => isNumeric(body.map(row => row.cells[column] ?? ''))
  const periods = cells.map(cell => periodWithin(cell))
  const candidates = cells.flatMap((cell, column): Candidate[] => {
    if (taken.has(column) || !numeric(column)) return []
    const period = periods[column]
    const rest = period === undefined ? cell : period.rest.replace(/^[_\s]+|[_\s]+$/g, '')
    if (NOT_POPULATION.test(rest)) return []
    const rank = POPULATION_WORDS.findIndex(word => word.test(rest))
    if (rank !== -1) return [{ column, rank, period }]
    const bare = period !== undefined && (rest === '' || isUnitWord(rest) || /^(년|y|yr|x|p)$/i.test(rest))
    return bare ? [{ column, rank: POPULATION_WORDS.length, period }] : []
  })
  const best = candidates.reduce((least, c) => Math.min(least, c.rank), Number.POSITIVE_INFINITY)
  const group = candidates.filter(c => c.rank === best)
  const ageOnly = cells.flatMap((_, column) => (taken.has(column) ? [] : (periods[column] ?? [])))
  const dated = group.flatMap(c => c.period ?? [])
  const known = dated.length > 0 || group.length > 0 ? dated : ageOnly.filter(p => p.rest !== '')
  const used = chosen(known, year)
  const population = group.find(c => c.period?.key === used?.key)?.column ?? group[0]?.column ?? -1
  const sexes = population === -1 ? sexColumns(cells, periods, used, taken, numeric) : []
  const all = [...new Map([...known].sort((a, b) => a.key - b.key).map(p => [p.key, p.text])).values()]
  return { population, sexes, used, all }
}

function chosen(periods: readonly PeriodWithin[], asked: string | undefined): PeriodWithin | undefined {
  const newest = periods.reduce<PeriodWithin | undefined>(
    (a, b) => (a !== undefined && a.key >= b.key ? a : b),
    undefined,
  )
  if (asked === undefined) return newest
  const key = periodOf(asked)?.key
  return periods.find(p => p.key === key || p.text === asked) ?? newest
}

function sexColumns(
  cells: readonly string[],
  periods: readonly (PeriodWithin | undefined)[],
  used: PeriodWithin | undefined,
  taken: ReadonlySet<number>,
  numeric: (column: number) => boolean,
): readonly number[] {
  const ofSex = (word: RegExp) =>
    cells.findIndex(
      (cell, column) =>
        !taken.has(column) &&
        word.test(cell) &&
        !/\d{1,3}세|비|율|ratio|%/i.test(cell) &&
        periods[column]?.key === used?.key &&
        numeric(column),
    )
  const men = ofSex(MEN)
  const women = ofSex(WOMEN)
  return men === -1 || women === -1 ? [] : [men, women]
}

/** Most of what stands there are numbers, written one way or another. */
export function isNumeric(values: readonly string[]): boolean {
  const own = values.filter(value => numberOf(value) !== undefined)
  if (own.length === 0) return values.length === 0
  return own.filter(isNumber).length >= 0.5 * own.length
}

/** Whether a cell is a number in one form or the other, with a unit behind it or not. */
export const isNumber = (value: string): boolean =>
  (['.', ','] as const).some(decimal => {
    const number = readNumber(value, { decimal })
    return number !== undefined && !Number.isNaN(number)
  })

function bandsOf(
  cells: readonly string[],
  taken: ReadonlySet<number>,
  used: PeriodWithin | undefined,
): Columns['bands'] {
  const open = cells.flatMap((cell, column) => {
    if (taken.has(column) || /남|여|male|\b(wo)?men\b/i.test(cell)) return []
    // In `2024년_계_0~14세` the year is no age; in `2024-10-14` it is all there is.
    const period = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(cell) ? undefined : periodWithin(cell)
    if (period !== undefined && used !== undefined && period.key !== used.key) return []
    return [{ column, label: period === undefined ? cell : period.rest }]
  })
  return ageLabels(open.map(({ label }) => label)).flatMap(({ band, wasDate }, i) =>
    band === undefined || band === 'total' ? [] : [{ column: open[i]!.column, band, wasDate }],
  )
}

/** Headers that no part of the import uses; those that look like ages first. */
export function unreadHeaders(
  cells: readonly string[],
  columns: Columns,
): {
  readonly ages: readonly string[]
  readonly others: readonly string[]
} {
  const used = new Set([
    columns.code,
    columns.name,
    columns.province,
    columns.population,
    columns.age,
    columns.year,
    columns.sex,
    columns.item,
    ...columns.sexes,
    ...(columns.codeParts ?? []).map(({ column }) => column),
    ...columns.bands.map(({ column }) => column),
  ])
  const left = cells.filter((cell, i) => !used.has(i) && cell !== '')
  // Another year of a band that is read, and the sexes of one, are left out on purpose.
  const other = (cell: string) =>
    /남|여|male/i.test(cell) ||
    (columns.period !== undefined &&
      (periodWithin(cell)?.text ?? columns.period.used) !== columns.period.used)
  const ages = left.filter(cell => looksLikeAge(cell) && !other(cell))
  return { ages, others: left.filter(cell => !ages.includes(cell)) }
}
