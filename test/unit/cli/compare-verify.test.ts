import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)
const parse = (text: string | Buffer) => JSON.parse(text.toString())

/** Grants to founders from month 12 on. */
function writePolicy(): void {
  const file = parse(readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url)))
  const levers = [{ lever: 'creatorGrant', value: 60, from: 12 }]
  writeFileSync(at('policy.json'), JSON.stringify({ ...file, id: 'policy', levers }))
}

beforeAll(async () => {
  writePolicy()
  const common = ['--months', '36', '--replicates', '4', '--quiet']
  await golmok(['run', 'alley/baseline', ...common, '--out', at('base')])
  await golmok(['run', at('policy.json'), ...common, '--format', 'parquet', '--out', at('policy')])
})

it('compares scenario files on the same luck, the same until the policy starts', async () => {
  const { code, stdout } = await golmok([
    'compare',
    'alley/baseline',
    at('policy.json'),
    '--months',
    '36',
    '--replicates',
    '4',
    '--json',
  ])
  expect(code).toBe(0)
  const { comparisons, baseline } = parse(stdout)
  expect(baseline).toBe('baseline')
  expect(comparisons[0]).toMatchObject({
    scenario: 'policy',
    identicalUntilMonth: 12,
    identityOf: 'state',
    replicates: [0, 1, 2, 3],
  })
  const { policyCost } = comparisons[0].metrics
  expect(policyCost.difference.mean).toBeGreaterThan(0)
  expect(policyCost.overTime.mean.slice(0, 12)).toEqual(new Array(12).fill(0))
})

it('finds the same differences in saved results, whatever their format', async () => {
  const files = await golmok([
    'compare',
    'alley/baseline',
    at('policy.json'),
    '--months',
    '36',
    '--replicates',
    '4',
    '--json',
  ])
  const results = await golmok(['compare', at('base'), at('policy', 'result.json'), '--json'])
  expect(results.code).toBe(0)
  const [a] = parse(files.stdout).comparisons
  const [b] = parse(results.stdout).comparisons
  expect(b.metrics).toEqual(a.metrics)
  expect(b.identityOf).toBe('metrics')
})

it('runs a scenario to match a result it is compared with', async () => {
  const mixed = await golmok(['compare', at('base'), at('policy.json'), '--json', '--quiet'])
  expect(mixed.code).toBe(0)
  expect(parse(mixed.stdout).comparisons[0].replicates).toEqual([0, 1, 2, 3])
  const changed = await golmok(['compare', at('base'), at('policy.json'), '--seed', 'x'])
  expect(changed.code).toBe(2)
})

it('says as text until when both are identical, and writes tables', async () => {
  const { code, stdout, stderr } = await golmok([
    'compare',
    at('base'),
    at('policy'),
    '--lang',
    'ko',
    '--out',
    at('report'),
  ])
  expect(code).toBe(0)
  expect(stdout).toContain('판정')
  expect(stderr).toContain('differences.csv')
  const lines = readFileSync(at('report', 'differences.csv'), 'utf8').trimEnd().split('\n')
  const verdicts = readFileSync(at('report', 'verdicts.csv'), 'utf8').trimEnd().split('\n')
  expect(lines.length - 1).toBe((verdicts.length - 1) * 36)
})

it('refuses to pair results of different seeds', async () => {
  await golmok([
    'run',
    'alley/baseline',
    '--months',
    '36',
    '--seed',
    'other',
    '--quiet',
    '--out',
    at('other'),
  ])
  const { code, stderr } = await golmok(['compare', at('base'), at('other')])
  expect(code).toBe(2)
  expect(stderr).toContain('seed "other"')
})

it('verifies a result, and finds a changed digest', async () => {
  const good = await golmok(['verify', at('base'), '--json'])
  expect(good.code).toBe(0)
  expect(parse(good.stdout)).toMatchObject({ ok: true })
  const bundle = parse(readFileSync(at('base', 'result.json')))
  bundle.replicates[2].digest = '0000000000000000'
  bundle.replicates[2].tables.business = '0000000000000000'
  writeFileSync(at('forged.json'), JSON.stringify(bundle))
  const forged = await golmok(['verify', at('forged.json')])
  expect(forged.code).toBe(1)
  expect(forged.stderr).toContain('Replicate 2 differs')
  expect(forged.stderr).toContain('differing tables: business')
})

it('verifies nothing that was run from changed inputs', async () => {
  const bundle = parse(readFileSync(at('base', 'result.json')))
  bundle.inputs.scenario.seed = 'forged'
  writeFileSync(at('seed.json'), JSON.stringify(bundle))
  expect((await golmok(['verify', at('seed.json'), '--quiet'])).code).toBe(1)
  bundle.inputs.scenario.months = -1
  writeFileSync(at('months.json'), JSON.stringify(bundle))
  expect((await golmok(['verify', at('months.json')])).code).toBe(2)
})
