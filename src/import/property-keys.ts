/** Which property of the boundaries holds the codes of the areas, and which their names. */
import type { RawFeature } from './geo-file.ts'
import type { Mapping } from './mapping.ts'
import { plainCode } from './plain-code.ts'

export interface PropertyKeys {
  readonly code: string | undefined
  readonly name: string | undefined
  readonly nameEn: string | undefined
  /** Name of the province or state that an area lies in. */
  readonly parent: string | undefined
  readonly all: readonly string[]
  /** How the property of the codes was found. */
  readonly why: 'said' | 'key' | 'values' | 'names' | 'id'
}

/** Stands for the id of a feature, where no property holds codes. */
export const FEATURE_ID = ' id'

const CODE_KEYS = [
  /^(행정구역|시군구|지역|행정동|읍면동)?_?코드$/,
  /^code$/i,
  /^(sig|sigungu|sgg|adm|emd|ctprvn).*(cd|code)\d?$/i,
  /코드/,
  /^(geoid\d*|geo_?id|nuts_id|fips|ags(_0)?|ars|lau_id|codgeo|insee_?\w*|n03_007|shapeid|gid_3|gid_2|gid_1|iso_3166_2|iso_?a?3?)$/i,
  /^[a-z]{2,8}\d{0,4}_?(cd|code)(_?\d{2,4})?$/i,
  /(^|_)(code|cd|uid)(_?\d{2,4})?$/i,
  /^(id|key|ref)$/i,
  /(^|_)id$/i,
]
const NAME_EN_KEYS = [/^name_?eng?$/i, /eng.*n(m|ame)$/i, /^eng/i, /^(name_latn|namelatin|영문명?)$/i]
const NAME_KEYS = [
  /^name$/i,
  /kor.*nm$/i,
  /(sigungu|sgg|sig|adm|emd).*n(m|ame)$/i,
  /^(nuts_name|nm|title|namelsad|gen|nom(_?\w*)?|libgeo|nome|nombre|n03_004|shapename|name_3|name_2|name_1|이름|지역명)$/i,
  /^[a-z]{2,8}\d{0,4}_?(nm|name)(_?\d{2,4})?$/i,
  /명$/,
  /(^|_)(name|nm)$/i,
]
const PARENT_KEYS = [
  /^(시도|시·도|광역)_?명?$/,
  /^(sido|ctprvn|state|stname|province|prefecture|admin1|region)(_?n(m|ame))?$/i,
  /^(name_1|n03_001|state_name|parent(_name)?)$/i,
]

/** @param cells what the tables hold, as {@link plainCode}: codes are known by standing there too */
export function propertyKeys(
  features: readonly RawFeature[],
  given: Mapping['columns'],
  cells: ReadonlySet<string>,
): PropertyKeys {
  const all = [...new Set(features.slice(0, 50).flatMap(f => Object.keys(f.properties)))]
  const find = (patterns: readonly RegExp[], not: readonly (string | undefined)[] = []) => {
    for (const pattern of patterns) {
      const key = all.find(k => !not.includes(k) && pattern.test(k))
      if (key !== undefined) return key
    }
    return undefined
  }
  const said = (wanted: string | undefined) =>
    wanted !== undefined && all.includes(wanted) ? wanted : undefined
  const nameEn = said(given.areaNameEn) ?? find(NAME_EN_KEYS)
  const code =
    given.areaCode === undefined
      ? codeKey(features, all, cells)
      : { key: said(given.areaCode), why: 'said' as const }
  const parent = find(PARENT_KEYS, [code.key])
  const named = said(given.areaName) ?? find(NAME_KEYS, [nameEn, code.key, parent])
  return {
    all,
    code: code.key,
    nameEn,
    parent,
    name: named ?? (code.why === 'names' ? code.key : undefined),
    why: code.why,
  }
}

const textOf = (value: unknown) =>
  value === undefined || value === null ? '' : String(value).normalize('NFC').trim()

function codeKey(
  features: readonly RawFeature[],
  all: readonly string[],
  cells: ReadonlySet<string>,
): { readonly key: string | undefined; readonly why: PropertyKeys['why'] } {
  const values = (key: string) =>
    features.map(f => plainCode(textOf(key === FEATURE_ID ? f.id : f.properties[key])))
  const scored = all
    .map(key => {
      const own = new Set(values(key).filter(value => value !== ''))
      const hits = [...own].filter(value => cells.has(value)).length
      const rank = CODE_KEYS.findIndex(pattern => pattern.test(key))
      return {
        key,
        rank,
        share: own.size === 0 ? 0 : hits / Math.min(own.size, Math.max(1, cells.size)),
        own,
      }
    })
    .filter(({ own }) => own.size > 0)
  const usable = scored.filter(({ key, own }) => !isRunning(values(key)) && own.size > 0.5 * features.length)
  const ranked = usable.filter(({ rank }) => rank !== -1).sort((a, b) => a.rank - b.rank)
  const byKey = ranked[0]
  const most = usable
    .filter(({ own }) => [...own].every(isCode))
    .reduce<(typeof usable)[number] | undefined>(
      (a, b) => (a !== undefined && a.share >= b.share ? a : b),
      undefined,
    )
  if (most !== undefined && most.share >= 0.3 && most.share > 2 * (byKey?.share ?? 0))
    return { key: most.key, why: 'values' }
  if (byKey !== undefined) return { key: byKey.key, why: 'key' }
  const ids = new Set(values(FEATURE_ID))
  if (!ids.has('') && ids.size === features.length && ids.size > 0 && !isRunning([...ids]))
    return { key: FEATURE_ID, why: 'id' }
  const running = scored.find(({ rank, own }) => rank !== -1 && own.size === features.length)
  if (running !== undefined && running.share >= 0.8) return { key: running.key, why: 'values' }
  const names = scored.find(
    ({ key, own, share }) => NAME_KEYS.some(p => p.test(key)) && own.size === features.length && share > 0,
  )
  if (names !== undefined) return { key: names.key, why: 'names' }
  return { key: running?.key, why: 'key' }
}

/** Codes have a digit or are short capitals; names are not codes. */
const isCode = (value: string) => /^[\w.-]+$/.test(value) && (/\d/.test(value) || /^[A-Z]{2,6}$/.test(value))

/** 1, 2, 3 ... in the order of the file says where a feature stands, not what it is. */
function isRunning(values: readonly string[]): boolean {
  if (values.length < 2) return /^[01]$/.test(values[0] ?? '')
  if (new Set(values).size < values.length) return false
  return (
    values.every((value, i) => /^\d+$/.test(value) && Number(value) === Number(values[0]) + i) &&
    Number(values[0]) <= 1
  )
}
