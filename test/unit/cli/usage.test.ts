import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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
  it.each(['levers', 'metrics', 'params', 'schedule'])(
    '%s prints a table and, with --json, all entries',
    async name => {
      const text = await golmok([name])
      const json = await golmok([name, '--json'])
      expect([text.code, json.code]).toEqual([0, 0])
      const entries = parse(json.stdout)
      expect(entries.length).toBeGreaterThan(7)
      for (const { id } of entries) expect(text.stdout).toContain(id)
    },
  )

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
