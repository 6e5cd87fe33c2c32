/** Work in progress, kept in the browser until the reader deletes it or saves it as a file. */
import { z } from 'zod'

/** What a browser's `localStorage` can do, as far as it is needed here. */
export type KeyStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Larger work (a region of one's own within it) would fill the browser's store; it is kept by saving a file. */
const MOST_CHARACTERS = 2_000_000
/** A moment that a date can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15

const nameField = z.string().max(20_000)

const workSchema = z.object({
  /** Text of the scenario file. */
  text: z.string().max(MOST_CHARACTERS),
  fileName: z.string().max(1000),
  title: z.object({ ko: nameField, en: nameField }),
  /** When it was kept: milliseconds since 1970. */
  at: z.number().min(0).max(LAST_MOMENT),
  /** The browser was asked to download this very text. Whether it did is not told to a page. */
  handedOver: z.boolean().optional(),
})

export type KeptWork = z.infer<typeof workSchema>
export type KeptEntry = KeptWork & { readonly id: string }

/** Why work could not be kept. */
export type KeepTrouble = 'tooLarge' | 'refused'

const PREFIX = 'golmok.work.'
/** Where all tabs together kept one piece of work before each had its own place. */
const SHARED_KEY = 'golmok.work'
const SHARED_ID = ''
const MOST_HANDED_OVER = 10

const keyOf = (id: string) => (id === SHARED_ID ? SHARED_KEY : PREFIX + id)

/** Each piece of work under an id of its own: nobody overwrites another's. A store that refuses is no reason to fail. */
export class KeptWorks {
  readonly #store: () => KeyStore

  /** @param store may throw, as `localStorage` does where it is switched off */
  constructor(store: () => KeyStore) {
    this.#store = store
  }

  /** @returns undefined where it is kept. What was kept under this id before stays where the new could not be. */
  keep(id: string, work: KeptWork): KeepTrouble | undefined {
    if (work.text.length > MOST_CHARACTERS) return 'tooLarge'
    try {
      this.#store().setItem(keyOf(id), JSON.stringify(work))
    } catch {
      return 'refused'
    }
    if (work.handedOver) this.#forgetOldDownloads()
    return undefined
  }

  /** Newest first. What another program or version has left there and cannot be read is passed over, and stays. */
  list(): readonly KeptEntry[] {
    try {
      const store = this.#store()
      const keys = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '')
      const ids = keys.filter(key => key === SHARED_KEY || key.startsWith(PREFIX))
      return ids
        .flatMap(key => entryOf(key, store.getItem(key)))
        .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    } catch {
      return []
    }
  }

  remove(id: string): void {
    try {
      this.#store().removeItem(keyOf(id))
    } catch {
      // Where nothing can be removed, nothing is kept.
    }
  }

  /** What was handed to the browser as a download is most likely on a disk: only the last of it is kept. */
  #forgetOldDownloads(): void {
    const old = this.list()
      .filter(entry => entry.handedOver)
      .slice(MOST_HANDED_OVER)
    for (const entry of old) this.remove(entry.id)
  }
}

function entryOf(key: string, json: string | null): readonly KeptEntry[] {
  try {
    const work = workSchema.safeParse(JSON.parse(json ?? 'null'))
    return work.success
      ? [{ ...work.data, id: key === SHARED_KEY ? SHARED_ID : key.slice(PREFIX.length) }]
      : []
  } catch {
    return []
  }
}
