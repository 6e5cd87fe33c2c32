/**
 * All that a job depends on, in one file: the job, its scenarios with their regions inside, the engine. Written once, when the
 * job is made; whoever carries on needs nothing else.
 */
import { digestText, ENGINE_VERSION, type ScenarioSpec } from '../../../sim/index.ts'
import type { ReplicateRequest } from '../../ensemble/replicate.ts'
import { readScenario } from '../../scenario/read.ts'
import type { Registries } from '../../scenario/registries.ts'
import { specFor } from '../../scenario/resolve.ts'
import type { ScenarioFile } from '../../scenario/scenario-schema.ts'
import { GOLMOK_VERSION } from '../../version.ts'
import { leversOfPackage, withCoalition } from '../studies/attribute.ts'
import { studyOf } from '../studies/index.ts'
import type { Study, StudyContext } from '../studies/study.ts'
import type { JobFile } from './job-schema.ts'
import { readJob } from './read-job.ts'
import { type Measured, metricsById, type Place, type PlannedRun } from './run-record.ts'
import { variedSpec } from './vary.ts'

export const INPUTS_KIND = 'golmok-job-inputs'
export const INPUTS_VERSION = 1

export interface JobInputs {
  readonly kind: typeof INPUTS_KIND
  readonly inputsVersion: typeof INPUTS_VERSION
  readonly golmokVersion: string
  readonly engineVersion: string
  readonly job: JobFile
  /** With their regions inside, on the seed and horizon of the job. */
  readonly scenarios: readonly ScenarioFile[]
}

/** A job that cannot be carried out as it stands. */
export class JobError extends Error {
  readonly problem: 'notInputs' | 'newer' | 'engine' | 'place' | 'noLevers'
  readonly found: string

  constructor(problem: JobError['problem'], found: string) {
    super(`${problem}: ${found}`)
    this.name = 'JobError'
    this.problem = problem
    this.found = found
  }
}

/**
 * @param scenarios of the job, each with its region inside
 */
export function jobInputs(job: JobFile, scenarios: readonly ScenarioFile[]): JobInputs {
  const seed = job.seed ?? scenarios[0].seed
  const months = job.months ?? scenarios[0].months
  const spinUpMonths = job.spinUpMonths ?? scenarios[0].spinUpMonths
  return {
    kind: INPUTS_KIND,
    inputsVersion: INPUTS_VERSION,
    golmokVersion: GOLMOK_VERSION,
    engineVersion: ENGINE_VERSION,
    job,
    // One seed and one horizon: only then are differences those of the scenarios.
    scenarios: scenarios.map(file => ({
      ...file,
      seed,
      months,
      spinUpMonths,
      levers: file.levers.filter(use => use.from < months),
      shocks: file.shocks.filter(use => use.from < months),
    })),
  }
}

export const inputsText = (inputs: JobInputs): string => `${JSON.stringify(inputs)}\n`

/** Fingerprint of everything that the results depend on: parts of one job have the same. */
export const inputsDigest = ({ job, scenarios, engineVersion }: JobInputs): string =>
  digestText(JSON.stringify([engineVersion, job, scenarios]))

/** @throws JobError where it is none, or of another engine; ScenarioError for faulty parts */
export function readInputs(text: string, registries: Registries, name: string): JobInputs {
  let value: Partial<Record<keyof JobInputs, unknown>>
  try {
    value = Object(JSON.parse(text)) as typeof value
  } catch {
    throw new JobError('notInputs', name)
  }
  if (value.kind !== INPUTS_KIND || !Array.isArray(value.scenarios)) throw new JobError('notInputs', name)
  if (typeof value.inputsVersion === 'number' && value.inputsVersion > INPUTS_VERSION)
    throw new JobError('newer', String(value.inputsVersion))
  if (value.engineVersion !== ENGINE_VERSION) throw new JobError('engine', String(value.engineVersion))
  return {
    kind: INPUTS_KIND,
    inputsVersion: INPUTS_VERSION,
    golmokVersion: String(value.golmokVersion),
    engineVersion: ENGINE_VERSION,
    job: readJob(JSON.stringify(value.job), registries, name),
    scenarios: value.scenarios.map(s => readScenario(JSON.stringify(s), registries, name).file),
  }
}

export interface PreparedJob extends StudyContext {
  readonly inputs: JobInputs
  readonly measured: Measured
  /** A new one at each call: a study remembers what it has asked for. */
  study(): Study
  requestOf(planned: PlannedRun): ReplicateRequest
}

/** @throws JobError for places that the region lacks, or a package without levers of its own */
export function preparedJob(inputs: JobInputs): PreparedJob {
  const { job, scenarios } = inputs
  const specs = scenarios.map(specOf)
  const metrics = metricsById(job.metrics)
  const places = [
    { kind: 'region', id: specs[0].region.id } as const,
    ...job.places.map(id => placeOf(id, specs)),
  ]
  const context = { job, specs, metrics }
  const record = {
    districts: places.some(p => p.kind === 'district'),
    towns: places.some(p => p.kind === 'town'),
  }
  const levers = leversOfPackage(specs[0], specs[specs.length - 1])
  if (job.analysis.kind === 'attribute' && levers.length === 0)
    throw new JobError('noLevers', specs[specs.length - 1].id)
  return {
    ...context,
    inputs,
    measured: { metrics, places, series: job.series },
    study: () => studyOf(context),
    requestOf(planned) {
      const varied = variedSpec(specs[planned.scenario], planned.scenario, job, planned.values)
      const spec = planned.coalition === undefined ? varied : withCoalition(varied, levers, planned.coalition)
      return { spec, replicate: planned.replicate, record }
    },
  }
}

function specOf(file: ScenarioFile): ScenarioSpec {
  if (typeof file.region === 'string') throw new JobError('notInputs', file.region)
  return specFor(file, file.region)
}

function placeOf(id: string, specs: readonly ScenarioSpec[]): Place {
  const { towns, districts } = specs[0].region
  const town = towns.findIndex(t => t.id === id)
  if (town >= 0) return { kind: 'town', id, at: town }
  const district = districts.findIndex(d => d.id === id)
  if (district >= 0) return { kind: 'district', id, at: district }
  throw new JobError('place', id)
}
