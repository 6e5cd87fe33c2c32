import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptWork, KeptWorks, type KeyStore } from '../../../web/app/kept-work.ts'

/** A store as browsers have it, with a limit of characters. */
function memory(limit = Number.POSITIVE_INFINITY): KeyStore & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get length() {
      return all.size
    },
    key: n => [...all.keys()][n] ?? null,
    getItem: key => all.get(key) ?? null,
    setItem(key, value) {
      const others = [...all].filter(([name]) => name !== key).reduce((n, [, text]) => n + text.length, 0)
      if (others + value.length > limit) throw new DOMException('full', 'QuotaExceededError')
      all.set(key, value)
    },
    removeItem: key => void all.delete(key),
  }
}

const work = (change: Partial<KeptWork> = {}): KeptWork => ({
  text: '{}',
  fileName: 'a.json',
  title: { ko: '가', en: 'A' },
  at: 1,
  ...change,
})

describe('kept work', () => {
  it('has a place of its own for each piece, newest first', () => {
    const works = new KeptWorks(() => store)
    const store = memory()
    expect(works.keep('one', work({ text: '1', at: 1 }))).toBeUndefined()
    works.keep('two', work({ text: '2', at: 2 }))
    works.keep('one', work({ text: '3', at: 3 }))
    expect(works.list().map(({ id, text }) => [id, text])).toEqual([
      ['one', '3'],
      ['two', '2'],
    ])
  })

  it('tells where the store is full, and what was kept before stays', () => {
    const store = memory(200)
    const works = new KeptWorks(() => store)
    expect(works.keep('a', work({ text: 'small' }))).toBeUndefined()
    expect(works.keep('a', work({ text: 'x'.repeat(300) }))).toBe('refused')
    expect(works.keep('b', work({ text: 'x'.repeat(3_000_000) }))).toBe('tooLarge')
    expect(works.list().map(entry => entry.text)).toEqual(['small'])
  })

  it('fails nowhere where the store is switched off', () => {
    const works = new KeptWorks(() => {
      throw new DOMException('off', 'SecurityError')
    })
    expect(works.keep('a', work())).toBe('refused')
    expect(works.list()).toEqual([])
    works.remove('a')
  })

  it('still offers what was kept when all tabs shared one place', () => {
    const store = memory()
    store.setItem('golmok.work', JSON.stringify(work()))
    const works = new KeptWorks(() => store)
    const [entry] = works.list()
    expect(entry.text).toBe('{}')
    works.remove(entry.id)
    expect(store.all.size).toBe(0)
  })

  it('passes over what it cannot read, and leaves it there', () => {
    const store = memory()
    const bad = [
      'null',
      '[]',
      '{',
      '"x"',
      JSON.stringify({ ...work(), title: undefined }),
      JSON.stringify({ ...work(), title: { ko: 1, en: 'A' } }),
      JSON.stringify({ ...work(), at: 1e300 }),
      JSON.stringify({ ...work(), at: 'yesterday' }),
      JSON.stringify({ ...work(), text: { toString: 'x' } }),
    ]
    bad.forEach((json, n) => {
      store.setItem(`golmok.work.${n}`, json)
    })
    store.setItem('golmok.work.good', JSON.stringify(work()))
    store.setItem('other', 'x')
    expect(new KeptWorks(() => store).list().map(entry => entry.id)).toEqual(['good'])
    expect(store.all.size).toBe(bad.length + 2)
  })

  it('gives nothing that a page cannot show, whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), json => {
        const store = memory()
        store.setItem('golmok.work.x', json)
        for (const { title, at, text } of new KeptWorks(() => store).list()) {
          expect([typeof title.ko, typeof title.en, typeof text]).toEqual(['string', 'string', 'string'])
          new Intl.DateTimeFormat('ko').format(at)
        }
      }),
    )
  })

  it('keeps the last ten that were handed over as downloads, and every other one', () => {
    const store = memory()
    const works = new KeptWorks(() => store)
    works.keep('own', work({ at: 0 }))
    for (let n = 1; n <= 15; n++) works.keep(`d${n}`, work({ at: n, handedOver: true }))
    expect(works.list().map(entry => entry.id)).toEqual([
      ...Array.from({ length: 10 }, (_, n) => `d${15 - n}`),
      'own',
    ])
  })
})
