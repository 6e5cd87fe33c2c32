import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { encodeTable } from '../../../src/report/format.ts'
import { tableBlock, tableHead } from '../../../src/report/result-tables.ts'
import { readRegionTableInThread } from '../../../src/run/table-reader.node.ts'
import { mutated, mutationsOfTables, sampleTable } from '../../attack/table-mutations.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'
import { replicateResult, twoDistricts } from '../../fixtures/results.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const EXPECTED = { scenario: 'test', seed: 's', engineVersion: '9', replicates: [0] }

it('200 tables with one changed byte each are read or refused, within the limits, and nothing escapes', async () => {
  const escaped: unknown[] = []
  const note = (error: unknown) => escaped.push(error)
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
  try {
    const { tried, refused, beyondLimits } = await mutationsOfTables(scratch.path, 200, 'ci')
    expect(tried).toBe(200)
    expect(refused + beyondLimits).toBeGreaterThan(0)
  } finally {
    process.off('uncaughtException', note)
    process.off('unhandledRejection', note)
  }
  expect(escaped).toEqual([])
}, 600_000)

it('a reader that never ends is ended', async () => {
  const path = join(scratch.path, 'long.csv')
  const head = tableHead('region', { region: ['open', 'rent'], district: [] })
  const many = Array.from({ length: 4000 }, (_, k) =>
    tableBlock('region', replicateResult(k, [1, 2, 3, 4]), twoDistricts),
  )
  writeFileSync(path, encodeTable(head, many, 'csv'))
  const table = { path, format: 'csv', months: 2, sha256: undefined, expected: EXPECTED } as const
  await expect(readRegionTableInThread(table, { seconds: 0, megabytes: 2000 })).rejects.toMatchObject({
    limit: 'seconds',
  })
})

it('bytes of another hash are not read as a table', async () => {
  const path = join(scratch.path, 'changed.parquet')
  writeFileSync(path, mutated(await sampleTable('parquet'), 7))
  const table = { path, format: 'parquet', months: 2, sha256: 'a'.repeat(64), expected: EXPECTED } as const
  await expect(readRegionTableInThread(table, { seconds: 60, megabytes: 2000 })).rejects.toThrow(/SHA-256/)
})
