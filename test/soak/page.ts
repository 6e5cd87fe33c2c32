/** The built page, held by its tools: heap and nodes after collections of garbage, and how long its tasks are. */
import type { CDPSession, Page } from 'playwright-core'
import { openStage } from '../e2e/stage.ts'

export interface Held {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/** After two collections: what the first lets go may hold what only the second can take. */
export async function heldBy(devtools: CDPSession): Promise<Held> {
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners }
}

/** Runs a use of the page in a window of 1280 x 720, and ends the browser whatever comes of it. */
export async function withPage<Result>(
  query: string,
  use: (page: Page, devtools: CDPSession, url: string) => Promise<Result>,
  prepare?: (page: Page) => Promise<void>,
): Promise<Result> {
  const stage = await openStage()
  try {
    const { page, troubles } = await stage.open({
      locale: 'en-GB',
      viewport: { width: 1280, height: 720 },
    })
    const devtools = await page.context().newCDPSession(page)
    await prepare?.(page)
    await page.goto(`${stage.url}${query}`)
    await computed(page)
    const result = await use(page, devtools, stage.url)
    if (troubles.length > 0) throw new Error(`the page complained: ${troubles.join('\n')}`)
    return result
  } finally {
    await stage.close()
  }
}

/** Waits until both worlds are computed; asked from outside, since the page's own clock may be set forward. */
export async function computed(page: Page): Promise<void> {
  const isComputed = () =>
    Boolean(
      document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] &&
        document.querySelector('.verdict:not([data-status=running])'),
    )
  for (let tries = 0; tries < 6000; tries++) {
    if (await page.evaluate(isComputed)) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the worlds are not computed after five minutes')
}

export const slider = (page: Page, lever: string) =>
  page.locator(`[data-lever=${lever}] .slider input[type=range]`).first()
