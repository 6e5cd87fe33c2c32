/** An hour of play in fast motion with lever moves all along: what the page holds afterwards. */
import type { CDPSession, Page } from 'playwright-core'
import { openStage } from '../e2e/stage.ts'
import { slopeOf } from './slope.ts'

const SLIDER = '[data-lever=rentCap] .slider input[type=range]'
/** What may stay of each move: a step of the history, which ends after a hundred of them. A run's results are 500 kB. */
const HEAP_A_MOVE = 4_000
const NODES_A_MOVE = 0.2
/** The player takes no longer step in a frame: each frame of the fast motion is as long. */
const FRAME_S = 0.25
const SAMPLES = 10

interface Held {
  readonly move: number
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

async function held(devtools: CDPSession, move: number): Promise<Held> {
  // Twice: what the first round lets go may hold what only the second can take.
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  return { move, heap: usedSize, nodes, listeners: jsEventListeners }
}

/** Frames come a quarter of a second apart for the page, however fast the machine draws them; played ones are counted. */
function fastMotion(step: number): void {
  const real = window.requestAnimationFrame.bind(window)
  const clock = { last: 0, ahead: 0, played: 0 }
  Reflect.set(window, 'golmokClock', clock)
  const frame = (now: number) => {
    clock.ahead += step * 1000
    const button = document.querySelector<HTMLElement>('.play')
    if (button?.getAttribute('aria-label') === 'Pause') clock.played += step
    else button?.click()
    clock.last = now
    real(frame)
  }
  real(frame)
  window.requestAnimationFrame = callback => real(now => callback(now + clock.ahead))
}

const played = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'golmokClock') as { played: number }).played)

export async function soakPlay(moves: number, seconds: number, say: (line: string) => void) {
  const stage = await openStage()
  try {
    const { page, troubles } = await stage.open({
      locale: 'en-GB',
      viewport: { width: 1280, height: 720 },
    })
    const devtools = await page.context().newCDPSession(page)
    await page.goto(`${stage.url}?scenario=alley/baseline`)
    await page.locator(SLIDER).first().waitFor()
    await page.evaluate(fastMotion, FRAME_S)
    const samples: Held[] = []
    for (let move = 1; move <= moves; move++) {
      const slider = page.locator(SLIDER).first()
      await slider.focus()
      await slider.press(move % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
      await page.waitForFunction(
        until => (Reflect.get(window, 'golmokClock') as { played: number }).played >= until,
        (move * seconds) / moves,
      )
      if (move % Math.max(1, Math.floor(moves / SAMPLES)) !== 0) continue
      samples.push(await held(devtools, move))
      say(`${move} moves: ${JSON.stringify(samples.at(-1))}`)
    }
    // The first samples still fill histories, caches and compiled code.
    const warm = samples.slice(Math.floor(samples.length / 5))
    const slope = (of: (held: Held) => number) =>
      slopeOf(
        warm.map(s => s.move),
        warm.map(of),
      )
    const heap = slope(s => s.heap)
    const nodes = slope(s => s.nodes)
    return {
      what: `alley/baseline in Chromium: ${moves} moves of the rent cap while the page plays at 12 months a second, in frames of ${FRAME_S} s of its time`,
      moves,
      playedSeconds: Math.round(await played(page)),
      criterion: `least squares over the samples after the first fifth: heap below ${HEAP_A_MOVE} bytes a move, nodes below ${NODES_A_MOVE}`,
      heapBytesAMove: Math.round(heap),
      nodesAMove: Number(nodes.toFixed(3)),
      samples,
      troubles,
      held: heap < HEAP_A_MOVE && nodes < NODES_A_MOVE,
    }
  } finally {
    await stage.close()
  }
}
