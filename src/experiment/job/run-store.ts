/** Where the runs of a job are kept: a folder, the page's own store, or memory. */
import type { RunRecord } from './run-record.ts'

export interface RunStore {
  /** Hands over every run that is kept, each once. */
  load(take: (record: RunRecord) => void): Promise<void>
  /** Keeps a run; when this resolves it survives the end of the process. */
  keep(record: RunRecord): Promise<void>
  /** Lets failed runs go, so that they are carried out again. */
  forgetFailed(): Promise<void>
  /** Brings what is kept into its last form, once nothing more is to come. */
  finish(): Promise<void>
  close(): Promise<void>
}

/** Keeps runs as long as the process lives, without their months. */
export function memoryStore(): RunStore {
  const kept = new Map<number, RunRecord>()
  return {
    load: async take => {
      for (const record of kept.values()) take(record)
    },
    keep: async record => {
      kept.set(record.index, record.status === 'done' ? { ...record, series: undefined } : record)
    },
    forgetFailed: async () => {
      for (const [index, { status }] of kept) if (status === 'failed') kept.delete(index)
    },
    finish: async () => {},
    close: async () => {},
  }
}
