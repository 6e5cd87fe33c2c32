import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cite } from '../../../sim/sources.ts'
import { LEVERS, PARAMS, SHOCKS, SOURCES, type Source } from '../../../src/registry.ts'
import { PATTERNS } from '../../../src/validate/patterns/index.ts'
import { sourceWords } from '../../../web/app/source-words.ts'
import { translatorOf } from '../../../web/app/translate.ts'

const root = new URL('../../../', import.meta.url)

/** Files of a folder that end so, with their texts, but for the list of sources itself. */
function texts(folder: string, end: string): { file: string; text: string }[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map(file => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(file => file.endsWith(end) && !file.startsWith('sim/sources'))
    .map(file => ({ file, text: readFileSync(new URL(file, root), 'utf8') }))
}

const SIM = texts('sim', '.ts')
const CITING = [...SIM, ...texts('src', '.ts'), ...texts('docs', '.md')]
const CODE = /\b(?:SD\d|S\d+[a-z]?|Q\d)\b/g
/** `Krugman 1991`, `Frenken, van Oort and Verburg (2007`: names joined as the field joins them, then a year. */
const WORK =
  /\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:(?:, | and | & |, and )(?:van )?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)*(?: et al\.)? \(?(?:19|20)\d\d\b/g
/** A date, an event or an office, not a work. */
const NO_WORK = /^(?:January|April|Korea|Seoul)\b/

const known: ReadonlyMap<string, Source> = new Map(Object.entries(SOURCES))
const titles = Object.values(SOURCES).map(source => source.title.en)

/** A work is known where its first author and its year stand together in the id or the title of a source. */
function isKnown(work: string): boolean {
  const author = /^[A-Z][a-z]+/.exec(work)?.[0] ?? ''
  const year = /\d{4}$/.exec(work)?.[0] ?? ''
  return [...known.keys(), ...titles].some(name => new RegExp(`${author}.*${year}`).test(name))
}

/** `file: match` of what is looked for and is amiss. */
function found(
  files: readonly { file: string; text: string }[],
  what: RegExp,
  amiss: (match: string) => boolean,
) {
  return files.flatMap(({ file, text }) =>
    [...new Set(text.match(what))].filter(amiss).map(match => `${file}: ${match}`),
  )
}

/** A range of codes cites each of them: `S13-S16`. */
function withRanges(text: string): string {
  return text.replace(/\bS(\d+)-S(\d+)\b/g, (_, from, to) =>
    Array.from({ length: to - from + 1 }, (__, i) => `S${Number(from) + i}`).join(' '),
  )
}

describe('sources', () => {
  it('a citation of an unknown source does not compile', () => {
    // @ts-expect-error S99 is no source
    expect(cite`${'S99'}: a number`).toBe('S99: a number')
    expect(cite`${'S41'}: a number`).toBe('S41: a number')
  })

  it('every code that sim, src and docs cite is a source', () => {
    expect(found(CITING, CODE, code => !known.has(code))).toEqual([])
  })

  it('every work that sim names is a source', () => {
    expect(found(SIM, WORK, work => !NO_WORK.test(work) && !isKnown(work))).toEqual([])
  })

  it('sim refers to no notes outside the repository', () => {
    const outside = /dossier|model card|prototype T\b|\bdomain \d|\bM\d+b?\b|\brows? \d/g
    expect(found(SIM, outside, () => true)).toEqual([])
  })

  it('nothing that is published refers to notes that are not in it', () => {
    const published = [
      ...CITING,
      ...texts('src', '.json'),
      ...texts('scenarios', '.json'),
      ...texts('docs', '.json'),
      ...texts('web', '.ts'),
      ...texts('web', '.tsx'),
    ]
    expect(published.length).toBeGreaterThan(500)
    expect(found(published, /dossier|영역 자료|model card|모형 카드|prototype T\b/gi, () => true)).toEqual([])
  })

  it('holds no source that nothing cites', () => {
    const all = CITING.map(({ text }) => text).join('\n')
    const codes = Object.keys(SOURCES).filter(id => /^(?:SD|S|Q)\d/.test(id))
    const cited = new Set(
      withRanges(all.replace(/<!-- made: sources[\s\S]*?<!-- end: sources/, '')).match(CODE),
    )
    expect(codes.filter(code => !cited.has(code))).toEqual([])
  })

  it.each(['ko', 'en'] as const)('the page calls every source by its title (%s)', lang => {
    const text = translatorOf(lang)
    const citations = [
      ...LEVERS.map(lever => lever.source),
      ...SHOCKS.map(shock => shock.source),
      ...Object.values(PARAMS).map(param => param.source),
      ...PATTERNS.map(pattern => pattern.source),
    ]
    for (const citation of citations) {
      const said = sourceWords(citation, text)
      for (const code of citation.match(CODE) ?? [])
        expect(said).toContain(text.local(known.get(code)?.title ?? { ko: '', en: code }))
    }
  })
})
