import { execFileSync } from 'node:child_process'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { terminalText } from '../../../src/cli/terminal-text.ts'
import { readLimited } from '../../../src/files/read-limited.node.ts'
import { REGISTRIES } from '../../../src/registry.ts'
import { JsonError, parseJson } from '../../../src/scenario/json.ts'
import { MOST_PROBLEMS, ScenarioError } from '../../../src/scenario/problem.ts'
import { readScenario } from '../../../src/scenario/read.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const baseline = readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8')

const problemsOf = (change: object) => {
  try {
    readScenario(JSON.stringify({ ...JSON.parse(baseline), ...change }), REGISTRIES)
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError)
    return (error as ScenarioError).problems
  }
  throw new Error('it was read')
}

describe('input that could hold the program', () => {
  it('millions of empty lists are refused once they are too many', () => {
    const text = `[${'[],'.repeat(6_000_000)}[]]`
    const error = (() => {
      try {
        return parseJson(text)
      } catch (e) {
        return e
      }
    })()
    expect(error).toBeInstanceOf(JsonError)
    expect((error as JsonError).reason).toBe('values')
  })

  it.each([
    ['levers', new Array(400_000).fill(1)],
    ['a lever’s towns', undefined],
    ['priorities', { priorities: new Array(100_000).fill('creatorGrant') }],
  ])('the first problems of %s are told, and how many there are beside them', (name, value) => {
    const towns = Array.from({ length: 30_000 }, (_, i) => `no-${i}!`)
    const change =
      name === 'levers'
        ? { levers: value }
        : name === 'priorities'
          ? { budget: value }
          : { levers: [{ lever: 'creatorGrant', value: 1, where: { towns } }] }
    const problems = problemsOf(change)
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1)
    if (problems.length > MOST_PROBLEMS) expect(problems.at(-1)?.message.en).toMatch(/\d+ more problems/)
  })

  it('a place is told as before, though reading no longer notes all of them', () => {
    const text = '{ "a": [1,\n  {"b\\"": [true,  "x,]}"] }], "d": -1e5}'
    const { placeOf } = parseJson(text)
    expect(placeOf(['a', 1, 'b"', 1])).toEqual({ line: 2, column: 19 })
    expect(placeOf(['d'])).toEqual({ line: 2, column: 31 })
    expect(placeOf(['a', 7])).toEqual({ line: 1, column: 3 })
  })

  it('a pipe that never ends is cut off at the limit, one that never begins by the wish to stop', async () => {
    await expect(readLimited('/dev/zero', 1_000_000)).rejects.toMatchObject({ name: 'TooLargeError' })
    const pipe = join(scratch.path, 'pipe')
    execFileSync('mkfifo', [pipe])
    const stop = new AbortController()
    const waiting = golmok(['run', pipe], { signal: stop.signal })
    stop.abort()
    // Nobody writes: opening it for reading waits in the system until somebody does.
    const writer = createReadStream(pipe, { flags: 'r+' })
    writer.once('open', () => writer.destroy())
    expect((await waiting).code).toBe(130)
  })

  it('a scenario is read from a pipe', async () => {
    const pipe = join(scratch.path, 'full')
    execFileSync('mkfifo', [pipe])
    const ended = golmok(['run', pipe, '--months', '1', '--json', '--quiet', '--workers', '1'])
    await import('node:fs/promises').then(fs =>
      fs.writeFile(pipe, JSON.stringify({ ...JSON.parse(baseline), spinUpMonths: 0 })),
    )
    expect((await ended).code).toBe(0)
  })
})

describe('what a terminal would obey', () => {
  const ESCAPE = '\u001b[2J\u001b]0;owned\u0007'
  it('is shown, not sent', () => {
    expect(terminalText(`a${ESCAPE}b`)).toBe('a\\u{1b}[2J\\u{1b}]0;owned\\u{7}b')
    expect(terminalText('\u009b31m \u202egnp \u2066x \r y')).toBe(
      '\\u{9b}31m \\u{202e}gnp \\u{2066}x \\u{d} y',
    )
    expect(terminalText('골목\n길\t1')).toBe('골목\n길\t1')
  })

  it('a title of a file starts no line of its own', async () => {
    const file = join(scratch.path, 'title.json')
    const title = { ko: 'a', en: `one\ngolmok: all is well${ESCAPE}` }
    writeFileSync(file, JSON.stringify({ ...JSON.parse(baseline), title, spinUpMonths: 0 }))
    const { stderr } = await golmok(['run', file, '--months', '1', '--workers', '1'], { screen: true })
    expect(stderr).toContain('one golmok: all is well')
    expect(stderr).not.toMatch(/^golmok: all is well/m)
  })
})
