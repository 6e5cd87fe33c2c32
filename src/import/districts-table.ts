/** Districts from the user's own table: `id, name, town, type, units or shops, lon, lat` and what else is known. */

import { DISTRICT_TYPES, type District, type DistrictType, type Town } from '../../sim/index.ts'
import { people } from '../region/ages.ts'
import { DAYTIME_PER_RESIDENT, DISTRICT_PROFILES, VACANCY_ABOVE } from '../region/district-profile.ts'
import { round, sharesOf } from '../region/districts.ts'
import { inPolygons } from '../region/geometry.ts'
import { importTexts } from '../text/families.ts'
import {
  districtColumn as column,
  DISTRICT_HEADERS,
  districtRows,
  type DistrictField as Field,
} from './district-rows.ts'
import type { Mapping } from './mapping.ts'
import { likeness, plainName } from './names.ts'
import { formOf, type NumberForm, readMeasure, readNumber } from './number-form.ts'
import { plainCode } from './plain-code.ts'
import type { Projection } from './project.ts'
import type { Reporter } from './report.ts'
import { readTable, type TableRow } from './table.ts'
import { townId } from './town-of-area.ts'
import type { Understanding } from './understood.ts'

/** Largest share of rows that may hold the same highest count before it looks like a limit of the source. */
const CAPPED_SHARE = 0.1

interface Row {
  readonly line: number
  readonly town: Town
  readonly id: string
  readonly type: DistrictType
  readonly units: number
  readonly x: number
  readonly y: number
  readonly text: (field: Field) => string
  readonly number: (field: Field) => number | undefined
}

export interface DistrictsInput {
  readonly file: string
  readonly text: string
  readonly towns: readonly Town[]
  readonly projection: Projection
  readonly agentScale: number
  readonly mapping: Mapping
}

/** @returns districts by town id; rows that cannot be used are told and left out */
export function readDistricts(
  input: DistrictsInput,
  report: Reporter,
  understood: Understanding,
): ReadonlyMap<string, readonly District[]> {
  const { file, text, mapping } = input
  const { rows } = readTable(text)
  const header = rows.slice(0, 30).find(isHeader)
  if (header === undefined) {
    const first = rows.find(row => row.cells.length > 1)
    const has = first === undefined ? '' : first.cells.slice(0, 16).join(' | ')
    report.add('error', 'noHeader', file, importTexts.all('districtsTable.eachDistrictNeedsItsTown', { has }))
    return new Map()
  }
  const body = rows.slice(rows.indexOf(header) + 1)
  const forms = formsOf(file, body, header, mapping, report)
  if (forms === undefined) return new Map()
  const shopsOf = (row: TableRow) => readNumber(row.cells[column(header, 'shops')] ?? '', forms.shops)
  const list = districtRows(file, body, header, mapping, shopsOf, report)
  if (list === undefined) return new Map()
  const byTown = new Map<string, Row[]>()
  const ids = new Set<string>()
  const find = townFinder(input.towns, header)
  for (const { row: raw, shops } of list) {
    const row = readRow(input, raw, shops, header, forms, find, report)
    if (row === undefined) continue
    if (ids.has(row.id)) {
      const message = importTexts.all('districtsTable.aRowAboveHasThe')
      report.add('error', 'duplicateRow', file, message, { line: row.line, code: row.id })
      continue
    }
    ids.add(row.id)
    byTown.set(row.town.id, [...(byTown.get(row.town.id) ?? []), row])
  }
  tellCapped(file, [...byTown.values()].flat(), report)
  const columns = (Object.keys(DISTRICT_HEADERS) as Field[])
    .filter(field => column(header, field) !== -1)
    .map(field => `${field}: ${header.cells[column(header, field)]}`)
    .join(', ')
  understood.tell(
    file,
    'districts',
    importTexts.all('districtsTable.countAndColumns', { size: ids.size, columns }),
  )
  return new Map([...byTown].map(([id, rowsOfTown]) => [id, finished(rowsOfTown)]))
}

function isHeader(row: TableRow): boolean {
  const has = (field: Field) => column(row, field) !== -1
  const place = has('town') || has('townName') || (has('lon') && has('lat'))
  return place && (has('units') || has('shops'))
}

interface Forms {
  readonly shops: NumberForm
  readonly of: (field: Field) => NumberForm | undefined
}

