/**
 * The loss of something that many calls wait for, a worker for instance: those that still wait fail with its reason. A race of
 * each call against one promise of the loss would keep every answer for as long as that promise waits.
 */
export class Loss {
  readonly #waiting = new Set<Waiting>()
  #reason: Error | undefined

  /** Why it is lost; undefined while it is there. */
  get reason(): Error | undefined {
    return this.#reason
  }

  /** The answer to a call. @throws Error the reason of the loss, where that comes first or has come already */
  or<T>(call: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        succeed: answer => {
          this.#waiting.delete(waiting)
          resolve(answer as T)
        },
        fail: error => {
          this.#waiting.delete(waiting)
          reject(error)
        },
      }
      if (this.#reason) reject(this.#reason)
      else this.#waiting.add(waiting)
      follow(call, this.#reason ? {} : waiting)
    })
  }

  /** What waits fails now, what comes later at once. The first reason stands. */
  happen(reason: Error): void {
    if (this.#reason) return
    this.#reason = reason
    for (const waiting of [...this.#waiting]) {
      waiting.fail?.(reason)
      delete waiting.succeed
      delete waiting.fail
    }
  }
}

interface Waiting {
  succeed?: (answer: unknown) => void
  fail?: (error: Error) => void
}

/**
 * Not a part of the class: whoever keeps a call into a lost worker, which is never answered, keeps these two functions and the
 * emptied `waiting`, and nothing behind them.
 */
function follow(call: Promise<unknown>, waiting: Waiting): void {
  call.then(
    answer => waiting.succeed?.(answer),
    error => waiting.fail?.(error),
  )
}
