/**
 * Draws by inverse distribution function: one hash, one number, so that an agent's luck stays aligned between scenarios.
 */
import { quantileOf, quantileTable } from './engine/quantile-table.ts'
import { hash2 } from './engine/rng.ts'
import { normalQuantile } from './math.ts'

const NORMAL = quantileTable(normalQuantile)

/** Standard normal draw of identity x under keys (a, b). */
export function normal(a: number, b: number, x: number): number {
  return quantileOf(NORMAL, hash2(a, b, x))
}
