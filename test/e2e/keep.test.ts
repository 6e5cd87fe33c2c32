import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describePage, openStage, type Stage } from './browser.ts'

// Nothing of the reader's is lost, and no fault of a part leaves a white page.

const ENGLISH = { locale: 'en-GB', viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const
const KOREAN = { ...ENGLISH, locale: 'ko-KR' } as const

/** Titles as the scenario files have them. */
const shipped = (name: string): { ko: string; en: string } =>
  JSON.parse(readFileSync(new URL(`../../scenarios/alley/${name}.json`, import.meta.url), 'utf8')).title
const [BASELINE, RENT_CAP, CHAIN_LIMIT] = ['baseline', 'rent-cap', 'chain-limit'].map(shipped)

let stage: Stage

interface Prepare {
  readonly options?: Parameters<Stage['open']>[0]
  readonly scenario?: string
  readonly hash?: string
  before?(page: Page): Promise<unknown>
}

/** The page with a digest on it. Files are saved and opened as in browsers without a file system API, which a test can follow. */
async function openLab({ options = ENGLISH, scenario = 'alley/baseline', hash = '', before }: Prepare = {}) {
  const { page, troubles } = await stage.open(options)
  await withoutPickers(page)
  await before?.(page)
  await page.goto(`${stage.url}?scenario=${scenario}${hash}`)
  await page.locator('.chooser-button').waitFor()
  return { page, troubles }
}

async function withoutPickers(page: Page) {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })
}

const edit = async (page: Page, times = 2) => {
  const slider = page.locator('[data-lever=rentCap] .slider input[type=range]').first()
  await slider.focus()
  for (let i = 0; i < times; i++) await slider.press('ArrowLeft')
}
const rentCap = (page: Page) =>
  page.locator('[data-lever=rentCap] .slider input[type=range]').first().inputValue()
const title = (page: Page) => page.locator('.chooser-name b').innerText()
const titled = (page: Page, wanted: string) =>
  page.waitForFunction(name => document.querySelector('.chooser-name b')?.textContent === name, wanted)
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('golmok.work')))
const kept = (page: Page, n: number) =>
  page.waitForFunction(
    count => Object.keys(localStorage).filter(key => key.startsWith('golmok.work')).length === count,
    n,
  )

async function choose(page: Page, name: string) {
  await page.locator('.chooser-button').click()
  await page.getByRole('option', { name }).click()
}

