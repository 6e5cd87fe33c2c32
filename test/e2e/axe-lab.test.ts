/** The Lab for everyone: no fault that axe can find in any of its states, and what keys, zoom and forced colours need. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { describePage, openStage, type Stage } from './browser.ts'

const DESKTOP = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', hasTouch: true } as const
const LOOKS = [
  { locale: 'ko-KR', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const

let stage: Stage

async function openLab(options: Parameters<Stage['open']>[0], query = '') {
  const { page, troubles } = await stage.open(options)
  await page.goto(stage.url + query)
  await page.locator('.map-canvases canvas').first().waitFor({ state: 'attached' })
  await page.locator('.verdict:not([data-stale])').waitFor({ state: 'attached' })
  return { page, troubles }
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
}

const rentCap = (page: Page) => page.locator('[data-lever=rentCap] input[type=range]').first()

async function moveLever(page: Page) {
  await rentCap(page).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.locator('.verdict:not([data-stale]) .verdict-main').waitFor()
}

const focusIsOnBody = (page: Page) => page.evaluate(() => document.activeElement === document.body)
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[class]')?.className ?? '')

async function openDistrict(page: Page) {
  await page.locator('.map-district-list').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.card h2').waitFor()
}

describePage('the Lab for everyone', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  describe.each(LOOKS)('$locale, $colorScheme', look => {
    it('has no fault that axe can find, from the first visit to a card, tables and dialogs', async () => {
      const { page, troubles } = await openLab({ ...DESKTOP, ...look })
      expect(await faults(page)).toEqual([])
      await moveLever(page)
      expect(await faults(page)).toEqual([])
      await openDistrict(page)
      expect(await faults(page)).toEqual([])
      await page.locator('.shop-list button').first().press('Enter')
      await page.locator('.shops [role=option]').first().waitFor()
      expect(await faults(page)).toEqual([])
      await page.keyboard.press('Escape')
      for (const tools of await page.locator('.table-tools').all())
        await tools.getByRole('button').first().click()
      await page.locator('.data-table').nth(2).waitFor()
      expect(await faults(page)).toEqual([])
      for (const tab of [1, 2]) {
        await page.locator('.tabs [role=tab]').nth(tab).click()
        expect(await faults(page)).toEqual([])
      }
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      expect(await faults(page)).toEqual([])
      expect(troubles).toEqual([])
    })

    it('has none on any tab of a phone, and the verdict stays in sight while a lever moves', async () => {
      const { page } = await openLab({ ...PHONE, ...look })
      const tabs = page.locator('.tabbar-button')
      for (const tab of [0, 1, 2, 3]) {
        await tabs.nth(tab).click()
        expect(await faults(page)).toEqual([])
      }
      await tabs.nth(1).click()
      await moveLever(page)
      const box = await page.locator('.verdict').boundingBox()
      expect(box!.height).toBeGreaterThan(30)
      expect(box!.y + box!.height).toBeLessThanOrEqual(844)
    })
  })

  it('goes from start to a shop and back by keys alone, and the focus never falls to the page', async () => {
    const { page } = await openLab({ ...DESKTOP, locale: 'en-GB' })
    await page.keyboard.press('F6')
    expect(await focused(page)).toContain('inputs')
    await page.keyboard.press('F6')
    expect(await focused(page)).toContain('map-box')
    await page.keyboard.press('Shift+F6')
    await moveLever(page)
    await openDistrict(page)
    expect(await focusIsOnBody(page)).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await page.locator('.shop-list button').first().press('Enter')
    const shops = page.locator('.shops [role=option]')
    await shops.first().waitFor()
    await shops.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.card .story, .card .twin').first().waitFor()
    expect(await focusIsOnBody(page)).toBe(false)
    await page.keyboard.press('Escape')
    await page.locator('.card').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement !== document.body)
    expect(await focused(page)).toContain('map-district-list')
  })

  it('keeps the focus on the button of paired runs while they run, and after', async () => {
    const { page } = await openLab({ ...DESKTOP, locale: 'en-GB' })
    await moveLever(page)
    const button = page.locator('.replicates button')
    await button.first().waitFor()
    await button.first().focus()
    await page.keyboard.press('Enter')
    expect(await focusIsOnBody(page)).toBe(false)
    await page.keyboard.press('Enter')
    expect(await focusIsOnBody(page)).toBe(false)
  })

  it('gives each lever one stop; Enter on it opens the rest', async () => {
    const { page } = await openLab({ ...DESKTOP, locale: 'en-GB' })
    await rentCap(page).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.lever')?.id)).toBe('lever-keyMoney')
    await rentCap(page).focus()
    await page.keyboard.press('Enter')
    await page.locator('#lever-rentCap .period').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.lever')?.id)).toBe('lever-rentCap')
  })

  it.each(['en-GB', 'ko-KR'])(
    'shows all of the lever that a first visit asks to be moved: %s',
    async locale => {
      const { page } = await openLab({ ...DESKTOP, locale })
      const [lever, panel] = await page.evaluate(() => {
        const tried = document.querySelector('.lever[data-try]')!
        return [tried, tried.closest('.tab-panel')!].map(element => element.getBoundingClientRect().bottom)
      })
      expect(lever).toBeLessThanOrEqual(panel)
    },
  )

  it('undoes with the key of Z whatever the keyboard writes', async () => {
    const { page } = await openLab({ ...DESKTOP, locale: 'ko-KR' })
    await moveLever(page)
    const value = await rentCap(page).inputValue()
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'ㅋ',
          code: 'KeyZ',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    )
    await page.waitForFunction(
      before =>
        document.querySelector<HTMLInputElement>('[data-lever=rentCap] input[type=range]')?.value !== before,
      value,
    )
  })

  it.each([
    [640, 360],
    [844, 390],
    [1000, 500],
  ])('covers no button in a window of %i x %i', async (width, height) => {
    const { page } = await openLab({ locale: 'ko-KR', reducedMotion: 'reduce', viewport: { width, height } })
    for (const tab of width > 820 && height > 400 ? [undefined] : [0, 1, 2, 3]) {
      const button = page.locator('.tabbar-button').nth(tab ?? 0)
      if (tab !== undefined && (await button.isVisible())) await button.click()
      const covered = await page.evaluate(() => {
        const faults: string[] = []
        // A box to tick is drawn by its label, over the input that the reader hears of.
        const reaches = (hit: Element | null, button: Element) =>
          hit !== null && ((button.closest('label') ?? button).contains(hit) || hit.contains(button))
        for (const button of document.querySelectorAll<HTMLElement>('button, a[href], input')) {
          if (
            !button.checkVisibility({ visibilityProperty: true }) ||
            button.closest('.skip-links, .sr-only, [aria-hidden=true]')
          )
            continue
          button.scrollIntoView({ block: 'center', inline: 'center' })
          const box = button.getBoundingClientRect()
          if (box.width < 4 || box.height < 4 || getComputedStyle(button).opacity === '0') continue
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
          if (!reaches(hit, button))
            faults.push(
              `${button.getAttribute('aria-label') ?? button.textContent} under ${hit?.className ?? 'the edge'}`,
            )
        }
        return faults
      })
      expect(covered).toEqual([])
    }
  })

  it('has edges on all that is told by colour alone where colours are forced', async () => {
    const { page } = await openLab({ ...DESKTOP, locale: 'en-GB', forcedColors: 'active' })
    await moveLever(page)
    const bare = await page.evaluate(() =>
      [
        '.slider-thumb',
        '.slider-line',
        '.bar',
        '.play',
        '.map-ramp i',
        '.chip[data-selected]',
        '.playhead',
      ].filter(selector => {
        const element = document.querySelector(selector)
        return !element || Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1
      }),
    )
    expect(bare).toEqual([])
    const [chosen, other] = await page.evaluate(() =>
      ['.chip[data-selected]', '.chip:not([data-selected])'].map(
        selector => getComputedStyle(document.querySelector(selector)!).backgroundColor,
      ),
    )
    expect(chosen).not.toBe(other)
  })
})
