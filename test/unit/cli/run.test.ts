import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readTable } from '../../../src/report/read-table.ts'
import { TEXT_COLUMNS } from '../../../src/report/result-tables.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)
const parse = (text: string | Buffer) => JSON.parse(text.toString())

describe('golmok run', () => {
  it('prints one JSON object with what was run and what came of it', async () => {
    const { code, stdout } = await golmok([
      'run',
      'scenarios/alley/baseline.json',
      '--months',
      '12',
      '--json',
    ])
    expect(code).toBe(0)
    const result = parse(stdout)
    expect(result).toMatchObject({
      scenario: 'baseline',
      region: 'alley',
      seed: 'golmok',
      months: 12,
      complete: true,
    })
    expect(result.engineVersion).toMatch(/^\d+\.\d+\.\d+/)
    expect(result.digest).toMatch(/^[0-9a-f]{16}$/)
    expect(result.summary.creatorsOpen).toMatchObject({ n: 1, unit: 'shops' })
    expect(result.summary.creatorsOpen.median).toBeGreaterThan(0)
  })

  it('gives the same digests and the same table with 1 and with 2 workers', async () => {
    const args = ['run', 'alley/baseline', '--months', '24', '--replicates', '4', '--out']
    const one = await golmok([...args, at('one'), '--workers', '1'])
    const two = await golmok([...args, at('two'), '--workers', '2'])
    expect([one.code, two.code]).toEqual([0, 0])
    expect(readFileSync(at('two', 'region.csv'), 'utf8')).toBe(readFileSync(at('one', 'region.csv'), 'utf8'))
    expect(readFileSync(at('two', 'result.json'), 'utf8')).toBe(
      readFileSync(at('one', 'result.json'), 'utf8'),
    )
    const digests = parse(readFileSync(at('one', 'result.json'))).replicates.map(
      (r: { digest: string }) => r.digest,
    )
    expect(new Set(digests).size).toBe(4)
  })

  it('writes the same numbers as CSV, Parquet and JSON Lines', async () => {
    const tables = ['region', 'districts', 'towns', 'sectors', 'events']
    const args = [
      'run',
      'alley/baseline',
      '--months',
      '6',
      '--replicates',
      '2',
      '--workers',
      '1',
      '--tables',
      tables.join(','),
    ]
    const rows: Record<string, unknown[]> = {}
    for (const format of ['csv', 'parquet', 'jsonl'] as const) {
      const { code } = await golmok([...args, '--format', format, '--out', at(format)])
      expect(code).toBe(0)
      for (const table of tables) {
        const bytes = readFileSync(at(format, `${table}.${format}`))
        const texts = [
          ...TEXT_COLUMNS,
          'district',
          'town',
          'sector',
          'kind',
          'type',
          'toDistrict',
          'business',
        ]
        const read = await readTable(bytes, format, texts)
        expect(read.length, table).toBeGreaterThan(0)
        rows[table] ??= read
        expect(read, `${table} as ${format}`).toEqual(rows[table])
      }
    }
    // 6 months x 2 replicates, x 12 districts.
    expect(rows.region).toHaveLength(12)
    expect(rows.districts).toHaveLength(144)
  })

  it('writes over nothing without --force, and leaves no trace of having tried', async () => {
    const folder = at('kept')
    await golmok(['run', 'alley/baseline', '--months', '3', '--out', folder])
    writeFileSync(join(folder, 'region.csv'), 'mine')
    const before = statSync(join(folder, 'result.json')).mtimeMs
    const again = await golmok(['run', 'alley/baseline', '--months', '3', '--out', folder])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('result.json: the file exists')
    expect(readFileSync(join(folder, 'region.csv'), 'utf8')).toBe('mine')
    expect(statSync(join(folder, 'result.json')).mtimeMs).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['region.csv', 'result.json'])
    const forced = await golmok(['run', 'alley/baseline', '--months', '3', '--out', folder, '--force'])
    expect(forced.code).toBe(0)
    expect(readFileSync(join(folder, 'region.csv'), 'utf8')).toMatch(/^scenario,/)
  })

  it('prints the table to a pipe, people’s words to standard error', async () => {
    const { stdout, stderr } = await golmok([
      'run',
      'alley/baseline',
      '--months',
      '3',
      '--format',
      'jsonl',
      '--lang',
      'ko',
    ])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).month)).toEqual([0, 1, 2])
    expect(stderr).toContain('결과 확인 코드')
  })

  it('takes seed and months from the flags, and keeps them in the bundle', async () => {
    await golmok(['run', 'alley/baseline', '--months', '4', '--seed', '다른 운', '--out', at('seeded')])
    const bundle = parse(readFileSync(at('seeded', 'result.json')))
    expect(bundle).toMatchObject({
      seed: '다른 운',
      months: 4,
      inputs: { scenario: { seed: '다른 운', months: 4 } },
    })
    expect(bundle.inputs.scenario.region.districts.length).toBeGreaterThan(0)
  })
})

it('leaves a screen to the summary, and says how to get the table', async () => {
  const { stdout, stderr } = await golmok(['run', 'alley/baseline', '--months', '2'], { screen: true })
  expect(stdout).toBe('')
  expect(stderr).toContain('--out DIR')
})

it('a shorter horizon leaves out what begins after it, says so, and the bundle can be verified', async () => {
  const out = scratch.path
  const { code, stderr } = await golmok([
    'run',
    'alley/rent-cap',
    '--months',
    '12',
    '--out',
    `${out}/short`,
    '--lang',
    'en',
  ])
  expect(code).toBe(0)
  expect(stderr).toContain('begin after the 12 months')
  expect((await golmok(['verify', `${out}/short/result.json`])).code).toBe(0)
})
