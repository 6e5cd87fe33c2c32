/** Bytes of a file to text: UTF-8 and UTF-16 with or without mark, else the Korean code page that spreadsheets still write. */

export interface NamedFile {
  readonly name: string
  readonly text?: string
  readonly bytes?: Uint8Array
}

export interface Decoded {
  readonly text: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `cp949`, or `text` where the caller had text already. */
  readonly encoding: string
  /** Characters that could not be read, by 1-based line; empty where all is well. */
  readonly brokenLines: readonly number[]
}

const REPLACEMENT = '\ufffd'

/** Never throws: what cannot be read becomes the replacement character, and its lines are told. */
export function decode(file: NamedFile): Decoded {
  if (file.bytes === undefined) return finish(file.text ?? '', 'text')
  const bytes = file.bytes
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return finish(new TextDecoder('utf-16le').decode(bytes), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return finish(new TextDecoder('utf-16be').decode(bytes), 'utf-16be')
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8')
  } catch {
    // The label covers the whole of code page 949, not only the older set.
    const korean = new TextDecoder('euc-kr').decode(bytes)
    const loose = new TextDecoder('utf-8').decode(bytes)
    // A UTF-8 file with a few broken bytes reads better as UTF-8 than as anything else.
    return count(loose) * 4 < count(korean) ? finish(loose, 'utf-8') : finish(korean, 'cp949')
  }
}

function finish(raw: string, encoding: string): Decoded {
  const text = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, '\n')
  const brokenLines: number[] = []
  let line = 1
  let from = 0
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    for (let i = text.indexOf('\n', from); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) {
      line++
      from = i + 1
    }
    if (brokenLines.at(-1) !== line) brokenLines.push(line)
  }
  return { text, encoding, brokenLines }
}

const count = (text: string) => text.split(REPLACEMENT).length - 1
