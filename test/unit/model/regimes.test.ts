import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createRun, LEVERS, openBooks, type Region, type ScenarioSpec } from '../../../sim/index.ts'

const REGIMES = ['innovation-cluster', 'strategic-industries', 'research-export', 'jobs-first', 'multipolar']
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../scenarios/seven-towns/${name}.json`, import.meta.url), 'utf8'))
const region = read('region') as Region
const files = REGIMES.map(id => read(`regime-${id}`) as ScenarioSpec)

describe('policy regimes', () => {
  it('stand on the same budget, for the same years, from the same luck', () => {
    for (const file of files) {
      expect(file.budget.perYear).toBe(files[0].budget.perYear)
      expect([file.seed, file.months, file.spinUpMonths]).toEqual([
        files[0].seed,
        files[0].months,
        files[0].spinUpMonths,
      ])
      expect(Math.max(...file.levers.map(use => use.to ?? 0))).toBe(120)
      for (const use of file.levers) expect(file.budget.priorities).toContain(use.lever)
    }
  })

  it.each(REGIMES)('%s spends most of it and no more, and its books are whole', id => {
    const file = files[REGIMES.indexOf(id)]
    const run = createRun({ ...file, region, spinUpMonths: 12, shocks: [], params: {} })
    const books = openBooks(run.world)
    for (let i = 0; i < 72; i++) {
      run.step()
      expect(books.check()).toEqual([])
    }
    const spent = run.world.c['lever.spent'].reduce((sum, x) => sum + x)
    const budget = 5 * (file.budget.perYear ?? 0)
    expect(spent).toBeGreaterThan(0.5 * budget)
    expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-9))
    for (let i = 0; i < LEVERS.length; i++)
      if (run.world.c['lever.spent'][i] > 0)
        expect(file.levers.some(u => u.lever === LEVERS[i].id)).toBe(true)
  })
})
