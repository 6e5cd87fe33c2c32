/** Replicates on several workers of the page: each does the next one that waits, and none changes another's result. */
import type { ScenarioSpec } from '../../sim/index.ts'
import { forWorker } from './for-worker.ts'
import type { ReplicateApi, ReplicateRecord } from './replicate-protocol.ts'
import { WatchedWorker, WorkerStoppedError } from './watched-worker.ts'

interface Item {
  readonly spec: ScenarioSpec
  readonly replicate: number
  readonly resolve: (record: ReplicateRecord) => void
  readonly reject: (error: unknown) => void
}

export class ReplicatePool {
  readonly #size: number
  readonly #startWorker: () => Worker
  #workers = new Set<WatchedWorker<ReplicateApi>>()
  #waiting: Item[] = []
  readonly #idle: WatchedWorker<ReplicateApi>[] = []

  /** @param size workers, at least 1; they start when they are first needed, and end when nothing waits */
  constructor(size: number = otherCores(), startWorker: () => Worker = startReplicateWorker) {
    this.#size = Math.max(1, size)
    this.#startWorker = startWorker
  }

  /**
   * @throws WorkerLostError    when the worker that had it is lost
   * @throws WorkerStoppedError when the pool is stopped
   * @throws Error              what the engine has thrown
   */
  run(spec: ScenarioSpec, replicate: number): Promise<ReplicateRecord> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ spec, replicate, resolve, reject })
      this.#dispatch()
    })
  }

  /** Ends all workers; what was asked of them fails. */
  stop(): void {
    const waiting = this.#waiting
    const workers = this.#workers
    this.#waiting = []
    this.#workers = new Set()
    this.#idle.length = 0
    for (const worker of workers) worker.end()
    for (const { reject } of waiting) reject(new WorkerStoppedError())
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#another()
      if (!worker) return
      void this.#work(worker, this.#waiting.shift()!)
    }
  }

  #another(): WatchedWorker<ReplicateApi> | undefined {
    if (this.#workers.size >= this.#size) return undefined
    const worker = new WatchedWorker<ReplicateApi>(this.#startWorker(), () => this.#workers.delete(worker))
    this.#workers.add(worker)
    return worker
  }

  async #work(worker: WatchedWorker<ReplicateApi>, item: Item): Promise<void> {
    try {
      item.resolve(await worker.ask(worker.api.replicate(forWorker(item.spec), item.replicate)))
    } catch (error) {
      item.reject(error)
    }
    if (this.#workers.has(worker)) this.#idle.push(worker)
    this.#dispatch()
    if (this.#idle.length > 0 && this.#idle.length === this.#workers.size) this.#dismiss()
  }

  /** Nobody waits: memory of idle workers is given back. */
  #dismiss(): void {
    for (const worker of this.#workers) worker.end()
    this.#workers.clear()
    this.#idle.length = 0
  }
}

/** Digest of a scenario computed from its very start in a worker of its own. @throws Error when the worker is lost */
export async function digestFromScratch(
  spec: ScenarioSpec,
  startWorker: () => Worker = startReplicateWorker,
): Promise<string> {
  const worker = new WatchedWorker<ReplicateApi>(startWorker())
  try {
    return await worker.ask(worker.api.digest(forWorker(spec)))
  } finally {
    worker.end()
  }
}

/** Cores for replicates: all but the one that keeps the page alive. */
function otherCores(): number {
  return Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1)
}

function startReplicateWorker(): Worker {
  return new Worker(new URL('./replicate-worker.ts', import.meta.url), {
    type: 'module',
    name: 'golmok-replicate',
  })
}
