/** The thread of table-reader.node.ts: takes one table and answers with its series, or with what is wrong with it. */
import { createHash } from 'node:crypto'
import { constants, open } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { readRegionTable } from '../report/region-series.ts'
import type { Reading, TableToRead } from './table-reader.node.ts'

if (!parentPort) throw new Error('table-worker must be started as a worker thread')
const port = parentPort

// A reader of Parquet may throw outside of the promise that is waited for: the table is at fault then, not the thread.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => port.postMessage({ error: String(error) } satisfies Reading))

async function read({ path, format, months, sha256, expected }: TableToRead): Promise<Reading> {
  try {
    // Never through a link; the same bytes are hashed and read, so that no change falls between the two.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const bytes = await handle.readFile().finally(() => handle.close())
    const found = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== undefined && found !== sha256) return { error: `SHA-256 ${found}, not ${sha256}` }
    return { series: await readRegionTable(bytes, format, months, expected) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', (table: TableToRead) => void read(table).then(reading => port.postMessage(reading)))
port.postMessage('ready')