describePage('the work of the reader', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('is not overwritten by a second tab: both are offered again', async () => {
    const { page } = await openLab()
    const second = await page.context().newPage()
    await second.goto(stage.url)
    await edit(page, 2)
    await kept(page, 1)
    await second.locator('.chooser-button').waitFor()
    await edit(second, 5)
    await kept(second, 2)
    const values = [await rentCap(page), await rentCap(second)]
    expect(values[0]).not.toBe(values[1])
    await page.close()
    await second.reload()
    await second.getByRole('button', { name: 'Earlier work (2)' }).click()
    const entries = second.getByRole('dialog').getByRole('listitem')
    expect(await entries.count()).toBe(2)
    // The first tab's work is the older one.
    await entries
      .nth(1)
      .getByRole('button', { name: /^Bring back/ })
      .click()
    await second.getByRole('dialog').waitFor({ state: 'detached' })
    await second.waitForFunction(
      value =>
        document.querySelector<HTMLInputElement>('[data-lever=rentCap] input[type=range]')?.value === value,
      values[0],
    )
    expect((await keptKeys(second)).length).toBe(2)
  })

  it('is asked about before earlier work replaces it, and is kept then', async () => {
    const { page } = await openLab()
    await edit(page, 2)
    await kept(page, 1)
    await page.reload()
    await page.locator('.chooser-button').waitFor()
    await page.getByRole('button', { name: 'Bring it back' }).waitFor()
    await edit(page, 7)
    const newer = await rentCap(page)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    expect(await rentCap(page)).toBe(newer)
    await dialog.getByRole('button', { name: 'Replace it' }).click()
    await page.waitForFunction(
      value =>
        document.querySelector<HTMLInputElement>('[data-lever=rentCap] input[type=range]')?.value !== value,
      newer,
    )
    await kept(page, 2)
  })

  it('stays where the offer is declined, until it is deleted, and that can be undone', async () => {
    const { page } = await openLab()
    await edit(page)
    await kept(page, 1)
    await page.reload()
    await page.getByRole('button', { name: 'Start fresh' }).click()
    expect((await keptKeys(page)).length).toBe(1)
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Earlier work' }).click()
    await page.getByRole('button', { name: /^Delete/ }).click()
    await kept(page, 0)
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
    await kept(page, 1)
  })

  it('is not replaced by a scenario that answers late, nor is a later choice', async () => {
    const { page } = await openLab()
    let letGo = () => {}
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    await page.route('**/assets/rent-cap-*.js', async route => {
      await held
      await route.continue()
    })
    await choose(page, RENT_CAP.en)
    await page.getByText('Opening alley/rent-cap.json').waitFor()
    await choose(page, CHAIN_LIMIT.en)
    await titled(page, CHAIN_LIMIT.en)
    const answered = page.waitForResponse('**/assets/rent-cap-*.js')
    letGo()
    await (await answered).finished()
    await page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(await title(page)).toBe(CHAIN_LIMIT.en)
  })

  it('is asked about where it was edited while a scenario was on its way', async () => {
    const { page } = await openLab()
    let letGo = () => {}
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    await page.route('**/assets/rent-cap-*.js', async route => {
      await held
      await route.continue()
    })
    await choose(page, RENT_CAP.en)
    await edit(page, 3)
    const value = await rentCap(page)
    letGo()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    expect(
      await dialog.getByRole('button', { name: 'Save first' }).evaluate(b => b === document.activeElement),
    ).toBe(true)
    await dialog.getByRole('button', { name: 'Keep my work' }).click()
    expect(await rentCap(page)).toBe(value)
    expect(await title(page)).toBe('Eunhaenggol, changed')
  })

  it('says that it is not kept where the browser refuses, and asks before the page is left', async () => {
    const { page } = await openLab({
      before: async page => {
        await page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
          }
        })
      },
    })
    await edit(page)
    await page.getByText('its store is full or switched off').waitFor()
    const asked = page.waitForEvent('dialog')
    const leaving = page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await leaving
    expect(await title(page)).toBe('Eunhaenggol, changed')
  })

  it('may be left without a question where there is nothing to lose', async () => {
    const { page } = await openLab()
    await edit(page, 1)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForFunction(() => !document.querySelector('.edited'))
    let asked = false
    page.on('dialog', dialog => {
      asked = true
      void dialog.dismiss()
    })
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    expect(asked).toBe(false)
  })

  it('stays unsaved where the file could not be written, and that is told', async () => {
    const { page } = await openLab({
      before: async page => {
        await page.addInitScript(() => {
          Reflect.set(window, 'showOpenFilePicker', () => Promise.reject(new Error('not asked for')))
          Reflect.set(window, 'showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => ({
            name: suggestedName,
            createWritable: () => Promise.reject(new DOMException('read-only', 'NoModificationAllowedError')),
          }))
        })
      },
    })
    await edit(page)
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    const failure = page.getByRole('alertdialog', { name: /could not be saved/ })
    await failure.waitFor()
    expect(await failure.innerText()).toContain('still count as unsaved')
    await page.keyboard.press('Escape')
    await page.locator('.edited').waitFor()
    await kept(page, 1)
  })
})

describePage('a scenario that was changed', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('is a copy with a name of its own, which saving asks for; undo gives the shipped one back', async () => {
    const { page } = await openLab({ options: KOREAN })
    expect(await title(page)).toBe(BASELINE.ko)
    expect(await page.locator('.about-question').innerText()).toMatch(/\?$/)
    await edit(page, 1)
    await page.waitForFunction(
      () => document.querySelector('.chooser-name b')?.textContent === '은행골, 변경함',
    )
    await page.getByRole('button', { name: '되돌리기', exact: true }).click()
    await titled(page, BASELINE.ko)
    await edit(page, 2)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /^저장/ }).click()
    const dialog = page.getByRole('dialog', { name: '시나리오 이름 정하기' })
    expect(await dialog.getByLabel('제목').inputValue()).toBe('은행골, 변경함')
    await dialog.getByLabel('제목').fill('상한 4% 실험: 누가 남나?')
    await dialog.getByLabel('질문').fill('상한을 낮추면 누가 남을까?')
    await dialog.getByRole('button', { name: '저장' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('상한-4-실험-누가-남나.json')
    const file = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(file).toMatchObject({
      id: '상한-4-실험-누가-남나',
      title: { ko: '상한 4% 실험: 누가 남나?' },
      question: { ko: '상한을 낮추면 누가 남을까?' },
      derivedFrom: 'alley/baseline',
      baseline: 'baseline',
    })
    expect(JSON.stringify(file)).not.toContain('nothing else')
    expect(await title(page)).toBe('상한 4% 실험: 누가 남나?')
    expect(await page.locator('.edited').count()).toBe(0)
  })
})

