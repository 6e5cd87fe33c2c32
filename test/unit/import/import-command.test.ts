import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../../src/cli/context.ts'
import { UsageError } from '../../../src/cli/errors.ts'
import { runProgram } from '../../../src/cli/program.ts'
import { sayIn } from '../../../src/cli/text/say.ts'
import { ScenarioError } from '../../../src/scenario/problem.ts'
import { readRegion } from '../../../src/scenario/read.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golmok-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function golmok(...args: string[]) {
  const out: string[] = []
  const told: string[] = []
  const context: Context = {
    lang: 'en',
    say: sayIn('en'),
    out: async data => void out.push(String(data)),
    tell: line => void told.push(line),
    outIsScreen: false,
    errIsScreen: false,
    signal: new AbortController().signal,
  }
  const code = await runProgram(['import', ...args], context)
  return { code, out: out.join(''), told: told.join('\n') }
}

const files = (table = 'kostat-long.csv') => [
  '--boundaries',
  fixture('areas.geo.json'),
  '--table',
  fixture(table),
]
const at = (name: string) => join(folder, name)

describe('golmok import', () => {
  it('prints the region, and what it did to stderr', async () => {
    const { code, out, told } = await golmok(...files(), '--id', 'mine')
    expect(code).toBe(0)
    expect(readRegion(out).file).toMatchObject({ id: 'mine' })
    expect(told).toContain('People in the tables: 2445588; in the region: 2445588; without an area: 0')
    expect(told).toContain('Assumed')
  })

  it('writes the region, and never over a file without --force', async () => {
    writeFileSync(at('r.json'), 'mine')
    await expect(golmok(...files(), '--out', at('r.json'))).rejects.toThrow(UsageError)
    expect(readFileSync(at('r.json'), 'utf8')).toBe('mine')
    expect((await golmok(...files(), '--out', at('r.json'), '--force')).code).toBe(0)
    expect(readRegion(readFileSync(at('r.json'), 'utf8')).file.towns).toHaveLength(11)
  })

  it('proposes a mapping by names, takes it, and leaves the file in the way alone', async () => {
    const first = await golmok(...files('misspelt.csv'), '--write-mapping', at('m.json'))
    expect(first.told).toContain('misspelt.csv:3: 33040 충주시')
    expect(JSON.parse(readFileSync(at('m.json'), 'utf8'))).toMatchObject({
      version: 1,
      codes: { 33040: '33020' },
    })
    await expect(golmok(...files(), '--write-mapping', at('m.json'))).rejects.toThrow(UsageError)
    const second = await golmok(...files('misspelt.csv'), '--mapping', at('m.json'))
    expect(second.told).toContain('without an area: 0')
  })

  it('gives a program region and report as one JSON', async () => {
    const { out } = await golmok(...files('bad-values.csv'), '--json')
    const value = JSON.parse(out)
    expect(value.region.kind).toBe('golmok-region')
    expect(value.report.rows).toContainEqual(expect.objectContaining({ reason: 'badValue', line: 2 }))
  })

  it('ends with 2 and writes nothing where no region can be made', async () => {
    const { code, told, out } = await golmok(
      '--boundaries',
      fixture('years.csv'),
      '--table',
      fixture('years.csv'),
      '--out',
      at('r.json'),
    )
    expect(code).toBe(2)
    expect(told).toContain('not JSON')
    expect(out).toBe('')
    expect(existsSync(at('r.json'))).toBe(false)
  })

  it.each([
    ['a file that is not there', () => ['--boundaries', at('no.json'), '--table', fixture('years.csv')]],
    ['an id that is none', () => [...files(), '--id', 'a b']],
    ['a scale that is none', () => [...files(), '--agent-scale', 'many']],
    ['no table', () => ['--boundaries', fixture('areas.geo.json')]],
  ])('refuses %s', async (_what, args) => {
    await expect(golmok(...args())).rejects.toThrow(UsageError)
  })

  it('names the fault in a mapping file', async () => {
    writeFileSync(at('m.json'), '{"version": 1, "code": {}}')
    const outcome = await golmok(...files(), '--mapping', at('m.json')).catch((error: unknown) => error)
    expect(outcome).toBeInstanceOf(ScenarioError)
    expect((outcome as ScenarioError).problems).toMatchObject([{ code: 'unknownKey', path: 'code' }])
  })
})
