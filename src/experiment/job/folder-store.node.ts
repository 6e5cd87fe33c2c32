/**
 * Runs of a job in a folder. Whole blocks stand as Parquet under `runs/` (and `months/`), a row group a block; runs of a block
 * that is not whole stand in a journal under `open/`. The block is written first and its journal goes then: after any cut
 * both say the same, and the block counts.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { GrowingFile } from '../../files/growing-file.node.ts'
import { syncFolder, writeWhole } from '../../files/whole-file.node.ts'
import { encodeTable } from '../../report/format.ts'
import { readTable } from '../../report/read-table.ts'
import { BLOCK } from './conduct.ts'
import { lineOf, readJournal } from './journal.node.ts'
import type { RunRecord } from './run-record.ts'
import type { RunStore } from './run-store.ts'
import type { JobTables } from './run-tables.ts'

const nameOf = (block: number) => `block-${String(block).padStart(6, '0')}`
const numberOf = (file: string) => Number(/^block-(\d+)\./.exec(file)?.[1] ?? Number.NaN)

interface OpenBlock {
  readonly journal: GrowingFile
  readonly records: RunRecord[]
}

/** Numbers of the blocks whose files stand in a folder of blocks, ascending. */
export async function blocksIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter(name => /^block-\d+\.(parquet|jsonl)$/.test(name))
    .map(numberOf)
    .sort((a, b) => a - b)
}

export async function readBlock(folder: string, block: number, tables: JobTables): Promise<RunRecord[]> {
  const bytes = await readFile(join(folder, 'runs', `${nameOf(block)}.parquet`))
  return tables.recordsOf(await readTable(bytes, 'parquet', []))
}

export const blockFile = (folder: string, table: 'runs' | 'months', block: number) =>
  join(folder, table, `${nameOf(block)}.parquet`)

/** @param onlyLook reads what is there and changes nothing: another process may be at work in the folder */
export async function folderStore(
  folder: string,
  tables: JobTables,
  series: boolean,
  onlyLook = false,
): Promise<RunStore> {
  if (!onlyLook) for (const name of ['open', 'runs']) await mkdir(join(folder, name), { recursive: true })
  return new FolderStore(folder, tables, series, onlyLook)
}

class FolderStore implements RunStore {
  readonly #folder: string
  readonly #tables: JobTables
  readonly #series: boolean
  readonly #onlyLook: boolean
  readonly #open = new Map<number, OpenBlock>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(folder: string, tables: JobTables, series: boolean, onlyLook: boolean) {
    this.#folder = folder
    this.#tables = tables
    this.#series = series
    this.#onlyLook = onlyLook
  }

  load(take: (record: RunRecord) => void): Promise<void> {
    return this.#inTurn(async () => {
      const sealed = await this.#sealed()
      for (const block of sealed)
        for (const record of await readBlock(this.#folder, block, this.#tables)) take(record)
      for (const block of await this.#unsealed(sealed))
        for (const record of await this.#recordsOf(block)) take(record)
    })
  }

  keep(record: RunRecord): Promise<void> {
    return this.#inTurn(async () => {
      const block = Math.floor(record.index / BLOCK)
      const { journal, records } = await this.#opened(block)
      await journal.add(lineOf(record))
      records.push(record)
      if (records.length === BLOCK) await this.#seal(block)
    })
  }

  forgetFailed(): Promise<void> {
    return this.#inTurn(async () => {
      for (const block of await this.#sealed()) {
        const records = await readBlock(this.#folder, block, this.#tables)
        // Months of the others cannot be taken back from a table cheaply: the whole block is run again.
        if (records.some(r => r.status === 'failed'))
          await rm(blockFile(this.#folder, 'runs', block), { force: true })
      }
      await syncFolder(join(this.#folder, 'runs'))
      for (const block of await blocksIn(join(this.#folder, 'open'))) await this.#forgetFailedOf(block)
    })
  }

  finish(): Promise<void> {
    return this.#inTurn(async () => {
      for (const block of await blocksIn(join(this.#folder, 'open'))) await this.#seal(block)
    })
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      for (const { journal } of this.#open.values()) await journal.close()
      this.#open.clear()
    })
  }

  /** One after the other: two runs of one block may end at the same time. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(act)
    this.#queue = next.catch(() => {})
    return next
  }

  #journalPath(block: number): string {
    return join(this.#folder, 'open', `${nameOf(block)}.jsonl`)
  }

  #sealed(): Promise<number[]> {
    return blocksIn(join(this.#folder, 'runs'))
  }

  /** Blocks that stand in a journal alone; one that is whole as well has had its journal cut off from going. */
  async #unsealed(sealed: readonly number[]): Promise<number[]> {
    const left: number[] = []
    for (const block of await blocksIn(join(this.#folder, 'open'))) {
      if (!sealed.includes(block)) left.push(block)
      else if (!this.#onlyLook) await rm(this.#journalPath(block), { force: true })
    }
    return left
  }

  async #recordsOf(block: number): Promise<readonly RunRecord[]> {
    const { records } = this.#onlyLook
      ? await readJournal(this.#journalPath(block))
      : await this.#opened(block)
    return records
  }

  async #opened(block: number): Promise<OpenBlock> {
    const there = this.#open.get(block)
    if (there) return there
    const { records, bytes } = await readJournal(this.#journalPath(block))
    const fresh = { journal: await GrowingFile.open(this.#journalPath(block), bytes), records }
    this.#open.set(block, fresh)
    return fresh
  }

  async #seal(block: number): Promise<void> {
    const { journal, records } = await this.#opened(block)
    const sorted = [...records].sort((a, b) => a.index - b.index)
    const { months, runs } = this.#tables
    // The months first: a block counts by its runs.
    if (this.#series)
      await writeWhole(
        blockFile(this.#folder, 'months', block),
        encodeTable(months, [this.#tables.monthsBlock(sorted)], 'parquet'),
      )
    await writeWhole(
      blockFile(this.#folder, 'runs', block),
      encodeTable(runs, [this.#tables.runsBlock(sorted)], 'parquet'),
    )
    this.#open.delete(block)
    await journal.close()
    await rm(journal.path, { force: true })
  }

  async #forgetFailedOf(block: number): Promise<void> {
    const { journal, records } = await this.#opened(block)
    const kept = records.filter(r => r.status === 'done')
    if (kept.length === records.length) return
    await journal.close()
    this.#open.delete(block)
    await writeWhole(this.#journalPath(block), kept.map(lineOf).join(''))
  }
}
