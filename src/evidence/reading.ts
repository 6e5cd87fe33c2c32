/** What the evidence files come to: counts, verdicts that luck turns, and whether they speak of this program. */
import { digestText, ENGINE_VERSION, PARAMS } from '../../sim/index.ts'
import type { AblationRow } from '../validate/ablation.ts'
import type { Evidence, EvidencePattern } from '../validate/evidence.ts'

/** Digest of all parameter values as shipped, by the rule of the evidence files. */
export function shippedParamsDigest(): string {
  return digestText(
    Object.entries(PARAMS)
      .map(([id, param]) => `${id}=${param.default}`)
      .join('\n'),
  )
}

export interface Source {
  readonly engineVersion: string
  readonly paramsDigest: string
}

/** In what a file of evidence was made by another model than this one; empty where it speaks of this one. */
export function outOfDate(source: Source, now: Source = thisModel()): readonly ('engine' | 'params')[] {
  return [
    ...(source.engineVersion === now.engineVersion ? [] : (['engine'] as const)),
    ...(source.paramsDigest === now.paramsDigest ? [] : (['params'] as const)),
  ]
}

export function thisModel(): Source {
  return { engineVersion: ENGINE_VERSION, paramsDigest: shippedParamsDigest() }
}

/** Patterns that the regions of the study could show at all. */
export function seenPatterns(evidence: Evidence): readonly EvidencePattern[] {
  return evidence.patterns.filter(pattern => pattern.targets.some(target => target.n > 0))
}

export interface Count {
  readonly met: number
  /** Patterns with a verdict; those that are only reported have none. */
  readonly judged: number
}

export function countPatterns(evidence: Evidence, weight: string): Count {
  const judged = seenPatterns(evidence).filter(p => p.weight === weight && p.met !== null)
  return { met: judged.filter(p => p.met).length, judged: judged.length }
}

/** Patterns and targets whose verdict other seeds of the shipped set turn as well. */
export function turnedByLuck(luck: readonly AblationRow[]): ReadonlySet<string> {
  return new Set(luck.flatMap(row => [...row.breaks, ...row.mends, ...row.targetsLost, ...row.targetsWon]))
}
