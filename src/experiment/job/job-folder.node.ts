/** A job in a folder: made, carried on, merged of parts, read. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Executor } from '../../ensemble/executor.ts'
import { writeWhole } from '../../files/whole-file.node.ts'
import type { Registries } from '../../scenario/registries.ts'
import { conductJob, type JobOutcome, type JobProgress, type Shard } from './conduct.ts'
import { blockFile, blocksIn, folderStore } from './folder-store.node.ts'
import {
  inputsDigest,
  inputsText,
  type JobInputs,
  type PreparedJob,
  preparedJob,
  readInputs,
} from './job-inputs.ts'
import { type JobTables, jobTables } from './run-tables.ts'

export const INPUTS_FILE = 'job-inputs.json'
export const FINDING_FILE = 'finding.json'

/** What `finding.json` holds. */
export interface JobFinding {
  readonly kind: 'golmok-job-finding'
  readonly id: string
  readonly analysis: string
  readonly engineVersion: string
  readonly inputsDigest: string
  /** Fingerprint of all runs in their order: the same for any number of workers, machines and interruptions. */
  readonly digest: string
  readonly complete: boolean
  readonly runs: { readonly done: number; readonly failed: number; readonly known: number }
  readonly failures: readonly { readonly index: number; readonly error: string }[]
  readonly finding: Readonly<Record<string, unknown>>
}

export function tablesOf({ job, specs, measured }: PreparedJob): JobTables {
  return jobTables(
    job,
    specs.map(s => s.id),
    specs[0].seed,
    measured,
  )
}

/** Makes the folder of a job; a job that stands there is never written over. @throws WriteError */
export async function createJobFolder(folder: string, inputs: JobInputs): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeWhole(join(folder, INPUTS_FILE), inputsText(inputs), { isNew: true })
}

/** @throws JobError, ScenarioError, or the system's error where there is no such file */
export async function openJobFolder(folder: string, registries: Registries): Promise<PreparedJob> {
  const path = join(folder, INPUTS_FILE)
  return preparedJob(readInputs(await readFile(path, 'utf8'), registries, path))
}

export interface RunJobOptions {
  readonly shard?: Shard | undefined
  readonly signal?: AbortSignal | undefined
  readonly retryFailed?: boolean | undefined
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
}

/** Carries the job of a folder on to its end, or until stopped; writes the finding where the job is complete. */
export async function runJobFolder(
  folder: string,
  prepared: PreparedJob,
  executor: Executor,
  options: RunJobOptions = {},
): Promise<JobFinding> {
  const store = await folderStore(folder, tablesOf(prepared), prepared.job.series)
  const stop = () => void executor.close()
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    if (options.retryFailed) await store.forgetFailed()
    const study = prepared.study()
    const outcome = await conductJob({
      study,
      store,
      executor,
      measured: prepared.measured,
      requestOf: planned => prepared.requestOf(planned),
      shard: options.shard,
      signal: options.signal,
      onProgress: options.onProgress,
    })
    const finding = findingOf(prepared, outcome, study.finding(outcome.table))
    if (outcome.complete)
      await writeWhole(join(folder, FINDING_FILE), `${JSON.stringify(finding, null, 1)}\n`)
    return finding
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await store.close()
  }
}

export function findingOf(
  { inputs }: PreparedJob,
  { table, known, complete }: JobOutcome,
  finding: Readonly<Record<string, unknown>>,
): JobFinding {
  return {
    kind: 'golmok-job-finding',
    id: inputs.job.id,
    analysis: inputs.job.analysis.kind,
    engineVersion: inputs.engineVersion,
    inputsDigest: inputsDigest(inputs),
    digest: table.digest(known),
    complete,
    runs: { done: table.done, failed: table.failed, known },
    failures: table.failures,
    finding,
  }
}

/** Parts that do not belong together, or do not make a whole. */
export class MergeError extends Error {
  readonly problem: 'otherJob' | 'twice' | 'notThere'
  readonly part: string

  constructor(problem: MergeError['problem'], part: string) {
    super(`${problem}: ${part}`)
    this.name = 'MergeError'
    this.problem = problem
    this.part = part
  }
}

/**
 * Puts the blocks of the shards of one job into one folder, where `runJobFolder` then finds them done.
 * @throws MergeError for parts of another job, or a block that two of them hold
 */
export async function mergeShards(
  parts: readonly string[],
  into: string,
  registries: Registries,
): Promise<PreparedJob> {
  const opened: { part: string; prepared: PreparedJob }[] = []
  for (const part of parts) opened.push({ part, prepared: await openJobFolder(part, registries) })
  const [{ prepared }] = opened
  const digest = inputsDigest(prepared.inputs)
  const holder = new Map<number, string>()
  for (const { part, prepared: other } of opened) {
    if (inputsDigest(other.inputs) !== digest) throw new MergeError('otherJob', part)
    for (const block of await blocksIn(join(part, 'runs'))) {
      if (holder.has(block)) throw new MergeError('twice', part)
      holder.set(block, part)
    }
  }
  await createJobFolder(into, prepared.inputs)
  for (const [block, part] of holder)
    for (const table of prepared.job.series ? (['months', 'runs'] as const) : (['runs'] as const)) {
      await writeWhole(blockFile(into, table, block), await readFile(blockFile(part, table, block)))
    }
  return prepared
}