/** How counts and measures are written, each column by itself: degrees and counts need not be written alike. */
function formsOf(
  file: string,
  body: readonly TableRow[],
  header: TableRow,
  mapping: Mapping,
  report: Reporter,
): Forms | undefined {
  const forms = new Map<Field, NumberForm>()
  for (const field of Object.keys(DISTRICT_HEADERS) as Field[]) {
    const at = column(header, field)
    if (
      at === -1 ||
      ['id', 'name', 'nameEn', 'town', 'townName', 'type', 'typeCode', 'year', 'service'].includes(field)
    )
      continue
    const kind = field === 'shops' || field === 'units' || field === 'daytime' ? 'count' : 'measure'
    const cells = body.map(row => row.cells[at] ?? '')
    const said = mapping.numbers.decimal
    const found = said === undefined || kind === 'measure' ? formOf(cells, { kind }) : undefined
    const form = found === undefined ? { decimal: said! } : found.form
    if (found?.assumed === true)
      report.add('warning', 'numberForm', file, found.why, { place: header.cells[at]! })
    if (form === undefined && kind === 'count') {
      report.add('error', 'ambiguousNumbers', file, found!.why, { place: header.cells[at]! })
      return undefined
    }
    if (form !== undefined) forms.set(field, form)
  }
  return { shops: forms.get('shops') ?? { decimal: '.' }, of: field => forms.get(field) }
}

type TownFinder = (row: TableRow, x: number | undefined, y: number | undefined) => Town | undefined

/** By its code where the name does not say another town, by its name, or by its place. */
function townFinder(towns: readonly Town[], header: TableRow): TownFinder {
  const byCode = new Map(
    towns.flatMap(town => [[town.id, town] as const, [plainCode(town.code ?? town.id), town] as const]),
  )
  const plain = towns.map(town => ({ town, name: plainName(town.name.ko), en: plainName(town.name.en) }))
  const named = (text: string) => {
    const wanted = plainName(text)
    for (const how of ['same', 'stem', 'part'] as const) {
      const found = plain.filter(p => likeness(p.name, wanted) === how || likeness(p.en, wanted) === how)
      if (found.length > 0) return found
    }
    return []
  }
  const code = column(header, 'town')
  const name = column(header, 'townName')
  const located = code === -1 && name === -1
  return (row, x, y) => {
    if (located) {
      if (x === undefined || y === undefined) return undefined
      return towns.find(town => town.polygon !== undefined && inPolygons(town.polygon, { x, y }))
    }
    const text = row.cells[code] ?? ''
    const own = byCode.get(plainCode(text)) ?? byCode.get(townId(text))
    const words = name === -1 ? (own === undefined ? text : '') : (row.cells[name] ?? '')
    if (words === '') return own
    const byName = named(words)
    if (own !== undefined && (byName.length === 0 || byName.some(p => p.town === own))) return own
    return byName.length === 1 ? byName[0]!.town : byName.length === 0 ? own : undefined
  }
}

function readRow(
  input: DistrictsInput,
  raw: TableRow,
  shops: number | undefined,
  header: TableRow,
  forms: Forms,
  find: TownFinder,
  report: Reporter,
): Row | undefined {
  const { file, projection, agentScale } = input
  const text = (field: Field) => raw.cells[column(header, field)] ?? ''
  const number = (field: Field) => {
    const form = forms.of(field)
    return form === undefined ? readMeasure(text(field)) : readNumber(text(field), form)
  }
  const where = { line: raw.line, code: text('id'), name: text('name') }
  const lon = number('lon')
  const lat = number('lat')
  const placed = lon === undefined || lat === undefined ? undefined : projection.project([lon, lat])
  const inDegrees = Math.abs(lon ?? 0) <= 180 && Math.abs(lat ?? 0) <= 90
  const town = inDegrees || column(header, 'town') !== -1 ? find(raw, placed?.[0], placed?.[1]) : undefined
  if (town === undefined) {
    const said = text('town') || text('townName') || (placed === undefined ? '' : `${lon}, ${lat}`)
    const message = importTexts.all('districtsTable.theRegionHasNoTown', { said })
    report.add('error', 'unknownTown', file, message, where)
    return undefined
  }
  const count = number('units') ?? scaledShops(shops, agentScale)
  if (count === undefined || !Number.isFinite(count) || count < 1) {
    const message = importTexts.all('districtsTable.itHasNoUsableNumber')
    report.add('error', 'badValue', file, message, where)
    return undefined
  }
  const [x, y] = placed ?? [town.x, town.y]
  if (!Number.isFinite(x) || !Number.isFinite(y) || !inDegrees) {
    const message = importTexts.all('districtsTable.itsPlaceIsNotIn')
    report.add('error', 'outsideDegrees', file, message, where)
    return undefined
  }
  if (town.polygon !== undefined && !inPolygons(town.polygon, { x, y })) {
    const message = importTexts.all('districtsTable.itLiesOutsideUsedAs', { name: town.name })
    report.add('warning', 'outsideTown', file, message, where)
  }
  const id = townId(text('id') || `${town.id}-${raw.line}`)
  const type = typeOf(file, text('type') || typeOfCode(text('typeCode')), where, report)
  return { line: raw.line, town, id, type, units: Math.round(count), x, y, text, number }
}

