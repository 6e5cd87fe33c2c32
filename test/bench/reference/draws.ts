/**
 * Keyed draws of the reference model, written for the hand-written loop alone, so that the engine is measured against
 * something that shares none of its code. A draw is a hash of two phase keys and a counter: no state, any order.
 */

/** What a phase draws for; part of its key. */
export const PURPOSE = { setUp: 0, sales: 1, relocation: 2, entry: 3 } as const

const TO_UNIT = 2 ** -32
/** Half of the range and half of a cell: a signed 32-bit hash is converted with one multiply-add. */
const UNIT_MIDDLE = 0.5 + 2 ** -33

/** One key of a phase; `chain` tells the two keys apart, because one 32-bit key collides within a thousand runs. */
export function phaseKey(seed: number, tick: number, purpose: number, chain: 0 | 1): number {
  let h = chain === 0 ? 0x3c6ef372 : 0x1b873593
  for (const part of [seed, tick, purpose]) {
    h = Math.imul(h ^ part, chain === 0 ? 0x9e3779b1 : 0x85ebca77)
    h ^= h >>> 15
    h = Math.imul(h, 0x2c1b3c6d)
    h ^= h >>> 13
    h = Math.imul(h, 0x297a2d39)
    h ^= h >>> 16
  }
  return h | 0
}

/** Three multiply-and-shift rounds over a counter, the second key mixed in half-way; a signed 32-bit number. */
export function hash2(key: number, keyB: number, x: number): number {
  let h = x ^ key
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15) ^ keyB, 0x735a2d97)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return h ^ (h >>> 15)
}

/** A signed 32-bit hash as a number strictly between 0 and 1. */
export function unit(h: number): number {
  return h * TO_UNIT + UNIT_MIDDLE
}

/** Standard normal quantile of p in (0, 1); rational approximation of P. J. Acklam, relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return lowerTail(p)
  if (p > 1 - 0.02425) return -lowerTail(1 - p)
  const q = p - 0.5
  const r = q * q
  const top =
    ((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) *
      r -
      3.066479806614716e1) *
      r +
    2.506628277459239
  const bottom =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r +
      6.680131188771972e1) *
      r -
      1.328068155288572e1) *
      r +
    1
  return (top * q) / bottom
}

function lowerTail(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p))
  const top =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783
  const bottom =
    (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) *
      q +
    1
  return top / bottom
}

/** Cells of the lognormal quantile table, and how many at each end are drawn exactly because they bend too much. */
export const NOISE_CELLS = 4096
export const EXACT_CELLS = 4

/** Quantiles of exp(sigma z - sigma^2 / 2) at k / NOISE_CELLS; the two ends are never read. */
export function lognormalTable(sigma: number): Float64Array {
  const table = new Float64Array(NOISE_CELLS + 1)
  for (let k = 1; k < NOISE_CELLS; k++) table[k] = lognormalExact(sigma, k / NOISE_CELLS)
  return table
}

/** exp(sigma z - sigma^2 / 2) for the quantile p in (0, 1); its mean is 1. */
export function lognormalExact(sigma: number, p: number): number {
  return Math.exp(sigma * normalQuantile(p) - (sigma * sigma) / 2)
}

/** A Poisson number, its uniforms read from counter -1 downwards, so that agents' counters stay free. */
export function poisson(key: number, keyB: number, mean: number): number {
  if (mean >= 30) {
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * normalQuantile(unit(hash2(key, keyB, -1))) + 0.5))
  }
  const limit = Math.exp(-mean)
  let product = 1
  for (let k = 0; ; k++) {
    product *= unit(hash2(key, keyB, -1 - k))
    if (product <= limit) return k
  }
}
