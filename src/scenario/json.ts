/**
 * A JSON reader that remembers where everything stood. `JSON.parse` words its errors differently in every engine, gives no
 * place for a value, and drops a key that is written twice without a word.
 */
import { pathText } from './problem.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

export class JsonError extends Error {
  readonly reason: 'syntax' | 'depth' | 'duplicate'
  readonly place: Place
  /** The text at the fault, shortened. */
  readonly found: string
  readonly path: string

  constructor(reason: JsonError['reason'], place: Place, found: string, path: string) {
    super(`${reason} at ${place.line}:${place.column}`)
    this.name = 'JsonError'
    this.reason = reason
    this.place = place
    this.found = found
    this.path = path
  }
}

export interface JsonText {
  readonly value: unknown
  /** Where the value at `path` begins, or the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): Place
}

/** Deep enough for any polygon, shallow enough that no reader's stack overflows. */
const MAX_DEPTH = 64

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** @throws JsonError, and nothing else. */
export function parseJson(text: string): JsonText {
  const offsets = new WeakMap<object, Map<PropertyKey, number>>()
  const path: (string | number)[] = []
  let at = 0

  function fail(reason: JsonError['reason'], where = at): never {
    const word = /^[^\s,:{}[\]]{1,40}/.exec(text.slice(where, where + 41))
    const found = where >= text.length ? '' : (word?.[0] ?? text.charAt(where))
    throw new JsonError(reason, placeAt(text, where), found, pathText(path))
  }

  function skipSpace(): void {
    SPACE.lastIndex = at
    SPACE.test(text)
    at = SPACE.lastIndex
  }

  function expect(mark: string): void {
    if (text[at] !== mark) fail('syntax')
    at++
  }

  function readString(): string {
    expect('"')
    let out = ''
    for (;;) {
      const end = endOfPlain(text, at)
      out += text.slice(at, end)
      at = end
      const mark = text[at]
      if (mark === '"') {
        at++
        return out
      }
      if (mark !== '\\') fail('syntax')
      out += readEscape()
    }
  }

  function readEscape(): string {
    const letter = text[at + 1] ?? ''
    if (letter === 'u') {
      const hex = text.slice(at + 2, at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) fail('syntax')
      at += 6
      return String.fromCharCode(Number.parseInt(hex, 16))
    }
    const plain = ESCAPES[letter]
    if (plain === undefined) fail('syntax')
    at += 2
    return plain
  }

  function readWord(word: string, value: unknown): unknown {
    if (!text.startsWith(word, at)) fail('syntax')
    at += word.length
    return value
  }

  function readNumber(): number {
    NUMBER.lastIndex = at
    if (!NUMBER.test(text)) fail('syntax')
    const value = Number(text.slice(at, NUMBER.lastIndex))
    at = NUMBER.lastIndex
    return value
  }

  function readObject(): object {
    const out: Record<string, unknown> = {}
    const places = new Map<PropertyKey, number>()
    offsets.set(out, places)
    at++
    skipSpace()
    if (text[at] === '}') at++
    else
      for (;;) {
        const keyAt = at
        const key = readString()
        if (places.has(key)) {
          path.push(key)
          fail('duplicate', keyAt)
        }
        places.set(key, keyAt)
        skipSpace()
        expect(':')
        path.push(key)
        // Not a plain assignment: a key named __proto__ is data, too.
        Object.defineProperty(out, key, {
          value: readValue(),
          enumerable: true,
          configurable: true,
          writable: true,
        })
        path.pop()
        if (text[at] === '}') {
          at++
          break
        }
        expect(',')
        skipSpace()
      }
    return out
  }

  function readArray(): unknown[] {
    const out: unknown[] = []
    const places = new Map<PropertyKey, number>()
    offsets.set(out, places)
    at++
    skipSpace()
    if (text[at] === ']') at++
    else
      for (;;) {
        path.push(out.length)
        skipSpace()
        places.set(out.length, at)
        out.push(readValue())
        path.pop()
        if (text[at] === ']') {
          at++
          break
        }
        expect(',')
      }
    return out
  }

  /** Leaves the reader behind the value and the space after it. */
  function readValue(): unknown {
    skipSpace()
    if (path.length > MAX_DEPTH) fail('depth')
    let value: unknown
    switch (text[at]) {
      case '{':
        value = readObject()
        break
      case '[':
        value = readArray()
        break
      case '"':
        value = readString()
        break
      case 't':
        value = readWord('true', true)
        break
      case 'f':
        value = readWord('false', false)
        break
      case 'n':
        value = readWord('null', null)
        break
      default:
        value = readNumber()
    }
    skipSpace()
    return value
  }

  const value = readValue()
  if (at < text.length) fail('syntax')

  return {
    value,
    placeOf(steps) {
      let here: unknown = value
      let offset = 0
      for (const step of steps) {
        if (typeof here !== 'object' || here === null) break
        const next = offsets.get(here)?.get(step)
        if (next === undefined) break
        offset = next
        here = (here as Record<PropertyKey, unknown>)[step]
      }
      return placeAt(text, offset)
    },
  }
}

/** Where the run of characters that stand for themselves in a string ends. */
function endOfPlain(text: string, from: number): number {
  let i = from
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22 || code === 0x5c || code < 0x20) break
  }
  return i
}

function placeAt(text: string, offset: number): Place {
  let line = 1
  let start = 0
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++
    start = i + 1
  }
  return { line, column: offset - start + 1 }
}
