/**
 * Whether codes are Korean, and of which system: proved by lists of codes with names, never guessed from digits. 21201 is Gifu in
 * Japan and Robertson in Kentucky; only the pair of code and name says more.
 */
import { KOSTAT_MUNICIPALITIES } from './code-lists/kostat.ts'
import { MOIS_MUNICIPALITIES } from './code-lists/mois.ts'
import { likeness, type PlainName, plainName } from './names.ts'
import { type CodeSystem, type Province, provinceOfCode, provinceOfName } from './provinces.ts'

interface Listed {
  readonly names: readonly PlainName[]
  /** Letters only, lower case: the whole, and its last part (`jangangu` of Suwon-si Jangan-gu). */
  readonly english: readonly string[]
}

const TEXTS: Readonly<Record<CodeSystem, string>> = {
  kostat: KOSTAT_MUNICIPALITIES,
  mois: MOIS_MUNICIPALITIES,
}
const lists = new Map<CodeSystem, ReadonlyMap<string, Listed>>()

/** Read when first asked for: most calls of the program need no list. */
function listOf(system: CodeSystem): ReadonlyMap<string, Listed> {
  const known = lists.get(system) ?? parseList(TEXTS[system])
  lists.set(system, known)
  return known
}

/** Share of the codes that must stand in a list with their names before the file counts as Korean. */
const PROOF = 0.3

function parseList(text: string): ReadonlyMap<string, Listed> {
  const entries = text.trim().split(/;\s*|\n/)
  return new Map(
    entries.map(entry => {
      const [code, names, english] = entry.split(' ') as [string, string, string]
      const parts = english.split(',')
      return [
        code,
        {
          names: names.split('/').map(plainName),
          english: [letters(parts.join('')), letters(parts.at(-1)!)],
        },
      ]
    }),
  )
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

export interface NamedCode {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
}

export interface CodeProof {
  /** Undefined: not proved to be of either. */
  readonly system: CodeSystem | undefined
  /** Whether codes of both systems are proved to stand side by side. */
  readonly mixed: boolean
  /** Pairs of code and name that the list of `system` has, of those that it could have. */
  readonly hits: number
  readonly of: number
}

/** Which list the pairs of codes and names stand in. */
export function proveSystem(pairs: Iterable<NamedCode>): CodeProof {
  let of = 0
  let both = 0
  const only: Record<CodeSystem, number> = { kostat: 0, mois: 0 }
  for (const pair of pairs) {
    if (!/^(\d{2}|\d{5}|\d{7,8}|\d{10})$/.test(pair.code) || pair.name === '') continue
    of++
    const kostat = inList(pair, 'kostat')
    const mois = inList(pair, 'mois')
    if (kostat && mois) both++
    else if (kostat) only.kostat++
    else if (mois) only.mois++
  }
  const system = only.mois > only.kostat ? 'mois' : 'kostat'
  const hits = only[system] + both
  const proved = hits > 0 && hits >= PROOF * of
  return { system: proved ? system : undefined, mixed: only.kostat > 0 && only.mois > 0, hits, of }
}

function inList({ code, name, nameEn = '' }: NamedCode, system: CodeSystem): boolean {
  if (code.length === 2) {
    const province = provinceOfName(name) ?? provinceOfName(nameEn)
    return province !== undefined && province === provinceOfCode(code, system)
  }
  if (/^\d{2}0{3}(0{5})?$/.test(code)) return inList({ code: code.slice(0, 2), name, nameEn }, system)
  const listed = listOf(system).get(code.slice(0, 5))
  if (listed === undefined) return false
  // Below municipalities the list has no names of their own: Korean kinds of places under listed municipalities are as good.
  if (code.length > 5 && !code.endsWith('00000')) {
    // Ten digits are the Ministry's alone, seven are of Statistics Korea alone.
    const own = code.length === 10 ? system === 'mois' : code.length === 8 || system === 'kostat'
    return own && /[가-힣·\d](동|읍|면|리|가)$/.test(plainName(name).plain)
  }
  return isNamed(listed, name) || (nameEn !== '' && isNamed(listed, nameEn))
}

function isNamed(listed: Listed, name: string): boolean {
  const plain = plainName(name)
  if (listed.names.some(one => likeness(one, plain) !== 'none')) return true
  const own = letters(name)
  return (
    /^[\x20-\x7e]+$/.test(name) &&
    own !== '' &&
    listed.english.some(one => one === own || one.replace(/(si|gun|gu)$/, '') === own)
  )
}

/** The province of a place whose codes are known to be of a system: by the list, else by the digits where the name is Korean. */
export function provinceOfPlace(place: NamedCode, system: CodeSystem | undefined): Province | undefined {
  if (system === undefined) return undefined
  const korean = place.name === place.code || place.name === '' || /[가-힣]/.test(place.name)
  return korean || inList(place, system) ? provinceOfCode(place.code, system) : undefined
}

/** The first Korean name that the list gives a code, for tables without names whose system was said. */
export function listedName(code: string, system: CodeSystem): string | undefined {
  return listOf(system).get(code.slice(0, 5))?.names.at(0)?.plain
}