describePage('a page that something has gone wrong with', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('says that a room could not be loaded, in both languages, and Back works', async () => {
    for (const [options, words, back, again] of [
      [ENGLISH, 'could not be loaded', 'Back to the Lab', 'Try again'],
      [KOREAN, '불러오지 못했습니다', '실험실로 돌아가기', '다시 시도'],
    ] as const) {
      const { page } = await openLab({ options })
      await page.route('**/assets/ModelRoom-*.js', route => route.abort())
      await page.locator('.rooms a').nth(1).click()
      const alert = page.getByRole('alert').filter({ hasText: words })
      await alert.waitFor()
      await page.goBack()
      await page.locator('.lab').waitFor()
      await page.goForward()
      await alert.getByRole('button', { name: back }).click()
      await page.locator('.lab').waitFor()
      await page.goForward().catch(() => {})
      await page.locator('.rooms a').nth(1).click()
      await page.unroute('**/assets/ModelRoom-*.js')
      await alert.getByRole('button', { name: again }).click()
      await page.locator('[data-part=patterns]').waitFor()
    }
  })

  it('opens whatever stands in the store of the browser', async () => {
    const { page } = await openLab({
      before: async page => {
        await page.addInitScript(() => {
          localStorage.setItem('golmok.settings', '{"locale":7,"theme":"purple","welcomed":[]}')
          localStorage.setItem('golmok.work', '{"text":"{}","at":1e300}')
          localStorage.setItem('golmok.work.a', '{"text":{},"fileName":3,"title":null,"at":"x"}')
          localStorage.setItem('golmok.work.b', 'not JSON')
          const old = {
            text: '{"kind":"golmok-scenario"}',
            fileName: 'old.json',
            at: 1,
            title: { ko: '옛', en: 'Old' },
          }
          localStorage.setItem('golmok.work.c', JSON.stringify(old))
        })
      },
    })
    await page.getByRole('button', { name: 'Bring it back' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('old.json')
    await page.keyboard.press('Escape')
    expect((await keptKeys(page)).length).toBe(4)
    expect(await title(page)).toBe(BASELINE.en)
  })

  it('opens where the store is switched off', async () => {
    const { page, troubles } = await openLab({
      before: async page => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          })
        })
      },
    })
    await edit(page)
    await page.getByText('its store is full or switched off').waitFor()
    expect(troubles).toEqual([])
  })

  it.each(['#model/%E0%A4', '#%', '#nowhere/P1', '#model/nothing'])('opens at the address %s', async hash => {
    const { page, troubles } = await openLab({ hash })
    await page.locator(hash.startsWith('#model') ? '[data-part=patterns]' : '.lab').waitFor()
    expect(troubles).toEqual([])
  })

  it('says that a link names no scenario, and opens the first', async () => {
    const { page } = await openLab({ scenario: 'atlantis/<b>x' })
    await page.getByText('There is no scenario').waitFor()
    expect(await title(page)).toBe(BASELINE.en)
  })

  it('says that a scenario could not be loaded, and tries again', async () => {
    const { page } = await openLab()
    await page.route('**/assets/rent-cap-*.js', route => route.abort())
    await choose(page, RENT_CAP.en)
    const dialog = page.getByRole('alertdialog', { name: /could not be loaded/ })
    await dialog.waitFor()
    expect(await title(page)).toBe(BASELINE.en)
    await page.unroute('**/assets/rent-cap-*.js')
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await titled(page, RENT_CAP.en)
  })

  it('has words where its own code does not come', async () => {
    const { page } = await stage.open(KOREAN)
    await page.route('**/assets/*.js', route => route.abort())
    await page.goto(stage.url)
    // The words are held back a moment, so that they do not flash on a page that comes at once.
    await page.waitForFunction(() => document.body.innerText.includes('새로 고쳐 주세요'))
  })

  it('breaks none of the rules that it has given itself, whatever is opened on it', async () => {
    const { page, troubles } = await openLab({
      scenario: 'alley/rent-cap',
      before: async page => {
        await page.addInitScript(() => {
          Reflect.set(window, 'refused', [])
          document.addEventListener('securitypolicyviolation', event =>
            (Reflect.get(window, 'refused') as string[]).push(
              `${event.effectiveDirective} ${event.blockedURI}`,
            ),
          )
        })
      },
    })
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain(
      "script-src 'self'",
    )
    // The workers of the first pairs have come as well.
    await page.locator('.verdict[data-status=pairs]').waitFor({ timeout: 100_000 })
    await edit(page)
    await page.getByRole('tab', { name: 'Assumptions' }).click()
    await page.keyboard.press('?')
    const licences = page.getByRole('link', { name: 'Licences of the software inside' })
    const answer = await page.request.get(
      new URL((await licences.getAttribute('href')) ?? '', stage.url).href,
    )
    expect(await answer.text()).toContain('react')
    await page.keyboard.press('Escape')
    await page.locator('.rooms a').nth(1).click()
    await page.locator('[data-part=ranking]').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'refused'))).toEqual([])
    expect(troubles).toEqual([])
  })
})
