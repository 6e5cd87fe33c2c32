/**
 * Bytes of a file to text: UTF-8 and UTF-16 with or without mark, else the code page in which the text reads: Korean, Japanese or
 * western. Files that are no text at all are named for what they are.
 */

export interface NamedFile {
  readonly name: string
  readonly text?: string
  readonly bytes?: Uint8Array
}

export interface Decoded {
  readonly text: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `cp949`, `shift_jis`, `windows-1252`, or `text` where the caller had text already. */
  readonly encoding: string
  /** Characters that could not be read, by 1-based line; empty where all is well. */
  readonly brokenLines: readonly number[]
}

const REPLACEMENT = '\ufffd'

/** Never throws: what cannot be read becomes the replacement character, and its lines are told. */
export function decode(file: NamedFile): Decoded {
  if (file.bytes === undefined) return finish(file.text ?? '', 'text')
  const bytes = file.bytes
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return finish(new TextDecoder(wide).decode(bytes), wide)
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== undefined) return finish(utf8, 'utf-8')
  const loose = new TextDecoder('utf-8').decode(bytes)
  // The label covers the whole of code page 949, not only the older set.
  const korean = new TextDecoder('euc-kr').decode(bytes)
  // A UTF-8 file with a few broken bytes reads better as UTF-8 than as anything else.
  if (count(loose) * 4 < count(korean)) return finish(loose, 'utf-8')
  if (koreanShare(bytes) >= 0.5) return finish(korean, 'cp949')
  const japanese = strictly('shift_jis', bytes)
  if (japanese !== undefined && /[ぁ-んァ-ヶ一-龠]{2}/.test(japanese)) return finish(japanese, 'shift_jis')
  if (count(korean) === 0) return finish(korean, 'cp949')
  if (count(loose) <= looseLimit(bytes)) return finish(loose, 'utf-8')
  return western(bytes)
    ? finish(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
    : finish(loose, 'utf-8')
}

/** UTF-16, by its mark or by the zero bytes of digits, commas and line ends, which no other text has. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const end = Math.min(bytes.length & ~1, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const least = end / 2 / 10
  if (odd > least && odd > 4 * even) return 'utf-16le'
  if (even > least && even > 4 * odd) return 'utf-16be'
  return undefined
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Of the pairs of high bytes, the share in the rows of common Hangul; letters of western code pages stand alone. */
function koreanShare(bytes: Uint8Array): number {
  let common = 0
  let all = 0
  const end = Math.min(bytes.length, 200_000)
  for (let i = 0; i < end; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    all++
    const trail = bytes[i + 1] ?? 0
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) common++
    if (trail >= 0x41) i++
  }
  return all === 0 ? 0 : common / all
}

/** Letters of western code pages stand within words of plain letters; damage stands anywhere. */
function western(bytes: Uint8Array): boolean {
  const letter = (byte: number | undefined) =>
    byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  let high = 0
  let within = 0
  for (let i = 0; i < Math.min(bytes.length, 200_000); i++) {
    if (bytes[i]! < 0x80) continue
    high++
    if (bytes[i]! >= 0xa0 && (letter(bytes[i - 1]) || letter(bytes[i + 1]))) within++
  }
  return within >= 0.6 * high
}

/** Broken bytes beside this many sound characters of several bytes are damage, not another encoding. */
function looseLimit(bytes: Uint8Array): number {
  let sound = 0
  const end = Math.min(bytes.length - 1, 200_000)
  for (let i = 0; i < end; i++) if (bytes[i]! >= 0xc3 && (bytes[i + 1]! & 0xc0) === 0x80) sound++
  return sound / 4
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
