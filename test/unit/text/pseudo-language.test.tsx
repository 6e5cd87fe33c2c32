/**
 * A third language is a folder and nothing else: with a pseudo-language beside Korean and English, page, command line, report
 * and errors speak it, and no text is left in English.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Family } from '../../../src/text/family.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'
import { PSEUDO, withPseudo } from '../../fixtures/pseudo-language.ts'

const FAMILIES = '../../../src/text/families.ts'

const isFamily = (value: unknown): value is Family<string> =>
  typeof value === 'object' && value !== null && 'languages' in value && 'message' in value

beforeAll(() => {
  vi.resetModules()
  vi.doMock(FAMILIES, async original => {
    const real = await original<Record<string, unknown>>()
    const { family } = await import('../../../src/text/family.ts')
    const all = Object.entries(real).map(([name, value]) => [
      name,
      isFamily(value) ? family(withPseudo(name, value.languages)) : value,
    ])
    return { ...Object.fromEntries(all), LANGUAGES: [...(real.LANGUAGES as string[]), PSEUDO] }
  })
})
afterAll(() => {
  vi.doUnmock(FAMILIES)
  vi.resetModules()
})

const scratch = scratchFolder()
afterAll(scratch.remove)

/** Words of three letters and more in plain English, but for those that are no words of a language. */
function english(text: string, names: readonly (string | RegExp)[] = []): string[] {
  let rest = text
  for (const name of names)
    rest = typeof name === 'string' ? rest.replaceAll(name, ' ') : rest.replace(name, ' ')
  return [...new Set(rest.match(/(?<![\p{L}\p{N}])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu) ?? [])]
}

async function golmok(...args: string[]) {
  const { golmok: call } = await import('../../fixtures/call-golmok.ts')
  return call([...args, '--lang', PSEUDO])
}

const COMMAND_NAMES = readdirSync(new URL('../../../src/cli/commands/', import.meta.url)).map(file =>
  file.replace('.ts', ''),
)

/** What flags take by name. */
const IDS = new Set(
  'abc dallae district evidence html job json kind morris region report scenario sobol town validation'.split(
    ' ',
  ),
)

/** Flags, placeholders, examples and ids, which are the same in every language. */
const SYNTAX = [
  /^ {2}golmok .*$/gm,
  /--?[a-z][\w-]*/g,
  /<[^>]*>/g,
  /\[[^\]]*\]/g,
  /\bgolmok\b( [a-z]+)?/g,
  /\b[A-Z]{2,}\b/g,
  /\w+(?:,\w+)+/g,
  /\b[a-z]+[A-Z]\w*/g,
]

describe('the command line', () => {
  it('helps without a word of English', async () => {
    expect(COMMAND_NAMES.length).toBeGreaterThan(15)
    const left: string[] = []
    for (const name of ['', ...COMMAND_NAMES]) {
      const { stdout } = await golmok(...(name === '' ? [] : [name]), '--help')
      expect(stdout.length, name).toBeGreaterThan(100)
      const commands = [...COMMAND_NAMES, 'help'].map(command => new RegExp(`^ {2}${command} `, 'gm'))
      left.push(...english(stdout, [...SYNTAX, ...commands]).filter(word => !IDS.has(word)))
    }
    expect(left).toEqual([])
  })

  it.each(['levers', 'metrics', 'params', 'shocks'])('lists %s by their names', async list => {
    const { stdout } = await golmok(list)
    const rows = stdout.trim().split('\n').slice(1)
    expect(rows.length).toBeGreaterThan(4)
    for (const row of rows) expect(row, row).toMatch(/[áéíóúţñŕ]/)
    const [head] = stdout.split('\n')
    expect(english(head)).toEqual([])
  })

  it('says what is wrong with a scenario', async () => {
    const file = join(scratch.path, 'bad.json')
    const levers = [
      { lever: 'rentCap', value: 'five', from: 0 },
      { lever: 'rentCapp', value: 1, from: 0 },
      { lever: 'creatorGrant', value: -1, from: 0, to: 0, where: { towns: ['nowhere'] } },
    ]
    writeFileSync(
      file,
      JSON.stringify({ kind: 'golmok-scenario', schemaVersion: 99, region: 'alley', levers }),
    )
    const versions = await golmok('run', file)
    writeFileSync(file, JSON.stringify({ kind: 'golmok-scenario', region: 'alley', levers, titles: 1 }))
    const faults = await golmok('run', file)
    for (const { code, stderr } of [versions, faults]) {
      expect(code).toBe(2)
      // Addresses within the file, what stands there, and the ids that may stand there.
      const data = [
        file,
        /[\w[\].]+ @ \d+:\d+/g,
        /"[^"]*"/g,
        /(?<=: )[\w.-]+(, [\w.-]+)+/g,
        /\bshare\b/g,
        'golmok',
      ]
      expect(english(stderr, data), stderr).toEqual([])
      expect(stderr).toMatch(/[áéíóú]/)
    }
  })

  it('tells what an import understood, and what it could not', async () => {
    const fixture = (name: string) => new URL(`../../fixtures/import/${name}`, import.meta.url).pathname
    const tables = ['--boundaries', fixture('areas.geo.json'), '--table', fixture('kostat-long.csv')]
    const { stderr } = await golmok('import', ...tables, '--dry-run')
    // Names of files and columns, and ids of what a region file holds.
    const data = [
      /\S+\.(geo\.json|csv)/g,
      / {2}(code|name)\b/g,
      /\b(towns|districts)(\.[a-z]+(, [a-z]+)*)?/g,
      /"[^"]*"/g,
      /--[a-z-]+/g,
    ]
    expect(stderr.length).toBeGreaterThan(300)
    expect(english(stderr, data).filter(word => !DATA.has(word))).toEqual([])
  })

  it('writes a report', async () => {
    const base = JSON.parse(
      readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8'),
    )
    const title = { ko: '가', en: '1' }
    const at = (name: string) => join(scratch.path, name)
    const short = { ...base, spinUpMonths: 0, title, question: title }
    const levers = [{ lever: 'creatorGrant', value: 60, from: 0 }]
    writeFileSync(at('base.json'), JSON.stringify(short))
    writeFileSync(at('grant.json'), JSON.stringify({ ...short, id: 'grant', levers }))
    const flags = ['--at', '6', '--replicates', '2', '--workers', '1', '--quiet', '-o', at('report.html')]
    const ended = await golmok('report', at('base.json'), at('grant.json'), ...flags)
    expect(ended).toMatchObject({ code: 0 })
    const page = readFileSync(at('report.html'), 'utf8')
    const words = page
      .replace(/<(style|script|code|pre)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&\w+;/g, ' ')
    expect(words).toMatch(/[áéíóú]/)
    expect(
      english(words, [/\b[a-z]+[A-Z]\w*/g, /\b(baseline|grant)\b/g]).filter(word => !DATA.has(word)),
    ).toEqual([])
  })
})

