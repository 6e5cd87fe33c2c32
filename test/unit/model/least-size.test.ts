import { describe, expect, it } from 'vitest'
import { createRun, SECTORS } from '../../../sim/index.ts'
import { scenario } from '../../fixtures/worlds.ts'

describe('the least size of a shop', () => {
  it('keeps shops out that sell next to nothing for years', () => {
    const tiny = (leastSales: number) => {
      const run = createRun(
        scenario({ spinUpMonths: 24, months: 96, params: { sizeSpread: 1.907, leastSales } }),
      )
      run.advance(96)
      const { c, population, nUnits, sector, tick } = run.world
      let n = 0
      for (let u = 0; u < nUnits; u++) {
        if (population.state[u] !== 1) continue
        const s = c['business.sector'][u] ?? 0
        if (leastSales > 0)
          expect(c['business.size'][u], SECTORS[s]?.id).toBeGreaterThanOrEqual(
            (sector.leastSize[s] ?? 0) * (1 - 1e-6),
          )
        // 57,000 won a month, as a bookstore of fourteen years once had.
        if ((c['business.sales'][u] ?? 0) < 5.7 && tick - (c['business.opened'][u] ?? 0) > 36) n++
      }
      return n
    }
    expect(tiny(0)).toBeGreaterThan(0)
    expect(tiny(30)).toBe(0)
  })
})
