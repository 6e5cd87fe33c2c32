import { describe, expect, it, onTestFinished } from 'vitest'
import { COLUMNS, createRun, SECTORS } from '../../../sim/index.ts'
import { MARKET_SALES, MARKETS, type Market } from '../../../sim/model/sectors.ts'
import { scenario } from '../../fixtures/worlds.ts'

/**
 * Money has no natural unit: with every amount of money 1,024 times as large (a power of two, so that no rounding
 * differs) the same shops open and close, and every amount in the state is 1,024 times as large. A number of money
 * hidden in a process, or a sum of money and something else, breaks this. A floor rent of a few 만원 is such a number by
 * design; the towns here are dear enough for it never to bind.
 */
const FACTOR = 1024
const MONEY = [
  'spendPerHead',
  'bizPerHead',
  'visitorSpend',
  'daytimeSpend',
  'capital',
  'movingCost',
  'chainReturn',
  'pipelineCost',
] as const
type Amounts = { fixed: number; ownerPay: number; startUp: number; carbon: number }

describe('the unit of money', () => {
  it('1,024 times the money: the same lives, every amount 1,024 times as large', () => {
    const params = { chainFootfall: 1.2, salesLevel: 1.3, sizeSpread: 0.6 } // chains take part, streets are dear
    const one = createRun(scenario({ params, months: 60 }))
    one.advance(60)
    const sectors = SECTORS as unknown as Amounts[]
    const sales = MARKET_SALES as Record<Market, number>
    const times = (factor: number) => {
      for (const s of sectors) {
        s.fixed *= factor
        s.ownerPay *= factor
        s.startUp *= factor
        s.carbon /= factor // kg CO2 for each 만원 of sales
      }
      for (const market of MARKETS) sales[market] *= factor
    }
    times(FACTOR)
    onTestFinished(() => times(1 / FACTOR)) // exact, as the factor is a power of two
    const scaled = Object.fromEntries(MONEY.map(id => [id, one.world.params[id] * FACTOR]))
    const other = createRun(scenario({ params: { ...params, ...scaled }, months: 60 }))
    other.advance(60)
    const money: string[] = []
    const odd: string[] = []
    for (const [id, spec] of Object.entries(COLUMNS)) {
      const a: ArrayLike<number> = one.world.c[id as keyof typeof COLUMNS]
      const b: ArrayLike<number> = other.world.c[id as keyof typeof COLUMNS]
      const scale = spec.unit.startsWith('만원') ? FACTOR : 1
      if (scale !== 1) money.push(id)
      for (let i = 0; i < a.length; i++) if (b[i] !== scale * a[i]) odd.push(id)
    }
    expect([...new Set(odd)]).toEqual([])
    expect(money.length).toBeGreaterThan(10)
    expect(one.world.c['district.chains'].some(n => n > 0)).toBe(true)
    expect(Math.max(...one.world.c['business.cash'])).toBeGreaterThan(0)
  })
})
