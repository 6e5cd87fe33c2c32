/** The page around the Lab: opening, saving, dropping, bringing back, and the dialogs that go with them. */

import { type Problem, ScenarioError, textIn } from '../../src/page.ts'
import type { AppHost } from './app-host.ts'
import type { KeptEntry } from './kept-work.ts'
import type { LabModel } from './lab-model.ts'
import type { Opened, ShelfRegion } from './library.ts'
import { Observable } from './observable.ts'
import { OpenOrder } from './open-order.ts'
import { fileNameOf, isUnnamed, renamed, type Words } from './scenario-identity.ts'
import { type Locale, settings } from './settings.ts'
import { WorkKeeper } from './work-keeper.ts'

/** Shown first: it is small, and its question can be asked by moving one lever. */
const FIRST_SCENARIO = 'alley/baseline'

export type Dialog =
  | { readonly kind: 'badFile'; readonly fileName: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly message: string }
  /** A piece of the page that ships with it did not come. */
  | {
      readonly kind: 'notLoaded'
      readonly name: string
      readonly message: string
      readonly again: () => void
    }
  | { readonly kind: 'notSaved'; readonly fileName: string; readonly message: string }
  | { readonly kind: 'replace'; readonly next: () => void }
  /** Asks for title, question and description. */
  | { readonly kind: 'describe'; readonly saving: boolean; readonly done: (words: Words | undefined) => void }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'help' }

export type Notice = {
  readonly kind: 'saved' | 'handedOver' | 'opened' | 'upgraded' | 'unknownScenario'
  readonly fileName: string
}

export interface AppState {
  readonly lab: LabModel | undefined
  readonly shelf: readonly ShelfRegion[]
  readonly dialog: Dialog | undefined
  /** A short message that goes away by itself. */
  readonly notice: Notice | undefined
  /** Work of an earlier visit that is offered at the start. */
  readonly offer: KeptEntry | undefined
  /** What is being opened and has not come yet. */
  readonly opening: string | undefined
  /** Why the page could not start at all. */
  readonly failure: string | undefined
}

export class AppModel {
  readonly store = new Observable<AppState>({
    lab: undefined,
    shelf: [],
    dialog: undefined,
    notice: undefined,
    offer: undefined,
    opening: undefined,
    failure: undefined,
  })
  readonly keeper: WorkKeeper
  readonly #host: AppHost
  readonly #order: OpenOrder
  #handle: FileSystemFileHandle | null = null
  #started = false

