/** Which pieces of kept work are open in a tab right now. A browser frees a lock when its tab is gone, however it went. */

const PREFIX = 'golmok.work.'

export interface LiveWork {
  /** Says that this tab works on it, for as long as it does. */
  hold(id: string): void
  /** Ids that any tab works on; undefined where the browser cannot tell. */
  ids(): Promise<ReadonlySet<string> | undefined>
}

export function liveWork(locks: LockManager | undefined): LiveWork {
  let release: (() => void) | undefined
  return {
    hold(id) {
      release?.()
      const held = new Promise<void>(resolve => {
        release = resolve
      })
      locks?.request(PREFIX + id, () => held).catch(() => {})
    },
    async ids() {
      try {
        const { held = [] } = (await locks?.query()) ?? {}
        if (!locks) return undefined
        return new Set(
          held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
        )
      } catch {
        return undefined
      }
    },
  }
}
