/**
 * Survival of businesses: Kaplan-Meier curves, left truncation, and the Weibull form.
 *
 * Durations are ages in any one unit (months), survival is a share in [0, 1]. Sources: Kaplan and Meier (1958);
 * Klein and Moeschberger (2003) for late entry and Greenwood's formula.
 */
import { exp, log } from '../engine/math.ts'
import { ols } from './regression.ts'
import { requireLength } from './shape.ts'

export interface SurvivalCurve {
  /** Ages at which somebody died, ascending. */
  time: Float64Array
  /** Under observation just before each age. */
  nAtRisk: Float64Array
  /** Deaths at each age. */
  nDied: Float64Array
  /** S just after each age. */
  survival: Float64Array
  /** Greenwood standard error of S at each age. */
  standardError: Float64Array
  /** Spells used. */
  n: number
}

/**
 * Kaplan-Meier curve. Durations 1, 1, 2, 3+, 4 (+ still open) give S(1) = .6, S(2) = .4, S(4) = 0. A spell that
 * ends unseen at the age of a death still counts at risk there.
 *
 * @param durations age at the end of observation, n values
 * @param died 1 where the end was a death, 0 where it was only the end of observation
 * @param enteredAt age at which observation began, 0 by default. A later one is left truncation: the spell counts
 *   at risk only above that age. Spells that end no later than they enter are left out
 * @throws RangeError when the lengths differ
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  died: ArrayLike<number>,
  enteredAt?: ArrayLike<number>,
): SurvivalCurve {
  requireLength('died', died.length, durations.length)
  if (enteredAt) requireLength('enteredAt', enteredAt.length, durations.length)
  const ends: number[] = []
  const entries: number[] = []
  const deaths: number[] = []
  for (let i = 0; i < durations.length; i++) {
    const entry = enteredAt ? enteredAt[i] : 0
    // A death at age 0 counts; a late entry must be watched for some time.
    if (!(durations[i] > entry || (durations[i] === 0 && entry === 0))) continue
    ends.push(durations[i])
    if (entry > 0) entries.push(entry)
    if (died[i]) deaths.push(durations[i])
  }
  const sortedEnds = Float64Array.from(ends).sort()
  const sortedEntries = Float64Array.from(entries).sort()
  const sortedDeaths = Float64Array.from(deaths).sort()
  const time = sortedDeaths.filter((t, k) => k === 0 || t !== sortedDeaths[k - 1])
  const nAtRisk = new Float64Array(time.length)
  const nDied = new Float64Array(time.length)
  const survival = new Float64Array(time.length)
  const standardError = new Float64Array(time.length)
  let left = 0
  let waiting = 0
  let seen = 0
  let s = 1
  let greenwood = 0
  for (let k = 0; k < time.length; k++) {
    while (left < sortedEnds.length && sortedEnds[left] < time[k]) left += 1
    while (waiting < sortedEntries.length && sortedEntries[waiting] < time[k]) waiting += 1
    while (seen < sortedDeaths.length && sortedDeaths[seen] === time[k]) {
      seen += 1
      nDied[k] += 1
    }
    nAtRisk[k] = ends.length - left - (sortedEntries.length - waiting)
    s *= 1 - nDied[k] / nAtRisk[k]
    greenwood += nDied[k] / (nAtRisk[k] * (nAtRisk[k] - nDied[k]))
    survival[k] = s
    standardError[k] = s > 0 ? s * Math.sqrt(greenwood) : 0
  }
  return { time, nAtRisk, nDied, survival, standardError, n: ends.length }
}

/** S at an age: 1 before the first death. NaN for a curve without spells. */
export function survivalAt({ time, survival, n }: SurvivalCurve, age: number): number {
  if (n === 0) return NaN
  let s = 1
  for (let k = 0; k < time.length && time[k] <= age; k++) s = survival[k]
  return s
}

/** First age at which S is one half or less; Infinity when it never is. */
export function medianSurvival({ time, survival }: SurvivalCurve): number {
  for (let k = 0; k < time.length; k++) if (survival[k] <= 0.5) return time[k]
  return Infinity
}

/** Survival of the watched cohorts, with what left truncation does to it told apart. */
export interface SurvivalByTruncation {
  /** Spells seen from age 0 only: the figure to compare with official survival rates. */
  complete: SurvivalCurve
  /** All spells, the truncated ones at risk from the age at which they came under observation. */
  withLateEntries: SurvivalCurve
  /** Spells that were already under way when observation began. */
  nTruncated: number
}

/** Kaplan-Meier without and with left-truncated spells; arguments as for `kaplanMeier`. */
export function survivalByTruncation(
  durations: ArrayLike<number>,
  died: ArrayLike<number>,
  enteredAt: ArrayLike<number>,
): SurvivalByTruncation {
  requireLength('enteredAt', enteredAt.length, durations.length)
  requireLength('died', died.length, durations.length)
  const complete: number[] = []
  for (let i = 0; i < durations.length; i++) if (enteredAt[i] === 0) complete.push(i)
  return {
    complete: kaplanMeier(
      complete.map(i => durations[i]),
      complete.map(i => died[i]),
    ),
    withLateEntries: kaplanMeier(durations, died, enteredAt),
    nTruncated: durations.length - complete.length,
  }
}

/** S(t) = exp(-(t / scale)^shape). */
export interface WeibullFit {
  /** k; below 1 the hazard falls with age. */
  shape: number
  /** L, in the unit of the ages. */
  scale: number
  shapeStandardError: number
  r2: number
  /** Points used: age above 0 and survival strictly between 0 and 1. */
  n: number
}

/**
 * Weibull fit by least squares of ln(-ln S) on ln t. Korean enterprises of the 2012 release, years 1 to 5 at .598, .463,
 * .380, .334, .309, give shape .52 and scale 3.4 years.
 *
 * @param ages in any one unit
 * @param survival share alive at each age
 * @returns NaN below two usable points; a standard error of NaN at exactly two
 * @throws RangeError when the lengths differ
 */
export function weibullFit(ages: ArrayLike<number>, survival: ArrayLike<number>): WeibullFit {
  requireLength('survival', survival.length, ages.length)
  const x: number[] = []
  const y: number[] = []
  for (let i = 0; i < ages.length; i++) {
    if (!(ages[i] > 0 && survival[i] > 0 && survival[i] < 1)) continue
    x.push(log(ages[i]))
    y.push(log(-log(survival[i])))
  }
  const fit = ols(y, [x])
  const [intercept, shape] = fit.coefficients
  return {
    shape,
    scale: exp(-intercept / shape),
    shapeStandardError: fit.standardErrors[1],
    r2: fit.r2,
    n: x.length,
  }
}

/**
 * Duration dependence h(1) / h(last) of yearly survival S_1, S_2, ...: exit rate in the first year over that in the
 * last, each among those alive at its start. Above 1 where young businesses die more. NaN below two years.
 */
export function hazardRatioFirstToLast(survivalByYear: ArrayLike<number>): number {
  const last = survivalByYear.length - 1
  if (last < 1) return NaN
  return (1 - survivalByYear[0]) / (1 - survivalByYear[last] / survivalByYear[last - 1])
}
