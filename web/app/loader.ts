/** A piece of the page that is fetched when it is first needed, and again where that has failed. */
import { Observable } from './observable.ts'

export type Piece<T> =
  | { readonly status: 'waiting' | 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly message: string; readonly tries: number }

export class Loader<T> {
  readonly store: Observable<{ readonly piece: Piece<T> }> = new Observable({ piece: { status: 'waiting' } })
  readonly #load: () => Promise<T>
  #tries = 0

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  /** Fetches it unless it is there or on its way. What failed stays failed until it is asked for again by `retry`. */
  async want(): Promise<void> {
    if (this.store.state.piece.status === 'waiting') await this.#fetch()
  }

  async retry(): Promise<void> {
    if (this.store.state.piece.status === 'failed') await this.#fetch()
  }

  async #fetch(): Promise<void> {
    this.store.set({ piece: { status: 'loading' } })
    try {
      this.store.set({ piece: { status: 'ready', value: await this.#load() } })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.store.set({ piece: { status: 'failed', message, tries: ++this.#tries } })
    }
  }
}
