/**
 * The design of variance-based sensitivity: two independent samples A and B of n points each, and for every factor the sample
 * A with that one column from B (Saltelli et al. 2010, Computer Physics Communications 181). n (k + 2) points in all.
 */
import { type Design, SOBOL_DIMENSIONS, sobolSequence } from './sobol-sequence.ts'

export const MOST_SALTELLI_FACTORS = Math.floor(SOBOL_DIMENSIONS / 2)

/**
 * @param n base points, best a power of two
 * @returns blocks of k + 2 rows a base point: A, A with factor 1 from B, ..., A with factor k from B, B
 */
export function saltelliDesign(n: number, factors: number, seed: string): Design {
  const base = sobolSequence(n, 2 * factors, seed).at
  const rows = factors + 2
  const at = new Float64Array(n * rows * factors)
  for (let i = 0; i < n; i++)
    for (let row = 0; row < rows; row++)
      for (let j = 0; j < factors; j++) {
        const fromB = row === rows - 1 || row === j + 1
        at[(i * rows + row) * factors + j] = base[i * 2 * factors + (fromB ? factors + j : j)]
      }
  return { points: n * rows, dimensions: factors, at }
}
