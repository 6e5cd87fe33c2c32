import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse } from '../../../sim/index.ts'
import { possibleExchanges, zoneBalance } from '../../../sim/model/environment/carbon.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((s, x) => s + x, 0)
const region = smallRegion()
/** The city 20 km from the core rather than 32, so that by-products can travel. */
const near = { ...region, towns: region.towns.map(t => (t.id === 'city' ? { ...t, x: 20, y: 0 } : t)) }
function runWith(levers: readonly LeverUse[], months: number) {
  const run = createRun(scenario({ region: near, levers, spinUpMonths: 12, months: 120 }))
  run.advance(months)
  return run.world
}

describe('exchange of by-products', () => {
  const at = (x: number) => ({ x, y: 0, mix: [0.5, 0.5, 0.5, 0.5, 0.5] })

  it('saves in proportion to what fits, less with distance, nothing at the radius', () => {
    // .15 usable x 100 t x fit 1/4 x (1 - 9/45) = 3
    expect(possibleExchanges([at(0), at(9)], [100, 400], 45).map(e => e.saving)).toEqual([3, 3])
    expect(possibleExchanges([at(0), at(45)], [100, 400], 45)).toEqual([])
    expect(possibleExchanges([at(0), at(9)], [0, 400], 45)).toEqual([])
  })

  it('fits where the giver has what the taker lacks', () => {
    const giver = { x: 0, y: 0, mix: [1, 0, 0, 0, 0] }
    const taker = { x: 0, y: 0, mix: [0, 0, 0, 0, 0] }
    const [there] = possibleExchanges([giver, taker], [100, 100], 45)
    expect(there).toEqual({ from: 0, to: 1, saving: 3 })
  })
})

describe('net-zero zone (L18)', () => {
  const all: LeverUse[] = [{ lever: 'netZero', value: 1, from: 0 }]
  const one: LeverUse[] = [{ lever: 'netZero', value: 1, from: 0, where: { towns: ['core'] } }]

  it('lowers net emissions, and what is built stays after it ends', () => {
    const net = (levers: LeverUse[]) =>
      zoneBalance(runWith(levers, 60).c, runWith(levers, 60).c, runWith(levers, 60), [0, 1])
    expect(net(all)).toBeLessThan(net([]))
    const ended: LeverUse[] = [{ lever: 'netZero', value: 1, from: 0, to: 40 }]
    expect(runWith(ended, 60).c['town.abated'][0]).toBeGreaterThan(runWith([], 60).c['town.abated'][0] + 0.1)
  })

  it('exchange needs both sides: a zone of one town passes on no more than before', () => {
    expect(sum(runWith(one, 60).c['town.exchanged'])).toBeLessThan(
      0.5 * sum(runWith(all, 60).c['town.exchanged']),
    )
  })

  it('costs small shops a part of their sales', () => {
    const w = runWith(all, 12)
    // .6 % at full effort, as far as the money of the zone reaches
    const effect = Math.min(...w.c['lever.effect'])
    expect(effect).toBeGreaterThan(0.6)
    expect(w.c['trade.margin'][0]).toBeCloseTo(-0.006 * effect, 12)
    expect(sum(w.c['trade.margin'])).toBeLessThan(0)
  })

  it('adds up: emissions less exchange less absorption', () => {
    const w = runWith(all, 24)
    const each = [0, 1].map(t => zoneBalance(w.c, w.c, w, [t]))
    expect(each[0] + each[1]).toBeCloseTo(zoneBalance(w.c, w.c, w, [0, 1]), 9)
    expect(sum(w.c['town.shopEmissions'])).toBeGreaterThan(0)
  })
})
