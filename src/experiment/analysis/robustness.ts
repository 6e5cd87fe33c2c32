/**
 * How options do over many states of the world when nobody knows which comes: share of states in which each meets its
 * thresholds (satisficing: Starr 1963), and regret against the best option of each state (Savage 1951).
 */
import { quantileOfSorted } from '../../../sim/measures/index.ts'

/** Outcomes, `at[option][state]`. */
export type Payoffs = readonly ArrayLike<number>[]

export interface Threshold {
  readonly atLeast?: number
  readonly atMost?: number
}

export const meets = (value: number, { atLeast, atMost }: Threshold): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)

/**
 * Share of states in which an option meets all thresholds.
 * @param criteria outcomes of each criterion, all over the same options and states
 */
export function satisficing(
  criteria: readonly { readonly payoffs: Payoffs; readonly threshold: Threshold }[],
): number[] {
  const options = criteria[0]?.payoffs.length ?? 0
  return Array.from({ length: options }, (_, o) => {
    const states = criteria[0].payoffs[o].length
    let met = 0
    for (let s = 0; s < states; s++)
      if (criteria.every(({ payoffs, threshold }) => meets(payoffs[o][s], threshold))) met++
    return met / states
  })
}

export interface Regret {
  /** What is lost against the best option of the state, by state; never negative. */
  readonly byState: Float64Array
  readonly maximum: number
  /** State of the maximum, the first of equal ones. */
  readonly worstState: number
  readonly median: number
  readonly p90: number
}

/** @param better whether more or less of the outcome is wanted */
export function regrets(payoffs: Payoffs, better: 'higher' | 'lower'): Regret[] {
  const sign = better === 'higher' ? 1 : -1
  const states = payoffs[0]?.length ?? 0
  const best = Float64Array.from({ length: states }, (_, s) =>
    payoffs.reduce((top, option) => Math.max(top, sign * option[s]), Number.NEGATIVE_INFINITY),
  )
  return payoffs.map(option => {
    const byState = best.map((top, s) => top - sign * option[s])
    const sorted = Float64Array.from(byState).sort()
    const maximum = sorted.length > 0 ? sorted[sorted.length - 1] : Number.NaN
    return {
      byState,
      maximum,
      worstState: byState.indexOf(maximum),
      median: quantileOfSorted(sorted, 0.5),
      p90: quantileOfSorted(sorted, 0.9),
    }
  })
}

/** The option whose largest regret is smallest; the first of equal ones. */
export function minimaxRegret(list: readonly Regret[]): number {
  return list.reduce((best, regret, o) => (regret.maximum < list[best].maximum ? o : best), 0)
}
