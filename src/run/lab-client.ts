/**
 * The page's side of the Lab's worker. Of the requests for a track one is under way and the newest waits; messages of
 * runs that nobody wants any more are refused; a worker that dies is replaced, and says why.
 */
import { proxy, type Remote, wrap } from 'comlink'
import type { ScenarioSpec } from '../../sim/scenario.ts'
import { forWorker } from './for-worker.ts'
import type { Chunk, LabApi, RunDone, RunInfo, ShopReport, Track } from './protocol.ts'

export interface LabListener {
  /** The worker has taken a request on; what it sends next belongs to it. */
  onInfo(track: Track, info: RunInfo, spec: ScenarioSpec): void
  onChunk(track: Track, chunk: Chunk): void
  onDone(track: Track, done: RunDone, spec: ScenarioSpec): void
  /** The run or the worker has failed. `fatal`: the worker is gone and a new one has been started, with nothing in it. */
  onFailure(track: Track, message: string, fatal: boolean): void
}

interface Job {
  readonly runId: number
  readonly spec: ScenarioSpec
  readonly startedMs: number
  gotChunk: boolean
}

interface Wanted {
  readonly spec: ScenarioSpec
  readonly copyOf: Track | undefined
}

interface TrackQueue {
  running: Job | undefined
  waiting: Wanted | undefined
}

/** A run that has shown its first years and still takes this long makes room for a newer request. */
const PATIENCE_MS = 150

export class LabClient {
  readonly #listener: LabListener
  readonly #startWorker: () => Worker
  #queues: Record<Track, TrackQueue> = {
    scenario: { running: undefined, waiting: undefined },
    baseline: { running: undefined, waiting: undefined },
  }
  #worker: Worker | undefined
  #api: Remote<LabApi> | undefined
  #nextRunId = 1

  constructor(listener: LabListener, startWorker: () => Worker = startLabWorker) {
    this.#listener = listener
    this.#startWorker = startWorker
  }

  /**
   * Asks for a track to be run by this scenario; of several asked while one is under way, the newest is run.
   *
   * @param copyOf a track whose first months may be taken over, as far as they are the same
   */
  run(track: Track, spec: ScenarioSpec, copyOf?: Track): void {
    const queue = this.#queues[track]
    queue.waiting = { spec, copyOf }
    if (!queue.running) void this.#runWaiting(track)
    else if (this.#mayInterrupt(queue.running)) void this.#runWaiting(track)
  }

  cancel(track: Track): void {
    // What is still on its way is refused from now on.
    this.#queues[track] = { running: undefined, waiting: undefined }
    void this.#api?.cancel(track)
  }

  /** The business in a unit at a month; undefined for a vacant unit. @throws Error when the scenario changes meanwhile */
  async shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined> {
    return this.#remote().shop(track, unit, month)
  }

  /** The same business in the other track. @throws Error when the scenario changes meanwhile */
  async twin(track: Track, identity: ShopReport['identity']): Promise<ShopReport | undefined> {
    return this.#remote().twin(track, identity)
  }

  dispose(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#api = undefined
  }

  #mayInterrupt(job: Job): boolean {
    return job.gotChunk && performance.now() - job.startedMs > PATIENCE_MS
  }

  async #runWaiting(track: Track): Promise<void> {
    const queue = this.#queues[track]
    if (!queue.waiting) return
    const { spec, copyOf } = queue.waiting
    queue.waiting = undefined
    const job: Job = { runId: this.#nextRunId++, spec, startedMs: performance.now(), gotChunk: false }
    queue.running = job
    const current = () => queue.running === job
    try {
      const done = await this.#remote().run(
        { runId: job.runId, track, spec: forWorker(spec), replicate: 0, ...(copyOf ? { copyOf } : {}) },
        proxy((info: RunInfo) => {
          if (current()) this.#listener.onInfo(track, info, spec)
        }),
        proxy((chunk: Chunk) => {
          // Refused aloud: the worker must not believe that the page holds these months.
          if (!current()) throw new Error('superseded')
          job.gotChunk = true
          this.#listener.onChunk(track, chunk)
          if (queue.waiting && this.#mayInterrupt(job)) void this.#runWaiting(track)
        }),
      )
      if (!current()) return
      queue.running = undefined
      if (done.error !== undefined) this.#listener.onFailure(track, done.error, false)
      else if (done.status === 'done') this.#listener.onDone(track, done, spec)
    } catch (error) {
      if (!current()) return
      queue.running = undefined
      this.#listener.onFailure(track, error instanceof Error ? error.message : String(error), false)
    }
    if (queue.waiting) void this.#runWaiting(track)
  }

  #remote(): Remote<LabApi> {
    if (this.#api) return this.#api
    const worker = this.#startWorker()
    worker.onerror = event => this.#crashed(event.message || 'the worker could not be started')
    worker.onmessageerror = () => this.#crashed('a message of the worker could not be read')
    this.#worker = worker
    this.#api = wrap<LabApi>(worker)
    return this.#api
  }

  #crashed(message: string): void {
    this.dispose()
    for (const track of Object.keys(this.#queues) as Track[]) {
      this.#queues[track] = { running: undefined, waiting: undefined }
      this.#listener.onFailure(track, message, true)
    }
  }
}

function startLabWorker(): Worker {
  return new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module', name: 'golmok-lab' })
}
