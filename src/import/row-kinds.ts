/**
 * Which rows of a table are places of their own and which only add up others. What a place is, the boundaries say: a row whose code
 * and name an area has is about that area, whatever the length of its code; a code that stands before those of several areas is
 * their sum, a longer one is below them.
 */
import type { KnownArea } from './area-search.ts'
import { shortCode } from './plain-code.ts'
import { provinceOfName } from './provinces.ts'
import type { PlaceRecord } from './records.ts'

export type RowKind =
  /** Of the level of the boundaries. */
  | 'place'
  | 'country'
  | 'province'
  /** Towns, villages and city wards of a province together (읍부, 면부, 동부). */
  | 'class'
  /** A city whose gu have rows of their own. */
  | 'city'
  /** Below the areas of the boundaries. */
  | 'finer'

export interface KindedRecord extends PlaceRecord {
  readonly kind: RowKind
  /** Five digits of a municipality, two of a province, whatever the file wrote. */
  readonly plainCode: string
  /** For a gu of a city with a row of its own: the city's record. */
  readonly city: PlaceRecord | undefined
}

/** Parts may miss their city by rounding or a late correction, not by more. */
const PART_TOLERANCE = 0.005

/**
 * @param areas what the boundaries hold
 * @param exact whether an area has this very code or name
 * @param comparable whether the codes of table and boundaries are of one system
 * @param korean whether either of them is proved or said to be Korean
 */
export function kindsOf(
  records: readonly PlaceRecord[],
  areas: readonly KnownArea[],
  exact: (record: PlaceRecord & { readonly plainCode: string }) => boolean,
  comparable: boolean,
  korean: boolean,
): readonly KindedRecord[] {
  const codes = records.map(record => shortCode(record.code))
  const levels = levelsOf(areas, comparable ? [] : codes)
  const plain = records.map((record, i) => {
    const plainCode = padded(codes[i]!, record, korean)
    const same = { ...record, plainCode }
    return { ...same, kind: exact(same) ? ('place' as const) : kindOf(record, plainCode, levels, korean) }
  })
  const places = plain.filter(record => record.kind === 'place')
  const cityOfPart = new Map<PlaceRecord, PlaceRecord>()
  for (const city of places) for (const part of partsOf(city, places)) cityOfPart.set(part, city)
  const cities = new Set(cityOfPart.values())
  return withoutSum(
    plain.map(record => ({
      ...record,
      kind: cities.has(record) ? ('city' as const) : record.kind,
      city: cityOfPart.get(record),
    })),
    exact,
  )
}

/** `11000` of a table of municipalities is the province 11, where codes are Korean. */
function padded(code: string, record: PlaceRecord, korean: boolean): string {
  return korean && /^\d{2}000$/.test(code) && provinceOfName(record.name) !== undefined
    ? code.slice(0, 2)
    : code
}

interface Levels {
  /** Codes of the areas, where those of the table compare. */
  readonly own: ReadonlySet<string>
  /** Beginnings of codes of areas. */
  readonly above: ReadonlySet<string>
  readonly shortest: number
  readonly longest: number
  /** First letters of codes that name a level themselves: E07, E92 of the United Kingdom. */
  readonly types: ReadonlySet<string>
  /** The areas are provinces of Korea. */
  readonly provinces: boolean
}

const TYPED = /^[A-Z]\d{8}$/

/** @param others codes of the table, where those of the areas say nothing about them */
function levelsOf(areas: readonly KnownArea[], others: readonly string[]): Levels {
  const own = areas.map(area => area.plainCode)
  const above = new Set<string>()
  for (const code of others.length > 0 ? others : own)
    for (let n = 1; n < code.length; n++) above.add(code.slice(0, n))
  const lengths = own.map(code => code.length)
  return {
    own: new Set(others.length > 0 ? [] : own),
    above,
    shortest: lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    longest: lengths.reduce((a, b) => Math.max(a, b), 0),
    types: new Set(own.filter(code => TYPED.test(code)).map(code => code.slice(0, 3))),
    provinces: 2 * areas.filter(area => provinceOfName(area.name) !== undefined).length > areas.length,
  }
}

