/**
 * A source of uniform numbers in [0, 1), supplied by the caller so that measures that resample stay pure: the
 * same numbers give the same result.
 */
export type Uniform = () => number

/** Whole number in 0..n-1 from one uniform number. */
export function drawIndex(uniform: Uniform, n: number): number {
  return Math.min(n - 1, Math.floor(uniform() * n))
}

/**
 * Moves a random sample of `k` entries of `items` to its front, in random order (partial Fisher-Yates, in place).
 * With k = items.length this shuffles the whole list.
 */
export function shuffleFront(items: Int32Array | Float64Array, k: number, uniform: Uniform): void {
  const n = items.length
  const last = Math.min(k, n - 1)
  for (let i = 0; i < last; i++) {
    const j = i + drawIndex(uniform, n - i)
    const kept = items[i]
    items[i] = items[j]
    items[j] = kept
  }
}
