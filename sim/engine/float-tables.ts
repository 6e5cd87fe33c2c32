/**
 * Powers, logarithms and exponentials by table, for loops over agents: the exponent of a number picks one factor, the
 * first ten bits of its fraction a cell, in which a straight line is drawn. Off by at most 2.5e-7 (relative for a power with
 * |exponent| <= 1 and for an exponential, absolute for a logarithm), and the same bits in every JavaScript engine.
 */
import { exp, LN2, log } from './math.ts'

const CELLS = 1024
const EXPONENTS = 2048
const BIAS = 1023
/** What the lowest bit of each word is worth within a cell: 2^-10 and 2^-42. */
const STEP_HIGH = 1 / 1024
const STEP_LOW = 1 / 4398046511104

const doubleView = new Float64Array(1)
const wordView = new Uint32Array(doubleView.buffer)
doubleView[0] = 1
const HIGH = wordView[1] !== 0 ? 1 : 0
const LOW = 1 - HIGH

/** x^exponent for x >= 0, to be read by `powerOf`. */
export interface PowerTable {
  /** (2^k)^exponent by the exponent field of the number. */
  readonly scale: Float64Array
  /** (1 + i / 1024)^exponent. */
  readonly fraction: Float64Array
}

export function powerTable(exponent: number): PowerTable {
  const scale = new Float64Array(EXPONENTS)
  for (let k = 1; k < EXPONENTS; k++) scale[k] = exp(exponent * (k - BIAS) * LN2)
  // The field is 0 for zero (and for numbers under 1e-307, which stand for it).
  scale[0] = exponent > 0 ? 0 : exponent === 0 ? 1 : Number.POSITIVE_INFINITY
  const fraction = new Float64Array(CELLS + 1)
  for (let i = 0; i <= CELLS; i++) fraction[i] = exp(exponent * log(1 + i / CELLS))
  return { scale, fraction }
}

export function powerOf(table: PowerTable, x: number): number {
  doubleView[0] = x
  const high = wordView[HIGH]
  const cell = (high >>> 10) & 0x3ff
  const part = (high & 0x3ff) * STEP_HIGH + wordView[LOW] * STEP_LOW
  const low = table.fraction[cell]
  return table.scale[high >>> 20] * (low + part * (table.fraction[cell + 1] - low))
}

const LOG_FRACTION = Float64Array.from({ length: CELLS + 1 }, (_, i) => log(1 + i / CELLS))

/** ln x for x > 0. */
export function logOf(x: number): number {
  doubleView[0] = x
  const high = wordView[HIGH]
  const cell = (high >>> 10) & 0x3ff
  const part = (high & 0x3ff) * STEP_HIGH + wordView[LOW] * STEP_LOW
  const low = LOG_FRACTION[cell]
  return ((high >>> 20) - BIAS) * LN2 + low + part * (LOG_FRACTION[cell + 1] - low)
}

const EXP_FRACTION = Float64Array.from({ length: CELLS + 1 }, (_, i) => exp((i / CELLS) * LN2))
const POWER_OF_TWO = powerTable(1).scale

/** e^x for |x| < 700. */
export function expOf(x: number): number {
  const steps = x * (CELLS / LN2)
  const whole = Math.floor(steps)
  const cell = whole & (CELLS - 1)
  const low = EXP_FRACTION[cell]
  return POWER_OF_TWO[(whole >> 10) + BIAS] * (low + (steps - whole) * (EXP_FRACTION[cell + 1] - low))
}
