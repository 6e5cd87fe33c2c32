import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { OWNER_FILE } from '../../../src/files/folder-owner.node.ts'
import { smallScenario } from '../../attack/small-bundle.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

let scratch: ReturnType<typeof scratchFolder>
let out: string
beforeEach(() => {
  scratch = scratchFolder()
  out = join(scratch.path, 'out')
})
afterEach(() => scratch.remove())

const compare = (seed: string, ...flags: string[]) => {
  const scenario = smallScenario(scratch.path)
  const common = ['--replicates', '2', '--workers', '1', '--lang', 'en', '--quiet', '--seed', seed]
  return golmok(['compare', scenario, scenario, ...common, '--out', out, ...flags])
}

/** Whether each table that the head names is the one of the head. */
function isOfOneRun(): boolean {
  const { tables } = JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8'))
  return ['verdicts', 'differences'].every(name => {
    const { file, sha256, bytes } = tables[name]
    const there = readFileSync(join(out, file))
    return there.length === bytes && createHash('sha256').update(there).digest('hex') === sha256
  })
}

it('writes three files, of which the head names the others and their hashes', async () => {
  expect((await compare('one')).code).toBe(0)
  expect(readdirSync(out).sort()).toEqual(['comparison.json', 'differences.csv', 'verdicts.csv'])
  expect(isOfOneRun()).toBe(true)
})

it('cut off while the tables appear, the head names tables of its own run', async () => {
  expect((await compare('one')).code).toBe(0)
  // A folder in the place of a table stands for whatever may stop a program between two files.
  mkdirSync(join(out, 'verdicts.parquet'))
  expect((await compare('two', '--force', '--format', 'parquet')).code).not.toBe(0)
  expect(isOfOneRun()).toBe(true)
})

it('refuses a folder that another process writes to', async () => {
  mkdirSync(out)
  const owner = { pid: process.pid, host: 'elsewhere', since: '2026-01-01T00:00:00.000Z', began: '' }
  writeFileSync(join(out, OWNER_FILE), JSON.stringify(owner))
  const { code, stderr } = await compare('one')
  expect([code, stderr]).toEqual([2, expect.stringContaining('elsewhere')])
  expect(readdirSync(out)).toEqual([OWNER_FILE])
})
