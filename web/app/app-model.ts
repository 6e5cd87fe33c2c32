/** The page around the Lab: opening, saving, dropping, restoring, and the dialogs that go with them. */
import { fileOpen, fileSave } from 'browser-fs-access'
import { type Problem, ScenarioError } from '../../src/scenario/problem.ts'
import { forgetWork, type KeptWork, keepWork, keptWork } from './autosave.ts'
import { LabModel } from './lab-model.ts'
import { Library, type Opened, type ShelfRegion } from './library.ts'
import { Observable } from './observable.ts'
import { playsByItself } from './playback.ts'

/** Shown first: it is small, and its question can be asked by moving one lever. */
const FIRST_SCENARIO = 'alley/baseline'
const KEEP_AFTER_MS = 600

export type Dialog =
  | { readonly kind: 'badFile'; readonly fileName: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly message: string }
  | { readonly kind: 'replace'; readonly next: () => void }
  | { readonly kind: 'help' }

export interface AppState {
  readonly lab: LabModel | undefined
  readonly shelf: readonly ShelfRegion[]
  readonly dialog: Dialog | undefined
  /** A short message that goes away by itself. */
  readonly notice: { readonly kind: 'saved' | 'opened' | 'upgraded'; readonly fileName: string } | undefined
  readonly kept: KeptWork | undefined
  /** Why the page could not start at all. */
  readonly failure: string | undefined
}

export class AppModel {
  readonly store = new Observable<AppState>({
    lab: undefined,
    shelf: [],
    dialog: undefined,
    notice: undefined,
    kept: undefined,
    failure: undefined,
  })
  readonly #library = new Library()
  #keepTimer: ReturnType<typeof setTimeout> | undefined
  #handle: FileSystemFileHandle | null = null
  #started = false

  get lab(): LabModel | undefined {
    return this.store.state.lab
  }

  async start(): Promise<void> {
    if (this.#started) return
    this.#started = true
    try {
      const { draft, base, fileName } = await this.#library.openShipped(wantedScenario(this.#library))
      const lab = new LabModel(draft, base, fileName)
      lab.store.subscribe(() => this.#keepSoon(lab))
      this.store.set({ lab, kept: keptWork(), shelf: this.#library.shelf })
      lab.start()
      lab.play(playsByItself())
    } catch (error) {
      this.store.set({ failure: messageOf(error) })
    }
  }

  get unsaved(): boolean {
    const state = this.lab?.state
    return state !== undefined && state.draft !== state.saved
  }

  openShipped(key: string): void {
    this.#unlessUnsaved(() => void this.#open(() => this.#library.openShipped(key), `${key}.json`))
  }

  async openFile(): Promise<void> {
    const file = await fileOpen({ extensions: ['.json'], mimeTypes: ['application/json'] }).catch(
      () => undefined,
    )
    if (file) this.openDropped(file)
  }

  openDropped(file: File): void {
    void this.#open(async () => this.#library.openText(await file.text(), file.name), file.name, true)
  }

  async save(): Promise<boolean> {
    const lab = this.lab
    if (!lab) return false
    const { draft, fileName } = lab.state
    const blob = new Blob([this.#library.textOf(draft)], { type: 'application/json' })
    try {
      this.#handle = await fileSave(blob, { fileName, extensions: ['.json'] }, this.#handle)
    } catch (error) {
      // The reader has closed the save dialog.
      if (error instanceof DOMException && error.name === 'AbortError') return false
      throw error
    }
    if (lab.state.draft === draft) lab.markSaved(fileName)
    forgetWork()
    this.#notify('saved', this.#handle?.name ?? fileName)
    return true
  }

  restoreWork(): void {
    const kept = this.store.state.kept
    this.store.set({ kept: undefined })
    if (!kept) return
    void this.#open(() => this.#library.openText(kept.text, kept.fileName), kept.fileName).then(() => {
      // What was brought back is not on any disk: it still counts as unsaved.
      const lab = this.lab
      if (lab) lab.store.set({ saved: lab.state.base })
    })
  }

  declineWork(): void {
    forgetWork()
    this.store.set({ kept: undefined })
  }

  showHelp(): void {
    this.store.set({ dialog: { kind: 'help' } })
  }

  closeDialog(): void {
    this.store.set({ dialog: undefined })
  }

  closeNotice(): void {
    this.store.set({ notice: undefined })
  }

  /** @param ask whether unsaved work is asked about after the file has been found to be good */
  async #open(read: () => Promise<Opened>, fileName: string, ask = false): Promise<void> {
    try {
      const opened = await read()
      const load = () => {
        this.#handle = null
        this.lab?.load(opened.draft, opened.base, opened.fileName, playsByItself())
        this.#notify(opened.upgraded ? 'upgraded' : 'opened', fileName)
      }
      if (ask) this.#unlessUnsaved(load)
      else load()
    } catch (error) {
      const dialog: Dialog =
        error instanceof ScenarioError
          ? { kind: 'badFile', fileName, problems: error.problems }
          : { kind: 'unreadable', fileName, message: messageOf(error) }
      this.store.set({ dialog })
    }
  }

  #unlessUnsaved(next: () => void): void {
    if (this.unsaved) this.store.set({ dialog: { kind: 'replace', next } })
    else next()
  }

  #notify(kind: 'saved' | 'opened' | 'upgraded', fileName: string): void {
    this.store.set({ notice: { kind, fileName } })
  }

  #keepSoon(lab: LabModel): void {
    if (lab.state.draft === this.#keptDraft) return
    this.#keptDraft = lab.state.draft
    clearTimeout(this.#keepTimer)
    this.#keepTimer = setTimeout(() => {
      const { draft, saved, fileName } = lab.state
      if (draft === saved) return
      keepWork({ text: this.#library.textOf(draft), fileName, title: draft.file.title, at: Date.now() })
    }, KEEP_AFTER_MS)
  }
  #keptDraft: unknown
}

/** `?scenario=alley/rent-cap` opens that one; anything else the first. */
function wantedScenario(library: Library): string {
  const wanted = new URLSearchParams(location.search).get('scenario')
  return wanted && library.keys.includes(wanted) ? wanted : FIRST_SCENARIO
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
