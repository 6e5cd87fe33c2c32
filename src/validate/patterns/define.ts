/** What a pattern is: a record of what is known about the world, and a pure function that measures the same on a run. */
import type { LeverUse, LocalText, Region, ShockUse } from '../../../sim/index.ts'
import { patternsTexts } from '../../text/families.ts'
import type { Observation } from '../observation.ts'

export interface Target {
  readonly id: string
  readonly label: LocalText
  /** Band of the evidence; absent bounds are open. A target without both is reported and not judged. */
  readonly low?: number
  readonly high?: number
  /** Where the band comes from, when not the pattern's own source. */
  readonly note?: string
}

/**
 * Which regions can show it: any with enough districts, only a whole system of municipalities, or (for the cost of runs in
 * pairs) only what is smaller than that.
 */
type PatternScope = 'districts' | 'system' | 'paired'

/** A further run of the same region, seed and replicate that differs in levers or shocks only: its draws are the same. */
export interface Arm {
  readonly id: string
  readonly levers?: (region: Region) => readonly LeverUse[]
  readonly shocks?: readonly ShockUse[]
}

/** Months that arms run: to ten years after the end of a programme of the third year, and a year to look. */
export const ARM_MONTHS = 168

/**
 * One value from several pairs of runs: the effect of a small programme on one neighbourhood drowns in the luck of one pair,
 * and a ratio of two such effects all the more. Sums are taken over pairs first, ratios of the sums after.
 */
interface Pooled {
  /** Pairs of the same region, each with a luck of its own. */
  readonly pairs: number
  /** What is summed over pairs. No NaN: a pair that does not show something adds nothing to numerator and denominator. */
  collect(base: Observation, arm: (id: string) => Observation): readonly number[]
  /** One number a target, from the sums. */
  settle(sums: readonly number[]): readonly number[]
}

export interface Pattern {
  readonly id: string
  /** A must hold, B should, C is reported. */
  readonly weight: 'A' | 'B' | 'C'
  /** Patterns for tests are never looked at while parameters are fitted. */
  readonly use: 'calibrate' | 'test'
  readonly scope: PatternScope
  readonly title: LocalText
  /** How it is measured on output. */
  readonly statistic: LocalText
  readonly source: string
  readonly targets: readonly Target[]
  /**
   * Where it is looked at instead, where none of the regions of a validation can show it: a place made from the id of the
   * region. It is run once for each region that is smaller than a system of municipalities.
   */
  place?(id: string): Region
  /** Patterns of scope 'paired' only. */
  readonly arms?: readonly Arm[]
  /** Of these, those for which one pair is too few. `measure` then is what a single pair would give. */
  readonly pooled?: Pooled
  /** One number a target, in the order of `targets`; NaN where a run does not show it (no boom, no peak). */
  measure(o: Observation, arm: (id: string) => Observation): readonly number[]
}

type Band = Omit<Target, 'label'> & Partial<Pick<Target, 'label'>>
type PatternRule = Omit<Pattern, 'title' | 'statistic' | 'targets'> &
  Partial<Pick<Pattern, 'title' | 'statistic'>> & { readonly targets: readonly Band[] }

/**
 * Declares a pattern. Its texts stand by its id, and those of its targets by theirs, in src/text; one from outside brings its
 * own.
 */
export function definePattern(pattern: PatternRule): Pattern {
  const { id } = pattern
  return {
    ...pattern,
    title: pattern.title ?? textOf(`${id}.title`),
    statistic: pattern.statistic ?? textOf(`${id}.statistic`),
    targets: pattern.targets.map((target): Target => {
      const note = `${id}.${target.id}.note`
      return {
        ...target,
        label: target.label ?? textOf(`${id}.${target.id}`),
        ...(patternsTexts.has(note) ? { note: patternsTexts.message('en', note) } : {}),
      }
    }),
  }
}

/** @throws RangeError where nobody has named it */
function textOf(key: string): LocalText {
  if (!patternsTexts.has(key)) throw new RangeError(`src/text/en/patterns.json has no ${key}`)
  return patternsTexts.all(key)
}

export function band(id: string, low?: number, high?: number): Band {
  return { id, low, high }
}

/** What was tried on a pattern that the model does not meet; shown in docs/validation.md while it fails. */
export function triedOn(pattern: string): LocalText | undefined {
  const key = `${pattern}.tried`
  return patternsTexts.has(key) ? patternsTexts.all(key) : undefined
}

/** Judged by its band, or only reported. */
export function isJudged(target: Target): boolean {
  return target.low !== undefined || target.high !== undefined
}

export function inBand(target: Target, value: number): boolean {
  return (
    !Number.isNaN(value) &&
    value >= (target.low ?? Number.NEGATIVE_INFINITY) &&
    value <= (target.high ?? Number.POSITIVE_INFINITY)
  )
}
