import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LEVERS, METRICS, PARAMS, SCHEDULE, SHOCKS } from '../../../sim/index.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)
const parse = (text: string | Buffer) => JSON.parse(text.toString())

describe('bad input ends with 2, says where and what to do, and writes nothing', () => {
  const baseline = readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8')
  const faulty = (name: string, text: string) => {
    writeFileSync(at(name), text)
    return at(name)
  }
  const cases: [string, () => string[], RegExp][] = [
    ['no such file', () => ['run', 'alley/basline'], /did you mean alley\/baseline/],
    ['not JSON', () => ['run', faulty('a.json', '{ "kind": ')], /not JSON/],
    ['an empty file', () => ['run', faulty('b.json', '')], /empty/],
    ['an unknown key', () => ['run', faulty('c.json', baseline.replace('"months"', '"month"'))], /month/],
    [
      'a newer version',
      () => ['run', faulty('d.json', baseline.replace(/"schemaVersion": *1/, '"schemaVersion": 99'))],
      /newer/,
    ],
    ['a number out of range', () => ['run', 'alley/baseline', '--months', '0'], /whole number from 1 to/],
    ['no number', () => ['run', 'alley/baseline', '--replicates', 'many'], /found: many/],
    ['an unknown format', () => ['run', 'alley/baseline', '--format', 'cvs'], /did you mean csv/],
    ['an empty seed', () => ['run', 'alley/baseline', '--seed', ''], /--seed: the text is empty/],
    ['an unknown flag', () => ['run', 'alley/baseline', '--replicate', '3'], /did you mean --replicates/],
    ['an unknown command', () => ['rum'], /did you mean run/],
    ['a missing argument', () => ['run'], /SCENARIO/],
    [
      'a flag without its value',
      () => ['run', 'alley/baseline', '--seed'],
      /--seed: this flag needs a value/,
    ],
    ['one scenario to compare', () => ['compare', 'alley/baseline'], /needs a baseline/],
    ['a result that is none', () => ['verify', 'scenarios/alley/baseline.json'], /not a result bundle/],
    ['a missing result', () => ['verify', at('none')], /no such file/],
    ['an unknown lever', () => ['levers', 'rentcap'], /did you mean rentCap/],
    ['an unknown shock', () => ['shocks', 'recesion'], /did you mean recession/],
    ['too small a country', () => ['new', 'region', '--towns', '59'], /whole number from 60 to/],
    ['towns for a scenario', () => ['new', '--towns', '80'], /golmok new region/],
    ['a region for a region', () => ['new', 'region', '--region', 'alley'], /golmok new scenario/],
    ['an unknown kind of file', () => ['new', 'regoin'], /did you mean region/],
    ['no seeds', () => ['validate', '--seeds', 'a,'], /--seeds: the text is empty/],
    [
      'documents of a part',
      () => ['validate', '--write', '--quick'],
      /--write: .*--quick cannot be given with it/,
    ],
    [
      'an unknown parameter',
      () => ['validate', '--params', faulty('p.json', '{"rentRise":1}')],
      /p\.json: rentRise: there is no such entry/,
    ],
    [
      'parameters that are none',
      () => ['validate', '--params', faulty('q.json', '[1]')],
      /a JSON object of parameter ids/,
    ],
    ['an unknown schema', () => ['schema', 'regoin'], /did you mean region/],
  ]
  it.each(cases)('%s', async (_, args, message) => {
    const [command, ...rest] = args()
    const out = command === 'run' || command === 'compare' ? ['--out', at('never')] : []
    const { code, stderr, stdout } = await golmok([command, ...out, ...rest])
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
    expect(stdout.length).toBe(0)
    expect(existsSync(at('never'))).toBe(false)
  })

  it('says it in the language of the environment', async () => {
    const { code, stderr } = await golmok(['run', 'none'], { env: { LANG: 'ko_KR.UTF-8' } })
    expect(code).toBe(2)
    expect(stderr).toContain('그런 파일이나 기본 제공 시나리오가 없습니다')
  })
})

