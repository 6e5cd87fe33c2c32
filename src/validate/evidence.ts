/** The evidence file: what was run, how, and what came out, for the docs and the page. */

import type { LocalText } from '../../sim/index.ts'
import { fileText } from '../scenario/file-text.ts'
import type { Validation } from './run-patterns.ts'

export interface EvidenceTarget {
  readonly id: string
  readonly label: LocalText
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  readonly mean: number | null
  readonly p10: number | null
  readonly p90: number | null
  readonly met: boolean | null
  readonly note?: string
}

export interface EvidencePattern {
  readonly id: string
  readonly weight: string
  readonly use: string
  readonly title: LocalText
  readonly statistic: LocalText
  readonly source: string
  readonly met: boolean | null
  readonly targets: readonly EvidenceTarget[]
}

export interface Evidence {
  readonly kind: 'golmok-validation'
  readonly engineVersion: string
  readonly paramsDigest: string
  readonly command: string
  readonly regions: readonly string[]
  readonly seeds: readonly string[]
  readonly replicates: number
  readonly spinUpMonths: number
  readonly months: number
  readonly patterns: readonly EvidencePattern[]
}

const known = (x: number): number | null => (Number.isFinite(x) ? Number(x.toPrecision(5)) : null)

export function evidenceOf(v: Validation, command: string): Evidence {
  const { engineVersion, paramsDigest, regions, seeds, replicates, spinUpMonths, months } = v
  return {
    kind: 'golmok-validation',
    engineVersion,
    paramsDigest,
    command,
    regions,
    seeds,
    replicates,
    spinUpMonths,
    months,
    patterns: v.verdicts.map(({ pattern, targets, met }) => ({
      id: pattern.id,
      weight: pattern.weight,
      use: pattern.use,
      title: fileText(pattern.title),
      statistic: fileText(pattern.statistic),
      source: pattern.source,
      met: met ?? null,
      targets: targets.map(t => ({
        id: t.target.id,
        label: fileText(t.target.label),
        low: t.target.low ?? null,
        high: t.target.high ?? null,
        n: t.n,
        mean: known(t.mean),
        p10: known(t.p10),
        p90: known(t.p90),
        met: t.met ?? null,
        ...(t.target.note === undefined ? {} : { note: t.target.note }),
      })),
    })),
  }
}
