/** The page with a whole country: how long a move of a lever holds it. */
import { openScenario } from '../../src/node.ts'
import { openStage } from '../e2e/stage.ts'

const SLIDER = '[data-lever=rentCap] .slider input[type=range]'
const MOST_MS = 200
/** So long the page goes on after a move: it computes, draws and plays. */
const AFTER_MOVE_MS = 500

export async function soakLargeRegion(moves: number, say: (line: string) => void) {
  const { region } = await openScenario('korea/baseline')
  const stage = await openStage()
  try {
    const { page, troubles } = await stage.open({
      locale: 'en-GB',
      viewport: { width: 1280, height: 720 },
    })
    await page.goto(`${stage.url}?scenario=korea/baseline`)
    await page.waitForSelector('[data-testid=digest][data-digest]', { state: 'attached' })
    await page.locator('.play').click()
    await page.evaluate(() => {
      const tasks: number[] = []
      Reflect.set(window, 'golmokTasks', tasks)
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) tasks.push(entry.duration)
      }).observe({ type: 'longtask' })
    })
    for (let move = 1; move <= moves; move++) {
      const slider = page.locator(SLIDER).first()
      await slider.focus()
      await slider.press(move % 7 === 0 ? 'ArrowRight' : 'ArrowLeft')
      await page.waitForTimeout(AFTER_MOVE_MS)
      if (move % 10 === 0) say(`${move} moves`)
      const play = page.getByRole('button', { name: 'Play', exact: true })
      if (await play.isVisible()) await play.click()
    }
    const tasks = await page.evaluate(() => Reflect.get(window, 'golmokTasks') as number[])
    const sorted = tasks.toSorted((a, b) => b - a)
    say(`${moves} moves: ${tasks.length} long tasks, ${sorted.slice(0, 8).join(', ')} ms`)
    return {
      what: `korea/baseline in Chromium, ${region.districts.length} districts: ${moves} moves of the rent cap while it plays`,
      moves,
      districts: region.districts.length,
      criterion: `no task of the page's thread over ${MOST_MS} ms (PerformanceObserver, longtask)`,
      longTasks: tasks.length,
      longestMs: sorted.slice(0, 5),
      troubles,
      held: (sorted[0] ?? 0) <= MOST_MS,
    }
  } finally {
    await stage.close()
  }
}
