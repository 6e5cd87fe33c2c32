/**
 * A study asks for runs, wave by wave, and makes its answer of their outcomes. What it asks for depends on the job and on the
 * outcomes of earlier waves alone, so that an interrupted job asks for the same runs again and finds them kept.
 */
import type { Metric, ScenarioSpec } from '../../../sim/index.ts'
import type { JobFile } from '../job/job-schema.ts'
import type { PlannedRun } from '../job/run-record.ts'

/** Runs that may be carried out in any order and on any machine. Made one by one: a million of them take no memory. */
export interface Wave {
  readonly size: number
  run(i: number): PlannedRun
}

export interface Outcomes {
  /** Figure of the whole region in a run; NaN where it failed or is undefined. */
  figure(index: number, metric: number): number
}

/** What a study found, as plain data. */
export type Finding = Readonly<Record<string, unknown>>

export interface Study {
  /** Runs at most, over all waves. */
  readonly mostRuns: number
  /** Whether later waves depend on earlier ones: such a job cannot be cut into shards. */
  readonly adaptive: boolean
  /** The next wave, once all runs of the ones before have ended; undefined when there is none. */
  next(outcomes: Outcomes): Wave | undefined
  /** The answer, of whatever has ended. */
  finding(outcomes: Outcomes): Finding
}

export interface StudyContext {
  readonly job: JobFile
  /** Scenarios of the job, the baseline first, all on its seed and horizon. */
  readonly specs: readonly ScenarioSpec[]
  readonly metrics: readonly Metric[]
}

/** Seed of designs and bootstraps. */
export const seedOf = ({ job, specs }: StudyContext): string => job.seed ?? specs[0].seed

/** Place of a metric in the job's list. */
export const metricAt = ({ job }: StudyContext, id: string): number => job.metrics.indexOf(id)
