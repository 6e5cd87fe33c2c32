/**
 * The one way in which a file comes into being: written under a name nobody can guess, in the folder where it will
 * stand, brought to the disk, and moved onto its name when it is whole. Whoever looks sees the old file or the new one.
 */
import { randomBytes } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { copyFile, type FileHandle, link, lstat, open, rename, statfs, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UNFINISHED } from './hidden-name.ts'
import { makeFolder } from './make-folder.node.ts'

/** Why a file could not be written: the system's word (`ENOSPC`, `EACCES`, ...), or what stands in the way. */
export type WriteFault = 'link' | 'notAFile' | 'exists' | (string & {})

/** A file could not be written; what stood there before stands there still. */
export class WriteError extends Error {
  /** The file that was to be written, and the folder that could not take it. */
  readonly path: string
  readonly folder: string
  readonly fault: WriteFault
  /** Bytes that were to be written, as far as that is known. */
  readonly needed: number | undefined
  /** Bytes that the disk still offers, where it could be asked. */
  readonly free: number | undefined

  constructor(path: string, fault: WriteFault, more: { needed?: number; free?: number; cause?: unknown }) {
    super(`${path}: cannot be written: ${fault}`, { cause: more.cause })
    this.name = 'WriteError'
    this.path = path
    this.folder = dirname(path)
    this.fault = fault
    this.needed = more.needed
    this.free = more.free
  }
}

export interface WriteOptions {
  /** Refuses (`exists`) when the name is taken, even if it is taken while the file is being written. */
  readonly isNew?: boolean
}

/** A name in a folder that nobody can foresee and no reader takes. */
export function unfinishedName(name: string): string {
  return `.${name}.${randomBytes(9).toString('base64url')}${UNFINISHED}`
}

/** Writes a whole file, or leaves what was there. Folders above it are made. @throws WriteError */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const file = await UnfinishedFile.create(path, options)
  try {
    await file.append(content)
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}

/** A file that grows under another name until it is finished; `discard` leaves no trace of it. */
export class UnfinishedFile {
  readonly path: string
  readonly #unfinished: string
  readonly #isNew: boolean
  #handle: FileHandle | undefined
  #bytes = 0

  private constructor(path: string, unfinished: string, isNew: boolean, handle: FileHandle) {
    this.path = path
    this.#unfinished = unfinished
    this.#isNew = isNew
    this.#handle = handle
  }

  /** @throws WriteError */
  static async create(path: string, { isNew = false }: WriteOptions = {}): Promise<UnfinishedFile> {
    const unfinished = join(dirname(path), unfinishedName(basename(path)))
    return telling(path, 0, async () => {
      await makeFolder(dirname(path))
      await refuseOther(path, isNew)
      // 'wx' is O_EXCL: a file or link that is there already is never opened.
      const handle = await open(unfinished, 'wx')
      leftovers.add(unfinished)
      return new UnfinishedFile(path, unfinished, isNew, handle)
    })
  }

  /** Bytes taken so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** @throws WriteError */
  async append(part: string | Uint8Array): Promise<void> {
    const bytes = typeof part === 'string' ? Buffer.byteLength(part) : part.length
    if (bytes === 0) return
    await telling(this.path, bytes, () => this.#open().appendFile(part))
    this.#bytes += bytes
  }

  /** Ends the file and gives it its name. @throws WriteError, after which `discard` is still to be called */
  async finish(): Promise<void> {
    await this.close()
    await telling(this.path, this.#bytes, async () => {
      await refuseOther(this.path, this.#isNew)
      if (this.#isNew) await takeFreeName(this.#unfinished, this.path)
      else await rename(this.#unfinished, this.path)
      leftovers.delete(this.#unfinished)
      await syncFolder(dirname(this.path))
    })
  }

  /** Brings what was written to the disk; it still has its hidden name. @throws WriteError */
  async close(): Promise<void> {
    const handle = this.#handle
    if (handle === undefined) return
    await telling(this.path, this.#bytes, async () => {
      await handle.sync()
      await handle.close()
    })
    this.#handle = undefined
  }

  /** The hidden name within its folder. */
  get hiddenName(): string {
    return basename(this.#unfinished)
  }

  /** Another file names this one by its hidden name: it stays even if the program ends now. */
  keep(): void {
    leftovers.delete(this.#unfinished)
  }

  /** Shows the closed file under its name while the hidden name stays: no moment is without either. @throws WriteError */
  async show(): Promise<void> {
    await telling(this.path, this.#bytes, async () => {
      await refuseOther(this.path, false)
      const second = join(dirname(this.path), unfinishedName(basename(this.path)))
      // Some disks (FAT) know no links: there the file is there twice for a moment.
      await link(this.#unfinished, second).catch(() => copyFile(this.#unfinished, second))
      await rename(second, this.path)
    })
  }

  /** Takes the hidden name away once nothing names it any more. */
  async hide(): Promise<void> {
    await unlink(this.#unfinished).catch(() => {})
  }

  async discard(): Promise<void> {
    await this.#handle?.close().catch(() => {})
    this.#handle = undefined
    if (!leftovers.delete(this.#unfinished)) return
    await unlink(this.#unfinished).catch(() => {})
  }

  #open(): FileHandle {
    if (this.#handle === undefined) throw new Error(`${this.path} has been finished already`)
    return this.#handle
  }
}

/** Brings the names of a folder to the disk; systems that cannot (Windows) do it by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Not offered here: the file is whole either way.
  }
}

/** Only a plain file is ever written over: a link leads to what somebody else chose, a device is no file. */
async function refuseOther(path: string, isNew: boolean): Promise<void> {
  const there = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined) return
  if (there.isSymbolicLink()) throw new WriteError(path, 'link', {})
  if (!there.isFile()) throw new WriteError(path, 'notAFile', {})
  if (isNew) throw new WriteError(path, 'exists', {})
}

/** A rename would write over a file made meanwhile; a link does not. */
async function takeFreeName(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new WriteError(to, 'exists', {})
    // Some disks (FAT) know no links: the check made just before has to do.
    await rename(from, to)
    return
  }
  await unlink(from)
}

/** Does something with a file and tells what the system says against it as a `WriteError`. */
export async function telling<T>(path: string, needed: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof WriteError || code === undefined) throw error
    throw new WriteError(path, code, { needed, free: await freeBytes(dirname(path)), cause: error })
  }
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** What a call that ends at once (second Ctrl-C) still has to take away. */
const leftovers = new Set<string>()
process.on('exit', () => {
  for (const path of leftovers) {
    try {
      unlinkSync(path)
    } catch {
      // It is gone already, or the disk no longer takes changes.
    }
  }
})
