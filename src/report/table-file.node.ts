/** Files that are never half there: written beside their name and moved onto it when they are whole. */
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Format, tableEncoder } from './format.ts'
import type { TableBlock, TableEncoder, TableHead } from './table.ts'

/** Where a folder or file of this name stands, and what it is. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a whole file at once, or leaves what was there. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.unfinished`
  await mkdir(dirname(path), { recursive: true })
  try {
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A table that grows on disk, block by block. */
export class TableFile {
  readonly path: string
  readonly #file: FileHandle
  readonly #encoder: TableEncoder

  private constructor(path: string, file: FileHandle, encoder: TableEncoder) {
    this.path = path
    this.#file = file
    this.#encoder = encoder
  }

  static async create(folder: string, head: TableHead, format: Format): Promise<TableFile> {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${head.name}.${format}`)
    const table = new TableFile(path, await open(`${path}.unfinished`, 'w'), tableEncoder(head, format))
    await table.#append(table.#encoder.head())
    return table
  }

  async add(block: TableBlock): Promise<void> {
    await this.#append(this.#encoder.block(block))
  }

  /** Ends the file and gives it its name. */
  async finish(): Promise<void> {
    await this.#append(this.#encoder.tail())
    await this.#file.close()
    await rename(`${this.path}.unfinished`, this.path)
  }

  /** Leaves no trace; what stood under the name before stays. */
  async discard(): Promise<void> {
    await this.#file.close()
    await rm(`${this.path}.unfinished`, { force: true })
  }

  async #append(part: string | Uint8Array): Promise<void> {
    if (part.length > 0) await this.#file.appendFile(part)
  }
}
