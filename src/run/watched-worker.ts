/** A worker that is noticed when it is lost: it errs, its messages cannot be read, or it gives no sign of life. */
import { type Remote, wrap } from 'comlink'
import { isLifeSign } from './life-signs.ts'
import { Loss } from './loss.ts'

/** Seconds without a sign after which a worker counts as lost, whatever it was at. */
export const LEAST_PATIENCE_S = 30
/** A month may take this many times as long as the longest so far. */
const MONTHS_OF_PATIENCE = 20

export class WorkerLostError extends Error {
  /** `silent`: no sign of life for too long; `ended`: the browser has reported an error. */
  readonly how: 'silent' | 'ended'
  /** What the worker was last known to be at; empty where it has not said. */
  readonly doing: string

  constructor(how: 'silent' | 'ended', doing: string, message: string) {
    super(message)
    this.name = 'WorkerLostError'
    this.how = how
    this.doing = doing
  }
}

/** What a call into a worker fails with that was ended on purpose. */
export class WorkerStoppedError extends Error {
  constructor() {
    super('the worker was stopped')
    this.name = 'WorkerStoppedError'
  }
}

/** Seconds of silence that are borne, by the longest month seen. */
export function patienceSeconds(longestMonthMs: number): number {
  return Math.max(LEAST_PATIENCE_S, (MONTHS_OF_PATIENCE * longestMonthMs) / 1000)
}

export class WatchedWorker<Api> {
  readonly api: Remote<Api>
  readonly #worker: Worker
  readonly #onLost: (error: WorkerLostError) => void
  readonly #over = new Loss()
  #ended = false
  #asked = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #silentSeconds = 0
  #longestMonthMs = 0
  #doing = ''

  /** @param onLost told once, after the worker has been ended and its open calls have failed */
  constructor(worker: Worker, onLost: (error: WorkerLostError) => void = () => {}) {
    this.#worker = worker
    this.#onLost = onLost
    worker.addEventListener('message', this.#onMessage)
    worker.onerror = event => this.#lose('ended', event.message || 'the worker could not be started')
    worker.onmessageerror = () => this.#lose('ended', 'a message of the worker could not be read')
    this.api = wrap<Api>(worker)
  }

  /**
   * The answer to a call of `api`.
   *
   * @throws WorkerLostError  when the worker is lost meanwhile: an answer would never come
   * @throws WorkerStoppedError when it is ended
   */
  async ask<T>(call: Promise<T>): Promise<T> {
    this.#asked++
    this.#silentSeconds = 0
    // Counted in ticks, not by a clock: a page that was hidden or a machine that slept has not listened.
    if (!this.#ended) this.#timer ??= setInterval(() => this.#tick(), 1000)
    try {
      return await this.#over.or(call)
    } finally {
      if (--this.#asked === 0) this.#stopWatching()
    }
  }

  /** Ends the worker; what was asked of it fails. */
  end(): void {
    this.#end(new WorkerStoppedError())
  }

  readonly #onMessage = (event: MessageEvent): void => this.#heard(event.data)

  #heard(data: unknown): void {
    this.#silentSeconds = 0
    if (!isLifeSign(data)) return
    this.#doing = data.doing
    this.#longestMonthMs = data.longestMonthMs
  }

  #tick(): void {
    this.#silentSeconds++
    if (this.#silentSeconds <= patienceSeconds(this.#longestMonthMs)) return
    this.#lose('silent', `no sign of life for ${this.#silentSeconds} seconds`)
  }

  #lose(how: WorkerLostError['how'], message: string): void {
    if (this.#ended) return
    const error = new WorkerLostError(how, this.#doing, message)
    this.#end(error)
    this.#onLost(error)
  }

  #end(reason: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#stopWatching()
    this.#worker.terminate()
    // Comlink holds a worker for as long as its proxy lives; a listener that leads back to the proxy would keep both for ever.
    this.#worker.removeEventListener('message', this.#onMessage)
    this.#worker.onerror = null
    this.#worker.onmessageerror = null
    this.#over.happen(reason)
  }

  #stopWatching(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
