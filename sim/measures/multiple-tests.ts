/** Corrections of p-values for many tests. Missing p-values (NaN) stay missing and do not count as tests. */

function ordered(pValues: ArrayLike<number>): number[] {
  const order: number[] = []
  for (let i = 0; i < pValues.length; i++) if (!Number.isNaN(pValues[i])) order.push(i)
  return order.sort((a, b) => pValues[a] - pValues[b] || a - b)
}

/**
 * False-discovery-rate adjusted p-values, min over k >= rank of m p_(k) / k (Benjamini and Hochberg 1995): those
 * at most q keep the expected share of false finds at most q.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const adjusted = new Float64Array(pValues.length).fill(NaN)
  const order = ordered(pValues)
  let smallest = 1
  for (let k = order.length; k >= 1; k--) {
    smallest = Math.min(smallest, (pValues[order[k - 1]] * order.length) / k)
    adjusted[order[k - 1]] = smallest
  }
  return adjusted
}

/** Adjusted p-values that bound the chance of any false find (Holm 1979): max over k <= rank of (m - k + 1) p_(k). */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const adjusted = new Float64Array(pValues.length).fill(NaN)
  const order = ordered(pValues)
  let largest = 0
  for (let k = 1; k <= order.length; k++) {
    largest = Math.min(1, Math.max(largest, pValues[order[k - 1]] * (order.length - k + 1)))
    adjusted[order[k - 1]] = largest
  }
  return adjusted
}
