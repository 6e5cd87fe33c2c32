/** Which column of a table holds what, by the headers that agencies use. */
import { type AgeBand, ageLabel } from './age-bands.ts'
import type { Mapping } from './mapping.ts'
import type { TableRow } from './table.ts'

export interface Columns {
  readonly header: TableRow
  /** Index of the column; -1 where there is none. */
  readonly code: number
  readonly name: number
  readonly population: number
  readonly age: number
  readonly year: number
  readonly sex: number
  /** Columns that each hold one age band. */
  readonly bands: readonly { readonly column: number; readonly band: AgeBand }[]
  /** What a count stands for: 1, or 1000 where the header says thousands. */
  readonly factor: number
}

const CODE = [
  /^c(행정구역|시군구|지역)/i,
  /(행정구역|시군구|지역|행정기관).*코드/,
  /^(code|region_?code|region_?id|sig_?cd|sigungu_?cd|adm_?cd|id|geoid|geo|fips)$/i,
]
const NAME = [
  /^(행정구역|시군구|지역|행정기관)/,
  /^(name|region|region_?name|municipality|sigungu|adm_?nm)$/i,
  /시군구.*명/,
]
const AGE = [/^(연령|나이)/, /^age(_?group)?$/i]
const YEAR = [/^(시점|연도|년도|기간)/, /^(year|time_period|date)$/i]
const SEX = [/^성별/, /^(sex|gender)$/i]
const POPULATION = [/총인구/, /^인구/, /인구수/, /^(pop|population)\b/i, /(^|_)계$/, /^total$/i]
const NOT_POPULATION = /남|여|male|female|비율|세대|가구|밀도|성비|증가|65/i

/** How far down the header may stand below titles and notes. */
const HEADER_ROWS = 20

/** The header and its columns; undefined where no row of the first ones names a place and a count. */
export function findColumns(rows: readonly TableRow[], given: Mapping['columns']): Columns | undefined {
  for (const row of rows.slice(0, HEADER_ROWS)) {
    if (row.cells.length < 2) continue
    const columns = columnsOf(row, given)
    const place = columns.code !== -1 || columns.name !== -1
    if (place && (columns.population !== -1 || columns.bands.length > 0)) return columns
  }
  return undefined
}

function columnsOf(header: TableRow, given: Mapping['columns']): Columns {
  const taken = new Set<number>()
  const take = (wanted: string | undefined, patterns: readonly RegExp[], except?: RegExp): number => {
    const found =
      wanted === undefined ? search(header.cells, patterns, taken, except) : header.cells.indexOf(wanted)
    if (found !== -1) taken.add(found)
    return found
  }
  const code = take(given.code, CODE, /연령/)
  const age = take(given.age, AGE)
  const name = take(given.name, NAME, /코드/)
  const year = take(given.year, YEAR)
  const sex = take(given.sex, SEX)
  const population = take(given.population, POPULATION, NOT_POPULATION)
  const bands = header.cells.flatMap((cell, column) => {
    if (taken.has(column) || /남|여|male/i.test(cell)) return []
    const band = ageLabel(cell)
    return band === undefined || band === 'total' ? [] : [{ column, band }]
  })
  const factor = population !== -1 && /천\s*명|thousand/i.test(header.cells[population]!) ? 1000 : 1
  return { header, code, name, population, age, year, sex, bands, factor }
}

function search(
  cells: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
  except?: RegExp,
): number {
  for (const pattern of patterns) {
    const found = cells.findIndex(
      (cell, i) => !taken.has(i) && pattern.test(cell) && !(except?.test(cell) ?? false),
    )
    if (found !== -1) return found
  }
  return -1
}

const UNIT_WORD =
  /^[([]?\s*(명|천\s*명|세대|가구|개|%|원|천원|만원|km2|㎢|persons?|people|thousand persons?)\s*[)\]]?$/i

/** A row below the header that holds units instead of values; its factor where it says thousands. */
export function unitsRow(row: TableRow, columns: Columns): { readonly factor: number } | undefined {
  const values = row.cells.filter((cell, i) => i !== columns.code && i !== columns.name && cell !== '')
  if (values.length === 0 || !values.every(cell => UNIT_WORD.test(cell))) return undefined
  const unit = row.cells[columns.population] ?? ''
  return { factor: /천\s*명|thousand/i.test(unit) ? 1000 : 1 }
}
