/**
 * What the page takes from a key on a lever's slider to the frame after its charts are drawn, against what the engine
 * alone takes for the months that change. In a real Chromium on the built page; the page itself notes when it has drawn.
 */
import type { Page } from 'playwright-core'
import { buildIfStale } from '../../src/launch/build.mjs'
import {
  ALL_DRAWN_MARK,
  type DrawnDetail,
  FIRST_DRAWN_MARK,
  LEVER_MARK,
} from '../../web/app/drawing-times.ts'
import { openStage, type Stage, whyNoPage } from '../e2e/stage.ts'
import type { Bench, Row } from './bench.ts'
import { spread } from './timing.ts'

const MOVES = 30
/** Moves before the first that counts: the worker's code is compiled, fonts are there. */
const WARM_UP = 6
/** The hand rests: autosave and whatever else follows a move is over. */
const PAUSE_MS = 900
const LEVER = 'rentCap'
/** What the page may add to the engine's time [ms]. */
const AIM_OF_OVERHEAD = 50
const REGIONS = [
  { region: 'alley', aim: 100, aimOfFirst: 100 },
  { region: 'seven-towns', aim: 400, aimOfFirst: 100 },
] as const

/** One move in milliseconds from the key's event; the model learns of it a little later. */
interface Move {
  readonly lever: number
  readonly first: number
  readonly total: number
  readonly engine: number
  readonly months: number
}

declare global {
  /** Time of the newest key pressed, put there by this benchmark. */
  var golmokKeyMs: number
}

async function openLab(stage: Stage, region: string): Promise<Page> {
  const { page } = await stage.open({
    locale: 'en-GB',
    viewport: { width: 1280, height: 720 },
    // Playback is off: it would draw the map at every month while the clock runs.
    reducedMotion: 'reduce',
  })
  await page.addInitScript(() => {
    addEventListener('keydown', event => (globalThis.golmokKeyMs = event.timeStamp), { capture: true })
  })
  await page.goto(`${stage.url}?scenario=${region}/baseline`)
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] &&
      document.querySelector<HTMLElement>('.verdict')?.dataset['status'] !== 'running',
  )
  return page
}

async function moveLever(page: Page, key: string): Promise<Move> {
  const slider = page.locator(`[data-lever=${LEVER}] .slider input[type=range]`).first()
  await page.evaluate(name => performance.clearMarks(name), ALL_DRAWN_MARK)
  await slider.press(key)
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, ALL_DRAWN_MARK, {
    polling: 50,
  })
  const seen = await page.evaluate(
    names => ({
      key: globalThis.golmokKeyMs,
      marks: names
        .map(name => performance.getEntriesByName(name).at(-1) as PerformanceMark)
        .map(mark => ({
          at: mark.startTime,
          detail: mark.detail as DrawnDetail | null,
        })),
    }),
    [LEVER_MARK, FIRST_DRAWN_MARK, ALL_DRAWN_MARK],
  )
  const [lever, first, all] = seen.marks
  return {
    lever: lever.at - seen.key,
    first: first.at - seen.key,
    total: all.at - seen.key,
    engine: all.detail?.engineMs ?? Number.NaN,
    months: all.detail?.monthsComputed ?? Number.NaN,
  }
}

async function movesOf(stage: Stage, region: string): Promise<Move[]> {
  const page = await openLab(stage, region)
  const moves: Move[] = []
  for (let k = 0; k < WARM_UP + MOVES; k++) {
    // Five to the left, four to the right, ...: never back on the value of the baseline, which needs no run.
    const key = k < 5 || (k - 5) % 8 >= 4 ? 'ArrowLeft' : 'ArrowRight'
    const move = await moveLever(page, key)
    if (k >= WARM_UP) moves.push(move)
    await page.waitForTimeout(PAUSE_MS)
  }
  await stage.clear()
  return moves
}

function reportMoves(region: string, moves: readonly Move[], report: (row: Row) => void): void {
  const { aim, aimOfFirst } = REGIONS.find(one => one.region === region)!
  const row = { bench: 'page', region, lever: LEVER }
  const ms = (metric: string, pick: (move: Move) => number, about: Record<string, number> = {}) =>
    report({ ...row, metric, unit: 'ms', ...spread(moves.map(pick)), ...about })
  ms('key to all years drawn', move => move.total, { aim })
  ms('of it the engine', move => move.engine)
  ms('of it anything else', move => move.total - move.engine, { aim: AIM_OF_OVERHEAD })
  ms('key to first years drawn', move => move.first, { aim: aimOfFirst })
  ms('key to model', move => move.lever)
  report({ ...row, metric: 'computed', unit: 'months', ...spread(moves.map(move => move.months)) })
}

export const page: Bench = {
  name: 'page',
  about: 'from a key on a lever to redrawn charts, 30 moves, and how much of it is the engine',
  async run(report) {
    if (whyNoPage) {
      report({ bench: 'page', metric: `skipped: ${whyNoPage}`, unit: '', ...NOTHING })
      return
    }
    if (!(await buildIfStale(['cli', 'web']))) throw new Error('the page could not be built')
    const stage = await openStage()
    try {
      for (const { region } of REGIONS) reportMoves(region, await movesOf(stage, region), report)
    } finally {
      await stage.close()
    }
  },
}

const NOTHING = { value: Number.NaN, min: Number.NaN, max: Number.NaN, n: 0 }
