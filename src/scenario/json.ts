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
  readonly reason: 'syntax' | 'depth' | 'duplicate' | 'values'
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

/**
 * Lists, objects and their entries. The largest country with all its boundaries has under three million; nine million empty
 * lists in 18 MB took a minute and a gigabyte before anything could be said about them.
 */
const MOST_VALUES = 5_000_000

/** Deep enough for any polygon, shallow enough that no reader's stack overflows. */
const MAX_DEPTH = 64

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** A number, true, false or null. */
const WORD = /[^\s,:{}[\]"]+/y
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
  let values = 0
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
    at++
    skipSpace()
    if (text[at] === '}') at++
    else
      for (;;) {
        const keyAt = at
        const key = readString()
        if (Object.hasOwn(out, key)) {
          path.push(key)
          fail('duplicate', keyAt)
        }
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
    at++
    skipSpace()
    if (text[at] === ']') at++
    else
      for (;;) {
        path.push(out.length)
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
    if (++values > MOST_VALUES) fail('values')
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

  return { value, placeOf: steps => placeAt(text, offsetOf(text, value, steps)) }
}

/**
 * Where the value at `steps` begins, or the nearest thing around it. The text is known to be right: it is walked once more,
 * past what stands before, so that reading itself need not note a place for each of millions of values.
 */
function offsetOf(text: string, value: unknown, steps: readonly PropertyKey[]): number {
  let here: unknown = value
  let at = nextMark(text, 0)
  let found = 0
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return found
    const entry = text[at] === '{' ? memberAt(text, at, String(step)) : itemAt(text, at, Number(step))
    if (entry === undefined) return found
    found = entry.place
    at = entry.value
    here = (here as Record<PropertyKey, unknown>)[step]
  }
  return found
}

interface Entry {
  /** Where a person looks: the key, or the item itself. */
  readonly place: number
  readonly value: number
}

function memberAt(text: string, open: number, key: string): Entry | undefined {
  let at = nextMark(text, open + 1)
  while (text[at] === '"') {
    const end = endOfValue(text, at)
    const value = nextMark(text, nextMark(text, end) + 1) // past the colon
    if (JSON.parse(text.slice(at, end)) === key) return { place: at, value }
    at = nextMark(text, endOfValue(text, value))
    if (text[at] === ',') at = nextMark(text, at + 1)
  }
  return undefined
}

function itemAt(text: string, open: number, index: number): Entry | undefined {
  let at = nextMark(text, open + 1)
  for (let i = 0; text[at] !== ']' && at < text.length; i++) {
    if (i === index) return { place: at, value: at }
    at = nextMark(text, endOfValue(text, at))
    if (text[at] === ',') at = nextMark(text, at + 1)
  }
  return undefined
}

/** The next place from `at` on that is no space. */
function nextMark(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/** Just behind the value that begins at `at`. */
function endOfValue(text: string, at: number): number {
  let depth = 0
  let i = at
  do {
    const mark = text[i]
    if (mark === '"') i = endOfString(text, i)
    else if (mark === '{' || mark === '[') {
      depth++
      i++
    } else if (mark === '}' || mark === ']') {
      depth--
      i++
    } else if (depth > 0) i++
    else {
      WORD.lastIndex = i
      WORD.test(text)
      i = WORD.lastIndex
    }
  } while (depth > 0 && i < text.length)
  return i
}

function endOfString(text: string, at: number): number {
  let i = at + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i + 1
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
