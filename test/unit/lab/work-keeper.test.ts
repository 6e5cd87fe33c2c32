import { beforeEach, describe, expect, it } from 'vitest'
import { setSeed } from '../../../web/app/draft.ts'
import type { KeptWork } from '../../../web/app/kept-work.ts'
import { KeptWorks, type KeyStore } from '../../../web/app/kept-work.ts'
import { Library } from '../../../web/app/library.ts'
import { type Work, WorkKeeper } from '../../../web/app/work-keeper.ts'

const library = new Library()
const { draft } = await library.openShipped('alley/baseline')

/** A browser with tabs that share one store and see each other's locks. */
class Browser {
  readonly store = new Map<string, string>()
  readonly live = new Map<string, string>()
  full = false
  #ids = 0

  tab(name: string): WorkKeeper {
    const store = this.store
    const face: KeyStore = {
      get length() {
        return store.size
      },
      key: n => [...store.keys()][n] ?? null,
      getItem: key => store.get(key) ?? null,
      setItem: (key, value) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError')
        store.set(key, value)
      },
      removeItem: key => void store.delete(key),
    }
    return new WorkKeeper({
      works: new KeptWorks(() => face),
      live: { hold: id => void this.live.set(name, id), ids: async () => new Set(this.live.values()) },
      textOf: each => library.textOf(each),
      now: () => ++this.#ids,
      newId: () => `${name}-${++this.#ids}`,
    })
  }

  leave(name: string): void {
    this.live.delete(name)
  }

  get seeds(): string[] {
    return [...this.store.values()].map(json => JSON.parse((JSON.parse(json) as KeptWork).text).seed).sort()
  }
}

const edited = (seed: string): Work => ({
  draft: setSeed(draft, seed),
  saved: draft,
  fileName: `${seed}.json`,
})

let browser: Browser
beforeEach(() => {
  browser = new Browser()
})

describe('the keeper of work', () => {
  it('never lets one tab overwrite the work of another', () => {
    const [one, two] = [browser.tab('one'), browser.tab('two')]
    one.keepSoon(edited('a'))
    two.keepSoon(edited('b'))
    one.keepNow()
    two.keepNow()
    one.keepSoon(edited('c'))
    one.keepNow()
    expect(browser.seeds).toEqual(['b', 'c'])
  })

  it('offers what tabs have left that are gone, and not what is open elsewhere', async () => {
    const [one, two] = [browser.tab('one'), browser.tab('two')]
    one.keepSoon(edited('a'))
    one.keepNow()
    await two.look()
    expect(two.store.state.earlier).toEqual([])
    browser.leave('one')
    await two.look()
    expect(two.store.state.earlier.map(entry => entry.fileName)).toEqual(['a.json'])
  })

  it('keeps newer edits when earlier work is brought back: both are there afterwards', async () => {
    const one = browser.tab('one')
    one.keepSoon(edited('old'))
    one.keepNow()
    browser.leave('one')
    const two = browser.tab('two')
    await two.look()
    two.keepSoon(edited('newer'))
    const [entry] = two.store.state.earlier
    await two.take(entry, edited('old'))
    expect(browser.seeds).toEqual(['newer', 'old'])
    expect(two.store.state.earlier.map(each => each.fileName)).toEqual(['newer.json'])
  })

  it('leaves earlier work where it was when its new place is refused, and says so', async () => {
    const one = browser.tab('one')
    one.keepSoon(edited('old'))
    one.keepNow()
    browser.leave('one')
    const two = browser.tab('two')
    await two.look()
    browser.full = true
    await two.take(two.store.state.earlier[0], edited('old'))
    expect(two.store.state.trouble).toBe('refused')
    expect(browser.seeds).toEqual(['old'])
  })

  it('says that a full store keeps nothing, and that it keeps again when there is room', () => {
    const one = browser.tab('one')
    browser.full = true
    one.keepSoon(edited('a'))
    one.keepNow()
    expect(one.store.state.trouble).toBe('refused')
    browser.full = false
    one.keepSoon(edited('b'))
    one.keepNow()
    expect(one.store.state.trouble).toBeUndefined()
  })

  it('forgets work that is in a file, and holds on to what was only handed over as a download', () => {
    const one = browser.tab('one')
    const work = edited('a')
    one.keepSoon(work)
    one.saved({ ...work, saved: work.draft }, true)
    expect(browser.seeds).toEqual([])
    one.saved({ ...work, saved: work.draft }, false)
    expect(browser.seeds).toEqual(['a'])
  })

  it('keeps what was edited while the file was being written', () => {
    const one = browser.tab('one')
    const [first, later] = [edited('a'), edited('b')]
    one.keepSoon(later)
    one.saved({ ...later, saved: first.draft }, true)
    expect(browser.seeds).toEqual(['b'])
  })

  it('takes a deletion back', async () => {
    const one = browser.tab('one')
    one.keepSoon(edited('a'))
    one.keepNow()
    browser.leave('one')
    const two = browser.tab('two')
    await two.look()
    const [entry] = two.store.state.earlier
    two.delete(entry)
    expect(browser.seeds).toEqual([])
    two.takeBack(entry)
    expect(browser.seeds).toEqual(['a'])
    await two.look()
    expect(two.store.state.earlier).toEqual([entry])
  })
})
