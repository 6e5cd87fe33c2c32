/** Workers that are really ended behind the page's back, at rest and at work, and such as never finish a month. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { describePage, openStage, type Stage } from './browser.ts'

let stage: Stage

const digestIs = (page: Page, wanted: string | null) =>
  page.waitForFunction(
    digest => {
      const now = document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest']
      return digest === null ? now : now === digest
    },
    wanted,
    { timeout: 120_000 },
  )

const digestIsOther = (page: Page, old: string | null) =>
  page.waitForFunction(
    before => {
      const now = document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest']
      return now && now !== before
    },
    old,
    { timeout: 120_000 },
  )

/**
 * A page that hands out its lab workers. `end` is `terminate`, of which nobody is told; `endAtWork` does so once the worker
 * has said that it is at the scenario, and `mute` lets nothing through from then on, as in a month that never ends.
 */
async function openLab(): Promise<Page> {
  const { page } = await stage.open({ locale: 'en-GB', reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const labs: { end(): void; endAtWork(): void; mute(): void }[] = []
    class WatchableWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        if (options?.name !== 'golmok-lab') return
        let then: (() => void) | undefined
        let isMute = false
        // Heard before any listener of the page: what it stops, the page never hears.
        this.addEventListener('message', event => {
          if (isMute) event.stopImmediatePropagation()
          else if (event.data?.kind === 'golmok-alive' && event.data.doing === 'scenario') then?.()
        })
        labs.push({
          end: () => this.terminate(),
          endAtWork: () => {
            then = () => this.terminate()
          },
          mute: () => {
            then = () => {
              isMute = true
            }
          },
        })
      }
    }
    Object.assign(window, { Worker: WatchableWorker, golmokLabs: labs })
  })
  await page.goto(`${stage.url}?scenario=alley/baseline`)
  await digestIs(page, null)
  return page
}

const digestOf = (page: Page) => page.locator('[data-testid=digest]').first().getAttribute('data-digest')

const lab = (page: Page, what: 'end' | 'endAtWork' | 'mute') =>
  page.evaluate(how => {
    const { golmokLabs } = window as unknown as { golmokLabs: Record<string, () => void>[] }
    golmokLabs.at(-1)?.[how]?.()
  }, what)

async function moveLever(page: Page, key: string): Promise<void> {
  const slider = page.locator('[data-lever=rentCap] .slider input[type=range]').first()
  await slider.focus()
  await slider.press(key)
}

describePage('a worker that is lost', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  // At once: each waits out half a minute of silence.
  it.concurrent('while it rests: the next run is carried out by another one', {
    timeout: 300_000,
  }, async () => {
    const page = await openLab()
    const before = await digestOf(page)
    await lab(page, 'end')
    await moveLever(page, 'ArrowLeft')
    await digestIsOther(page, before)
    await moveLever(page, 'ArrowRight')
    await digestIs(page, before)
  })

  it.concurrent.each(['endAtWork', 'mute'] as const)(
    'while it works (%s): the page says so, and goes on with another one once the change is taken back',
    { timeout: 300_000 },
    async what => {
      const page = await openLab()
      const before = await digestOf(page)
      await lab(page, what)
      await moveLever(page, 'ArrowLeft')
      await page.getByText('A run did not go on').first().waitFor({ timeout: 120_000 })
      await moveLever(page, 'ArrowRight')
      await digestIs(page, before)
      await moveLever(page, 'ArrowLeft')
      await moveLever(page, 'ArrowLeft')
      await digestIsOther(page, before)
    },
  )
})
