/** Until when two runs are one and the same. */

/**
 * First month (row) in which two months x columns arrays differ; the number of common months where they do not.
 * NaN equals NaN: both undefined.
 */
export function firstDifference(a: ArrayLike<number>, b: ArrayLike<number>, columns: number): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (!Object.is(a[i], b[i])) return Math.floor(i / columns)
  return Math.floor(length / columns)
}

/** First month in which two lists of state fingerprints differ; the number of common months where they do not. */
export function firstStateDifference(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let month = 0; month < length; month++) if (a[month] !== b[month]) return month
  return length
}
