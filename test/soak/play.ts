/**
 * An hour of play and many moves of a lever, in fast motion: the page's clock is set forward by a quarter of a second for each
 * frame, which is the longest that it takes for one; workers compute at their own pace.
 */
import type { Page } from 'playwright-core'
import { computed, type Held, heldBy, slider, withPage } from './page.ts'

export interface PlaySoak {
  readonly what: string
  readonly secondsPlayed: number
  readonly monthsPlayed: number
  readonly moves: number
  readonly samples: readonly (Held & { readonly move: number })[]
  /** Growth over the moves after the first fifth, by least squares, for each move. */
  readonly heapBytesPerMove: number
  readonly nodesPerMove: number
  readonly listenersPerMove: number
  readonly limits: { readonly heapBytesPerMove: number; readonly nodesPerMove: number }
  readonly held: boolean
}

const FRAME_MS = 250
/** A step of the history and a notice, not a run's results: a year of them is over 100 kB. */
const HEAP_BYTES_PER_MOVE = 5_000
const NODES_PER_MOVE = 0.5

/** One frame of the page after another, each with the clock set forward. @returns the month shown then */
async function play(page: Page, frames: number): Promise<number> {
  for (let i = 0; i < frames; i++) {
    await page.clock.fastForward(FRAME_MS)
  }
  return page.evaluate(() =>
    Number(document.querySelector<HTMLInputElement>('.scrub input[type=range]')?.value ?? 0),
  )
}

export async function soakPlay(seconds: number, moves: number): Promise<PlaySoak> {
  const frames = Math.round((seconds * 1000) / FRAME_MS / moves)
  return withPage(
    '?scenario=alley/baseline',
    async (page, devtools) => {
      let monthsPlayed = 0
      const samples: (Held & { move: number })[] = []
      const every = Math.max(1, Math.round(moves / 20))
      for (let move = 0; move <= moves; move++) {
        if (move % every === 0) samples.push({ move, ...(await heldBy(devtools)) })
        if (move === moves) break
        await slider(page, 'rentCap').focus()
        await page.keyboard.press(move % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
        await page.locator('h1').click()
        await page.keyboard.press('Home')
        const start = page.getByRole('button', { name: 'Play' })
        if (await start.isVisible()) await start.click()
        monthsPlayed += await play(page, frames)
        await computed(page)
      }
      const settled = samples.filter(sample => sample.move >= moves / 5)
      const slope = (of: (held: Held) => number) => slopeOf(settled.map(s => [s.move, of(s)] as const))
      const heapBytesPerMove = Math.round(slope(held => held.heapBytes))
      const nodesPerMove = Math.round(100 * slope(held => held.nodes)) / 100
      return {
        what: 'alley/baseline, rent cap moved there and back',
        secondsPlayed: (frames * moves * FRAME_MS) / 1000,
        monthsPlayed,
        moves,
        samples,
        heapBytesPerMove,
        nodesPerMove,
        listenersPerMove: Math.round(100 * slope(held => held.listeners)) / 100,
        limits: { heapBytesPerMove: HEAP_BYTES_PER_MOVE, nodesPerMove: NODES_PER_MOVE },
        held: heapBytesPerMove <= HEAP_BYTES_PER_MOVE && nodesPerMove <= NODES_PER_MOVE,
      }
    },
    page => page.clock.install(),
  )
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const n = points.length
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}
