/** `run` and `compare` for Node: the same, and on worker threads where asked. */
import {
  type CompareOptions,
  compare as compareAnywhere,
  type Executor,
  type Model,
  type PairedResult,
  type RunOptions,
  type RunResult,
  run as runAnywhere,
  type ScenarioSpec,
} from '../index.ts'
import { additionAddress, modelWith } from '../run/added-model.node.ts'
import { workerPool as pool } from '../run/pool.ts'

/** What Node can do beside {@link RunOptions}. */
export interface NodeOptions {
  /** Worker threads; without, replicates run one by one in this thread. They never change a result. */
  readonly workers?: number
  /**
   * Paths of modules whose default export adds to the model (see {@link ModelAddition}); threads load them as well. In place
   * of `model`, whose functions cannot travel to threads.
   */
  readonly additions?: readonly string[]
}

/** {@link RunOptions} and {@link NodeOptions} together. */
export type NodeRunOptions = RunOptions & NodeOptions

/** {@link CompareOptions} and {@link NodeOptions} together. */
export type NodeCompareOptions = CompareOptions & NodeOptions

/**
 * Runs a scenario as `run` of `golmok` does, on worker threads where `workers` is given.
 *
 * @param scenario from {@link openScenario} or {@link loadScenario}
 * @throws RangeError where `workers` or `replicates` is no whole number from 1 on, where `workers` comes with `model` or
 *   `executor`, and where an addition is not there or does not fit
 *
 * @example
 * ```ts
 * const result = await run(await openScenario('alley/rent-cap'), { replicates: 20, workers: 4 })
 * ```
 */
export function run(scenario: ScenarioSpec, options: NodeRunOptions = {}): Promise<RunResult> {
  return withThreads(options, rest => runAnywhere(scenario, rest))
}

/**
 * Compares two scenarios as `compare` of `golmok` does, on worker threads where `workers` is given.
 *
 * @throws RangeError as {@link run}, and for an unknown metric
 * @throws PairingError where no replicate finished in both
 *
 * @example
 * ```ts
 * const pair = await compare(await openScenario('alley/baseline'), await openScenario('alley/rent-cap'), { workers: 4 })
 * ```
 */
export function compare(
  baseline: ScenarioSpec,
  scenario: ScenarioSpec,
  options: NodeCompareOptions = {},
): Promise<PairedResult> {
  return withThreads(options, rest => compareAnywhere(baseline, scenario, rest))
}

/**
 * Worker threads as an executor, for several jobs one after the other.
 *
 * @param size number of threads, at least 1; they start when they are first needed
 * @returns an executor to hand to {@link run} as `executor`; `close()` ends its threads
 *
 * @example
 * ```ts
 * const executor = workerPool(4)
 * for (const name of shippedScenarios()) await run(await openScenario(name), { executor, replicates: 8 })
 * await executor.close()
 * ```
 */
export function workerPool(size: number): Executor {
  return pool(size)
}

async function withThreads<O extends RunOptions & NodeOptions, T>(
  options: O,
  act: (options: Omit<O, keyof NodeOptions>) => Promise<T>,
): Promise<T> {
  const { workers, additions = [], ...rest } = options
  const addresses = additions.map(additionAddress)
  const model: Model | undefined = additions.length > 0 ? await modelWith(addresses) : rest.model
  if (additions.length > 0 && rest.model !== undefined)
    throw new RangeError('give additions or a model, not both')
  if (workers === undefined) return act({ ...rest, ...(model && { model }) })
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers is a whole number from 1 on, not ${workers}`)
  if (rest.executor !== undefined) throw new RangeError('give workers or an executor, not both')
  if (rest.model !== undefined)
    throw new RangeError('a model cannot travel to threads: give the modules of its additions instead')
  const executor = carrying(addresses, pool(workers))
  try {
    return await act({ ...rest, ...(model && { model }), executor })
  } finally {
    await executor.close()
  }
}

/** Names the additions in each request, so that threads run the model of the caller. */
function carrying(additions: readonly string[], executor: Executor): Executor {
  if (additions.length === 0) return executor
  return {
    width: executor.width,
    run: (request, onMonth) => executor.run({ ...request, additions }, onMonth),
    close: () => executor.close(),
  }
}