const COUNTRY =
  /^(전국|계|합계|총계|소계|total|grandtotal|all|sum|gesamt|insgesamt|summe|deutschland|korea|republicofkorea|southkorea|대한민국|unitedstates|us|usa|japan|全国|総数|合計|計|unitedkingdom|uk|england|france|ensemble|italia|españa)$/

function kindOf(record: PlaceRecord, code: string, levels: Levels, korean: boolean): RowKind {
  const name = record.plain.plain
  if (COUNTRY.test(name)) return 'country'
  if (code !== '' && /^0+$/.test(code)) return 'country'
  if (/^(읍부|면부|동부|읍|면|동|읍계|면계|동계)$/.test(name) || (korean && /0[CDE]$/.test(code)))
    return 'class'
  if (levels.own.has(code)) return 'place'
  const isProvince = provinceOfName(record.name) !== undefined
  if (korean && isProvince && !levels.provinces && (code === '' || /^\d{2}(000)?$/.test(code)))
    return 'province'
  if (code === '') return 'place'
  if (TYPED.test(code) && levels.types.size > 0)
    return levels.types.has(code.slice(0, 3)) ? 'place' : 'province'
  if (addsUp(code, levels)) return 'province'
  if (
    isBelow(code, levels) ||
    (korean && !levels.provinces && /^\d{6,10}$/.test(code) && levels.longest <= 5)
  )
    return 'finer'
  return 'place'
}

/** A code before those of areas, alone or filled up with zeros, is of what they lie in. */
function addsUp(code: string, levels: Levels): boolean {
  if (code.length < levels.shortest) return levels.above.has(code)
  const stem = code.replace(/0{3,}$/, '')
  return stem !== code && stem !== '' && code.length <= levels.longest && levels.above.has(stem)
}

/** Longer than the codes of all areas, and begins with one. */
function isBelow(code: string, levels: Levels): boolean {
  if (code.length <= levels.longest) return false
  for (let n = 1; n < code.length; n++) if (levels.own.has(code.slice(0, n))) return true
  return false
}

/** A row that no area has and whose people are those of all other places together is their sum, whatever it is called. */
function withoutSum(
  records: readonly KindedRecord[],
  exact: (record: KindedRecord) => boolean,
): readonly KindedRecord[] {
  const places = records.filter(record => record.kind === 'place')
  const all = places.reduce((sum, record) => sum + record.people, 0)
  return records.map(record => {
    const rest = all - record.people
    if (record.kind !== 'place' || places.length < 3 || record.people === 0 || exact(record)) return record
    return Math.abs(rest - record.people) <= 1e-6 * rest ? { ...record, kind: 'country' } : record
  })
}

/** Rows that together are the city: its name in front of theirs, or its code with another last digit, and the same people. */
function partsOf(
  city: PlaceRecord & { readonly plainCode: string },
  places: readonly (PlaceRecord & { readonly plainCode: string })[],
): readonly PlaceRecord[] {
  if (!city.plain.plain.endsWith('시') && !/^\d{4}0/.test(city.plainCode)) return []
  const byName = places.filter(
    other =>
      other !== city &&
      other.plain.plain.length > city.plain.plain.length &&
      other.plain.plain.startsWith(city.plain.plain) &&
      other.plain.plain.endsWith('구') &&
      other.plainCode.slice(0, 2) === city.plainCode.slice(0, 2),
  )
  const stem = /^(\d{4})0(_.*)?$/.exec(city.plainCode)?.[1]
  const byCode =
    stem === undefined
      ? []
      : places.filter(
          other => other !== city && other.plainCode.startsWith(stem) && /^\d{4}[1-9]$/.test(other.plainCode),
        )
  for (const parts of [byName, byCode]) if (parts.length > 1 && adds(parts, city)) return parts
  return []
}

function adds(parts: readonly PlaceRecord[], city: PlaceRecord): boolean {
  const sum = parts.reduce((all, part) => all + part.people, 0)
  return Math.abs(sum - city.people) <= PART_TOLERANCE * city.people
}