/** Formats, units and names of data. */
const DATA = new Set(['utf', 'GeoJSON', 'Eunhaenggol'])

describe('the page', () => {
  async function shown(make: () => Promise<ReactElement>): Promise<string> {
    const { TranslatorContext, translatorOf } = await import('../../../web/app/translate.ts')
    const element = await make()
    const html = renderToStaticMarkup(
      createElement(TranslatorContext, { value: translatorOf(PSEUDO) }, element),
    )
    const named = [...html.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(match => match[1])
    const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
    return [html.replace(/<[^>]*>/g, '\n'), ...named]
      .join('\n')
      .replace(/&(#x27|\w+);/g, (_, sign: string) => signs[sign] ?? ' ')
  }

  it('says every text', async () => {
    const { translatorOf } = await import('../../../web/app/translate.ts')
    const { pageTexts } = await import(FAMILIES)
    const { t } = translatorOf(PSEUDO)
    const left = Object.keys(pageTexts.languages.en).filter(
      key => english(t(key as never), [/\{\w+\}/g]).length > 0,
    )
    expect(left).toEqual([])
  })

  it('offers it', async () => {
    const { settingsFrom } = await import('../../../web/app/settings.ts')
    expect(settingsFrom(null, PSEUDO).locale).toBe(PSEUDO)
    expect(settingsFrom('{"locale":"xx"}', 'fr').locale).toBe('en')
  })

  it('writes numbers with their units', async () => {
    const { formatMonth, formatWithUnit, unitLabel } = await import('../../../web/app/format.ts')
    const { translatorOf } = await import('../../../web/app/translate.ts')
    const { LEVERS, METRICS, PARAMS } = await import('../../../src/registry.ts')
    const text = translatorOf(PSEUDO)
    const units = new Set([
      ...METRICS.map(({ unit }) => unit),
      ...LEVERS.flatMap(({ value, options }) => [value.unit, ...options.map(({ unit }) => unit)]),
      ...Object.values(PARAMS).map(({ unit }) => unit),
    ])
    const left = [...units].filter(
      unit => english(`${formatWithUnit(unit, 3, text)} ${unitLabel(unit, text)}`).length > 0,
    )
    expect(left).toEqual([])
    expect(english(formatMonth(30, text), [/\b(Jan|Jul)\b/g])).toEqual([])
  })

  it('shows all inputs of the Lab', async () => {
    const { LabContext } = await import('../../../web/views/context.ts')
    const { Observable } = await import('../../../web/app/observable.ts')
    const { Assumptions } = await import('../../../web/views/Assumptions.tsx')
    const { LeverControl } = await import('../../../web/views/LeverControl.tsx')
    const { LEVERS, PARAMS, SHOCKS } = await import('../../../src/registry.ts')
    const { sourceWords } = await import('../../../web/app/source-words.ts')
    const { translatorOf } = await import('../../../web/app/translate.ts')
    const file = {
      id: 'x',
      seed: 'a',
      spinUpMonths: 3,
      months: 30,
      params: {},
      levers: [],
      shocks: [],
      budget: {},
    }
    const draft = { region: { id: 'toy', towns: [], districts: [] }, file }
    const state = { draft, base: draft }
    const lab = { store: new Observable(state), state }
    const words = await shown(async () =>
      createElement(
        LabContext,
        { value: lab as never },
        createElement(Assumptions),
        ...LEVERS.map(lever => createElement(LeverControl, { key: lever.id, lever })),
      ),
    )
    expect(words.length).toBeGreaterThan(2000)
    // What a citation says beside the titles of its sources is written in English, for readers of any language.
    const citations = [...LEVERS, ...Object.values(PARAMS), ...SHOCKS]
      .map(({ source }) => sourceWords(source, translatorOf(PSEUDO)))
      .filter(text => text !== '')
    expect(
      english(
        words,
        citations.sort((a, b) => b.length - a.length),
      ),
    ).toEqual([])
  })

  it('shows the patterns of the model', async () => {
    const evidence = JSON.parse(
      readFileSync(new URL('../../../docs/evidence/validation.json', import.meta.url), 'utf8'),
    )
    const { PatternSection } = await import('../../../web/views/model/PatternSection.tsx')
    for (const pattern of evidence.patterns) {
      // What a source says of its figures stands in the evidence, in English.
      const words = await shown(async () =>
        createElement(PatternSection, { pattern: { ...pattern, source: '' } }),
      )
      expect(words).toMatch(/[áéíóú]/)
      expect(english(words), pattern.id).toEqual([])
    }
  })
})
