/** Fingerprints of state: equal bits give equal text, in every JavaScript engine (all are little-endian). */
import type { TableLayout } from './columns.ts'

function hashWords(words: Uint32Array, seed: number): number {
  let h = seed | 0
  for (let i = 0; i < words.length; i++) {
    h = Math.imul(h ^ words[i], 0x9e3779b1)
    h ^= h >>> 15
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const hex = (n: number) => n.toString(16).padStart(8, '0')

/** 64-bit fingerprint of a byte range (start and end on 4 bytes), as 16 hexadecimal digits. */
export function digestBytes(buffer: ArrayBuffer, byteStart = 0, byteEnd = buffer.byteLength): string {
  const words = new Uint32Array(buffer, byteStart, (byteEnd - byteStart) >>> 2)
  return hex(hashWords(words, 0x243f6a88)) + hex(hashWords(words, 0x13198a2e))
}

/** One fingerprint a table, so that a break names the table that broke. */
export function digestTables(buffer: ArrayBuffer, tables: readonly TableLayout[]): Record<string, string> {
  const out: Record<string, string> = {}
  for (const t of tables) out[t.name] = digestBytes(buffer, t.byteStart, t.byteEnd)
  return out
}

/** 64-bit fingerprint of a text. */
export function digestText(text: string): string {
  const words = new Uint32Array(text.length)
  for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i)
  return hex(hashWords(words, 0x243f6a88)) + hex(hashWords(words, 0x13198a2e))
}
