/** The page's side of paired replicates: one after another in a worker of their own, until enough or stopped. */
import { type Remote, wrap } from 'comlink'
import type { ScenarioSpec } from '../../sim/scenario.ts'
import { forWorker } from './for-worker.ts'
import type { Pair, PairsApi } from './pairs-protocol.ts'

export class PairsClient {
  #worker: Worker | undefined
  #generation = 0

  /**
   * Runs replicates `from` to `to - 1` of both scenarios.
   *
   * @param onPair called for each, in order, unless stopped meanwhile
   * @returns whether it came to its end; false when stopped
   * @throws Error when the worker dies
   */
  async run(
    scenario: ScenarioSpec,
    baseline: ScenarioSpec,
    from: number,
    to: number,
    onPair: (pair: Pair, replicate: number) => void,
  ): Promise<boolean> {
    this.stop()
    const generation = this.#generation
    const { api, died } = this.#start()
    for (let r = from; r < to; r++) {
      const pair = await Promise.race([api.pair(forWorker(scenario), forWorker(baseline), r), died])
      if (generation !== this.#generation) return false
      onPair(pair, r)
    }
    this.stop()
    return true
  }

  stop(): void {
    this.#generation++
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): { api: Remote<PairsApi>; died: Promise<never> } {
    const { worker, died } = startPairsWorker()
    this.#worker = worker
    return { api: wrap<PairsApi>(worker), died }
  }
}

/** Digest of a scenario computed from its very start in a worker of its own. @throws Error when the worker dies */
export async function digestFromScratch(spec: ScenarioSpec): Promise<string> {
  const { worker, died } = startPairsWorker()
  try {
    return await Promise.race([wrap<PairsApi>(worker).digest(forWorker(spec)), died])
  } finally {
    worker.terminate()
  }
}

function startPairsWorker(): { worker: Worker; died: Promise<never> } {
  const worker = new Worker(new URL('./pairs-worker.ts', import.meta.url), {
    type: 'module',
    name: 'golmok-pairs',
  })
  const died = new Promise<never>((_, reject) => {
    worker.onerror = event => reject(new Error(event.message || 'the worker could not be started'))
  })
  // Nobody waits for it where the worker is stopped first.
  died.catch(() => undefined)
  return { worker, died }
}
