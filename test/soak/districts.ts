/** The page of a whole country: moves of a lever, at rest and while it plays, and how long the longest task of its thread is. */
import type { Page } from 'playwright-core'
import { golmok } from '../fixtures/call-golmok.ts'
import { computed, slider, withPage } from './page.ts'

export interface DistrictSoak {
  readonly what: string
  readonly districts: number
  readonly moves: number
  /** Tasks of 50 ms and more, the longest, and the five longest [ms]. */
  readonly longTasks: number
  readonly longestMs: number
  readonly longest: readonly number[]
  readonly limitMs: number
  readonly held: boolean
}

const LIMIT_MS = 200

const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { golmokTasks: tasks })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask' })
  })

/** A scenario of an invented country as a user has it, in one file. */
async function countryScenario(): Promise<{ readonly text: string; readonly districts: number }> {
  const { code, stdout, stderr } = await golmok(['new', 'region', '--seed', 'soak'])
  if (code !== 0) throw new Error(stderr)
  const region = JSON.parse(stdout)
  const file = {
    kind: 'golmok-scenario',
    schemaVersion: 1,
    id: 'soak-country',
    title: { ko: '나라', en: 'Country' },
    region,
    seed: 'soak',
    spinUpMonths: 12,
    months: 120,
  }
  return { text: JSON.stringify(file), districts: region.districts.length }
}

const dropFile = (page: Page, text: string) =>
  page.evaluate(content => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'country.json', { type: 'application/json' }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      )
  }, text)

export async function soakDistricts(moves: number): Promise<DistrictSoak> {
  const { text, districts } = await countryScenario()
  return withPage('?scenario=alley/baseline', async page => {
    const digest = () => document.querySelector<HTMLElement>('[data-testid=digest]')?.dataset['digest'] ?? ''
    const before = await page.evaluate(digest)
    await dropFile(page, text)
    for (let now = before; now === '' || now === before; now = await page.evaluate(digest))
      await new Promise(resolve => setTimeout(resolve, 100))
    await computed(page)
    await watchTasks(page)
    const lever = slider(page, 'rentCap')
    const move = async (number: number) => {
      await lever.focus()
      await page.keyboard.press(number % 6 < 3 ? 'ArrowLeft' : 'ArrowRight')
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    for (let i = 0; i < moves / 2; i++) await move(i)
    await page.locator('h1').click()
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: 'Play' }).click()
    for (let i = 0; i < moves / 2; i++) await move(i)
    await computed(page)
    const tasks = await page.evaluate(() => (window as unknown as { golmokTasks: number[] }).golmokTasks)
    const longest = [...tasks].sort((a, b) => b - a)
    return {
      what: 'golmok new region --seed soak, ten years, rent cap moved at rest and while it plays',
      districts,
      moves,
      longTasks: tasks.length,
      longestMs: Math.round(longest[0] ?? 0),
      longest: longest.slice(0, 5).map(Math.round),
      limitMs: LIMIT_MS,
      held: (longest[0] ?? 0) <= LIMIT_MS,
    }
  })
}
