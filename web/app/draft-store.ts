/** The scenario being worked on: its history, and what of it is saved. Knows no page and no runs. */
import type { Draft } from './draft.ts'
import { History } from './history.ts'
import { ownCopy } from './scenario-identity.ts'

export class DraftStore {
  readonly #history: History<Draft>
  #saved: Draft

  constructor(draft: Draft) {
    this.#history = new History(draft)
    this.#saved = draft
  }

  get present(): Draft {
    return this.#history.present
  }
  get saved(): Draft {
    return this.#saved
  }
  /** Whether there is something that is in no file. Undoing back to what is saved leaves nothing. */
  get unsaved(): boolean {
    return this.present !== this.#saved
  }
  get canUndo(): boolean {
    return this.#history.canUndo
  }
  get canRedo(): boolean {
    return this.#history.canRedo
  }

  /**
   * Takes an edit. The first one of a scenario that was given makes an unnamed copy of it.
   *
   * @param name edits of one name in a row are one step of undo
   */
  edit(next: Draft, name?: string): Draft {
    this.#history.edit(ownCopy(next), name)
    return this.present
  }

  /** Ends a row of edits: the hand has left the slider. */
  settle(): void {
    this.#history.settle()
  }

  undo(): Draft {
    return this.#history.undo()
  }

  redo(): Draft {
    return this.#history.redo()
  }

  /** @param draft what has been written: edits made while it was being written are not in it */
  markSaved(draft: Draft): void {
    this.#saved = draft
    this.#history.settle()
  }

  /** What is here is in no file: it was brought back. Counts as unsaved until it is saved. */
  markUnsaved(): void {
    this.#saved = { ...this.present }
  }
}
