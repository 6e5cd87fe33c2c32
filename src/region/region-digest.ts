/**
 * What a region is, apart from what it is called: the same towns, districts and links are the same region under any id,
 * and two regions of one id are two. Page, command line and files compare regions by this alone.
 */
import { digestText, type Region } from '../../sim/index.ts'

/** Words for people and about the file; no run depends on them. */
const WORDS = new Set(['kind', 'schemaVersion', '$schema', 'id', 'name', 'about', 'source', 'assumed'])

/** 64-bit fingerprint of a region's content, 16 hexadecimal digits; the order of keys does not count. */
export function regionDigest(region: Region): string {
  const content = Object.entries(region).filter(([key]) => !WORDS.has(key))
  return digestText(canonical(Object.fromEntries(content)))
}

export function sameRegion(a: Region, b: Region): boolean {
  return a === b || regionDigest(a) === regionDigest(b)
}

/** JSON with sorted keys, without names of places; what is undefined is not there. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([key, inner]) => key !== 'name' && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