  constructor(host: AppHost) {
    this.#host = host
    this.keeper = new WorkKeeper({
      works: host.works,
      live: host.live,
      // Not laid out for readers: that takes a country half a second, at every move of a lever.
      textOf: draft => JSON.stringify(draft.file),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    })
    this.#order = new OpenOrder({
      current: () => this.lab?.state.draft,
      unsaved: () => this.unsaved,
      ask: agreed => this.store.set({ dialog: { kind: 'replace', next: agreed } }),
    })
  }

  get lab(): LabModel | undefined {
    return this.store.state.lab
  }

  async start(): Promise<void> {
    if (this.#started) return
    this.#started = true
    const { library, wanted } = this.#host
    const known = wanted !== null && library.keys.includes(wanted)
    try {
      const { draft, base, fileName } = await library.openShipped(known ? wanted : FIRST_SCENARIO)
      const lab = this.#host.newLab(draft, base, fileName)
      lab.store.subscribe(() => this.keeper.keepSoon(lab.state))
      this.store.set({ lab, shelf: library.shelf })
      if (wanted !== null && !known) this.#notify('unknownScenario', wanted)
      lab.start()
      lab.play(this.#host.moves)
      await this.keeper.look()
      this.store.set({ offer: this.keeper.store.state.earlier.find(entry => !entry.handedOver) })
    } catch (error) {
      if (!this.lab) this.store.set({ failure: messageOf(error) })
      else throw error
    }
  }

  get unsaved(): boolean {
    const state = this.lab?.state
    return state !== undefined && state.draft !== state.saved
  }

  openShipped(key: string): void {
    this.#open(
      () => this.#host.library.openShipped(key),
      `${key}.json`,
      'first',
      error =>
        error instanceof ScenarioError
          ? badFile(`${key}.json`, error)
          : { kind: 'notLoaded', name: key, message: messageOf(error), again: () => this.openShipped(key) },
    )
  }

  async openFile(): Promise<void> {
    const file = await this.#host.pickFile()
    if (file) this.openDropped(file)
  }

  openDropped(file: File): void {
    this.#open(async () => this.#host.library.openText(await file.text(), file.name), file.name, 'whenRead')
  }

  /** @returns whether the work as it was when asked is in a file; a failure has then been told */
  async save(): Promise<boolean> {
    const lab = this.lab
    if (!lab || this.store.state.dialog?.kind === 'describe') return false
    if (isUnnamed(lab.state.draft.file) && !(await this.describe(true))) return false
    const { draft, fileName } = lab.state
    try {
      this.#handle = await this.#host.saveFile(this.#host.library.textOf(draft), fileName, this.#handle)
    } catch (error) {
      // The reader has closed the save dialog.
      if (error instanceof DOMException && error.name === 'AbortError') return false
      this.#handle = null
      this.store.set({ dialog: { kind: 'notSaved', fileName, message: messageOf(error) } })
      return false
    }
    lab.markSaved(draft, fileName)
    this.keeper.saved(lab.state, this.#handle !== null)
    this.#notify(this.#handle ? 'saved' : 'handedOver', this.#handle?.name ?? fileName)
    return true
  }

  /**
   * Asks for title, question and description. A new title is a new file: the old one is not written over.
   *
   * @param saving whether the scenario is about to be saved for the first time
   * @returns whether the reader has answered
   */
  async describe(saving = false): Promise<boolean> {
    const words = await new Promise<Words | undefined>(done => {
      this.store.set({ dialog: { kind: 'describe', saving, done } })
    })
    const lab = this.lab
    if (!words || !lab) return false
    const { locale } = settings.state
    const { draft } = lab.state
    const next = renamed(draft, words, locale, this.#host.library.idsTaken(draft))
    lab.settle()
    if (next !== draft) lab.edit(next)
    lab.settle()
    const retitled = textIn(next.file.title, locale) !== textIn(draft.file.title, locale)
    if (retitled || isUnnamed(draft.file)) this.#nameFile(locale)
    return true
  }

  restoreWork(entry: KeptEntry): void {
    this.store.set({ offer: undefined, dialog: undefined })
    const { library } = this.#host
    this.#open(
      () => library.openText(entry.text, entry.fileName),
      entry.fileName,
      'whenRead',
      undefined,
      opened => {
        this.#place(opened)
        // What was brought back is not on any disk: it still counts as unsaved.
        this.lab?.markUnsaved()
        if (this.lab) void this.keeper.take(entry, this.lab.state)
      },
    )
  }

  /** The offer goes; the work stays, and is found under earlier work. */
  declineWork(): void {
    this.store.set({ offer: undefined })
  }

  showEarlier(): void {
    void this.keeper.look()
    this.store.set({ offer: undefined, dialog: { kind: 'earlier' } })
  }

  showHelp(): void {
    this.store.set({ dialog: { kind: 'help' } })
  }

  /** The reader's answer to the dialog that asks who the scenario is. */
  answer(words: Words): void {
    const { dialog } = this.store.state
    this.store.set({ dialog: undefined })
    if (dialog?.kind === 'describe') dialog.done(words)
  }

  closeDialog(): void {
    const { dialog } = this.store.state
    this.store.set({ dialog: undefined })
    if (dialog?.kind === 'describe') dialog.done(undefined)
  }

  closeNotice(): void {
    this.store.set({ notice: undefined })
  }

  #open(
    read: () => Promise<Opened>,
    fileName: string,
    ask: 'first' | 'whenRead',
    told = (error: unknown): Dialog =>
      error instanceof ScenarioError
        ? badFile(fileName, error)
        : { kind: 'unreadable', fileName, message: messageOf(error) },
    place = (opened: Opened) => {
      this.#place(opened)
      if (this.lab) this.keeper.begin(this.lab.state)
    },
  ): void {
    void this.#order
      .choose({
        ask,
        read: () => {
          this.store.set({ opening: fileName })
          return read()
        },
        place: opened => {
          place(opened)
          this.#notify(opened.upgraded ? 'upgraded' : 'opened', fileName)
        },
        fail: error => this.store.set({ dialog: told(error) }),
      })
      .finally(() => {
        if (!this.#order.busy) this.store.set({ opening: undefined })
      })
  }

  #place({ draft, base, fileName }: Opened): void {
    this.keeper.keepNow()
    this.#handle = null
    this.lab?.load(draft, base, fileName, this.#host.moves)
  }

  /** The next save asks where to, under a name made from the title. */
  #nameFile(locale: Locale): void {
    const lab = this.lab
    if (!lab) return
    this.#handle = null
    lab.store.set({ fileName: `${fileNameOf(textIn(lab.state.draft.file.title, locale))}.json` })
  }

  #notify(kind: Notice['kind'], fileName: string): void {
    this.store.set({ notice: { kind, fileName } })
  }
}

function badFile(fileName: string, error: ScenarioError): Dialog {
  return { kind: 'badFile', fileName, problems: error.problems }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
