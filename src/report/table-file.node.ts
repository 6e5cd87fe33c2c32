/** Tables as files that are never half there, with the proof of what they hold. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { UnfinishedFile } from '../files/whole-file.node.ts'
import type { FileProof } from './bundle.ts'
import { type Format, tableEncoder, type Writing } from './format.ts'
import type { TableBlock, TableEncoder, TableHead } from './table.ts'

/** A table whose bytes are complete and which still has its hidden name. */
export interface ClosedTable {
  /** Name of the file it is to be. */
  readonly name: string
  readonly file: UnfinishedFile
  readonly proof: FileProof
}

/** Counts and hashes what a table is made of, block by block. */
export class TableProof {
  readonly #encoder: TableEncoder
  readonly #hash = createHash('sha256')
  readonly #take: (part: string | Uint8Array) => Promise<void>
  #bytes = 0
  #rows = 0

  /** @param take gets the parts of the file in order */
  constructor(
    head: TableHead,
    format: Format,
    writing: Writing,
    take: (part: string | Uint8Array) => Promise<void> = async () => {},
  ) {
    this.#encoder = tableEncoder(head, format, writing)
    this.#take = take
  }

  begin(): Promise<void> {
    return this.#add(this.#encoder.head())
  }

  async add(block: TableBlock): Promise<void> {
    this.#rows += block.rows
    await this.#add(this.#encoder.block(block))
  }

  async end(): Promise<FileProof> {
    await this.#add(this.#encoder.tail())
    return { bytes: this.#bytes, rows: this.#rows, sha256: this.#hash.digest('hex') }
  }

  async #add(part: string | Uint8Array): Promise<void> {
    if (part.length === 0) return
    this.#bytes += typeof part === 'string' ? Buffer.byteLength(part) : part.length
    this.#hash.update(part)
    await this.#take(part)
  }
}

/** A table that grows on disk, block by block, unseen. */
export class TableFile {
  readonly #name: string
  readonly #file: UnfinishedFile
  readonly #proof: TableProof

  private constructor(name: string, file: UnfinishedFile, proof: TableProof) {
    this.#name = name
    this.#file = file
    this.#proof = proof
  }

  /** @throws WriteError */
  static async create(
    folder: string,
    head: TableHead,
    format: Format,
    writing: Writing = {},
  ): Promise<TableFile> {
    const name = `${head.name}.${format}`
    const file = await UnfinishedFile.create(join(folder, name))
    try {
      const table = new TableFile(
        name,
        file,
        new TableProof(head, format, writing, part => file.append(part)),
      )
      await table.#proof.begin()
      return table
    } catch (error) {
      await file.discard()
      throw error
    }
  }

  /** @throws WriteError */
  add(block: TableBlock): Promise<void> {
    return this.#proof.add(block)
  }

  /** Ends the table, which is seen by nobody yet. @throws WriteError */
  async close(): Promise<ClosedTable> {
    const proof = await this.#proof.end()
    await this.#file.close()
    return { name: this.#name, file: this.#file, proof }
  }

  /** Leaves no trace; what stood under the name before stays. */
  discard(): Promise<void> {
    return this.#file.discard()
  }
}
