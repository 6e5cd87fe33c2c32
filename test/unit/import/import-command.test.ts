import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  it('says what it understood before it writes, in both languages', async () => {
    const { told } = await golmok(...files('years.csv'), '--out', at('r.json'))
    const understood = told.indexOf('Understood:')
    expect(understood).toBeGreaterThanOrEqual(0)
    expect(understood).toBeLessThan(told.indexOf('written:'))
    expect(told).toMatch(/date +2020 \(the newest of 2/)
    expect(told).toMatch(/country, codes +Korea, codes of Statistics Korea/)
    const korean = await golmok(...files('years.csv'), '--lang', 'ko', '--json')
    const lines = JSON.parse(korean.out).report.understood
    expect(lines).toContainEqual(
      expect.objectContaining({
        topic: 'country',
        value: { ko: '한국, 통계청 코드', en: expect.any(String) },
      }),
    )
  })

  it('writes nothing with --dry-run, even over files that are there', async () => {
    writeFileSync(at('r.json'), 'mine')
    const { code, told, out } = await golmok(
      ...files(),
      '--out',
      at('r.json'),
      '--write-mapping',
      at('m.json'),
      '--dry-run',
    )
    expect(code).toBe(0)
    expect(told).toContain('Understood:')
    expect(out).toBe('')
    expect(readFileSync(at('r.json'), 'utf8')).toBe('mine')
    expect(existsSync(at('m.json'))).toBe(false)
  })

  it('writes a mapping to start from where nothing could be imported', async () => {
    writeFileSync(at('t.csv'), 'a,b,c\n1,x,5\n')
    const noHeader = await golmok(
      '--boundaries',
      fixture('areas.geo.json'),
      '--table',
      at('t.csv'),
      '--write-mapping',
      at('m.json'),
    )
    expect(noHeader.code).toBe(2)
    const mapping = JSON.parse(readFileSync(at('m.json'), 'utf8'))
    expect(mapping).toMatchObject({ version: 1, columns: { areaCode: 'code' } })
    expect(JSON.stringify(mapping.notes)).toContain('a | b | c')

    writeFileSync(at('u.csv'), 'code,name,population\n99001,종로귀,5\n99002,충주사,6\n')
    const noMatch = await golmok(
      '--boundaries',
      fixture('areas.geo.json'),
      '--table',
      at('u.csv'),
      '--write-mapping',
      at('n.json'),
    )
    expect(noMatch.code).toBe(2)
    expect(JSON.parse(readFileSync(at('n.json'), 'utf8')).notes['99002']).toContain('perhaps 33020 충주시?')
  })

  it('a date that is said, and codes that are said', async () => {
    const { out, told } = await golmok(...files('years.csv'), '--year', '2010', '--codes', 'other')
    expect(readRegion(out).file.towns.every(town => town.province === undefined)).toBe(true)
    expect(told).toMatch(/date +2010 \(as said\)/)
  })

  it('leaves no half file: what it writes is whole or not there', async () => {
    await golmok(...files(), '--out', at('r.json'), '--write-mapping', at('m.json'))
    expect(readdirSync(folder).sort()).toEqual(['m.json', 'r.json'])
  })

  it('refuses people whom no run would take, and says what to look at', async () => {
    writeFileSync(at('t.csv'), 'code,name,population (millions)\n11020,중구,117253\n')
    const { code, told, out } = await golmok(
      '--boundaries',
      fixture('areas.geo.json'),
      '--table',
      at('t.csv'),
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(told).toContain('11020 중구: the region that comes out cannot be used')
    expect(told).toContain('its unit')
  })

  it.each([
    ['a workbook', [0x50, 0x4b, 3, 4, ...Buffer.from('[Content_Types].xml')], 'workbook (.xlsx)'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '(.xls)'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'PDF'],
    ['a GeoPackage', [...Buffer.from('SQLite format 3'), 0], 'GeoPackage'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'gzip'],
  ])('names %s for what it is', async (_what, bytes, text) => {
    writeFileSync(at('t.csv'), Buffer.from(bytes))
    const { code, told } = await golmok('--boundaries', fixture('areas.geo.json'), '--table', at('t.csv'))
    expect(code).toBe(2)
    expect(told).toContain(text)
  })

  it('shows fifty faults and their number, and keeps a thousand', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `x${i},nowhere ${i},5`)
    writeFileSync(at('t.csv'), ['code,name,population', '11020,중구,117253', ...rows].join('\n'))
    const { told } = await golmok('--boundaries', fixture('areas.geo.json'), '--table', at('t.csv'))
    expect(told.split('\n').filter(line => line.includes('nowhere')).length).toBeLessThanOrEqual(50)
    expect(told).toMatch(/and \d+ more/)
    const { out } = await golmok('--boundaries', fixture('areas.geo.json'), '--table', at('t.csv'), '--json')
    expect(JSON.parse(out).report.omitted).toEqual([{ reason: 'noSuchArea', count: 2000 }])
  })

  it('is not held by brackets in brackets', async () => {
    writeFileSync(at('b.json'), '['.repeat(4_000_000))
    const { code, told } = await golmok('--boundaries', at('b.json'), '--table', fixture('years.csv'))
    expect(code).toBe(2)
    expect(told).toContain('nested deeper')
  })

  it('shows no control characters of files', async () => {
    writeFileSync(
      at('t.csv'),
      'code,name,population,\u001b[31mred\n11020,중구,117253,1\nzz,\u001b]0;title\u0007,5,1\n',
    )
    const { told } = await golmok('--boundaries', fixture('areas.geo.json'), '--table', at('t.csv'))
    expect(/\p{Cc}/u.test(told.replaceAll('\n', ''))).toBe(false)
  })
})
