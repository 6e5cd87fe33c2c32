/** A value that views can watch. */
import { useSyncExternalStore } from 'react'

export class Observable<S extends object> {
  #state: S
  readonly #watchers = new Set<() => void>()

  constructor(state: S) {
    this.#state = state
  }

  get state(): S {
    return this.#state
  }

  set(change: Partial<S>): void {
    this.#state = { ...this.#state, ...change }
    for (const watcher of this.#watchers) watcher()
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }
}

/** What `pick` takes from the value; the view draws again when that is another value. Pick parts, do not build new ones. */
export function useObservable<S extends object, T>(observable: Observable<S>, pick: (state: S) => T): T {
  const picked = () => pick(observable.state)
  return useSyncExternalStore(observable.subscribe, picked, picked)
}
