import type { Better } from '../../sim/index.ts'
import { type PairedDifference, studentQuantile } from '../../sim/measures/index.ts'
import type { Look } from './many-looks.ts'
import { CONFIDENCE } from './paired.ts'

/**
 * better, worse: the interval leaves out 0 and the metric has a good direction; higher, lower: it has none. An interval
 * that touches 0 does not leave it out.
 * same: not one replicate differs. unsettled: cannot be told apart with these replicates.
 * untested: fewer than two pairs, so nothing can be said about noise.
 */
export type VerdictKind = 'better' | 'worse' | 'higher' | 'lower' | 'same' | 'unsettled' | 'untested'

export interface Verdict {
  readonly kind: VerdictKind
  /** For `unsettled`: replicates after which the interval should leave out 0, if the mean and spread seen so far are right. */
  readonly replicatesToSettle?: number
}

/** Above this the honest answer is that the difference is too small to matter beside the noise. */
export const MOST_REPLICATES = 10_000

/** @param look what this metric is worth among the others looked at; without it, the verdict of one look alone */
export function verdict(d: PairedDifference, better: Better, look?: Look): Verdict {
  if (d.n >= 1 && d.mean === 0 && (d.n === 1 || d.standardError === 0)) return { kind: 'same' }
  if (d.n < 2) return { kind: 'untested' }
  const leavesOutZero = d.low > 0 || d.high < 0
  const survives = look === undefined || look.adjustedP < 1 - CONFIDENCE
  if (!leavesOutZero || !survives) return { kind: 'unsettled', ...settling(d, look?.strictness ?? 1) }
  const rises = d.mean > 0
  if (better === 'neither') return { kind: rises ? 'higher' : 'lower' }
  return { kind: rises === (better === 'higher') ? 'better' : 'worse' }
}

function settling(d: PairedDifference, strictness: number): { replicatesToSettle?: number } {
  const confidence = 1 - (1 - CONFIDENCE) / strictness
  const needed = replicatesNeeded(Math.abs(d.mean), d.standardError * Math.sqrt(d.n), confidence)
  return needed === undefined ? {} : { replicatesToSettle: needed }
}

/**
 * Smallest number of pairs whose t-interval half-width stays under `distance` at standard deviation `sd`; undefined above
 * `MOST_REPLICATES`. t falls with n, so the half-width does too and bisection finds the number.
 */
export function replicatesNeeded(distance: number, sd: number, confidence = CONFIDENCE): number | undefined {
  const settles = (n: number) => (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n) < distance
  if (!settles(MOST_REPLICATES)) return undefined
  let low = 1
  let high = MOST_REPLICATES
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (settles(middle)) high = middle
    else low = middle
  }
  return high
}
