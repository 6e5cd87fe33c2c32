import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, PROGRAMMES } from '../../../sim/index.ts'
import { effectOfMoney } from '../../../sim/model/policy/effectiveness.ts'
import { scenario } from '../../fixtures/worlds.ts'

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((s, x) => s + x, 0)
const row = (id: string) => PROGRAMMES.findIndex(p => p.id === id)
function runWith(levers: readonly LeverUse[], months: number, params: Record<string, number> = {}) {
  const run = createRun(scenario({ levers, params, months: 120 }))
  run.advance(months)
  return run.world
}
const grants: LeverUse[] = [{ lever: 'creatorGrant', value: 60, from: 0, options: { amount: 3000 } }]

describe('what money does in a place', () => {
  it('half of it goes to fixed costs where they are as large', () => {
    expect(effectOfMoney(600, 10, 1e12, 60, 1)).toBeCloseTo(0.5, 9)
  })

  it('loses beyond what the place can absorb', () => {
    expect(effectOfMoney(1000, 0, 1000, 60, 1)).toBeCloseTo(1 - Math.exp(-1), 12)
    expect(effectOfMoney(1, 0, 1e9, 60, 1)).toBe(1)
    expect(effectOfMoney(0, 10, 1, 60, 1)).toBe(1)
  })

  it('the same money over more places does less, more money in one place does less a won', () => {
    const places = [1, 4, 16].map(n => effectOfMoney(1000, n, 50_000, 60, 0.6))
    const money = [1000, 10_000, 100_000].map(m => effectOfMoney(m, 0, 50_000, 60, 0.6))
    for (let i = 1; i < 3; i++) {
      expect(places[i]).toBeLessThan(places[i - 1])
      expect(money[i]).toBeLessThan(money[i - 1])
    }
  })

  it('shows in the books of the lever', () => {
    const use: LeverUse[] = [{ lever: 'districtImprovement', value: 200_000, from: 0 }]
    const effect = (w: ReturnType<typeof runWith>) => Math.min(...w.c['lever.effect'])
    expect(effect(runWith(use, 6))).toBeLessThan(0.5)
    expect(effect(runWith(use, 6, { absorptiveCapacity: 1e6, fixedPerTarget: 0 }))).toBeGreaterThan(0.99)
    expect(effect(runWith([], 6))).toBe(1)
  })
})

describe('gross and net', () => {
  it('splits every case once: gross = anyway + displaced + leaked + net', () => {
    const { c } = runWith(grants, 60, { creatorRate: 0.0004 })
    for (let i = 0; i < PROGRAMMES.length; i++)
      expect(
        c['programme.anyway'][i] +
          c['programme.displaced'][i] +
          c['programme.leaked'][i] +
          c['programme.net'][i],
      ).toBeCloseTo(c['programme.gross'][i], 9)
    expect(c['programme.gross'][row('creatorGrant')]).toBeGreaterThan(5)
  })

  it('counts as deadweight those whose own money sufficed: the richer the founders, the more', () => {
    const share = (capital: number) => {
      const { c } = runWith(grants, 60, { creatorRate: 0.0004, capital })
      const i = row('creatorGrant')
      return c['programme.anyway'][i] / c['programme.gross'][i]
    }
    expect(share(6000)).toBeGreaterThan(share(3000))
    expect(share(6000)).toBeLessThanOrEqual(1)
  })

  it('pays for those who open only', () => {
    const run = createRun(scenario({ levers: grants, params: { creatorRate: 0.0004 } }))
    run.advance(0)
    let paid = 0
    for (let i = 0; i < 24; i++) {
      run.step()
      paid += sum(run.world.c['town.grantsMonth'])
    }
    run.step()
    expect(sum(run.world.c['lever.spent'])).toBeCloseTo(1.1 * 3000 * paid, 6)
  })

  it('takes tax from sales and profits', () => {
    const w = runWith([], 12, { taxOnProfit: 0, taxOnSales: 0.01 })
    const sold = sum(w.c['district.sales']) + sum(w.c['district.onlineSales'])
    expect(sum(w.c['town.tax'])).toBeCloseTo(0.01 * sold, 6)
  })
})
