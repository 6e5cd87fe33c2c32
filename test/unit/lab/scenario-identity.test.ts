import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGISTRIES } from '../../../src/registry.ts'
import { readScenario } from '../../../src/scenario/read.ts'
import { writeScenario } from '../../../src/scenario/write.ts'
import { changeUse } from '../../../web/app/draft.ts'
import { DraftStore } from '../../../web/app/draft-store.ts'
import { Library } from '../../../web/app/library.ts'
import { fileNameOf, idOf, isUnnamed, renamed, wordsOf } from '../../../web/app/scenario-identity.ts'

const library = new Library()
const open = async (key: string) => (await library.openShipped(key)).draft
const baseline = await open('alley/baseline')
const cap = (value: number) => (draft: typeof baseline) => changeUse(draft, 'rentCap', 0, { value })

describe('the first edit of a scenario that ships', () => {
  it('makes an unnamed copy: own id, title and description, and where it came from', () => {
    const drafts = new DraftStore(baseline)
    const { file } = drafts.edit(cap(0.02)(baseline))
    expect(file.id).not.toBe('baseline')
    const { name } = baseline.region
    expect(file.title).toEqual({ ko: `${name.ko}, 변경함`, en: `${name.en}, changed` })
    expect(file.description.en).not.toBe(baseline.file.description.en)
    expect(file.derivedFrom).toBe('alley/baseline')
    expect(file.author).toBe('')
    expect(file.baseline).toBe('baseline')
    expect(isUnnamed(file)).toBe(true)
    expect(readScenario(writeScenario(file), REGISTRIES).file).toEqual(file)
  })

  it('names the copy of another scenario after that one, and keeps its question and what it is compared with', async () => {
    const shipped = await open('alley/rent-cap')
    const { file } = new DraftStore(shipped).edit(cap(0.03)(shipped))
    expect(file.title.en).toBe(`${shipped.file.title.en}, changed`)
    expect(file.question).toEqual(shipped.file.question)
    expect(file.baseline).toBe('baseline')
  })

  it('is taken back by undo, identity and all, and comes again by redo', () => {
    const drafts = new DraftStore(baseline)
    const edited = drafts.edit(cap(0.02)(baseline), 'slider')
    drafts.edit(cap(0.01)(edited), 'slider')
    expect(drafts.undo()).toBe(baseline)
    expect(drafts.unsaved).toBe(false)
    expect(drafts.redo().file.id).toBe(edited.file.id)
  })

  it('holds for every shipped scenario, and for a file that is a copy of one', async () => {
    for (const key of library.keys) {
      const shipped = await open(key)
      const again = (await library.openText(writeScenario(shipped.file), 'copy.json')).draft
      for (const draft of [shipped, again]) {
        const { file } = new DraftStore(draft).edit(cap(0.01)(draft))
        expect(library.idsTaken(draft)).not.toContain(file.id)
        expect(file.title).not.toEqual(shipped.file.title)
      }
    }
  })

  it('holds for the blank baseline that a region file is given', async () => {
    const text = JSON.stringify({ ...baseline.region, id: 'mine', kind: 'golmok-region', schemaVersion: 1 })
    const { draft } = await library.openText(text, 'mine.json')
    expect(new DraftStore(draft).edit(cap(0.01)(draft)).file.id).not.toBe('baseline')
  })
})

describe('a scenario of the reader', () => {
  const copy = new DraftStore(baseline).edit(cap(0.02)(baseline))
  const taken = library.idsTaken(baseline)
  const words = { title: ' 상한 2% 실험 ', question: '누가 남을까?', description: '' }

  it('gets its id from its title, and what is typed stands in both languages until somebody translates it', () => {
    const named = renamed(copy, words, 'ko', taken)
    expect(named.file.id).toBe('상한-2-실험')
    expect(named.file.title).toEqual({ ko: '상한 2% 실험', en: '상한 2% 실험' })
    expect(isUnnamed(named.file)).toBe(false)
    const english = renamed(named, { ...wordsOf(named.file, 'en'), title: 'Cap of 2 %' }, 'en', taken)
    expect(english.file.title.en).toBe('Cap of 2 %')
    expect(english.file.id).toBe('상한-2-실험')
    const korean = renamed(english, { ...wordsOf(english.file, 'ko'), title: '상한' }, 'ko', taken)
    expect(korean.file.title.en).toBe('상한')
  })

  it('keeps a title of its own in the other language', () => {
    const both = { ...copy, file: { ...copy.file, id: 'own', title: { ko: '상한', en: 'A cap' } } }
    const next = renamed(both, { ...wordsOf(both.file, 'ko'), title: '새 상한' }, 'ko', taken)
    expect(next.file.title).toEqual({ ko: '새 상한', en: 'A cap' })
  })

  it('keeps its name where it is edited again', () => {
    const named = renamed(copy, words, 'ko', taken)
    expect(new DraftStore(named).edit(cap(0.01)(named)).file.id).toBe(named.file.id)
  })

  it('never takes the id of a scenario that ships', () => {
    for (const title of ['baseline', 'rent-cap', 'baseline-changed'])
      expect([...taken, 'baseline-changed']).not.toContain(
        renamed(copy, { ...words, title }, 'en', taken).file.id,
      )
  })

  it('keeps its old title where the new one is empty, and a given one stays where nothing is said', () => {
    expect(renamed(copy, { ...words, title: '  ' }, 'en', taken).file.title).toEqual(copy.file.title)
    expect(renamed(baseline, wordsOf(baseline.file, 'en'), 'en', taken)).toBe(baseline)
  })
})

describe('names made from titles', () => {
  it('keep Korean, and drop what file systems refuse', () => {
    expect(fileNameOf('임대료 2% 상한: 은행골/2030?')).toBe('임대료-2-상한-은행골-2030')
    expect(fileNameOf('..\\..\\etc/passwd')).toBe('etc-passwd')
    expect(fileNameOf('con')).toBe('con-scenario')
    expect(fileNameOf('🙂')).toBe('scenario')
  })

  it('are good whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), title => {
        const name = fileNameOf(title)
        expect(name).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThan(220)
        expect(idOf(title, [])).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
      }),
    )
  })
})
