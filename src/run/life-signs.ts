/** Signs of life from a worker: what tells a long month from a worker that is gone. */

/** Posted beside the answers to calls; comlink passes over what bears no id of a call. */
export interface LifeSign {
  readonly kind: 'golmok-alive'
  /** What the worker has begun or is at, by the name that its page has for it. */
  readonly doing: string
  /** Longest month so far [ms]. */
  readonly longestMonthMs: number
}

export function isLifeSign(data: unknown): data is LifeSign {
  return (data as LifeSign | null)?.kind === 'golmok-alive'
}

/** Signs more often than this tell the page nothing new. */
const LEAST_MS = 500

/** The worker's side: told of each month, it posts a sign now and then, and at once when the work becomes another. */
export class LifeSigns {
  readonly #post: (sign: LifeSign) => void
  readonly #now: () => number
  #doing = ''
  #monthBeganMs: number
  #postedMs = Number.NEGATIVE_INFINITY
  #longestMonthMs = 0

  constructor(post: (sign: LifeSign) => void, now: () => number) {
    this.#post = post
    this.#now = now
    this.#monthBeganMs = now()
  }

  /** A piece of work begins or goes on. What lay between two pieces is no month. */
  doing(what: string): void {
    const now = this.#now()
    this.#monthBeganMs = now
    const another = what !== this.#doing
    this.#doing = what
    if (another || now - this.#postedMs >= LEAST_MS) this.#sign(now)
  }

  /** A month is done. */
  month(): void {
    const now = this.#now()
    this.#longestMonthMs = Math.max(this.#longestMonthMs, now - this.#monthBeganMs)
    this.#monthBeganMs = now
    if (now - this.#postedMs >= LEAST_MS) this.#sign(now)
  }

  #sign(now: number): void {
    this.#postedMs = now
    this.#post({ kind: 'golmok-alive', doing: this.#doing, longestMonthMs: this.#longestMonthMs })
  }
}
