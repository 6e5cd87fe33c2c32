/** What a result says of itself, made from what was run: by `run` to write it, by `verify` to hold it against the file. */
import {
  ENGINE_VERSION,
  GOLMOK_VERSION,
  type MetricSummary,
  RESULT_KIND,
  RESULT_VERSION,
  type ReplicateRecord,
  type ResultHead,
  regionDigest,
} from '../command-line.ts'
import type { LoadedScenario } from './load-scenario.ts'

export interface Outcome extends Pick<ResultHead, 'replicatesAsked' | 'files' | 'format' | 'excel'> {
  /** In any order; failed ones among them. */
  readonly replicates: readonly ReplicateRecord[]
  readonly summary: Readonly<Record<string, MetricSummary>>
}

export function resultHead({ spec, file }: LoadedScenario, outcome: Outcome): ResultHead {
  const replicates = [...outcome.replicates].sort((a, b) => a.replicate - b.replicate)
  return {
    kind: RESULT_KIND,
    resultVersion: RESULT_VERSION,
    scenario: spec.id,
    title: file.title,
    region: spec.region.id,
    regionDigest: regionDigest(spec.region),
    seed: spec.seed,
    golmokVersion: GOLMOK_VERSION,
    engineVersion: ENGINE_VERSION,
    spinUpMonths: spec.spinUpMonths,
    months: spec.months,
    complete: replicates.length === outcome.replicatesAsked,
    replicatesAsked: outcome.replicatesAsked,
    digest: replicates.find(r => r.status === 'done')?.digest ?? '',
    replicates,
    summary: outcome.summary,
    files: outcome.files,
    format: outcome.format,
    excel: outcome.excel,
  }
}
