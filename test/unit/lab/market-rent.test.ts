import { describe, expect, it } from 'vitest'
import { createRun, EVENT } from '../../../sim/index.ts'
import { INVESTOR } from '../../../sim/model/tenancy/landlord.ts'
import { marketRent } from '../../../sim/model/tenancy/market-rent.ts'
import { traceShop } from '../../../src/run/shop-history.ts'
import { scenario } from '../../fixtures/worlds.ts'

// No law and no patience: an investor asks the market rent at every renewal.
const spec = scenario({ spinUpMonths: 6, months: 24, params: { lawCoverage: 0, sizeSpread: 1.9 } })
const identityIn = (c: ReturnType<typeof createRun>['world']['c'], unit: number) => ({
  town: c['business.home'][unit],
  cohort: c['business.cohort'][unit],
  number: c['business.number'][unit],
  kind: c['business.kind'][unit],
})
const replay = {
  spinUpMonths: spec.spinUpMonths,
  months: spec.months,
  sliceMs: Number.POSITIVE_INFINITY,
  now: () => 0,
  pause: async () => {},
  at: () => createRun(spec),
}

describe('the market rent of a unit', () => {
  it('is what an investor offers at a renewal, floor and quality included', () => {
    const run = createRun({ ...spec }, { record: { renewals: true } })
    let compared = 0
    let seen = 0
    while (run.month < spec.months) {
      const before = Float32Array.from(run.world.c['business.rent'])
      run.step()
      const { events, c, districtOf } = run.world
      for (let i = seen; i < events.length; i++) {
        const unit = events.unit[i] ?? -1
        if (events.type[i] !== EVENT.renewed || c['unit.landlord'][unit] !== INVESTOR) continue
        if (c['unit.promisedUntil'][unit] !== 0) continue
        const market = marketRent(c, c, run.world, unit, districtOf[unit] ?? 0)
        if (market <= (before[unit] ?? 0)) continue
        expect(events.a[i]).toBeCloseTo(market, 3)
        compared++
      }
      seen = events.length
    }
    expect(compared).toBeGreaterThan(10)
  })

  it("stands on the card of every open shop as in the engine, with the shop's floor", async () => {
    const run = createRun(spec)
    run.advance(spec.months)
    const { c, population, nUnits, districtOf } = run.world
    const open = Array.from({ length: nUnits }, (_, u) => u).filter(u => population.state[u] === 1)
    expect(open.length).toBeGreaterThan(100)
    let far = 0
    for (const unit of open.filter((_, i) => i % 12 === 0)) {
      const card = await traceShop(replay, 'scenario', identityIn(c, unit))
      const shown = card?.marketRent.at(-1) ?? Number.NaN
      expect(shown).toBe(Math.fround(marketRent(c, c, run.world, unit, districtOf[unit] ?? 0)))
      const plain = (c['district.ask'][districtOf[unit] ?? 0] ?? 0) * (c['unit.quality'][unit] ?? 0)
      if (Math.abs(shown / plain - 1) > 0.5) far++
      expect(card?.floorM2).toBeGreaterThan(0)
    }
    // A figure without the floor would be out by half and more for many.
    expect(far).toBeGreaterThan(3)
  })
})
