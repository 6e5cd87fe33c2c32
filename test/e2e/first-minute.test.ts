import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { FIRST_LEVER } from '../../web/app/metrics.ts'
import { translatorOf } from '../../web/app/translate.ts'
import { describePage, openStage, type Stage } from './browser.ts'

// What somebody sees who knows nothing yet: something alive, one sentence that is true, one lever to try, and an answer.

const VIEW = { viewport: { width: 1280, height: 720 } } as const

let stage: Stage

describePage('the first minute', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it.each([
    [
      'en-GB',
      translatorOf('en'),
      /^Businesses displaced: \d+ fewer over 20 years$/,
      /^Public money pays ₩[\d.]+B more over 20 years$/,
    ],
    [
      'ko-KR',
      translatorOf('ko'),
      /^비자발적 이전\(내몰림\): 20년 동안 \d+곳 적음$/,
      /^공공 재정 부담: 20년 동안 .*억원 증가$/,
    ],
  ] as const)('ends with an answer and its payer: %s', async (locale, text, effect, payer) => {
    const { page, troubles } = await stage.open({ ...VIEW, locale })
    await page.goto(stage.url)
    const name = text.local(FIRST_LEVER.label)
    const verdict = page.locator('.verdict')
    await page.locator('.verdict[data-status=same]').waitFor()
    const words = await verdict.innerText()
    expect(words).toContain(text.t('welcome.sentence', { lever: name }))
    expect(words).toContain(text.t('welcome.terms'))
    const month = await page.locator('.player-month').innerText()
    await page.waitForFunction(
      before => document.querySelector('.player-month')?.textContent !== before,
      month,
    )

    // One lever is ringed, in sight, and is the one that the sentence names.
    const ringed = page.locator('.lever[data-try]')
    expect(await ringed.count()).toBe(1)
    expect(await ringed.locator('h3').innerText()).toBe(name)
    const box = await ringed.boundingBox()
    expect(box!.y + box!.height).toBeLessThanOrEqual(720)
    const map = await page.locator('.map-canvases').boundingBox()
    await ringed.locator('input[type=range]').focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')

    // Nobody has asked for pairs: the first eight run by themselves, and settle it.
    await page.locator('.verdict[data-status=pairs]').waitFor()
    const [lead, paid] = await page.locator('.statement').all()
    expect(await lead.locator('b').innerText()).toMatch(effect)
    expect(await paid.locator('b').innerText()).toMatch(payer)
    const [displaced, cost] = await page.locator('.chart-sentence').allInnerTexts()
    const interval = await lead.locator('.mute').innerText()
    expect(displaced).toContain(interval.slice(1, -1))
    expect(cost).toContain(text.t('finding.everyPair'))
    expect(await page.locator('.map-canvases').boundingBox()).toEqual(map)
    expect(troubles).toEqual([])
  })
})
