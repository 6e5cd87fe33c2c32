/**
 * Noise by table: one hash, one number, no transcendental function and no call in the loop over agents. The quantile
 * function of a law is kept at 4096 even steps of probability and read off by straight lines; the four outer steps of each
 * tail, where it bends too much for that, are kept 512 times finer.
 */
import { exp, normalQuantile } from './math.ts'

const CELLS = 4096
const TAIL_CELLS = 4
const FINER = 512
const UPPER_TAIL = CELLS + 1 + TAIL_CELLS * FINER + 1
const LENGTH = UPPER_TAIL + TAIL_CELLS * FINER + 1
/** What stands for the probabilities 0 and 1, whose quantiles may be infinite: half of the smallest step of a draw. */
const EDGE = 1.1641532182693481e-10

/** The table of a law, to be read by `quantileOf`; `quantile` gives its value for p in (0, 1). */
export function quantileTable(quantile: (p: number) => number): Float64Array {
  const table = new Float64Array(LENGTH)
  const at = (p: number) => quantile(Math.min(1 - EDGE, Math.max(EDGE, p)))
  for (let k = 0; k <= CELLS; k++) table[k] = at(k / CELLS)
  for (let k = 0; k <= TAIL_CELLS * FINER; k++) {
    table[CELLS + 1 + k] = at(k / (CELLS * FINER))
    table[UPPER_TAIL + k] = at((CELLS - TAIL_CELLS + k / FINER) / CELLS)
  }
  return table
}

/** Standard normal quantiles, from which every lognormal table is made. Nobody writes into it. */
const NORMAL = quantileTable(normalQuantile)

/** Lognormal noise of mean 1: exp(sigma z - sigma^2 / 2). */
export function lognormalTable(sigma: number): Float64Array {
  return NORMAL.map(z => exp(sigma * z - (sigma * sigma) / 2))
}

/** The number that 32 random bits stand for under the table's law. */
export function quantileOf(table: Float64Array, bits: number): number {
  let cell = bits >>> 20
  let part = (bits & 0xfffff) * 9.5367431640625e-7
  if (cell < TAIL_CELLS || cell >= CELLS - TAIL_CELLS) {
    const start = cell < TAIL_CELLS ? CELLS + 1 : UPPER_TAIL - (CELLS - TAIL_CELLS) * FINER
    cell = start + ((bits >>> 11) & 0x1fffff)
    part = (bits & 0x7ff) * 4.8828125e-4
  }
  const low = table[cell]
  return low + part * (table[cell + 1] - low)
}
