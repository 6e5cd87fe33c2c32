/**
 * Reads the region table of a result in a thread of its own. The bytes of a file may keep a reader busy for ever, fill the
 * memory or make it fail outside of any handler; a thread can be ended.
 */

import type { Worker } from 'node:worker_threads'
import type { Format } from '../report/format.ts'
import type { ExpectedRows, RegionSeries } from '../report/region-series.ts'
import { spawnThread } from './spawn-worker.node.ts'

export interface TableToRead {
  readonly path: string
  readonly format: Format
  readonly months: number
  /** SHA-256 that the bytes must have before anything reads them as a table; undefined where nobody knows. */
  readonly sha256: string | undefined
  readonly expected: ExpectedRows
}

export interface ReadingLimits {
  readonly seconds: number
  readonly megabytes: number
}

/** For files of which nobody knows who wrote them. A table of 1,000 replicates takes about 20 s and 1 GB. */
export const FOREIGN_LIMITS: ReadingLimits = { seconds: 120, megabytes: 3000 }

/** For files that are proven to be ours: only what no machine could do. */
export const OWN_LIMITS: ReadingLimits = { seconds: 24 * 3600, megabytes: 64_000 }

export class ReadingLimitError extends Error {
  readonly limit: 'seconds' | 'megabytes'
  readonly value: number

  constructor(limit: ReadingLimitError['limit'], value: number) {
    super(`the table needs more than ${value} ${limit} to read`)
    this.name = 'ReadingLimitError'
    this.limit = limit
    this.value = value
  }
}

/** What the thread answers. */
export type Reading = { readonly series: RegionSeries } | { readonly error: string }

/** A thread that reads one table after the other; a new one takes its place when it had to be ended. */
export class TableThread {
  #worker: Worker | undefined
  #megabytes = 0

  /**
   * @throws ReadingLimitError beyond the limits, the signal's reason once it aborts, else Error with what is wrong with the
   * file. One call at a time.
   */
  async read(table: TableToRead, limits: ReadingLimits, signal?: AbortSignal): Promise<RegionSeries> {
    signal?.throwIfAborted()
    const worker = await this.#threadWith(limits.megabytes)
    const ends = new AbortController()
    try {
      const reading = await new Promise<Reading>((resolve, reject) => {
        const late = () => reject(new ReadingLimitError('seconds', limits.seconds))
        const timer = setTimeout(late, Math.min(limits.seconds * 1000, 2 ** 31 - 1))
        ends.signal.addEventListener('abort', () => clearTimeout(timer))
        signal?.addEventListener('abort', () => reject(signal.reason), { signal: ends.signal })
        // Each by name: taking all listeners away would take those of the thread itself, too.
        const answered = (reading: Reading) => resolve(reading)
        const failed = (error: Error) => reject(limitOf(error, limits))
        const ended = (code: number) => reject(new Error(`the reading thread ended with code ${code}`))
        worker.on('message', answered).on('error', failed).on('exit', ended)
        ends.signal.addEventListener('abort', () =>
          worker.off('message', answered).off('error', failed).off('exit', ended),
        )
        worker.postMessage(table)
      })
      if ('error' in reading) throw new FaultyTableError(reading.error)
      return reading.series
    } catch (error) {
      // Whatever the thread is doing now, nobody waits for it.
      if (!(error instanceof FaultyTableError)) await this.close()
      throw error
    } finally {
      ends.abort()
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    // What it still throws while it is being ended is nobody's concern.
    worker?.on('error', () => {})
    await worker?.terminate()
  }

  async #threadWith(megabytes: number): Promise<Worker> {
    if (this.#worker !== undefined && this.#megabytes !== megabytes) await this.close()
    if (this.#worker !== undefined) return this.#worker
    const worker = spawnThread('run/table-worker', { maxOldGenerationSizeMb: megabytes })
    this.#worker = worker
    this.#megabytes = megabytes
    // The limit is on reading, not on how long a busy machine takes to start a thread: its first word says that it is there.
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => {
        worker.off('error', reject)
        resolve()
      })
      worker.once('error', reject)
    })
    return worker
  }
}

/** The thread answered that the file is no such table. */
class FaultyTableError extends Error {}

function limitOf(error: Error & { code?: string }, limits: ReadingLimits): Error {
  const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? new ReadingLimitError('megabytes', limits.megabytes) : error
}

/** One table in a thread of its own; throws as `TableThread.read` does. */
export async function readRegionTableInThread(
  table: TableToRead,
  limits: ReadingLimits,
  signal?: AbortSignal,
): Promise<RegionSeries> {
  const thread = new TableThread()
  try {
    return await thread.read(table, limits, signal)
  } finally {
    await thread.close()
  }
}
