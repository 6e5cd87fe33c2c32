import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createRun } from '../../sim/index.ts'
import { openScenario } from '../../src/node.ts'
import { describeFirefox, type FirefoxPage, type FirefoxStage, openFirefoxStage } from './firefox-stage.ts'

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
})
