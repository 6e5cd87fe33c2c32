import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readTable } from '../../../src/report/read-table.ts'
import { TEXT_COLUMNS } from '../../../src/report/result-tables.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'
import { start } from './golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)

it('prints one JSON object to standard output and ends with 0', async () => {
  const { code, stdout } = await start(['run', 'scenarios/alley/baseline.json', '--months', '6', '--json'])
    .ended
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ scenario: 'baseline', months: 6 })
})

it('ends with 2 and a reason on standard error for bad input', async () => {
  const { code, stdout, stderr } = await start(['run', 'nowhere.json']).ended
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('nowhere.json: there is no such file')
})

it('is content when the reader of a pipe has seen enough', async () => {
  const { child, ended } = start(['run', 'alley/baseline', '--months', '240', '--tables', 'districts'])
  child.stdout?.once('data', () => child.stdout?.destroy())
  const { code, stderr } = await ended
  expect(stderr).not.toContain('EPIPE')
  expect(code).toBe(0)
})

it('keeps finished replicates at Ctrl-C, marks the bundle incomplete and ends with 130', async () => {
  const folder = join(scratch.path, 'stopped')
  const counts = ['--months', '120', '--replicates', '5000', '--workers', '2']
  const { child, ended } = start(['run', 'alley/baseline', ...counts, '--out', folder])
  const isKept = () =>
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(name => name.endsWith('.kept'))
  // Until the first replicate has been kept.
  while (!isKept()) await new Promise(resolve => setTimeout(resolve, 20))
  child.kill('SIGINT')
  const { code, stderr } = await ended
  expect(code).toBe(130)
  expect(stderr).toContain('Stopped early')
  const bundle = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
  expect(bundle.complete).toBe(false)
  expect(bundle.replicates.length).toBeGreaterThan(0)
  expect(bundle.replicates.length).toBeLessThan(5000)
  const rows = await readTable(readFileSync(join(folder, 'region.csv')), 'csv', TEXT_COLUMNS)
  expect(rows).toHaveLength(bundle.replicates.length * 120)
  // What is kept to go on with is hidden.
  expect(
    readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort(),
  ).toEqual(['region.csv', 'result.json'])
})
