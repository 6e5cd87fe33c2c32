/**
 * The loss of something that many calls wait for, a worker for instance: those that still wait fail with its reason. A race of
 * each call against one promise of the loss would keep every answer for as long as that promise waits.
 */
export class Loss {
  readonly #waiting = new Set<(reason: Error) => void>()
  #reason: Error | undefined

  /** Why it is lost; undefined while it is there. */
  get reason(): Error | undefined {
    return this.#reason
  }

  /** The answer to a call. @throws Error the reason of the loss, where that comes first or has come already */
  or<T>(call: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#reason) {
        // The call may fail as well, and nobody listens to it any more.
        call.catch(() => undefined)
        reject(this.#reason)
        return
      }
      this.#waiting.add(reject)
      const over = () => this.#waiting.delete(reject)
      call.then(
        answer => {
          over()
          resolve(answer)
        },
        error => {
          over()
          reject(error)
        },
      )
    })
  }

  /** What waits fails now, what comes later at once. The first reason stands. */
  happen(reason: Error): void {
    if (this.#reason) return
    this.#reason = reason
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const fail of waiting) fail(reason)
  }
}
