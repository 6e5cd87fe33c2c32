/** Districts from the user's own table: `id, name, town, type, units or shops, lon, lat` and what else is known. */
import { DISTRICT_TYPES, type District, type DistrictType, type Town } from '../../sim/region.ts'
import { people } from '../region/ages.ts'
import { DAYTIME_PER_RESIDENT, DISTRICT_PROFILES, VACANCY_ABOVE } from '../region/district-profile.ts'
import { round, sharesOf } from '../region/districts.ts'
import { inPolygons } from '../region/geometry.ts'
import type { Projection } from './project.ts'
import type { Reporter } from './report.ts'
import { numberOf, splitRows, type TableRow } from './table.ts'
import { townId } from './town-of-area.ts'

const HEADERS = {
  id: /^(id|code|코드|상권_?코드|trdar_cd)$/i,
  name: /^(name|이름|상권명|상권_?코드_?명|trdar_cd_nm)$/i,
  nameEn: /^(name_?en(g)?|영문명)$/i,
  town: /^(town|region_id|region|town_id|시군구_?코드|signgu_cd)$/i,
  type: /^(type|유형|상권유형)$/i,
  units: /^(units|점포칸)$/i,
  shops: /^(shops|점포수|점포_?수|stor_co)$/i,
  lon: /^(lon|lng|longitude|경도)$/i,
  lat: /^(lat|latitude|위도)$/i,
  catchment: /^(catchment|배후비율)$/i,
  daytime: /^(daytime|직장인구|주간인구)$/i,
  amenity: /^amenity$/i,
  access: /^access$/i,
  creators: /^creators$/i,
  chains: /^chains$/i,
  vacancy: /^(vacancy|공실률)$/i,
} as const

type Field = keyof typeof HEADERS

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

/** @returns districts by town id; rows that cannot be used are told and left out */
export function readDistricts(
  file: string,
  text: string,
  towns: readonly Town[],
  projection: Projection,
  agentScale: number,
  report: Reporter,
): ReadonlyMap<string, readonly District[]> {
  const rows = splitRows(text)
  const header = rows.find(
    row => column(row, 'town') !== -1 && (column(row, 'units') !== -1 || column(row, 'shops') !== -1),
  )
  if (header === undefined) {
    report.add('error', 'noHeader', file, {
      ko: '머리글에 town과 units(또는 shops) 열이 있어야 합니다.',
      en: 'the header needs the columns town and units (or shops).',
    })
    return new Map()
  }
  const byTown = new Map<string, Row[]>()
  const ids = new Set<string>()
  const known = new Map(
    towns.flatMap(town => [[town.id, town] as const, [town.code ?? town.id, town] as const]),
  )
  for (const raw of rows.slice(rows.indexOf(header) + 1)) {
    const row = readRow(file, raw, header, known, projection, agentScale, report)
    if (row === undefined) continue
    if (ids.has(row.id)) {
      const message = {
        ko: '같은 id가 위에 이미 있어 쓰지 않았습니다.',
        en: 'a row above has the same id; not used.',
      }
      report.add('error', 'duplicateRow', file, message, { line: row.line, code: row.id })
      continue
    }
    ids.add(row.id)
    byTown.set(row.town.id, [...(byTown.get(row.town.id) ?? []), row])
  }
  tellCapped(file, [...byTown.values()].flat(), report)
  return new Map([...byTown].map(([id, list]) => [id, finished(list)]))
}

const column = (header: TableRow, field: Field) => header.cells.findIndex(cell => HEADERS[field].test(cell))

function readRow(
  file: string,
  raw: TableRow,
  header: TableRow,
  towns: ReadonlyMap<string, Town>,
  projection: Projection,
  agentScale: number,
  report: Reporter,
): Row | undefined {
  const text = (field: Field) => raw.cells[column(header, field)] ?? ''
  const number = (field: Field) => numberOf(text(field))
  const where = { line: raw.line, code: text('id'), name: text('name') }
  const town = towns.get(text('town')) ?? towns.get(townId(text('town')))
  if (town === undefined) {
    const message = {
      ko: `도시 "${text('town')}"이(가) 지역에 없어 쓰지 않았습니다.`,
      en: `the region has no town "${text('town')}"; not used.`,
    }
    report.add('error', 'unknownTown', file, message, where)
    return undefined
  }
  const count = number('units') ?? scaledShops(number('shops'), agentScale)
  if (count === undefined || !Number.isFinite(count) || count < 1) {
    const message = {
      ko: '점포 수를 읽지 못해 쓰지 않았습니다.',
      en: 'it has no usable number of shops; not used.',
    }
    report.add('error', 'badValue', file, message, where)
    return undefined
  }
  const lon = number('lon')
  const lat = number('lat')
  const [x, y] = lon === undefined || lat === undefined ? [town.x, town.y] : projection.project([lon, lat])
  if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(lon ?? 0) > 180 || Math.abs(lat ?? 0) > 90) {
    const message = {
      ko: '경도·위도가 아니어서 쓰지 않았습니다. WGS84 도 단위여야 합니다.',
      en: 'its place is not in degrees (WGS84); not used.',
    }
    report.add('error', 'outsideDegrees', file, message, where)
    return undefined
  }
  if (town.polygon !== undefined && !inPolygons(town.polygon, { x, y })) {
    const message = {
      ko: `${town.name.ko} 경계 밖에 있습니다. 그대로 썼습니다.`,
      en: `it lies outside ${town.name.en}; used as it is.`,
    }
    report.add('warning', 'outsideTown', file, message, where)
  }
  const id = townId(text('id') || `${town.id}-${raw.line}`)
  return {
    line: raw.line,
    town,
    id,
    type: typeOf(file, text('type'), where, report),
    units: Math.round(count),
    x,
    y,
    text,
    number,
  }
}

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
  const message = {
    ko: `유형 "${text}"을(를) 몰라 골목(alley)으로 보았습니다.`,
    en: `unknown type "${text}"; taken as alley.`,
  }
  report.add('warning', 'unknownType', file, message, where)
  return 'alley'
}

/** The same highest count in many rows is rather where the source stopped counting than a fact. */
function tellCapped(file: string, rows: readonly Row[], report: Reporter): void {
  const highest = rows.reduce((most, row) => Math.max(most, row.units), 0)
  const equal = rows.filter(row => row.units === highest).length
  if (rows.length < 20 || equal < 3 || equal < CAPPED_SHARE * rows.length) return
  const message = {
    ko: `${equal}개 상권의 점포 수가 똑같이 최댓값 ${highest}입니다. 자료가 그 수에서 잘렸을 수 있습니다.`,
    en: `${equal} districts share the highest count, ${highest}: the source may have stopped counting there.`,
  }
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
