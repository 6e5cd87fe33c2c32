/** Korean particles take one of two forms by the sound before them, also behind digits, Latin letters and brackets. */
import { josa } from 'es-hangul'

/** The two forms of a particle: the one after a consonant first. */
export type ParticlePair = '이/가' | '을/를' | '은/는' | '과/와' | '으로/로' | '이라/라'

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
/** How a number that ends in so many zeros is read at its end. */
const ROUND = ['', '십', '백', '천', '만', '만', '만', '만', '억', '억', '억', '억', '조']
const CLOSED_LETTERS: Readonly<Record<string, string>> = { L: '엘', M: '엠', N: '엔', R: '알' }
const OPEN = '가'
const CLOSED = '각'

/** The particle of `pair` that follows `word`; an empty word takes the form after a vowel. */
function particle(word: string, pair: ParticlePair): string {
  // The library knows Hangul, and names the two forms of 과/와 the other way round.
  return josa.pick(lastSound(word), pair === '과/와' ? '와/과' : pair)
}

/** `word` and its particle: 8로, 10으로, 서울로, "dallae"라. */
export function withParticle(word: string, pair: ParticlePair): string {
  return `${word}${particle(word, pair)}`
}

/** A syllable that ends as the word does when it is read aloud. */
function lastSound(word: string): string {
  // Brackets, quotes and full stops are not read.
  const spoken = word
    .normalize('NFC')
    .replace(/\([^()]*\)$/, '')
    .replace(/[^\p{L}\p{N}%₩]+$/u, '')
  const last = spoken.at(-1)
  if (last === undefined) return OPEN
  if (last === '%') return OPEN
  if (/\d/.test(last)) return numberSound(/[\d,.]+$/.exec(spoken)?.[0] ?? last)
  if (/[A-Za-z]/.test(last)) return latinSound(spoken)
  return /[가-힣]/.test(last) ? last : OPEN
}

function numberSound(number: string): string {
  const last = Number(number.at(-1))
  if (last !== 0 || /\.\d*$/.test(number)) return DIGITS[last]
  const digits = number.replaceAll(',', '')
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  return zeros >= digits.length ? DIGITS[0] : (ROUND[zeros] ?? '조')
}

/** Capitals are spelt (URL: 유알엘); a word ends in a consonant where its Korean spelling does (map: 맵, line: 라인). */
function latinSound(spoken: string): string {
  const last = spoken.at(-1) as string
  if (/[A-Z]/.test(last)) return CLOSED_LETTERS[last] ?? OPEN
  if (last === 'l' || /[^aeiou]le$/.test(spoken)) return '엘'
  if (/[mn]$|ng$|[aeiou][bckpt]$|[aeiou](?:m|n)e$/.test(spoken)) return CLOSED
  return OPEN
}
