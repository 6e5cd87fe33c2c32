import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createRun } from '../../sim/index.ts'
import { openScenario } from '../../src/node.ts'
import { describeFirefox, type FirefoxPage, type FirefoxStage, openFirefoxStage } from './firefox-stage.ts'
import { digestInNode } from './node-digest.ts'

let stage: FirefoxStage

async function openLab(scenario: string): Promise<FirefoxPage> {
  const opened = await stage.open()
  await opened.page.goto(`${stage.url}?scenario=${scenario}`)
  return opened
}

/** Waits until the page shows this digest. */
const shows = (page: Page, digest: string) =>
  page.waitForFunction(
    wanted => document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] === wanted,
    {},
    digest,
  )

/** Presses a button that is found by its name, as a reader of the screen says it. */
const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click()

async function moveLever(page: Page, times: number): Promise<void> {
  await page.waitForSelector('[data-lever=rentCap] .slider input[type=range]')
  await page.focus('[data-lever=rentCap] .slider input[type=range]')
  for (let i = 0; i < times; i++) await page.keyboard.press('ArrowLeft')
}

async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (fileName, content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], fileName, { type: 'application/json' }))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
    },
    name,
    text,
  )
}

describeFirefox('the Lab in Firefox', () => {
  beforeAll(async () => {
    stage = await openFirefoxStage()
  })
  afterEach(() => stage?.clear())
  afterAll(() => stage?.close())

  it('computes the same bits as Node, and complains of nothing', async () => {
    const spec = await openScenario('alley/rent-cap')
    const run = createRun(spec)
    run.advance(spec.months)
    const { page, troubles } = await openLab('alley/rent-cap')
    await shows(page, run.digest().combined)
    expect(await troubles()).toEqual([])
  })

  it('takes a lever, saves the scenario under a name, and opens it again to the digest of the command line', async () => {
    const { page, troubles } = await openLab('alley/baseline')
    await moveLever(page, 3)
    await press(page, 'Save (unsaved changes)')
    const title = await page.waitForSelector('.describe input')
    // All of the old title is selected: typing replaces it.
    await title?.type('Fire fox 1')
    await page.click('.describe button[type=submit]')
    const { name, text } = await stage.downloaded(/^Fire-fox-1.*\.json$/)
    expect(name).toBe('Fire-fox-1.json')
    expect(JSON.parse(text)).toMatchObject({ id: 'Fire-fox-1', derivedFrom: 'alley/baseline' })
    const digest = await digestInNode(text)
    await shows(page, digest)
    const again = await openLab('alley/baseline')
    await again.page.waitForSelector('.chooser-button')
    await dropFile(again.page, name, text)
    await shows(again.page, digest)
    expect([...(await troubles()), ...(await again.troubles())]).toEqual([])
  })

  it('runs replicates, and shows the room that says how sure the model is', async () => {
    const { page, troubles } = await openLab('alley/rent-cap')
    await page.waitForSelector('.verdict[data-status=pairs]', { timeout: 100_000 })
    await page.click('.rooms a[href="#model"]')
    await page.waitForSelector('[data-part=ranking]')
    expect(await troubles()).toEqual([])
  })
})
