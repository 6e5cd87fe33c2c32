/** What the page asks of the browser that it runs in; tests bring their own. */
import { fileOpen, fileSave } from 'browser-fs-access'
import { KeptWorks } from './kept-work.ts'
import { LabModel } from './lab-model.ts'
import { Library } from './library.ts'
import { type LiveWork, liveWork } from './live-work.ts'

export interface AppHost {
  readonly library: Library
  readonly works: KeptWorks
  readonly live: LiveWork
  /** Key of the scenario that the address asks for; null where it asks for none. */
  readonly wanted: string | null
  /** Whether the reader likes things to move. */
  readonly moves: boolean
  newLab(...args: ConstructorParameters<typeof LabModel>): LabModel
  /** @returns undefined where the reader chose none */
  pickFile(): Promise<File | undefined>
  /**
   * @returns the file as it may be written again; null where the browser was only handed a download
   * @throws AbortError where the reader has refused; what the browser says where it could not be written
   */
  saveFile(
    text: string,
    fileName: string,
    handle: FileSystemFileHandle | null,
  ): Promise<FileSystemFileHandle | null>
}

export function browserHost(): AppHost {
  return {
    library: new Library(),
    works: new KeptWorks(() => localStorage),
    live: liveWork(navigator.locks),
    wanted: new URLSearchParams(location.search).get('scenario'),
    moves: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    newLab: (...args) => new LabModel(...args),
    pickFile: () =>
      fileOpen({ extensions: ['.json'], mimeTypes: ['application/json'] }).catch(() => undefined),
    saveFile: (text, fileName, handle) =>
      fileSave(new Blob([text], { type: 'application/json' }), { fileName, extensions: ['.json'] }, handle),
  }
}

/** Asks before the page is left with work that is in no file, and keeps what there is. */
export function guardLeaving(app: { readonly unsaved: boolean; readonly keeper: { keepNow(): void } }): void {
  addEventListener('beforeunload', event => {
    app.keeper.keepNow()
    if (app.unsaved) event.preventDefault()
  })
  addEventListener('pagehide', () => app.keeper.keepNow())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app.keeper.keepNow()
  })
}
