import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describePage, openStage, type Stage } from './browser.ts'

describePage('the built page', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('loads in Chromium without an error, in the shipped Korean font', async () => {
    const { page, troubles } = await stage.open()
    await page.goto(stage.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const font = await page.evaluate(async () => {
      const faces = await document.fonts.load('16px "Noto Sans KR Variable"', '골목')
      return faces.map(face => face.status)
    })
    expect(font.length).toBeGreaterThan(0)
    expect(new Set(font)).toEqual(new Set(['loaded']))
    expect(troubles).toEqual([])
  })

  it('is isolated from other origins, so that SharedArrayBuffer exists', async () => {
    const { page } = await stage.open()
    await page.goto(stage.url)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })
})
