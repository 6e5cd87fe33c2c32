/**
 * "Run until settled" without more false alarms than stated: a group-sequential test (Lan and DeMets 1983) of a paired mean
 * difference. Every look at the growing ensemble spends a part of the error rate; the ladder of looks is fixed beforehand.
 *
 * Boundaries are those of a normal statistic, by the recursion of Armitage, McPherson and Rowe (1969); a look with few pairs
 * compares the t statistic at the same nominal level (Jennison and Turnbull 2000, ch. 11.4).
 */
import { log, normalCdf, normalDensity, normalQuantile } from '../../../sim/engine/index.ts'
import { type PairedDifference, studentQuantile, studentTwoSidedP } from '../../../sim/measures/index.ts'

/**
 * How the error rate is spent. `even` gives every look the same part: on a ladder whose steps grow fourfold the others leave
 * nothing for the first look, and clear differences would wait for no reason. `obrienFleming` and `pocock` spend by the share
 * of pairs (Lan and DeMets).
 */
export type Spending = 'even' | 'obrienFleming' | 'pocock'

/** Pairs at which the page and the command line look. */
export const LADDER: readonly number[] = [8, 25, 100, 400]

/** Spent at a look, of the share of pairs and of the share of looks. */
const SPENT: Readonly<Record<Spending, (pairs: number, looks: number, alpha: number) => number>> = {
  even: (_, looks, alpha) => alpha * looks,
  // Half of the rate on each side.
  obrienFleming: (pairs, _, alpha) => 4 * normalCdf(normalQuantile(alpha / 4) / Math.sqrt(pairs)),
  pocock: (pairs, _, alpha) => alpha * log(1 + (Math.E - 1) * pairs),
}

export interface Look {
  /** Pairs at this look. */
  readonly n: number
  /** |z| beyond which the difference counts as settled. */
  readonly boundary: number
  /** Two-sided p-value that goes with it. */
  readonly nominalP: number
  /** Error rate spent up to and with this look. */
  readonly spent: number
}

/**
 * @param looks pairs at each look, ascending; the last one is the cap
 * @param alpha two-sided error rate over all looks together
 * @throws RangeError when the looks do not rise
 */
export function settlingLooks(looks: readonly number[], alpha: number, spending: Spending = 'even'): Look[] {
  looks.forEach((n, i) => {
    if (!(n >= 2) || (i > 0 && n <= looks[i - 1]))
      throw new RangeError(`looks must rise: ${looks.join(', ')}`)
  })
  const cap = looks[looks.length - 1]
  const out: Look[] = []
  let density: Density | undefined
  let spentBefore = 0
  for (const [i, n] of looks.entries()) {
    const spent = n === cap ? alpha : SPENT[spending](n / cap, (i + 1) / looks.length, alpha)
    const boundary = boundaryFor(spent - spentBefore, n, density)
    out.push({ n, boundary, nominalP: 2 * normalCdf(-boundary), spent })
    density = carriedOn(n, boundary, density)
    spentBefore = spent
  }
  return out
}

/** Sub-density of the score sqrt(n) z among those who went on after a look, on an even grid with Simpson's weights. */
interface Density {
  readonly n: number
  readonly at: Float64Array
  readonly weighted: Float64Array
}

const GRID = 400
/** Beyond this many standard deviations nothing is left. */
const FAR = 8.5

/** Chance to cross |z| = boundary at this look and not before. */
function crossing(boundary: number, n: number, before: Density | undefined): number {
  if (!before) return 2 * normalCdf(-boundary)
  const sd = Math.sqrt(n - before.n)
  const reach = boundary * Math.sqrt(n)
  let sum = 0
  before.at.forEach((score, i) => {
    sum += before.weighted[i] * (normalCdf((score - reach) / sd) + normalCdf((-score - reach) / sd))
  })
  return sum
}

function boundaryFor(wanted: number, n: number, before: Density | undefined): number {
  let low = 0
  let high = FAR
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (crossing(middle, n, before) > wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function carriedOn(n: number, boundary: number, before: Density | undefined): Density {
  const reach = Math.min(boundary, FAR) * Math.sqrt(n)
  const step = (2 * reach) / GRID
  const at = Float64Array.from({ length: GRID + 1 }, (_, i) => -reach + i * step)
  const weighted = at.map((score, i) => {
    const simpson = ((i === 0 || i === GRID ? 1 : i % 2 === 1 ? 4 : 2) * step) / 3
    if (!before) return (simpson * normalDensity(score / Math.sqrt(n))) / Math.sqrt(n)
    const sd = Math.sqrt(n - before.n)
    let sum = 0
    for (let k = 0; k < before.at.length; k++) {
      const away = (score - before.at[k]) / sd
      if (away > -FAR && away < FAR) sum += before.weighted[k] * normalDensity(away)
    }
    return (simpson * sum) / sd
  })
  return { n, at, weighted }
}

export type SettlingState = 'settled' | 'goOn' | 'notToldApart'

export interface Settling {
  readonly state: SettlingState
  /** Interval that holds at all looks together at 1 - alpha (repeated interval: Jennison and Turnbull 1989). */
  readonly low: number
  readonly high: number
  /** Pairs of the next look; absent where there is none. */
  readonly next?: number
}

/**
 * What a look says of a paired difference.
 * @param looks of `settlingLooks`
 * @throws RangeError when the number of pairs is not that of a look
 */
export function settlingAt(difference: PairedDifference, looks: readonly Look[]): Settling {
  const i = looks.findIndex(look => look.n === difference.n)
  if (i < 0) throw new RangeError(`${difference.n} pairs are no look of ${looks.map(l => l.n).join(', ')}`)
  const { nominalP, n } = looks[i]
  const t = difference.mean / difference.standardError
  const p = difference.mean === 0 ? 1 : studentTwoSidedP(t, n - 1)
  const reach = studentQuantile(1 - nominalP / 2, n - 1) * difference.standardError
  const interval = { low: difference.mean - reach, high: difference.mean + reach }
  if (p <= nominalP) return { state: 'settled', ...interval }
  const next = looks[i + 1]?.n
  return next === undefined ? { state: 'notToldApart', ...interval } : { state: 'goOn', ...interval, next }
}
