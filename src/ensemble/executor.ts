import { MODEL, type Model } from '../../sim/index.ts'
import type { ReplicateRequest, ReplicateResult } from './replicate.ts'
import { runReplicate } from './replicate.ts'

/** Whatever carries out replicates: this thread, a pool of threads, other machines. */
export interface Executor {
  /** How many replicates it works on at the same time. */
  readonly width: number
  /** @throws Error with the reason when the replicate failed; the executor stays usable */
  run(request: ReplicateRequest, onMonth?: (month: number) => void): Promise<ReplicateResult>
  /** Stops at once what is running and lets everything go. */
  close(): Promise<void>
}

/** Runs replicates in this thread, one after the other; it cannot be stopped within a replicate. */
export function inThisThread(model: Model = MODEL): Executor {
  return {
    width: 1,
    run: async (request, onMonth) => runReplicate(request, onMonth, model),
    close: async () => {},
  }
}
