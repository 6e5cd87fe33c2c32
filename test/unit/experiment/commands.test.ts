import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { observedSizes } from '../../../src/experiment/known-answers/calibration.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'
import { jobText } from './job-fixture.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)
const file = (name: string, text: string) => {
  writeFileSync(at(name), text)
  return at(name)
}
const short = ['--months', '3', '--workers', '1', '--quiet']
const two = ['alley/baseline', 'alley/rent-cap']
const job = (fields: Record<string, unknown> = {}) =>
  file('job.json', jobText({ months: 3, replicates: 1, ...fields }))

describe('bad input ends with 2 and says what to do', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing of that name varies', ['sweep', ...two, '--vary', 'rentCapp=1'], /did you mean rentCap\?/],
    ['no values', ['sweep', ...two, '--vary', 'rentCap'], /rentCap=0\.01\.\.0\.05/],
    ['values out of range', ['sweep', ...two, '--vary', 'rentCap=7'], /outside the allowed range/],
    ['an option that is not there', ['sweep', ...two, '--vary', 'rentCap.none=1'], /no such option/],
    ['nothing sampled', ['sensitivity', ...two], /varies as uniform/],
    ['one scenario to attribute', ['attribute', 'alley/baseline'], /second scenario/],
    [
      'no lever to attribute',
      ['attribute', 'alley/baseline', 'alley/baseline'],
      /no lever that the baseline/,
    ],
    ['no threshold', ['robust', ...two, '--vary', 'profitWeight=1..2'], /--need/],
    ['a threshold that is none', ['robust', ...two, '--need', 'creatorsOpen=3'], /METRIC>=N/],
    ['no aim', ['search', ...two, '--vary', 'rentCap=0..0.05'], /--aim/],
    ['an aim without direction', ['search', ...two, '--aim', 'entries'], /entries:higher/],
    ['an unknown metric', ['search', ...two, '--aim', 'creatorOpen'], /did you mean creatorsOpen/],
    ['nothing observed', ['calibrate', 'alley/baseline', '--vary', 'profitWeight=1..2'], /--observe/],
    [
      'an observation that is none',
      ['calibrate', 'alley/baseline', '--observe', 'jobs=3'],
      /METRIC=VALUE:SD/,
    ],
    ['nothing to calibrate', ['calibrate'], /SCENARIO/],
    ['a part of the fit', ['calibrate', '--zones', 'z.csv'], /--centres/],
    ['no such scenario', ['sweep', 'alley/basline'], /did you mean alley\/baseline/],
    ['no such job', ['job', 'status', 'nowhere'], /no job in this folder/],
    ['no such action', ['job', 'statsu', 'nowhere'], /did you mean status/],
    ['no part', ['job', 'run', 'x.json', '--shard', '5/4'], /1\/4/],
    ['a merge without a place', ['job', 'merge', 'a', 'b'], /--out DIR/],
    ['a shard without a place', ['sweep', ...two, '--shard', '1/2'], /needs a folder/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await golmok(args)
    expect(stderr).toMatch(message)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('a faulty job file, in Korean, with the place', async () => {
    const { code, stderr } = await golmok(['job', 'run', job({ metrics: ['creatorOpen'] }), '--lang', 'ko'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/metrics\[0\] @ 1:\d+: 알 수 없는 값/)
  })

  it('a job of another command', async () => {
    const { code, stderr } = await golmok(['search', job()])
    expect([code, stderr]).toEqual([2, expect.stringContaining('golmok job run')])
  })
})

describe('commands', () => {
  it('sweep runs, keeps, shows, exports and never writes over', async () => {
    const out = at('sweep')
    const args = [
      'sweep',
      ...two,
      ...short,
      '--replicates',
      '1',
      '--vary',
      'rentCap=0.01,0.03',
      '--series',
      '--out',
      out,
    ]
    const first = await golmok([...args, '--json'])
    expect(first.code).toBe(0)
    const found = JSON.parse(first.stdout)
    expect(found).toMatchObject({ complete: true, runs: { done: 3, failed: 0, known: 3 } })
    expect(JSON.parse(readFileSync(join(out, 'finding.json'), 'utf8'))).toEqual(found)
    const again = await golmok(args)
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('golmok job resume')])
    const status = JSON.parse((await golmok(['job', 'status', out, '--json'])).stdout)
    expect(status).toMatchObject({ done: 3, waiting: 0, complete: true, isRunning: false })
    const resumed = await golmok(['job', 'resume', out, '--json', '--quiet', '--workers', '1'])
    expect(JSON.parse(resumed.stdout)).toEqual(found)
    expect((await golmok(['job', 'export', out, '--out', at('tables')])).code).toBe(0)
    const runs = readFileSync(at('tables', 'runs.csv'), 'utf8').trimEnd().split('\n')
    expect(runs).toHaveLength(1 + 3)
    expect(runs[0]).toMatch(/^run,scenario,scenarioIndex,point,replicate,seed,coalition,rentCap,status/)
    expect(readFileSync(at('tables', 'months.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(1 + 3 * 3)
  })

  it('a dry run counts, and runs nothing', async () => {
    const plan = await golmok([
      'sensitivity',
      ...two,
      ...short,
      '--vary',
      'profitWeight=0.5..3',
      '--trajectories',
      '5',
      '--dry-run',
      '--json',
    ])
    expect(plan.code).toBe(0)
    expect(JSON.parse(plan.stdout)).toMatchObject({ runs: 5 * 2 * 2 * 8, atMost: false, workers: 1 })
    const search = await golmok([
      'search',
      ...two,
      ...short,
      '--vary',
      'rentCap=0..0.05',
      '--aim',
      'creatorsOpen',
      '--dry-run',
    ])
    expect(search.stdout).toMatch(/^At most \d+ runs/)
  })

  it('two shards merge into what one job gives', async () => {
    const path = job({ replicates: 2 })
    const whole = JSON.parse(
      (await golmok(['job', 'run', path, '--json', '--quiet', '--workers', '1'])).stdout,
    )
    for (const part of [1, 2])
      await golmok([
        'job',
        'run',
        path,
        '--shard',
        `${part}/2`,
        '--out',
        at(`part-${part}`),
        '--quiet',
        '--workers',
        '1',
      ])
    const merged = await golmok([
      'job',
      'merge',
      at('part-1'),
      at('part-2'),
      '--out',
      at('merged'),
      '--json',
      '--quiet',
      '--workers',
      '1',
    ])
    expect(merged.code).toBe(0)
    expect(JSON.parse(merged.stdout)).toEqual(whole)
  })

  /** Without a spin-up, with levers from the first month on. */
  const scenario = (id: string, levers: readonly Record<string, unknown>[]) =>
    file(
      `${id}.json`,
      JSON.stringify({
        kind: 'golmok-scenario',
        schemaVersion: 1,
        id,
        title: { ko: id, en: id },
        region: 'alley',
        spinUpMonths: 0,
        months: 3,
        levers,
      }),
    )
  const plain = () => scenario('plain', [])
  const packed = () =>
    scenario('packed', [
      { lever: 'rentCap', value: 0.02, from: 0 },
      { lever: 'chainLimit', value: 0.1, from: 0 },
    ])
  const own = ['--replicates', '2', '--workers', '1']
  const vary = ['--vary', 'profitWeight=0.5..3']

  it.each<[string, () => string[], RegExp]>([
    ['attribute', () => [plain(), packed()], /Shapley[\s\S]*rentCap[\s\S]*overlap/],
    ['sensitivity', () => [plain(), ...vary, '--trajectories', '2'], /mu\*[\s\S]*profitWeight/],
    ['robust', () => [plain(), packed(), ...vary, '--points', '4', '--gain', 'creatorsOpen>=1'], /meets all/],
    [
      'search',
      () => [
        ...[
          plain(),
          packed(),
          '--vary',
          'rentCap=0..0.05',
          '--aim',
          'creatorsOpen',
          '--aim',
          'policyCost:lower',
        ],
        ...['--population', '4', '--generations', '2', '--fresh', '2'],
      ],
      /on fresh draws/,
    ],
    [
      'calibrate',
      () => [plain(), ...vary, '--observe', 'creatorsOpen=45:20', '--points', '6', '--waves', '1'],
      /parameter sets accepted/,
    ],
  ])('%s tells what it found', async (name, args, text) => {
    const { code, stdout, stderr } = await golmok([name, ...args(), ...own])
    expect([code, stderr.includes('mistake')]).toEqual([0, false])
    expect(stdout).toMatch(text)
  })

  it('new job writes a job that runs', async () => {
    expect((await golmok(['new', 'job', at('new.json')])).stderr).toContain('golmok job run')
    const plan = await golmok(['job', 'run', at('new.json'), '--dry-run', '--json'])
    expect(JSON.parse(plan.stdout)).toMatchObject({ runs: (1 + 3) * 8 })
  })

  it('the static fit reads its tables and says which row is wrong', async () => {
    const data = observedSizes('table', 20, 0.7, 0.5, 0.05)
    const zones = file('zones.csv', `id,money\n${data.origins.map((o, i) => `z${i},${o}`).join('\n')}\n`)
    const centres = file(
      'centres.csv',
      `id,size\n${[...data.sizes].map((w, j) => `c${j},${w}`).join('\n')}\n`,
    )
    const lines = data.costs.map((c, k) => `z${Math.floor(k / 20)},c${k % 20},${c}`)
    const costs = file('costs.csv', `zone,centre,cost\n${lines.join('\n')}\n`)
    const args = ['calibrate', '--zones', zones, '--centres', centres, '--costs', costs]
    const { code, stdout } = await golmok([...args, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).alpha.value).toBeCloseTo(0.7, 1)
    expect((await golmok([...args, '--lang', 'ko'])).stdout).toContain('alpha')
    writeFileSync(costs, `zone,centre,cost\nz0,c0,1\nz0,nowhere,2\n`)
    const bad = await golmok(args)
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringMatching(/costs\.csv: row 3[\s\S]*nowhere/)])
  })

  it('help has examples in both languages', async () => {
    for (const name of ['sweep', 'sensitivity', 'attribute', 'robust', 'search', 'calibrate', 'job']) {
      const en = await golmok([name, '--help'])
      const ko = await golmok([name, '--help', '--lang', 'ko'])
      expect(en.stdout).toContain(`  golmok ${name}`)
      expect(ko.stdout).toMatch(/사용법/)
      for (const line of ko.stdout.split('\n').filter(l => /^ {2}-/.test(l)))
        expect(line).toMatch(/\p{Script=Hangul}|method/u)
    }
  })
})
