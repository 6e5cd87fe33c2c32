/**
 * Draws by inverse distribution function: one hash, one number, so that an agent's luck stays aligned between scenarios.
 */

import { normalQuantile } from './math.ts'
import { quantileOf, quantileTable } from './quantile-table.ts'
import { hash2 } from './rng.ts'

const NORMAL = quantileTable(normalQuantile)

/** Standard normal draw of identity x under keys (a, b). */
export function normal(a: number, b: number, x: number): number {
  return quantileOf(NORMAL, hash2(a, b, x))
}
