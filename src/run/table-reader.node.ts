/**
 * Reads the region table of a result in a thread of its own. The bytes of a file may keep a reader busy for ever, fill the
 * memory or make it fail outside of any handler; a thread can be ended.
 */

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

/**
 * @throws ReadingLimitError beyond the limits, the signal's reason once it aborts, else Error with what is wrong with the file
 */
export async function readRegionTableInThread(
  table: TableToRead,
  limits: ReadingLimits,
  signal?: AbortSignal,
): Promise<RegionSeries> {
  signal?.throwIfAborted()
  const worker = spawnThread('run/table-worker', { maxOldGenerationSizeMb: limits.megabytes })
  let timer: NodeJS.Timeout | undefined
  let stop: (() => void) | undefined
  try {
    return await new Promise<RegionSeries>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new ReadingLimitError('seconds', limits.seconds)),
        Math.min(limits.seconds * 1000, 2 ** 31 - 1),
      )
      stop = () => reject(signal?.reason)
      signal?.addEventListener('abort', stop, { once: true })
      worker.on('message', (reading: Reading) =>
        'error' in reading ? reject(new Error(reading.error)) : resolve(reading.series),
      )
      worker.on('error', (error: Error & { code?: string }) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new ReadingLimitError('megabytes', limits.megabytes)
            : error,
        ),
      )
      worker.on('exit', code => reject(new Error(`the reading thread ended with code ${code}`)))
      worker.postMessage(table)
    })
  } finally {
    clearTimeout(timer)
    if (stop) signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
