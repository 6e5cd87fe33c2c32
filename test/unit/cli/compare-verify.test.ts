import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const MONTHS = 18
const POLICY_STARTS = 12
const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)
const parse = (text: string | Buffer) => JSON.parse(text.toString())

/** Grants to founders from month 12 on, on a shorter spin-up. */
function writeScenarios(): void {
  const text = readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8')
  const baseline = { ...parse(text), spinUpMonths: 12 }
  const levers = [{ lever: 'creatorGrant', value: 60, from: POLICY_STARTS }]
  writeFileSync(at('base.json'), JSON.stringify(baseline))
  writeFileSync(at('policy.json'), JSON.stringify({ ...baseline, id: 'policy', levers }))
}

let fromFiles: Awaited<ReturnType<typeof golmok>>

beforeAll(async () => {
  writeScenarios()
  const counts = ['--months', `${MONTHS}`, '--replicates', '3', '--workers', '1', '--quiet']
  await golmok(['run', at('base.json'), ...counts, '--out', at('base')])
  await golmok(['run', at('policy.json'), ...counts, '--format', 'parquet', '--out', at('policy')])
  fromFiles = await golmok(['compare', at('base.json'), at('policy.json'), ...counts, '--json'])
})

it('compares scenario files on the same luck, the same until the policy starts', () => {
  expect(fromFiles.code).toBe(0)
  const { comparisons, baseline } = parse(fromFiles.stdout)
  expect(baseline).toBe('baseline')
  expect(comparisons[0]).toMatchObject({
    scenario: 'policy',
    identicalUntilMonth: POLICY_STARTS,
    identityOf: 'state',
    replicates: [0, 1, 2],
  })
  const { policyCost } = comparisons[0].metrics
  expect(policyCost.difference.mean).toBeGreaterThan(0)
  expect(policyCost.overTime.mean.slice(0, POLICY_STARTS)).toEqual(new Array(POLICY_STARTS).fill(0))
})

it('finds the same differences in saved results, whatever their format', async () => {
  const fromResults = await golmok(['compare', at('base'), at('policy', 'result.json'), '--json'])
  expect(fromResults.code).toBe(0)
  const [a] = parse(fromFiles.stdout).comparisons
  const [b] = parse(fromResults.stdout).comparisons
  expect(b.metrics).toEqual(a.metrics)
  expect(b.identityOf).toBe('metrics')
})

it('runs a scenario to match a result it is compared with', async () => {
  const mixed = await golmok(['compare', at('base'), at('policy.json'), '--json', '--quiet'])
  expect(mixed.code).toBe(0)
  const [pair] = parse(mixed.stdout).comparisons
  expect(pair.metrics).toEqual(parse(fromFiles.stdout).comparisons[0].metrics)
  const changed = await golmok(['compare', at('base'), at('policy.json'), '--seed', 'x'])
  expect(changed.code).toBe(2)
  expect(changed.stderr).toContain('--seed cannot be changed for a finished result')
})

it('says the verdicts as text, and writes tables', async () => {
  const ended = await golmok(['compare', at('base'), at('policy'), '--lang', 'ko', '--out', at('report')])
  expect(ended.code).toBe(0)
  expect(ended.stdout).toContain('판정')
  expect(ended.stderr).toContain('differences.csv')
  const lines = readFileSync(at('report', 'differences.csv'), 'utf8').trimEnd().split('\n')
  const verdicts = readFileSync(at('report', 'verdicts.csv'), 'utf8').trimEnd().split('\n')
  expect(lines.length - 1).toBe((verdicts.length - 1) * MONTHS)
  const again = await golmok(['compare', at('base'), at('policy'), '--out', at('report')])
  expect(again.code).toBe(2)
})

it('refuses to pair results of different seeds', async () => {
  const flags = ['--months', `${MONTHS}`, '--seed', 'other', '--quiet']
  await golmok(['run', at('base.json'), ...flags, '--out', at('other')])
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

it('does not verify what was run from changed inputs', async () => {
  const bundle = parse(readFileSync(at('base', 'result.json')))
  bundle.inputs.scenario.seed = 'forged'
  writeFileSync(at('seed.json'), JSON.stringify(bundle))
  expect((await golmok(['verify', at('seed.json'), '--quiet'])).code).toBe(1)
  bundle.inputs.scenario.months = -1
  writeFileSync(at('months.json'), JSON.stringify(bundle))
  expect((await golmok(['verify', at('months.json')])).code).toBe(2)
})
