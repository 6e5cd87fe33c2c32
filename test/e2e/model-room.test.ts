import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { countPatterns, outOfDate, seenPatterns } from '../../src/evidence/reading.ts'
import type { Ablation } from '../../src/validate/ablation.ts'
import type { Evidence } from '../../src/validate/evidence.ts'
import type { Ranking } from '../../src/validate/ranking.ts'
import { translatorOf } from '../../web/app/translate.ts'
import { figure } from '../../web/views/model/figures.ts'
import { describePage, openStage, type Stage } from './browser.ts'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../docs/evidence/${name}.json`, import.meta.url), 'utf8'))

const evidence = read<Evidence>('validation')
const ranking = read<Ranking>('ranking')
const ablation = read<Ablation>('ablation')

const ENGLISH = { locale: 'en-GB', viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const
const PHONE = { ...ENGLISH, viewport: { width: 390, height: 844 }, hasTouch: true } as const

let stage: Stage

/** Waits until the last of the three files has been drawn. */
async function openRoom(hash = '#model', options: Parameters<Stage['open']>[0] = ENGLISH) {
  const { page, troubles } = await stage.open(options)
  await page.goto(`${stage.url}?scenario=alley/rent-cap${hash}`)
  await page.locator('[data-part=ablation]').first().waitFor()
  await page.locator('[data-part=ranking]').first().waitFor()
  return { page, troubles }
}

/** Patterns on the page with the verdicts of their targets. */
const shownPatterns = (page: Page) =>
  page.locator('.pattern').evaluateAll(sections =>
    sections.map(section => ({
      id: section.getAttribute('data-pattern'),
      met: section.getAttribute('data-met'),
      targets: [...section.querySelectorAll('tbody tr')].map(row => ({
        id: row.getAttribute('data-target'),
        met: row.getAttribute('data-met'),
        drawn: row.querySelector('.target-mean') !== null,
      })),
    })),
  )

describePage('the room that says how sure the model is', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('shows what the evidence files say: every pattern, every target, every mechanism', async () => {
    const { page, troubles } = await openRoom()
    for (const weight of ['A', 'B']) {
      const { met, judged } = countPatterns(evidence, weight)
      expect(await page.locator(`.model-counts [data-weight=${weight}]`).innerText()).toContain(
        `${met} of ${judged}`,
      )
    }
    const expected = seenPatterns(evidence).map(pattern => ({
      id: pattern.id,
      met: String(pattern.met),
      targets: pattern.targets.map(target => ({
        id: target.id,
        met: String(target.met),
        drawn: target.mean !== null,
      })),
    }))
    expect(expected.length).toBeGreaterThan(10)
    expect(await shownPatterns(page)).toEqual(expected)
    const { title, targets } = evidence.patterns[0]
    const words = await page.locator('.pattern').first().innerText()
    expect(words).toContain(title.en)
    expect(words).toContain(targets[0].label.en)
    expect(words).toContain(figure(targets[0].mean, translatorOf('en')))
    for (const fact of [evidence.command, evidence.engineVersion, evidence.paramsDigest, ...evidence.seeds])
      expect(await page.locator('.model-how').innerText()).toContain(fact)
    expect(await page.locator('.model-page > [data-outdated]').count()).toBe(
      outOfDate(evidence).length ? 1 : 0,
    )

    for (const [outcome, { robust, meanTau }] of Object.entries(ranking.agreement)) {
      const row = await page.locator(`[data-part=ranking] [data-outcome=${outcome}]`).first().innerText()
      expect(row.includes('NOT robust')).toBe(!robust)
      expect(row).toContain(figure(meanTau, translatorOf('en')))
    }
    const mechanisms = page.locator('[data-part=ablation]').first().locator('[data-mechanism]')
    expect(await mechanisms.count()).toBe(ablation.rows.length)
    for (const [i, row] of ablation.rows.entries()) {
      const cells = await mechanisms.nth(i).innerText()
      for (const words of [row.label.en, `${row.targetsMet}`, ...row.breaks, ...row.mends])
        expect(cells).toContain(words)
    }
    expect(troubles).toEqual([])
  })

  it('is reached from a result and by keyboard, and gives the Lab back as it was left', async () => {
    const { page } = await stage.open(ENGLISH)
    const fetched: string[] = []
    page.on('request', request => fetched.push(request.url()))
    await page.goto(`${stage.url}?scenario=alley/rent-cap`)
    const line = page.locator('.verdict .evidence-line')
    await line.waitFor()
    const { met, judged } = countPatterns(evidence, 'A')
    expect(await line.innerText()).toContain(`${met} of ${judged} must-have patterns met`)
    // What nobody has asked for has not been fetched.
    expect(fetched.filter(url => /ablation|ranking|ModelRoom|korea/.test(url))).toEqual([])
    await page.getByRole('tab', { name: 'Assumptions' }).click()
    await line.focus()
    await page.keyboard.press('Enter')
    await page.locator('.pattern').first().waitFor()
    expect(await page.locator('.lab').isVisible()).toBe(false)
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Lab' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.lab').waitFor()
    expect(await page.getByRole('tab', { name: 'Assumptions' }).getAttribute('aria-selected')).toBe('true')
    await page.goBack()
    await page.locator('.pattern').first().waitFor()
  })

  it('opens at the pattern that the address names, and shows only what fails where asked', async () => {
    const failing = seenPatterns(evidence).filter(pattern => pattern.met === false)
    const last = seenPatterns(evidence).at(-1)!
    const { page } = await openRoom(`#model/${last.id}`)
    await page.waitForFunction(id => document.activeElement?.id === `model/${id}`, last.id)
    expect(await page.locator(`[data-pattern=${last.id}] h3`).isVisible()).toBe(true)
    const top = await page.locator(`[data-pattern=${last.id}] h3`).boundingBox()
    expect(top!.y).toBeGreaterThanOrEqual(40)
    expect(top!.y).toBeLessThan(720)
    await page.getByRole('radio', { name: /not met/ }).click()
    expect((await shownPatterns(page)).map(p => p.id)).toEqual(failing.map(p => p.id))
  })

  it('is a room of the phone too, and no wider than it', async () => {
    const { page } = await stage.open(PHONE)
    await page.goto(`${stage.url}?scenario=alley/rent-cap`)
    await page
      .getByRole('navigation', { name: 'Parts of the Lab' })
      .getByRole('button', { name: 'Model' })
      .click()
    await page.locator('[data-part=ablation]').first().waitFor()
    expect(await page.locator('.pattern').count()).toBe(seenPatterns(evidence).length)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page
      .getByRole('navigation', { name: 'Parts of the Lab' })
      .getByRole('button', { name: 'Levers' })
      .click()
    expect(await page.locator('.inputs').isVisible()).toBe(true)
  })

  it('says so where the evidence was made by another model, beside results too', async () => {
    const { page } = await stage.open(ENGLISH)
    await page.route('**/assets/validation-*.js', async route => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll(evidence.paramsDigest, 'f'.repeat(16))
      await route.fulfill({ response, body })
    })
    await page.goto(`${stage.url}?scenario=alley/rent-cap`)
    const line = page.locator('.verdict .evidence-line')
    await line.waitFor()
    expect(await line.innerText()).toContain('of an older model')
    await line.click()
    const warning = page.locator('.model-page > [data-outdated]')
    await warning.waitFor()
    expect(await warning.getAttribute('data-outdated')).toContain('params')
    expect(await warning.innerText()).toContain('ffffffff')
  })

  it('says so where the evidence cannot be fetched, and leaves the Lab alone', async () => {
    const { page } = await stage.open(ENGLISH)
    await page.route('**/assets/validation-*.js', route => route.abort())
    await page.goto(`${stage.url}?scenario=alley/rent-cap#model`)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('could not be fetched')
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Lab' }).click()
    await page.locator('.verdict-main').waitFor()
  })

  for (const [colorScheme, locale] of [
    ['light', 'ko-KR'],
    ['dark', 'en-GB'],
  ] as const)
    it(`has no fault that axe can find: ${colorScheme}, ${locale}`, async () => {
      const { page } = await openRoom('#model', { ...ENGLISH, colorScheme, locale })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)).toEqual([])
    })
})