describe('lists', () => {
  it.each([
    ['levers', LEVERS.length],
    ['shocks', SHOCKS.length],
    ['metrics', METRICS.length],
    ['params', Object.keys(PARAMS).length],
    ['schedule', SCHEDULE.length],
  ])('%s prints a table and, with --json, all entries', async (name, count) => {
    const text = await golmok([name])
    const json = await golmok([name, '--json'])
    expect([text.code, json.code]).toEqual([0, 0])
    const entries = parse(json.stdout)
    expect(entries).toHaveLength(count)
    for (const { id } of entries) expect(text.stdout).toContain(id)
  })

  it('shows what a shock changes, in the words of markets', async () => {
    const { stdout } = await golmok(['shocks', 'recession', '--lang', 'ko'])
    expect(stdout).toContain('시장별 소비: ')
    expect(stdout).toContain('주민과 기업의 지출: -4%')
  })

  it('shows one entry in full, in Korean', async () => {
    const { stdout } = await golmok(['levers', 'rentCap', '--lang', 'ko'])
    expect(stdout).toContain('부작용:')
  })

  it('prints the schedule in order, with reads, writes and draws', async () => {
    const steps = parse((await golmok(['schedule', '--json'])).stdout)
    expect(steps.map((s: { step: number }) => s.step)).toEqual(steps.map((_: unknown, i: number) => i + 1))
    expect(steps.find((s: { id: string }) => s.id === 'entry').draws.length).toBeGreaterThan(0)
  })

  it('prints the schemas as JSON', async () => {
    for (const name of ['scenario', 'region']) {
      const schema = parse((await golmok(['schema', name])).stdout)
      expect(schema.title).toContain(name)
    }
  })
})

describe('golmok new', () => {
  it('writes a scenario that runs, and never writes over a file', async () => {
    const first = await golmok(['new', 'scenario', at('my idea.json')])
    expect(first.code).toBe(0)
    const text = readFileSync(at('my idea.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ id: 'my-idea', region: 'alley' })
    expect((await golmok(['run', at('my idea.json'), '--months', '2', '--json'])).code).toBe(0)
    const second = await golmok(['new', at('my idea.json')])
    expect(second.code).toBe(2)
    expect(readFileSync(at('my idea.json'), 'utf8')).toBe(text)
  })
})

describe('golmok new region', () => {
  const args = ['new', 'region', at('Öde land.json'), '--towns', '60']

  it('writes the same country for the same seed, and another for another', async () => {
    const country = async (seed: string) =>
      (await golmok(['new', 'region', '--towns', '60', '--seed', seed])).stdout
    const first = await country('a')
    expect(parse(first)).toMatchObject({ kind: 'golmok-region', id: 'country-a' })
    expect(parse(first).towns).toHaveLength(60)
    expect(await country('a')).toBe(first)
    expect(parse(await country('b')).towns).not.toEqual(parse(first).towns)
  })

  it('writes a file that runs, under an id from its name', async () => {
    expect((await golmok([...args, '--seed', 'a'])).code).toBe(0)
    const run = await golmok(['run', args[2], '--months', '2', '--json'])
    expect([run.stderr.includes('golmok:'), run.code]).toEqual([false, 0])
    expect(parse(run.stdout)).toMatchObject({ region: 'Öde-land', months: 2, complete: true })
  })

  it('keeps a file that exists, but for --force', async () => {
    writeFileSync(args[2], 'mine')
    const kept = await golmok(args)
    expect([kept.code, readFileSync(args[2], 'utf8')]).toEqual([2, 'mine'])
    expect(kept.stderr).toContain('--force')
    expect((await golmok([...args, '--force', '--id', 'land'])).code).toBe(0)
    expect(parse(readFileSync(args[2], 'utf8')).id).toBe('land')
  })
})

describe('help', () => {
  it('shows all commands, and examples of each', async () => {
    const { code, stdout } = await golmok(['--help'])
    expect(code).toBe(0)
    const commands = [
      'run',
      'compare',
      'verify',
      'new',
      'levers',
      'shocks',
      'validate',
      'study',
      'metrics',
      'params',
      'schedule',
      'schema',
      'bench',
    ]
    for (const command of commands) {
      expect(stdout).toContain(command)
      const help = await golmok([command, '--help'])
      expect(help.code).toBe(0)
      expect(help.stdout).toContain(`  golmok ${command}`)
    }
  })

  it('is in Korean throughout, flags and names aside', async () => {
    const { stdout } = await golmok(['run', '--help', '--lang', 'ko'])
    for (const line of stdout
      .toString()
      .split('\n')
      .filter(l => /^ {2}-/.test(l)))
      expect(line).toMatch(/\p{Script=Hangul}/u)
    expect(stdout).toMatch(/^사용법: golmok run \[옵션\]/)
  })

  it('without a command shows help on standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await golmok([])
    expect(code).toBe(2)
    expect(stdout.length).toBe(0)
    expect(stderr).toContain('Usage:')
  })
})
