/**
 * Ranking by several criteria with weights, and how it changes with them: the share of all weights under which an option is
 * first, second, ... (rank acceptability: Lahdelma, Hokkanen and Salminen 1998).
 */
import { log } from '../../../sim/engine/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'

export interface Criterion {
  readonly id: string
  readonly better: 'higher' | 'lower'
  /** Outcome of each option. */
  readonly values: ArrayLike<number>
}

/** Each criterion from 0 (worst option) to 1 (best); 1 throughout where all are alike. */
export function normalizedScores(criteria: readonly Criterion[]): Float64Array[] {
  return criteria.map(({ better, values }) => {
    const sign = better === 'higher' ? 1 : -1
    const signed = Float64Array.from(values, x => sign * x)
    const low = signed.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = signed.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    return signed.map(x => (high > low ? (x - low) / (high - low) : 1))
  })
}

/** Weighted sum of the scores by option; weights are taken as shares of their sum. */
export function weightedScores(
  scores: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): Float64Array {
  let sum = 0
  for (let c = 0; c < weights.length; c++) sum += weights[c]
  return Float64Array.from({ length: scores[0]?.length ?? 0 }, (_, o) =>
    scores.reduce((total, score, c) => total + (weights[c] / sum) * score[o], 0),
  )
}

/** Ranks by score, 1 is best; equal scores share the mean of their ranks. */
export function ranksOf(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, mine => {
    let ahead = 0
    let equal = 0
    for (let o = 0; o < scores.length; o++) {
      if (scores[o] > mine) ahead++
      else if (scores[o] === mine) equal++
    }
    return ahead + (equal + 1) / 2
  })
}

export interface Acceptability {
  /** Share of weights under which the option has rank 1, 2, ...; a shared rank counts for the better one. */
  readonly byRank: Float64Array
  /** Mean of the weights under which it is first; NaN where it never is. */
  readonly centralWeights: Float64Array
}

/** @param samples weights drawn evenly over all that are not negative and add up to 1 */
export function rankAcceptability(
  scores: readonly ArrayLike<number>[],
  samples: number,
  seed: string,
): Acceptability[] {
  const options = scores[0]?.length ?? 0
  const draw = keyedUniform(seed, 'weights')
  const found = Array.from({ length: options }, () => ({
    byRank: new Float64Array(options),
    centralWeights: new Float64Array(scores.length),
  }))
  for (let s = 0; s < samples; s++) {
    // Exponential numbers as shares of their sum are even over the simplex.
    const weights = Float64Array.from(scores, () => -log(draw()))
    const sum = weights.reduce((a, b) => a + b, 0)
    const ranks = ranksOf(weightedScores(scores, weights))
    ranks.forEach((rank, o) => {
      found[o].byRank[Math.floor(rank) - 1] += 1 / samples
      if (Math.floor(rank) === 1)
        weights.forEach((w, c) => {
          found[o].centralWeights[c] += w / sum
        })
    })
  }
  return found.map(({ byRank, centralWeights }) => {
    const firsts = byRank[0] * samples
    return { byRank, centralWeights: centralWeights.map(w => w / firsts) }
  })
}
