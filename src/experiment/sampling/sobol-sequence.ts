/**
 * Sobol's low-discrepancy sequence (Sobol 1967; Gray-code order of Antonov and Saleev 1979), with a random digital shift
 * where a seed is given: the shift keeps the even spread and takes the origin, a corner of every range, out of the design.
 */
import { hash2, textKey } from '../../../sim/engine/index.ts'
import { SOBOL_DIRECTIONS } from './sobol-directions.ts'

const BITS = 32
export const SOBOL_DIMENSIONS = SOBOL_DIRECTIONS.length + 1
/** Points before the sequence would repeat itself. */
const MOST_POINTS = 2 ** BITS

/** Points of a design, row-major: `at[i * dimensions + j]` in [0, 1). */
export interface Design {
  readonly points: number
  readonly dimensions: number
  readonly at: Float64Array
}

/**
 * The first `points` points; powers of two fill the cube evenly.
 * @param seed of the digital shift; absent: the plain sequence, which begins at the origin
 * @throws RangeError for more dimensions than there are direction numbers, or more points than the sequence has
 */
export function sobolSequence(points: number, dimensions: number, seed?: string): Design {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > SOBOL_DIMENSIONS)
    throw new RangeError(`${dimensions} dimensions, expected 1 to ${SOBOL_DIMENSIONS}`)
  if (!Number.isInteger(points) || points < 0 || points >= MOST_POINTS)
    throw new RangeError(`${points} points, expected a whole number below ${MOST_POINTS}`)
  const at = new Float64Array(points * dimensions)
  for (let j = 0; j < dimensions; j++) {
    const directions = directionsOf(j)
    const shift = seed === undefined ? 0 : hash2(textKey(seed), textKey('digital shift'), j)
    let x = 0
    for (let i = 0; i < points; i++) {
      // Gray code: point i differs from the one before by the direction of the lowest zero bit of i - 1.
      if (i > 0) x ^= directions[lowestZero(i - 1)]
      const value = (x ^ shift) >>> 0
      at[i * dimensions + j] = (seed === undefined ? value : value + 0.5) / 2 ** BITS
    }
  }
  return { points, dimensions, at }
}

function lowestZero(i: number): number {
  let bit = 0
  let rest = i
  while (rest % 2 === 1) {
    rest = (rest - 1) / 2
    bit++
  }
  return bit
}

/** Direction numbers of a dimension as 32-bit words, the first bit on top. */
function directionsOf(dimension: number): Int32Array {
  const v = new Int32Array(BITS)
  if (dimension === 0) return v.map((_, k) => 1 << (BITS - 1 - k))
  const [degree, inner, ...first] = SOBOL_DIRECTIONS[dimension - 1].split(' ').map(Number)
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = first[k] << (BITS - 1 - k)
      continue
    }
    v[k] = v[k - degree] ^ (v[k - degree] >>> degree)
    for (let c = 1; c < degree; c++) if ((inner >> (degree - 1 - c)) & 1) v[k] ^= v[k - c]
  }
  return v
}
