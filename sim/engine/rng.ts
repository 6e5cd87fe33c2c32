/**
 * Counter-based random numbers. A draw is a hash of (run key, purpose, month) and the agent's own identity, never the
 * next number of a stream: adding an agent, a lever or a process shifts nobody else's luck, and two scenarios that
 * differ in one lever meet the same luck (common random numbers).
 *
 * Two 32-bit keys a phase: with one, 1000 seeds x 120 months x 20 purposes would share keys by the birthday rule.
 */
import alea from 'seedrandom/lib/alea.js'

/** 128 bits that stand for a seed text and a replicate. */
export interface RunKey {
  readonly w0: number
  readonly w1: number
  readonly w2: number
  readonly w3: number
}

/**
 * The run key of a seed text. Replicate 0 is the seed itself.
 * seedrandom does the text-to-state step; its `alea` is used since the default generator repeats short seeds
 * ('ab' equals 'abab').
 */
export function runKey(seed: string, replicate = 0): RunKey {
  const prng = alea(`golmok\u0000${seed}\u0000${replicate}`)
  return { w0: prng.int32(), w1: prng.int32(), w2: prng.int32(), w3: prng.int32() }
}

/** A full-avalanche 32-bit mixer (three xorshift-multiply rounds). */
export function mix32(x: number): number {
  let h = x | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return h ^ (h >>> 15)
}

/** FNV-1a of a text, mixed: stable identities for purposes, municipalities and districts, whatever their order. */
export function textKey(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ (text.charCodeAt(i) & 0xff), 0x01000193)
    h = Math.imul(h ^ (text.charCodeAt(i) >>> 8), 0x01000193)
  }
  return mix32(h) >>> 0
}

/** 32 random bits (as int32) for identity x under the keys (a, b). */
export function hash2(a: number, b: number, x: number): number {
  let h = (x ^ a) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul((h ^ (h >>> 15)) + b, 0x735a2d97)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return h ^ (h >>> 16)
}

/** Uniform on (0, 1), never 0 nor 1, 32-bit resolution. */
export function uniform(a: number, b: number, x: number): number {
  return ((hash2(a, b, x) >>> 0) + 0.5) * 2.3283064365386963e-10
}

/** One identity from two (founder and district, say); the first is spread, so that small second numbers do not meet. */
export function pairKey(x: number, y: number): number {
  return mix32(Math.imul(x, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b))
}

/** The two keys of one purpose in one month. The object is reused from month to month: read a and b at once. */
export interface Draw {
  a: number
  b: number
}

/** Hands out the keys of each purpose. `month` draws change every tick; `trait` draws belong to an agent for life. */
export class Keys {
  readonly #run: RunKey
  readonly #draws = new Map<string, Draw & { purpose: number; tick: number }>()
  tick = 0

  constructor(run: RunKey) {
    this.#run = run
  }

  /** Keys of a purpose in the current month. */
  month(purpose: string): Draw {
    return this.#at(purpose, this.tick)
  }

  /** Keys of a purpose for a given tick (a cohort's, say). */
  at(purpose: string, tick: number): Draw {
    return this.#at(purpose, tick)
  }

  /** Keys of a purpose that does not change with time. */
  trait(purpose: string): Draw {
    return this.#at(purpose, -1_000_000)
  }

  #at(purpose: string, tick: number): Draw {
    let draw = this.#draws.get(purpose)
    if (!draw) {
      draw = { a: 0, b: 0, purpose: textKey(purpose), tick: Number.NaN }
      this.#draws.set(purpose, draw)
    }
    if (draw.tick !== tick) {
      const { w0, w1, w2, w3 } = this.#run
      draw.tick = tick
      draw.a = mix32(mix32(mix32(w0 ^ draw.purpose) + w1) ^ Math.imul(tick, 0x9e3779b1))
      draw.b = mix32(mix32(mix32(w2 + draw.purpose) ^ w3) + Math.imul(tick, 0x85ebca6b))
    }
    return draw
  }
}
