/** Runs a scenario with any number of replicates: the one place where an ensemble is put together for a library's user. */
import { MODEL, type Model, type ScenarioSpec } from '../../sim/index.ts'
import { type EnsembleProgress, runEnsemble } from '../ensemble/ensemble.ts'
import { type Executor, inThisThread } from '../ensemble/executor.ts'
import type { Recording } from '../ensemble/replicate.ts'
import type { StopSignal } from '../ensemble/stop-signal.ts'
import { RunResult } from './run-result.ts'

/** How {@link run} goes about it. */
export interface RunOptions {
  /** Replicates, each with its own random draws; 1 unless told. Replicate 0 is the seed itself. */
  readonly replicates?: number
  /** What to keep beside the region's metrics: by district, by town, by sector, events. */
  readonly record?: Recording
  /** The model to run, see {@link extendModel}; as it ships where not given. */
  readonly model?: Model
  /**
   * What carries the replicates out; this thread, one by one, where not given. Never changes a result. It stays open: who
   * made it closes it.
   */
  readonly executor?: Executor
  /** Stops early between replicates; what is finished is kept. */
  readonly signal?: StopSignal
  /** Is told of months and replicates done. */
  readonly onProgress?: (progress: EnsembleProgress) => void
}

/**
 * Runs a scenario. The same scenario, seed and model give the same numbers, bit for bit, in every browser and in Node.
 * A replicate that fails is recorded in `failures` and does not stop the others.
 *
 * @param scenario from {@link loadScenario}
 * @returns series, bands and tables by name
 * @throws RangeError where `replicates` is no whole number from 1 on
 *
 * @example
 * ```ts
 * const result = await run(scenario, { replicates: 8, record: { towns: true } })
 * console.log(result.summary.creatorsOpen.median, result.replicates[0].digest)
 * ```
 */
export async function run(scenario: ScenarioSpec, options: RunOptions = {}): Promise<RunResult> {
  const { replicates = 1, record = {}, model = MODEL, executor = inThisThread(model) } = options
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`replicates is a whole number from 1 on, not ${replicates}`)
  const requests = Array.from({ length: replicates }, (_, replicate) => ({
    spec: scenario,
    replicate,
    record,
  }))
  const { signal, onProgress } = options
  const outcome = await runEnsemble(requests, executor, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  })
  return new RunResult(scenario, model, {
    replicates: outcome.results.filter(r => r !== undefined),
    failures: outcome.failures,
    complete: !outcome.stopped,
  })
}
