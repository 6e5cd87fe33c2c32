/** Tables with one byte changed, through the reader of foreign tables. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textKey, uniform } from '../../sim/engine/rng.ts'
import { encodeTable, FORMATS, type Format } from '../../src/report/format.ts'
import { tableBlock, tableHead } from '../../src/report/result-tables.ts'
import { ReadingLimitError, TableThread } from '../../src/run/table-reader.node.ts'
import { replicateResult, twoDistricts } from '../fixtures/results.ts'

/** Seconds and megabytes that a mutated table of a few rows may take; no whole one takes a tenth of it. */
const LIMITS = { seconds: 3, megabytes: 500 }

export interface MutationCounts {
  readonly tried: number
  /** Read as a table all the same: the byte was one of a number or a name. */
  readonly read: number
  readonly refused: number
  /** Ended by the limits. */
  readonly beyondLimits: number
}

export async function sampleTable(format: Format): Promise<Uint8Array> {
  const head = tableHead('region', { region: ['open', 'rent'], district: [] })
  const results = [replicateResult(0, [1, 10, 2, Number.NaN]), replicateResult(1, [5, 50, 6, 60])]
  return encodeTable(
    head,
    results.map(result => tableBlock('region', result, twoDistricts)),
    format,
  )
}

/** The same bytes with one of them changed, by the number of the mutation. */
export function mutated(bytes: Uint8Array, number: number, seed = 'mutations'): Uint8Array {
  const copy = bytes.slice()
  const key = textKey(seed)
  const at = Math.floor(uniform(key, number, 1) * copy.length)
  copy[at] ^= 1 + Math.floor(uniform(key, number, 2) * 255)
  return copy
}

/** @param seed decides which bytes; Parquet gets four in five of the tries, since it is a machine that obeys its bytes */
export async function mutationsOfTables(
  folder: string,
  count: number,
  seed: string,
): Promise<MutationCounts> {
  const counts = { tried: 0, read: 0, refused: 0, beyondLimits: 0 }
  const samples = Object.fromEntries(
    await Promise.all(FORMATS.map(async format => [format, await sampleTable(format)] as const)),
  )
  const expected = { scenario: 'test', seed: 's', engineVersion: '9', replicates: [0, 1] }
  const thread = new TableThread()
  try {
    for (let i = 0; i < count; i++) {
      const format = i % 5 < 4 ? 'parquet' : i % 2 === 0 ? 'csv' : 'jsonl'
      const path = join(folder, `mutated.${format}`)
      writeFileSync(path, mutated(samples[format], i, seed))
      counts.tried++
      try {
        await thread.read({ path, format, months: 2, sha256: undefined, expected }, LIMITS)
        counts.read++
      } catch (error) {
        if (error instanceof ReadingLimitError) counts.beyondLimits++
        else counts.refused++
      }
    }
  } finally {
    await thread.close()
  }
  return counts
}
