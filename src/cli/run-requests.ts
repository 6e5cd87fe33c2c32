import {
  type EnsembleOutcome,
  type ReplicateRequest,
  type ReplicateResult,
  runEnsemble,
  workerPool,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { EXIT } from './errors.ts'
import { defaultWorkers } from './flags.ts'
import { progressDisplay } from './progress.ts'

/**
 * Carries out replicates on a pool, with progress for people, until done or Ctrl-C. Failed ones are told at the end.
 * @param onResult takes the results, which are not kept
 * @param order of the results: that of the requests, or as they end, so that none waits for a slower one
 */
export async function runRequests(
  requests: readonly ReplicateRequest[],
  options: { readonly workers?: number | undefined; readonly quiet?: boolean | undefined },
  context: Context,
  onResult: (result: ReplicateResult, index: number) => void | Promise<void>,
  order: 'inOrder' | 'asTheyEnd' = 'inOrder',
): Promise<EnsembleOutcome> {
  const pool = workerPool(Math.min(options.workers ?? defaultWorkers(), requests.length))
  const progress = progressDisplay(requests.length, context, options.quiet === true)
  try {
    const outcome = await runEnsemble(requests, pool, {
      signal: context.signal,
      onProgress: p => progress.update(p),
      ...(order === 'inOrder' ? { onResult } : { onFinished: onResult }),
    })
    progress.stop()
    for (const { scenario, replicate, error } of outcome.failures)
      context.tell(context.say('failedReplicate', { scenario, replicate, error }))
    return outcome
  } finally {
    progress.stop()
    await pool.close()
  }
}

/** The exit code of a job of replicates. */
export function exitCodeOf(outcome: EnsembleOutcome): number {
  if (outcome.stopped) return EXIT.interrupted
  return outcome.failures.length > 0 ? EXIT.failed : EXIT.ok
}
