/** Keeps the work of this tab in the browser, and offers what earlier visits have left there. */
import type { Draft } from './draft.ts'
import type { KeepTrouble, KeptEntry, KeptWorks } from './kept-work.ts'
import type { LiveWork } from './live-work.ts'
import { Observable } from './observable.ts'

const KEEP_AFTER_MS = 600

/** The work of this tab, as it stands. */
export interface Work {
  readonly draft: Draft
  readonly saved: Draft
  readonly fileName: string
}

export interface Keeping {
  /** Work of earlier visits, newest first; what is open in another tab is not among it. */
  readonly earlier: readonly KeptEntry[]
  /** Deleted in this visit: can be taken back. */
  readonly deleted: readonly KeptEntry[]
  /** Why the work on the screen is not kept; undefined where it is, or where there is none. */
  readonly trouble: KeepTrouble | undefined
}

export interface KeeperParts {
  readonly works: KeptWorks
  readonly live: LiveWork
  readonly textOf: (draft: Draft) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export class WorkKeeper {
  readonly store = new Observable<Keeping>({ earlier: [], deleted: [], trouble: undefined })
  readonly #parts: KeeperParts
  #id: string
  #seen: Draft | undefined
  #waiting: Work | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: KeeperParts) {
    this.#parts = parts
    this.#id = parts.newId()
    parts.live.hold(this.#id)
  }

  /** Looks for what earlier visits have left. */
  async look(): Promise<void> {
    const live = await this.#parts.live.ids()
    const deleted = new Set(this.store.state.deleted.map(entry => entry.id))
    const earlier = this.#parts.works
      .list()
      .filter(entry => entry.id !== this.#id && !live?.has(entry.id) && !deleted.has(entry.id))
    this.store.set({ earlier })
  }

  /** Told of each change; keeps the last of a row. */
  keepSoon(work: Work): void {
    if (work.draft === this.#seen) return
    this.#seen = work.draft
    this.#waiting = work
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.keepNow(), KEEP_AFTER_MS)
  }

  /** Keeps what is waiting at once: the page is being left, or another scenario opened. */
  keepNow(): void {
    clearTimeout(this.#timer)
    const work = this.#waiting
    this.#waiting = undefined
    if (work && work.draft !== work.saved) this.#keep(work)
    else if (work) this.store.set({ trouble: undefined })
  }

  /** Another scenario is on the screen: what was kept before stays as earlier work, and this one gets its own place. */
  begin(work: Work): void {
    this.keepNow()
    this.#id = this.#parts.newId()
    this.#parts.live.hold(this.#id)
    this.#seen = work.draft
    this.store.set({ trouble: undefined })
    void this.look()
  }

  /** Earlier work is on the screen again: it moves to the place of this tab, unless another tab works on it. */
  async take(entry: KeptEntry, work: Work): Promise<void> {
    this.begin(work)
    if (this.#keep(work) !== undefined) return
    const live = await this.#parts.live.ids()
    if (live && !live.has(entry.id)) this.#parts.works.remove(entry.id)
    await this.look()
  }

  /** @param certain whether the file is known to be on a disk, and not only handed to the browser as a download */
  saved(work: Work, certain: boolean): void {
    this.keepNow()
    if (work.draft !== work.saved) return
    if (certain) this.#parts.works.remove(this.#id)
    else this.#keep(work, true)
    this.store.set({ trouble: undefined })
  }

  delete(entry: KeptEntry): void {
    this.#parts.works.remove(entry.id)
    const { earlier, deleted } = this.store.state
    this.store.set({ earlier: earlier.filter(each => each !== entry), deleted: [entry, ...deleted] })
  }

  takeBack(entry: KeptEntry): void {
    const { id, ...work } = entry
    if (this.#parts.works.keep(id, work) !== undefined) return
    this.store.set({ deleted: this.store.state.deleted.filter(each => each !== entry) })
    void this.look()
  }

  #keep({ draft, fileName }: Work, handedOver = false): KeepTrouble | undefined {
    const trouble = this.#parts.works.keep(this.#id, {
      text: this.#parts.textOf(draft),
      fileName,
      title: draft.file.title,
      at: this.#parts.now(),
      ...(handedOver ? { handedOver } : {}),
    })
    if (!handedOver) this.store.set({ trouble })
    return trouble
  }
}
