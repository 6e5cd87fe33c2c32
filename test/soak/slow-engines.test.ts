/**
 * The built page in both engines, slowed six times. Chromium slows the thread of its page by itself, workers not included.
 * Firefox has no such switch: all its processes are let go for ten milliseconds of sixty, workers included.
 */
import type { Page as ChromiumPage } from 'playwright-core'
import type { Page as FirefoxTab } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, it } from 'vitest'
import { createRun } from '../../sim/index.ts'
import { openScenario } from '../../src/node.ts'
import { describePage, openStage, type Stage } from '../e2e/browser.ts'
import { describeFirefox, type FirefoxStage, openFirefoxStage } from '../e2e/firefox-stage.ts'

const SLOWER = 6
const SLICE_MS = 10
const PATIENCE_MS = 280_000
const PATIENT = { timeout: 2 * PATIENCE_MS } as const
const SLIDER = '[data-lever=rentCap] .slider input[type=range]'

/** So many pairs begin by themselves once a lever is moved. */
const FIRST_PAIRS = 8

async function shippedDigest(): Promise<string> {
  const spec = await openScenario('alley/baseline')
  const run = createRun(spec)
  run.advance(spec.months)
  return run.digest().combined
}

// Run within the pages.
const shownDigest = () => document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] ?? ''
const isShown = (digest: string) =>
  document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] === digest
const isOther = (digest: string) => {
  const shown = document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest']
  return shown !== undefined && shown !== '' && shown !== digest
}
const pairsAre = (pairs: number) =>
  document.querySelector<HTMLElement>('.verdict')?.dataset['status'] === 'pairs' &&
  new RegExp(`\\b${pairs} pairs`).test(document.body.innerText)

describePage('Chromium, slowed six times', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  async function openSlowly(): Promise<ChromiumPage> {
    const { page } = await stage.open({ locale: 'en-GB', reducedMotion: 'reduce' })
    page.setDefaultTimeout(PATIENCE_MS)
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(`${stage.url}?scenario=alley/baseline`)
    return page
  }

  it('starts, takes a lever, and settles on the digests of the command line', PATIENT, async () => {
    const digest = await shippedDigest()
    const page = await openSlowly()
    await page.waitForFunction(isShown, digest)
    const slider = page.locator(SLIDER).first()
    await slider.focus()
    for (let i = 0; i < 3; i++) await slider.press('ArrowLeft')
    await page.waitForFunction(isOther, digest)
    for (let i = 0; i < 3; i++) await slider.press('ArrowRight')
    await page.waitForFunction(isShown, digest)
  })

  it('finishes the pairs that a moved lever begins', PATIENT, async () => {
    const page = await openSlowly()
    await page.waitForFunction(shownDigest)
    await page.locator(SLIDER).first().focus()
    await page.locator(SLIDER).first().press('ArrowLeft')
    await page.waitForFunction(pairsAre, FIRST_PAIRS)
  })
})

describeFirefox('Firefox, slowed six times', () => {
  let stage: FirefoxStage
  let letGo: () => void = () => {}
  beforeAll(async () => {
    stage = await openFirefoxStage()
  })
  afterEach(async () => {
    letGo()
    await stage?.clear()
  })
  afterAll(() => stage?.close())

  /** Holds the group of processes that the browser leads, but for one slice of so many. */
  function holdMostOfTheTime(page: FirefoxTab): () => void {
    const pid = page.browser().process()?.pid
    if (pid === undefined) throw new Error('the browser tells no process')
    const signal = (name: 'SIGSTOP' | 'SIGCONT') => void process.kill(-pid, name)
    let slice = 0
    const timer = setInterval(() => signal(slice++ % SLOWER === 0 ? 'SIGCONT' : 'SIGSTOP'), SLICE_MS)
    return () => {
      clearInterval(timer)
      signal('SIGCONT')
    }
  }

  async function openSlowly(): Promise<FirefoxTab> {
    const { page } = await stage.open()
    page.setDefaultTimeout(PATIENCE_MS)
    letGo = holdMostOfTheTime(page)
    await page.goto(`${stage.url}?scenario=alley/baseline`)
    return page
  }

  it('starts, takes a lever, and settles on the digests of the command line', PATIENT, async () => {
    const digest = await shippedDigest()
    const page = await openSlowly()
    await page.waitForFunction(isShown, {}, digest)
    await page.focus(SLIDER)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(isOther, {}, digest)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await page.waitForFunction(isShown, {}, digest)
  })

  it('finishes the pairs that a moved lever begins', PATIENT, async () => {
    const page = await openSlowly()
    await page.waitForFunction(shownDigest)
    await page.focus(SLIDER)
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(pairsAre, {}, FIRST_PAIRS)
  })
})
