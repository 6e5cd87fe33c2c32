/**
 * The core-periphery model of Krugman (1991) in the form of Fujita, Krugman and Venables (1999), chapters 4 and 5:
 * incomes, price indices, wages and real wages of R regions with iceberg trade costs. Wages are relative to the
 * immobile sector's (1); sizes have no unit.
 */
import { exp, log, pow } from '../engine/math.ts'

/** A short-run equilibrium of the core-periphery model, by region. */
export interface CorePeriphery {
  /** Nominal wage of each region. */
  readonly wage: Float64Array
  /** Price index of each region. */
  readonly price: Float64Array
  /** w / P^mu. */
  readonly realWage: Float64Array
  /** Rounds until wages moved by less than the tolerance; `rounds` where they did not settle. */
  readonly rounds: number
}

/** Parameters of the core-periphery model and where its workers are. */
export interface CorePeripheryInput {
  /** Shares of the mobile and of the immobile workers by region; each adds up to 1. */
  readonly mobile: ArrayLike<number>
  /** Immobile workers of each region, as shares. */
  readonly immobile: ArrayLike<number>
  /** T^(1 - sigma) by pair, row-major, R x R; the diagonal is 1. */
  readonly openness: ArrayLike<number>
  /** Elasticity of substitution between varieties, above 1. */
  readonly sigma: number
  /** Share of income spent on manufactures, 0 to 1. */
  readonly mu: number
}

const TOLERANCE = 1e-10

/**
 * Solves Y_i = mu l_i w_i + (1 - mu) f_i;  P_i^(1-s) = sum_k l_k w_k^(1-s) T^(1-s);  w_i^s = sum_k Y_k T^(1-s) P_k^(s-1)
 * by damped iteration.
 *
 * @param start wages to start from (last year's, say); ones where absent
 * @throws RangeError where (sigma - 1) / sigma <= mu: a black hole, everything always agglomerates
 */
export function corePeriphery(
  { mobile, immobile, openness, sigma, mu }: CorePeripheryInput,
  start?: ArrayLike<number>,
  rounds = 500,
): CorePeriphery {
  if ((sigma - 1) / sigma <= mu) throw new RangeError(`no-black-hole condition fails: ${sigma}, ${mu}`)
  const n = mobile.length
  const wage = start ? Float64Array.from(start) : new Float64Array(n).fill(1)
  const priceTerm = new Float64Array(n)
  const supply = new Float64Array(n)
  const ease = new Float64Array(n)
  let round = 0
  for (; round < rounds; round++) {
    for (let k = 0; k < n; k++) supply[k] = mobile[k] * exp((1 - sigma) * log(wage[k]))
    for (let i = 0; i < n; i++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += supply[k] * openness[i * n + k]
      priceTerm[i] = sum
      // P^(s-1) is one over this sum.
      ease[i] = (mu * mobile[i] * wage[i] + (1 - mu) * immobile[i]) / sum
    }
    let change = 0
    for (let i = 0; i < n; i++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += ease[k] * openness[i * n + k]
      const next = 0.5 * wage[i] + 0.5 * exp(log(sum) / sigma)
      change = Math.max(change, Math.abs(next - wage[i]))
      wage[i] = next
    }
    if (change < TOLERANCE) break
  }
  const price = new Float64Array(n)
  const realWage = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    price[i] = exp(log(priceTerm[i]) / (1 - sigma))
    realWage[i] = wage[i] * exp(-mu * log(price[i]))
  }
  return { wage, price, realWage, rounds: round }
}

/**
 * Break point: with trade costs under it the symmetric spread of two regions is unstable.
 * mu .4, sigma 5 give 1.627.
 */
export function breakPoint(sigma: number, mu: number): number {
  const rho = (sigma - 1) / sigma
  return pow(((rho + mu) * (1 + mu)) / ((rho - mu) * (1 - mu)), 1 / (sigma - 1))
}

/**
 * Sustain point: with trade costs above it a core that holds all mobile workers of two regions falls apart.
 * mu .4, sigma 5 give 1.807.
 */
export function sustainPoint(sigma: number, mu: number): number {
  const advantage = (T: number) =>
    pow(T, -sigma * mu) * (((1 + mu) / 2) * pow(T, 1 - sigma) + ((1 - mu) / 2) * pow(T, sigma - 1)) - 1
  // The advantage of leaving starts at 0, falls, and rises for good: bisect the rise.
  let low = breakPoint(sigma, mu)
  let high = low
  while (advantage(high) < 0) high *= 1.5
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (advantage(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
