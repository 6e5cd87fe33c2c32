/** Met or not met, by the interval and the band. */
import { measures } from '../../sim/index.ts'
import { inBand, isJudged, type Pattern, type Target } from './patterns/define.ts'
import type { ReplicateResult } from './replicate.ts'

/** A band is met when it holds the mean, or this share of the replicates. */
const REPLICATES_IN_BAND = 0.7

export interface TargetVerdict {
  readonly target: Target
  /** Replicates that showed it. */
  readonly n: number
  readonly mean: number
  /** 10 to 90 % of the replicates. */
  readonly p10: number
  readonly p90: number
  readonly shareInBand: number
  /** undefined where it is only reported. */
  readonly met: boolean | undefined
}

export interface PatternVerdict {
  readonly pattern: Pattern
  readonly targets: readonly TargetVerdict[]
  /** All judged targets met; undefined where no replicate could show the pattern, or all of it is only reported. */
  readonly met: boolean | undefined
}

export function judge(
  patterns: readonly Pattern[],
  results: readonly ReplicateResult[],
): readonly PatternVerdict[] {
  return patterns.map(pattern => {
    const rows = results.flatMap(r => (r.values[pattern.id] ? [r.values[pattern.id]] : []))
    const targets = pattern.targets.map((target, i) =>
      judgeTarget(
        target,
        rows.map(row => row[i]),
      ),
    )
    const judged = targets.filter(t => t.met !== undefined)
    return {
      pattern,
      targets,
      met: rows.length === 0 || judged.length === 0 ? undefined : judged.every(t => t.met),
    }
  })
}

export function judgeTarget(target: Target, values: readonly number[]): TargetVerdict {
  const known = values.filter(v => Number.isFinite(v))
  const n = known.length
  const mean = n > 0 ? known.reduce((a, b) => a + b, 0) / n : Number.NaN
  const interval = n > 0 ? measures.centralInterval(known, 0.8) : { low: Number.NaN, high: Number.NaN }
  const inside = known.filter(v => inBand(target, v)).length
  const shareInBand = n > 0 ? inside / n : Number.NaN
  return {
    target,
    n,
    mean,
    p10: interval.low,
    p90: interval.high,
    shareInBand,
    met: isJudged(target) ? n > 0 && (inBand(target, mean) || shareInBand >= REPLICATES_IN_BAND) : undefined,
  }
}

/** Patterns met of those judged, by weight. */
export function countMet(verdicts: readonly PatternVerdict[], weight: string): { met: number; of: number } {
  const judged = verdicts.filter(v => v.met !== undefined && v.pattern.weight === weight)
  return { met: judged.filter(v => v.met).length, of: judged.length }
}
