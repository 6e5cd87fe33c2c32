/** Tables as files that are never half there. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UnfinishedFile } from '../files/whole-file.node.ts'
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

/** A table that grows on disk, block by block, unseen until it is whole. */
export class TableFile {
  readonly #file: UnfinishedFile
  readonly #encoder: TableEncoder

  private constructor(file: UnfinishedFile, encoder: TableEncoder) {
    this.#file = file
    this.#encoder = encoder
  }

  static async create(folder: string, head: TableHead, format: Format): Promise<TableFile> {
    const file = await UnfinishedFile.create(join(folder, `${head.name}.${format}`))
    const table = new TableFile(file, tableEncoder(head, format))
    await file.append(table.#encoder.head())
    return table
  }

  add(block: TableBlock): Promise<void> {
    return this.#file.append(this.#encoder.block(block))
  }

  /** Ends the file and gives it its name. */
  async finish(): Promise<void> {
    await this.#file.append(this.#encoder.tail())
    await this.#file.finish()
  }

  /** Leaves no trace; what stood under the name before stays. */
  discard(): Promise<void> {
    return this.#file.discard()
  }
}
