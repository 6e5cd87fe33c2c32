/**
 * Choice shares: multinomial logit (McFadden 1974) and Huff (1963). Shares have no unit and add up to 1.
 */
import { exp, log } from '../engine/math.ts'
import { requireLength } from './shape.ts'

/**
 * Logit shares exp(U_k) / sum exp(U). U = (1, .5, 0) gives (.5065, .3072, .1863).
 *
 * @param utilities one utility per alternative; -Infinity means not available, +Infinity beats every finite one
 * @returns one share per alternative; all NaN when none is available or a utility is missing
 */
export function logitShares(utilities: ArrayLike<number>): Float64Array {
  const n = utilities.length
  const shares = new Float64Array(n)
  let highest = -Infinity
  for (let k = 0; k < n; k++) {
    if (Number.isNaN(utilities[k])) return shares.fill(NaN)
    if (utilities[k] > highest) highest = utilities[k]
  }
  if (highest === -Infinity) return shares.fill(NaN)
  let sum = 0
  for (let k = 0; k < n; k++) {
    shares[k] = utilities[k] === highest ? 1 : exp(utilities[k] - highest)
    sum += shares[k]
  }
  for (let k = 0; k < n; k++) shares[k] /= sum
  return shares
}

/** How attraction falls with distance d: d^-exponent, or e^(-perUnit d). */
export type DistanceDecay = { kind: 'power'; exponent: number } | { kind: 'exponential'; perUnit: number }

/**
 * Huff shares A_j f(d_j) / sum_k A_k f(d_k). A = (100, 50), d = (2, 1): power 2 gives (.3333, .6667),
 * exponential .5 gives (.5481, .4519).
 *
 * @param attractions non-negative, one per destination (floor space, shops)
 * @param distances non-negative, one per destination, in the unit of the decay
 * @returns one share per destination; under power decay destinations at distance 0 take everything in proportion
 *   to their attraction. All NaN when nothing attracts or an argument is negative or missing
 * @throws RangeError when the lengths differ
 */
export function huffShares(
  attractions: ArrayLike<number>,
  distances: ArrayLike<number>,
  decay: DistanceDecay,
): Float64Array {
  requireLength('distances', distances.length, attractions.length)
  const n = attractions.length
  const utilities = new Float64Array(n)
  let anyAtZero = false
  for (let j = 0; j < n; j++) if (distances[j] === 0 && attractions[j] > 0) anyAtZero = true
  for (let j = 0; j < n; j++) {
    const a = attractions[j]
    const d = distances[j]
    let utility = log(a)
    if (!(a >= 0 && d >= 0)) utility = NaN
    else if (decay.kind === 'exponential') utility -= decay.perUnit * d
    else if (decay.exponent > 0 && anyAtZero) utility = d === 0 ? utility : -Infinity
    else if (a > 0 && decay.exponent !== 0) utility -= decay.exponent * log(d)
    utilities[j] = utility
  }
  return logitShares(utilities)
}
