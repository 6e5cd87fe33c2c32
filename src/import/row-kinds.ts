/** Which rows of a table are places of their own and which only add up others: what is counted twice, and what must not be. */
import type { CodeSystem } from './provinces.ts'
import { provinceOfCode, provinceOfName } from './provinces.ts'
import type { PlaceRecord } from './records.ts'

export type RowKind =
  /** A municipality. */
  | 'place'
  | 'country'
  | 'province'
  /** Towns, villages and city wards of a province together (읍부, 면부, 동부). */
  | 'class'
  /** A city whose gu have rows of their own. */
  | 'city'
  /** Below municipalities. */
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

export function kindsOf(
  records: readonly PlaceRecord[],
  system: CodeSystem | undefined,
): readonly KindedRecord[] {
  const plain = records.map(record => {
    const plainCode = shortCode(record.code)
    return { ...record, plainCode, kind: kindOf(record, plainCode, system) }
  })
  const places = plain.filter(record => record.kind === 'place')
  const cityOfPart = new Map<PlaceRecord, PlaceRecord>()
  for (const city of places) for (const part of partsOf(city, places)) cityOfPart.set(part, city)
  const cities = new Set(cityOfPart.values())
  return plain.map(record => ({
    ...record,
    kind: cities.has(record) ? ('city' as const) : record.kind,
    city: cityOfPart.get(record),
  }))
}

/** Ten-digit codes of the resident register carry the municipality in their first five, zeros behind. */
export function shortCode(code: string): string {
  if (/^\d{10}$/.test(code) && code.endsWith('00000')) {
    return code.slice(2, 5) === '000' ? code.slice(0, 2) : code.slice(0, 5)
  }
  if (/^\d{5}$/.test(code) && code.endsWith('000') && provinceOfCode(code, 'mois') !== undefined)
    return code.slice(0, 2)
  return code
}

function kindOf(record: PlaceRecord, code: string, system: CodeSystem | undefined): RowKind {
  const name = record.plain.plain
  if (/^(전국|계|합계|총계|소계|total|korea|대한민국)$/.test(name) || /^0+$/.test(code)) return 'country'
  if (/^(읍부|면부|동부|읍|면|동|읍계|면계|동계)$/.test(name) || /0[CDE]$/.test(code)) return 'class'
  const isProvince = provinceOfName(record.name) !== undefined
  // Sejong is a province and its only municipality in one.
  if (/^\d{2}$/.test(code) || (isProvince && code === '')) return 'province'
  if (isProvince && /^\d{5}$/.test(code) && code.endsWith('000')) return 'province'
  if (/^\d{6,10}$/.test(code) && system !== undefined) return 'finer'
  return 'place'
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
