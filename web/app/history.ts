/** Undo and redo. Edits under one name in a row (a slider being dragged) are one step. */

export class History<T> {
  #past: T[] = []
  #future: T[] = []
  #present: T
  #lastName: string | undefined

  constructor(present: T) {
    this.#present = present
  }

  get present(): T {
    return this.#present
  }
  get canUndo(): boolean {
    return this.#past.length > 0
  }
  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** @param name edits of the same name in a row are taken back together; without a name each is a step of its own */
  edit(next: T, name?: string): void {
    if (name === undefined || name !== this.#lastName) this.#past.push(this.#present)
    if (this.#past.length > LIMIT) this.#past.shift()
    this.#future = []
    this.#present = next
    this.#lastName = name
  }

  /** The next edit is a step of its own, whatever its name: the hand has left the slider. */
  settle(): void {
    this.#lastName = undefined
  }

  undo(): T {
    const before = this.#past.pop()
    if (before !== undefined) {
      this.#future.push(this.#present)
      this.#present = before
    }
    this.settle()
    return this.#present
  }

  redo(): T {
    const after = this.#future.pop()
    if (after !== undefined) {
      this.#past.push(this.#present)
      this.#present = after
    }
    this.settle()
    return this.#present
  }
}

const LIMIT = 200
