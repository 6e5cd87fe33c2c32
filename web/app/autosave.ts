/** Work in progress, kept in the browser until it is saved as a file. */

export interface KeptWork {
  readonly text: string
  readonly fileName: string
  readonly title: { readonly ko: string; readonly en: string }
  /** Milliseconds since 1970. */
  readonly at: number
}

const KEY = 'golmok.work'

/** Larger work (a region of one's own within it) would fill the browser's store; it is kept by saving a file. */
const MOST_CHARACTERS = 2_000_000

export function keepWork(work: KeptWork): void {
  try {
    if (work.text.length <= MOST_CHARACTERS) localStorage.setItem(KEY, JSON.stringify(work))
  } catch {
    // The store is full or switched off: nothing is kept, and nothing is lost that is on the screen.
  }
}

export function forgetWork(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // As above.
  }
}

export function keptWork(): KeptWork | undefined {
  try {
    const work = JSON.parse(localStorage.getItem(KEY) ?? 'null') as KeptWork | null
    return work && typeof work.text === 'string' && typeof work.at === 'number' ? work : undefined
  } catch {
    return undefined
  }
}
