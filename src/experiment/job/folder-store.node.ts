/**
 * Runs of a job in a folder. Whole blocks stand as Parquet under `runs/` (and `months/`), a row group a block; runs of a block
 * that is not whole stand in a journal under `open/`. The block is written first and its journal goes then: after any cut
 * both say the same, and the block counts.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeWhole } from '../../files/whole-file.node.ts'
import { encodeTable } from '../../report/format.ts'
import { readTable } from '../../report/read-table.ts'
import { BLOCK } from './conduct.ts'
import { Journal, lineOf, readJournal } from './journal.node.ts'
import type { RunRecord } from './run-record.ts'
import type { RunStore } from './run-store.ts'
import type { JobTables } from './run-tables.ts'

const nameOf = (block: number) => `block-${String(block).padStart(6, '0')}`
const numberOf = (file: string) => Number(/^block-(\d+)\./.exec(file)?.[1] ?? Number.NaN)

interface OpenBlock {
  readonly journal: Journal
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
  const open = new Map<number, OpenBlock>()
  const journalPath = (block: number) => join(folder, 'open', `${nameOf(block)}.jsonl`)
  if (!onlyLook) for (const name of ['open', 'runs']) await mkdir(join(folder, name), { recursive: true })

  async function opened(block: number): Promise<OpenBlock> {
    const there = open.get(block)
    if (there) return there
    const { records, bytes } = await readJournal(journalPath(block))
    const fresh = { journal: await Journal.open(journalPath(block), bytes), records }
    open.set(block, fresh)
    return fresh
  }

  async function seal(block: number): Promise<void> {
    const { journal, records } = await opened(block)
    const sorted = [...records].sort((a, b) => a.index - b.index)
    // The months first: a block counts by its runs.
    if (series)
      await writeWhole(
        blockFile(folder, 'months', block),
        encodeTable(tables.months, [tables.monthsBlock(sorted)], 'parquet'),
      )
    await writeWhole(
      blockFile(folder, 'runs', block),
      encodeTable(tables.runs, [tables.runsBlock(sorted)], 'parquet'),
    )
    open.delete(block)
    await journal.close()
    await rm(journal.path, { force: true })
  }

  let queue: Promise<unknown> = Promise.resolve()
  /** One after the other: two runs of one block may end at the same time. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = queue.then(act)
    queue = next.catch(() => {})
    return next
  }

  return {
    load: take =>
      inTurn(async () => {
        const sealed = new Set(await blocksIn(join(folder, 'runs')))
        for (const block of sealed) for (const record of await readBlock(folder, block, tables)) take(record)
        for (const block of await blocksIn(join(folder, 'open'))) {
          // A journal beside its sealed block is what a stop between the two left behind.
          if (sealed.has(block)) {
            if (!onlyLook) await rm(journalPath(block), { force: true })
            continue
          }
          const { records } = onlyLook ? await readJournal(journalPath(block)) : await opened(block)
          records.forEach(take)
        }
      }),
    keep: record =>
      inTurn(async () => {
        const block = Math.floor(record.index / BLOCK)
        const { journal, records } = await opened(block)
        await journal.add(record)
        records.push(record)
        if (records.length === BLOCK) await seal(block)
      }),
    forgetFailed: () =>
      inTurn(async () => {
        for (const block of await blocksIn(join(folder, 'runs'))) {
          const records = await readBlock(folder, block, tables)
          if (!records.some(r => r.status === 'failed')) continue
          // Months of the others cannot be taken back from a table cheaply: the whole block is run again.
          await rm(blockFile(folder, 'runs', block), { force: true })
        }
        await syncFolder(join(folder, 'runs'))
        for (const block of await blocksIn(join(folder, 'open'))) {
          const { journal, records } = await opened(block)
          const kept = records.filter(r => r.status === 'done')
          if (kept.length === records.length) continue
          await journal.close()
          open.delete(block)
          await writeWhole(journalPath(block), kept.map(lineOf).join(''))
        }
      }),
    finish: () =>
      inTurn(async () => {
        for (const block of await blocksIn(join(folder, 'open'))) await seal(block)
      }),
    close: () =>
      inTurn(async () => {
        for (const { journal } of open.values()) await journal.close()
        open.clear()
      }),
  }
}
