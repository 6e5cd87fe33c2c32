/**
 * A file that grows in place and is read after a cut: a journal. Its lines carry check sums and its readers take whole ones
 * only, so that what was cut off in the middle is never taken for something; everything else is written whole.
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { telling } from './whole-file.node.ts'

export class GrowingFile {
  readonly path: string
  readonly #handle: FileHandle

  private constructor(path: string, handle: FileHandle) {
    this.path = path
    this.#handle = handle
  }

  /**
   * Opens a file to add to it; it is made where it is missing. Links are not followed.
   * @param bytes that stay: what stands behind them goes
   * @throws WriteError
   */
  static async open(path: string, bytes: number): Promise<GrowingFile> {
    return telling(path, 0, async () => {
      // Windows knows no O_NOFOLLOW.
      const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0)
      const handle = await open(path, flags, 0o666)
      await handle.truncate(bytes)
      return new GrowingFile(path, handle)
    })
  }

  /** Resolves when the text is on the disk. @throws WriteError */
  async add(text: string): Promise<void> {
    await telling(this.path, Buffer.byteLength(text), async () => {
      await this.#handle.appendFile(text)
      await this.#handle.datasync()
    })
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}