/** Letters of the Seoul trade-area service. */
const TYPE_CODES: Readonly<Record<string, string>> = {
  A: '골목상권',
  D: '발달상권',
  R: '전통시장',
  U: '관광특구',
}
const typeOfCode = (code: string) => TYPE_CODES[code] ?? code

const scaledShops = (shops: number | undefined, agentScale: number) =>
  shops === undefined ? undefined : Math.max(1, shops / agentScale)

function typeOf(
  file: string,
  text: string,
  where: { readonly line: number },
  report: Reporter,
): DistrictType {
  const known = DISTRICT_TYPES.find(type => type.toLowerCase() === text.replace(/[\s_-]/g, '').toLowerCase())
  if (known !== undefined) return known
  const korean = /시장/.test(text)
    ? 'market'
    : /골목/.test(text)
      ? 'alley'
      : /관광|역사|한옥/.test(text)
        ? 'heritage'
        : /대학/.test(text)
          ? 'campus'
          : /몰|백화점/.test(text)
            ? 'mall'
            : /발달|중심/.test(text)
              ? 'mainStreet'
              : undefined
  if (korean !== undefined) return korean
  const message = importTexts.all('districtsTable.unknownTypeTakenAsAlley', { text })
  report.add('warning', 'unknownType', file, message, where)
  return 'alley'
}

/** The same highest count in many rows is rather where the source stopped counting than a fact. */
function tellCapped(file: string, rows: readonly Row[], report: Reporter): void {
  const highest = rows.reduce((most, row) => Math.max(most, row.units), 0)
  const equal = rows.filter(row => row.units === highest).length
  if (rows.length < 20 || equal < 3 || equal < CAPPED_SHARE * rows.length) return
  const message = importTexts.all('districtsTable.districtsShareTheHighestCount', { equal, highest })
  report.add('warning', 'equalCounts', file, message)
}

function finished(rows: readonly Row[]): readonly District[] {
  const town = rows[0]!.town
  const given = rows.map(row => row.number('catchment'))
  const weights =
    given.every(share => share !== undefined && share >= 0) && given.some(share => share! > 0)
      ? given.map(share => share!)
      : rows.map(row => Math.sqrt(row.units))
  const catchments = sharesOf(weights, 1e-4)
  const daytime = people(town.population) * DAYTIME_PER_RESIDENT[town.type]
  const byDay = sharesOf(
    rows.map(row => DISTRICT_PROFILES[row.type].daytime * row.units),
    1e-4,
  )
  return rows.map((row, i) => {
    const profile = DISTRICT_PROFILES[row.type]
    const share = (field: Field, otherwise: number) =>
      Math.min(1, Math.max(0, row.number(field) ?? otherwise))
    const name = row.text('name') || row.id
    return {
      id: row.id,
      name: { ko: name, en: row.text('nameEn') || name },
      town: town.id,
      type: row.type,
      x: round(row.x, 3),
      y: round(row.y, 3),
      units: row.units,
      catchment: catchments[i]!,
      daytime: Math.round(row.number('daytime') ?? daytime * byDay[i]!),
      amenity: share('amenity', profile.amenity),
      access: row.number('access') ?? profile.access,
      creators: share('creators', profile.creators),
      chains: share('chains', profile.chains),
      vacancy: share('vacancy', round(profile.vacancy + VACANCY_ABOVE[town.type], 3)),
    }
  })
}
