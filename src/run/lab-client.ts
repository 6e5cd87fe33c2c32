/**
 * The page's side of the Lab's worker. Of the requests for a track one is under way and the newest waits; messages of
 * runs that nobody wants any more are refused; a worker that is lost is replaced, and says why.
 */
import { proxy } from 'comlink'
import type { ScenarioSpec } from '../../sim/index.ts'
import { forWorker } from './for-worker.ts'
import type { Chunk, LabApi, RunDone, RunInfo, ShopReport, Track } from './protocol.ts'
import { WatchedWorker, type WorkerLostError } from './watched-worker.ts'

export interface LabListener {
  /**
   * A request goes out to the worker; what came for the track until now is all that will come of older ones.
   *
   * @returns months of it that the page holds
   */
  onRequest(track: Track, spec: ScenarioSpec): number
  /** The worker has taken a request on; what it sends next belongs to it. */
  onInfo(track: Track, info: RunInfo, spec: ScenarioSpec): void
  onChunk(track: Track, chunk: Chunk, spec: ScenarioSpec): void
  onDone(track: Track, done: RunDone, spec: ScenarioSpec): void
  /** The engine has refused the run or failed in it. The worker is whole. */
  onFailure(track: Track, message: string): void
  /** The worker is gone, with all that it kept; the next request starts another. No request is under way any more. */
  onLost(error: WorkerLostError): void
}

interface Job {
  readonly runId: number
  readonly spec: ScenarioSpec
  readonly startedMs: number
  gotChunk: boolean
}

interface TrackQueue {
  running: Job | undefined
  waiting: ScenarioSpec | undefined
}

/** A run that has shown its first years and still takes this long makes room for a newer request. */
const PATIENCE_MS = 150

const noQueues = (): Record<Track, TrackQueue> => ({
  scenario: { running: undefined, waiting: undefined },
  baseline: { running: undefined, waiting: undefined },
})

export class LabClient {
  readonly #listener: LabListener
  readonly #startWorker: () => Worker
  #queues = noQueues()
  #worker: WatchedWorker<LabApi> | undefined
  #nextRunId = 1

  constructor(listener: LabListener, startWorker: () => Worker = startLabWorker) {
    this.#listener = listener
    this.#startWorker = startWorker
  }

  /** Asks for a track to be run by this scenario; of several asked while one is under way, the newest is run. */
  run(track: Track, spec: ScenarioSpec): void {
    const queue = this.#queues[track]
    queue.waiting = spec
    if (!queue.running || this.#mayInterrupt(queue.running)) void this.#runWaiting(track)
  }

  cancel(track: Track): void {
    // What is still on its way is refused from now on.
    this.#queues[track] = { running: undefined, waiting: undefined }
    // A worker that is lost before it answers has nothing to cancel.
    void this.#worker?.api.cancel(track).catch(() => undefined)
  }

  /** The business in a unit at a month; undefined for a vacant unit. @throws Error when the scenario changes meanwhile */
  async shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined> {
    const worker = this.#remote()
    return worker.ask(worker.api.shop(track, unit, month))
  }

  /** The same business in the other track. @throws Error when the scenario changes meanwhile */
  async twin(track: Track, identity: ShopReport['identity']): Promise<ShopReport | undefined> {
    const worker = this.#remote()
    return worker.ask(worker.api.twin(track, identity))
  }

  dispose(): void {
    this.#queues = noQueues()
    this.#worker?.end()
    this.#worker = undefined
  }

  #mayInterrupt(job: Job): boolean {
    return job.gotChunk && performance.now() - job.startedMs > PATIENCE_MS
  }

  async #runWaiting(track: Track): Promise<void> {
    const queue = this.#queues[track]
    const spec = queue.waiting
    if (!spec) return
    queue.waiting = undefined
    const job: Job = { runId: this.#nextRunId++, spec, startedMs: performance.now(), gotChunk: false }
    queue.running = job
    const current = () => this.#queues[track] === queue && queue.running === job
    const heldMonths = this.#listener.onRequest(track, spec)
    try {
      const worker = this.#remote()
      const done = await worker.ask(
        worker.api.run(
          { runId: job.runId, track, spec: forWorker(spec), replicate: 0, heldMonths },
          proxy((info: RunInfo) => {
            if (current()) this.#listener.onInfo(track, info, spec)
          }),
          proxy((chunk: Chunk) => {
            // Refused aloud, so that the worker leaves a run that nobody wants.
            if (!current()) throw new Error('superseded')
            job.gotChunk = true
            this.#listener.onChunk(track, chunk, spec)
            if (queue.waiting && this.#mayInterrupt(job)) void this.#runWaiting(track)
          }),
        ),
      )
      if (!current()) return
      queue.running = undefined
      if (done.status === 'failed') this.#listener.onFailure(track, done.error ?? '')
      else if (done.status === 'done') this.#listener.onDone(track, done, spec)
    } catch (error) {
      if (!current()) return
      queue.running = undefined
      this.#listener.onFailure(track, error instanceof Error ? error.message : String(error))
    }
    if (queue.waiting) void this.#runWaiting(track)
  }

  #remote(): WatchedWorker<LabApi> {
    this.#worker ??= new WatchedWorker<LabApi>(this.#startWorker(), error => {
      this.#worker = undefined
      this.#queues = noQueues()
      this.#listener.onLost(error)
    })
    return this.#worker
  }
}

function startLabWorker(): Worker {
  return new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module', name: 'golmok-lab' })
}
