/**
 * Carries out a job: wave by wave, every run that is not kept already, on whatever executor there is. A run that fails is a
 * record; an executor that loses a worker gets a second try; a stop keeps what has ended.
 */
import type { Executor } from '../../ensemble/executor.ts'
import type { ReplicateRequest } from '../../ensemble/replicate.ts'
import type { Study } from '../studies/study.ts'
import { doneRun, type Measured, type PlannedRun, type RunRecord } from './run-record.ts'
import type { RunStore } from './run-store.ts'
import { RunTable } from './run-table.ts'

/** Runs that are kept, handed out and sealed together. */
export const BLOCK = 64

/** One of several parts of a job: it carries out every n-th block. */
export interface Shard {
  /** From 1. */
  readonly part: number
  readonly of: number
}

export const inShard = (index: number, shard: Shard | undefined): boolean =>
  shard === undefined || Math.floor(index / BLOCK) % shard.of === shard.part - 1

export interface JobProgress {
  readonly done: number
  readonly failed: number
  readonly running: number
  /** Runs asked for so far; of an adaptive job more may follow, up to `most`. */
  readonly known: number
  readonly most: number
}

export interface ConductOptions {
  readonly study: Study
  readonly store: RunStore
  readonly executor: Executor
  readonly measured: Measured
  requestOf(planned: PlannedRun): ReplicateRequest
  readonly shard?: Shard | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
}

export interface JobOutcome {
  readonly table: RunTable
  /** Runs asked for. */
  readonly known: number
  /** False when stopped, or when other shards are still to come. */
  readonly complete: boolean
}

export async function conductJob(options: ConductOptions): Promise<JobOutcome> {
  const { study, store, signal, shard, onProgress } = options
  if (shard && study.adaptive)
    throw new RangeError('later waves of this job depend on earlier ones: it cannot be cut into shards')
  const table = new RunTable()
  await store.load(record => table.add(record))
  let known = 0
  let running = 0
  const report = () =>
    onProgress?.({ done: table.done, failed: table.failed, running, known, most: study.mostRuns })
  for (;;) {
    const wave = study.next(table)
    if (!wave) {
      await store.finish()
      return { table, known, complete: true }
    }
    const first = known
    known += wave.size
    let next = 0
    report()
    const work = async () => {
      for (let i = next++; i < wave.size && !signal?.aborted; i = next++) {
        const index = first + i
        if (table.has(index) || !inShard(index, shard)) continue
        running++
        const record = await carriedOut(index, wave.run(i), options)
        running--
        if (!record) return
        await store.keep(record)
        table.add(record)
        report()
      }
    }
    await Promise.all(Array.from({ length: Math.min(options.executor.width, wave.size) }, work))
    if (!allThere(table, first, known)) {
      if (!signal?.aborted) await store.finish()
      return { table, known, complete: false }
    }
  }
}

function allThere(table: RunTable, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (!table.has(index)) return false
  return true
}

/** @returns undefined when cut off by a stop: such a run has not failed */
async function carriedOut(
  index: number,
  planned: PlannedRun,
  { executor, requestOf, measured, signal }: ConductOptions,
): Promise<RunRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return doneRun(index, planned, await executor.run(requestOf(planned)), measured)
    } catch (error) {
      if (signal?.aborted) return undefined
      if (attempt === 1 && isLostWorker(error)) continue
      return {
        index,
        planned,
        status: 'failed',
        error: error instanceof Error ? error.message : String(error),
      }
    }
  }
}

/** A thread that died or ran out of memory may have met bad luck of the machine, and not of the run. */
function isLostWorker(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    /worker thread ended/.test(error.message) ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  )
}
