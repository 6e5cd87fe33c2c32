/** Functions on the unit cube whose sensitivity is known. */
import { PI, pow, sin } from '../../../sim/engine/index.ts'
import type { Design } from '../sampling/sobol-sequence.ts'

export function evaluated(design: Design, f: (x: Float64Array) => number): Float64Array {
  const k = design.dimensions
  return Float64Array.from({ length: design.points }, (_, i) => f(design.at.subarray(i * k, (i + 1) * k)))
}

/** Ishigami and Homma (1990), a = 7, b = 0.1, each factor from -pi to pi. */
export function ishigami(x: Float64Array): number {
  const [p, q, r] = Array.from(x, u => PI * (2 * u - 1))
  return sin(p) + 7 * sin(q) * sin(q) + 0.1 * pow(r * r, 2) * sin(p)
}

/** First and total orders of Ishigami's function by its own formulas. */
export function ishigamiIndices(): { first: number[]; total: number[] } {
  const [a, b] = [7, 0.1]
  const v1 = 0.5 * (1 + (b * PI ** 4) / 5) ** 2
  const v2 = a ** 2 / 8
  const v13 = b ** 2 * PI ** 8 * (1 / 18 - 1 / 50)
  const v = v1 + v2 + v13
  return { first: [v1 / v, v2 / v, 0], total: [(v1 + v13) / v, v2 / v, v13 / v] }
}

/** Constants of Sobol's g function as Saltelli et al. (2008, p. 123) use them. */
export const G_CONSTANTS: readonly number[] = [0, 1, 4.5, 9, 99, 99, 99, 99]

export function gFunction(x: Float64Array): number {
  return x.reduce(
    (product, u, j) => (product * (Math.abs(4 * u - 2) + G_CONSTANTS[j])) / (1 + G_CONSTANTS[j]),
    1,
  )
}

export function gIndices(): { first: number[]; total: number[] } {
  const own = G_CONSTANTS.map(a => 1 / 3 / (1 + a) ** 2)
  const whole = own.reduce((product, v) => product * (1 + v), 1) - 1
  return {
    first: own.map(v => v / whole),
    total: own.map((v, j) => (v * own.reduce((p, w, i) => (i === j ? p : p * (1 + w)), 1)) / whole),
  }
}
