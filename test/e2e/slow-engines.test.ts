/**
 * The built page in both engines, slowed six times. Chromium slows the thread of its page by itself, workers not included.
 * Firefox has no such switch: all its processes are let go for ten milliseconds of sixty, workers included.
 */
import { readFile } from 'node:fs/promises'
import type { Page as ChromiumPage } from 'playwright-core'
import type { Page as FirefoxTab } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createRun } from '../../sim/index.ts'
import { openScenario } from '../../src/node.ts'
import { describePage, openStage, type Stage } from './browser.ts'
import { describeFirefox, type FirefoxStage, openFirefoxStage } from './firefox-stage.ts'
import { digestInNode } from './node-digest.ts'

const SLOWER = 6
const SLICE_MS = 10
const PATIENCE_MS = 280_000
const PATIENT = { timeout: 2 * PATIENCE_MS } as const
const SLIDER = '[data-lever=rentCap] .slider input[type=range]'

/** A scenario as a user has it, with another seed than any shipped one. */
const OWN = JSON.stringify({
  kind: 'golmok-scenario',
  schemaVersion: 1,
  id: 'slow',
  title: { ko: '느림', en: 'Slow' },
  region: 'alley',
  seed: 'slow',
  spinUpMonths: 12,
  months: 60,
  levers: [{ lever: 'rentCap', value: 0.02, from: 0 }],
})

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
const dropFile = (text: string) => {
  const data = new DataTransfer()
  data.items.add(new File([text], 'slow.json', { type: 'application/json' }))
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
}

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
    // Files are then saved as browsers without a file system API do, which a test can follow.
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker')
      Reflect.deleteProperty(window, 'showOpenFilePicker')
    })
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

  it('opens a file to the digest of the command line, and saves it', PATIENT, async () => {
    const digest = await digestInNode(OWN)
    const page = await openSlowly()
    await page.waitForFunction(shownDigest)
    await page.evaluate(dropFile, OWN)
    await page.waitForFunction(isShown, digest)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Save/ }).click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    expect(await digestInNode(text)).toBe(digest)
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

  it('opens a file to the digest of the command line, and saves it', PATIENT, async () => {
    const digest = await digestInNode(OWN)
    const page = await openSlowly()
    await page.waitForFunction(shownDigest)
    await page.evaluate(dropFile, OWN)
    await page.waitForFunction(isShown, {}, digest)
    await page.locator('::-p-aria([name="Save"][role="button"])').click()
    const { text } = await stage.downloaded(/\.json$/)
    expect(await digestInNode(text)).toBe(digest)
  })
})
