/** What is opened, in the order in which it was chosen: a late answer replaces neither a later choice nor newer edits. */

/** The work on the screen, as far as opening something else is concerned. */
export interface Desk {
  /** What is being worked on; another value after each edit. */
  current(): unknown
  /** Whether what is being worked on would be lost. */
  unsaved(): boolean
  /** Asks whether the work may be replaced; calls `agreed` where it may. */
  ask(agreed: () => void): void
}

export interface Opening<T> {
  read(): Promise<T>
  /** Puts what was read on the desk. */
  place(value: T): void
  fail(error: unknown): void
  /** Whether to ask about unsaved work before reading, or only once what was read has been found to be good. */
  readonly ask: 'first' | 'whenRead'
}

export class OpenOrder {
  readonly #desk: Desk
  #latest = 0
  #waiting = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Whether something chosen has not been answered yet. */
  get busy(): boolean {
    return this.#waiting !== 0
  }

  /** Opens this one: whatever was chosen before it and has not come yet will not come. */
  choose<T>(opening: Opening<T>): Promise<void> {
    const order = ++this.#latest
    this.#waiting = 0
    const read = (agreedTo: unknown) => this.#read(opening, order, agreedTo)
    if (opening.ask === 'whenRead' || !this.#desk.unsaved()) return read(NOTHING)
    return new Promise(resolve =>
      this.#desk.ask(() => resolve(this.#isLatest(order) ? read(this.#desk.current()) : undefined)),
    )
  }

  /** @param agreedTo the work that the reader has agreed to lose */
  async #read<T>(opening: Opening<T>, order: number, agreedTo: unknown): Promise<void> {
    this.#waiting = order
    try {
      const value = await opening.read()
      if (!this.#isLatest(order)) return
      const place = () => {
        if (this.#isLatest(order)) opening.place(value)
      }
      // Edits made while it was being read are nobody's to throw away.
      if (this.#desk.unsaved() && this.#desk.current() !== agreedTo) this.#desk.ask(place)
      else place()
    } catch (error) {
      if (this.#isLatest(order)) opening.fail(error)
    } finally {
      if (this.#waiting === order) this.#waiting = 0
    }
  }

  #isLatest(order: number): boolean {
    return order === this.#latest
  }
}

const NOTHING = Symbol('nothing agreed to')
