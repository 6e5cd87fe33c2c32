/** Carries a job out on the command line: a dry run, or all runs with progress, in a folder or for this once. */
import {
  conductJob,
  createJobFolder,
  createRun,
  findingOf,
  inShard,
  JobError,
  type JobFinding,
  type JobInputs,
  type JobProgress,
  memoryStore,
  openJobFolder,
  ownFolder,
  type PreparedJob,
  preparedJob,
  REGISTRIES,
  runJobFolder,
  type Shard,
  type Study,
  WriteError,
  workerPool,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { EXIT, UsageError } from './errors.ts'
import { defaultWorkers } from './flags.ts'
import { jobText } from './job-text.ts'
import { progressDisplay } from './progress.ts'

export interface SessionFlags {
  readonly out?: string
  readonly workers?: number
  readonly dryRun?: boolean
  readonly shard?: Shard
  readonly retryFailed?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** @returns the exit code */
export async function carryOutJob(inputs: JobInputs, flags: SessionFlags, context: Context): Promise<number> {
  const prepared = prepare(inputs, context)
  const study = prepared.study()
  if (flags.shard && study.adaptive)
    throw new UsageError('--shard', context.say('shardAdaptive'), { hint: context.say('shardAdaptiveHint') })
  if (flags.shard && flags.out === undefined)
    throw new UsageError('--shard', context.say('shardNeedsOut'), { expected: '--out DIR' })
  if (flags.dryRun) return dryRun(prepared, study, flags, context)
  if (flags.out === undefined) return told(await inMemory(prepared, study, flags, context), flags, context)
  await createFolder(flags.out, inputs, context)
  return told(await inFolder(flags.out, prepared, flags, context), flags, context)
}

async function createFolder(folder: string, inputs: JobInputs, { say }: Context): Promise<void> {
  try {
    await createJobFolder(folder, inputs)
  } catch (error) {
    if (!(error instanceof WriteError) || error.fault !== 'exists') throw error
    throw new UsageError(folder, say('jobExists'), { hint: say('jobExistsHint', { folder }) })
  }
}

/** Carries on what stands in a folder. */
export async function resumeJob(folder: string, flags: SessionFlags, context: Context): Promise<number> {
  const prepared = await openJob(folder, context)
  return told(await inFolder(folder, prepared, flags, context), { ...flags, out: folder }, context)
}

/** @throws UsageError where there is no job, or one of another engine */
export async function openJob(folder: string, context: Context): Promise<PreparedJob> {
  try {
    return await openJobFolder(folder, REGISTRIES)
  } catch (error) {
    if (error instanceof JobError) throw explained(error, folder, context)
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw new UsageError(folder, context.say('noJob'), { hint: context.say('noJobHint') })
    throw error
  }
}

function prepare(inputs: JobInputs, context: Context): PreparedJob {
  try {
    return preparedJob(inputs)
  } catch (error) {
    throw error instanceof JobError ? explained(error, '', context) : error
  }
}

function explained({ problem, found }: JobError, path: string, { say }: Context): UsageError {
  const messages = {
    notInputs: say('jobNotInputs'),
    newer: say('jobNewer'),
    engine: say('jobEngine'),
    place: say('jobPlace'),
    noLevers: say('jobNoLevers'),
  } as const
  return new UsageError(path, messages[problem], { found })
}

async function inFolder(
  folder: string,
  prepared: PreparedJob,
  flags: SessionFlags,
  context: Context,
): Promise<JobFinding> {
  const owned = await ownFolder(folder)
  const pool = workerPool(flags.workers ?? defaultWorkers())
  const progress = progressOf(flags, context)
  try {
    return await runJobFolder(folder, prepared, pool, {
      shard: flags.shard,
      signal: context.signal,
      retryFailed: flags.retryFailed,
      onProgress: progress.update,
    })
  } finally {
    progress.stop()
    await pool.close()
    await owned.release()
  }
}

async function inMemory(
  prepared: PreparedJob,
  study: Study,
  flags: SessionFlags,
  context: Context,
): Promise<JobFinding> {
  const pool = workerPool(flags.workers ?? defaultWorkers())
  const progress = progressOf(flags, context)
  const stop = () => void pool.close()
  context.signal.addEventListener('abort', stop, { once: true })
  try {
    const outcome = await conductJob({
      study,
      store: memoryStore(),
      executor: pool,
      measured: prepared.measured,
      requestOf: prepared.requestOf,
      signal: context.signal,
      onProgress: progress.update,
    })
    return findingOf(prepared, outcome, study.finding(outcome.table))
  } finally {
    context.signal.removeEventListener('abort', stop)
    progress.stop()
    await pool.close()
  }
}

function progressOf(flags: SessionFlags, context: Context) {
  let display: ReturnType<typeof progressDisplay> | undefined
  let total = 0
  return {
    update({ done, failed, known }: JobProgress) {
      // A new wave of an adaptive job has more to show.
      if (known !== total) {
        display?.stop()
        total = known
        display = progressDisplay(total, context, flags.quiet === true)
      }
      display?.update({ done: done + failed, total, months: done + failed, totalMonths: total })
    },
    stop: () => display?.stop(),
  }
}

async function told(finding: JobFinding, flags: SessionFlags, context: Context): Promise<number> {
  const { say } = context
  if (flags.json) await context.out(`${JSON.stringify(finding, null, 2)}\n`)
  else if (!flags.quiet) await context.out(`${jobText(finding, context)}\n`)
  for (const { index, error } of finding.failures.slice(0, 5))
    context.tell(say('jobFailedRun', { index, error }))
  if (finding.failures.length > 5) context.tell(say('importMore', { n: finding.failures.length - 5 }))
  if (flags.out !== undefined && !flags.quiet)
    context.tell(
      finding.complete
        ? say('jobWritten', { folder: flags.out })
        : say('jobNotComplete', { folder: flags.out, done: finding.runs.done, known: finding.runs.known }),
    )
  if (context.signal.aborted) return EXIT.interrupted
  return finding.runs.failed > 0 ? EXIT.failed : EXIT.ok
}

/** Months that the probe runs after the world is set up. */
const PROBE_MONTHS = 12

/** How many runs, how long they take on these cores, and what they need: by setting one world up and running it for a year. */
async function dryRun(
  prepared: PreparedJob,
  study: Study,
  flags: SessionFlags,
  context: Context,
): Promise<number> {
  const { say } = context
  const wave = study.next({ figure: () => Number.NaN })
  const all = study.mostRuns
  const runs = flags.shard ? inThisShard(all, flags.shard) : all
  const workers = Math.min(flags.workers ?? defaultWorkers(), Math.max(1, runs))
  let seconds = 0
  let worldBytes = 0
  if (wave && wave.size > 0) {
    const { spec, replicate } = prepared.requestOf(wave.run(0))
    const start = performance.now()
    const run = createRun(spec, { replicate })
    const setUp = performance.now()
    const months = spec.spinUpMonths + spec.months
    const probed = Math.min(PROBE_MONTHS, months)
    for (let month = 0; month < probed; month++) run.step()
    seconds = (setUp - start + ((performance.now() - setUp) * months) / probed) / 1000
    worldBytes = run.world.store.buffer.byteLength
  }
  const width = prepared.measured.places.length * prepared.measured.metrics.length
  const months = prepared.specs[0].months
  const plan = {
    analysis: prepared.job.analysis.kind,
    runs,
    /** Whether it may be fewer: the job stops when it knows enough. */
    atMost: study.adaptive,
    secondsARun: seconds,
    workers,
    seconds: (runs * seconds) / workers,
    memoryBytes: workers * (worldBytes + 60e6) + runs * (8 * width + 100) + 100e6,
    diskBytes: runs * (8 * width + 120 + (prepared.measured.series ? 8 * width * months : 0)),
  }
  if (flags.json) await context.out(`${JSON.stringify(plan, null, 2)}\n`)
  else
    await context.out(
      `${say(plan.atMost ? 'dryRunAtMost' : 'dryRunRuns', { runs })}\n${say('dryRunNeeds', {
        time: durationText(plan.seconds, context),
        workers,
        memory: Math.ceil(plan.memoryBytes / 1e6),
        disk: Math.max(1, Math.ceil(plan.diskBytes / 1e6)),
      })}\n`,
    )
  return EXIT.ok
}

function inThisShard(runs: number, shard: Shard): number {
  let count = 0
  for (let i = 0; i < runs; i++) if (inShard(i, shard)) count++
  return count
}

export function durationText(seconds: number, { say }: Context): string {
  if (seconds < 90) return say('nSeconds', { n: Math.max(1, Math.round(seconds)) })
  if (seconds < 5400) return say('nMinutes', { n: Math.round(seconds / 60) })
  return say('nHours', { n: (seconds / 3600).toFixed(1) })
}
