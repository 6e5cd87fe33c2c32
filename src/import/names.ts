/** Names of municipalities as different files write them, made comparable. */
import { type Province, provinceOfName } from './provinces.ts'

export interface PlainName {
  /** Without province, spaces and brackets, in lower case: `수원시장안구`. */
  readonly plain: string
  /** `plain` without the last word for its kind: `여주` of 여주군 and of 여주시. */
  readonly stem: string
  /** Province that the name itself gives, as in `경기도 수원시 장안구`. */
  readonly province: Province | undefined
  /** Province that the name itself is, under any of its names. */
  readonly self: Province | undefined
}

const KINDS =
  /(특별자치시|특별자치도|출장소|시|군|구|-si|-gun|-gu|county|parish|borough|municipality|censusarea|district|oblast|kommune|prefecture|province)$/

export function plainName(raw: string): PlainName {
  const text = raw
    .normalize('NFC')
    .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]/g, '')
    .trim()
  const words = text.split(/\s+/)
  const province = words.length > 1 ? provinceOfName(words[0]!) : undefined
  const plain = (province === undefined ? words : words.slice(1)).join('').toLowerCase()
  const stem = plain.replace(KINDS, '')
  return {
    plain,
    stem: stem === '' ? plain : stem,
    province,
    self: words.length > 1 ? undefined : provinceOfName(text),
  }
}

export type Likeness = 'same' | 'stem' | 'part' | 'none'

/**
 * same: equal; stem: equal but for the word for their kind (a county that became a city); part: one is the other with its
 * city in front (동남구 and 천안시동남구).
 */
export function likeness(a: PlainName, b: PlainName): Likeness {
  if (a.plain === b.plain) return 'same'
  if (a.self !== undefined && a.self === b.self) return 'same'
  // One syllable says too little: 동구, 동군 and 동시 would all be one.
  if (a.stem === b.stem && a.stem.length > 1) return 'stem'
  if (endsAfterCity(a.plain, b.plain) || endsAfterCity(b.plain, a.plain)) return 'part'
  return 'none'
}

function endsAfterCity(long: string, short: string): boolean {
  return (
    short.length > 1 &&
    long.length > short.length &&
    long.endsWith(short) &&
    (/[동읍면리가]$/.test(short) ? /[시군구]/ : /시/).test(long[long.length - short.length - 1]!)
  )
}

/** `청원군` and `청주시청원구`: the stem of the one ends the other's. Good for a hint, not for a match. */
export function stemEnds(a: PlainName, b: PlainName): boolean {
  return endsAfterCity(a.stem, b.stem) || endsAfterCity(b.stem, a.stem)
}
