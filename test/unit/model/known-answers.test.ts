import { describe, expect, it } from 'vitest'
import { createRun, SCHEDULE } from '../../../sim/index.ts'
import { decayKernel } from '../../../sim/model/place/kernel.ts'
import { strengthAt } from '../../../sim/model/policy/triggers.ts'
import { askChange } from '../../../sim/model/tenancy/asking-rent.ts'
import { affordableRent } from '../../../sim/model/tenancy/leave.ts'
import { scenario } from '../../fixtures/worlds.ts'

const process = (id: string) => {
  const found = SCHEDULE.find(p => p.id === id)
  if (!found) throw new Error(`no process ${id}`)
  return found
}

describe('asking rent (known answer)', () => {
  const p = {
    vacancyResponse: 0.9,
    naturalVacancy: 0.07,
    bidPassThrough: 0.06,
    extrapolation: 0,
    downwardStickiness: 0.25,
  }

  it('rises by 0.9 % a quarter at v* = .07, v = .03, lambda = .9 a year, when bids equal asks', () => {
    expect(3 * askChange(p, 0.03, 1, 0)).toBeCloseTo(0.009, 12)
  })

  it('falls only by its sticky part', () => {
    expect(3 * askChange(p, 0.11, 1, 0)).toBeCloseTo(-0.009 * 0.25, 12)
  })

  it('moves by at most -5 % and +8 % a quarter', () => {
    expect(3 * askChange(p, 0, 100, 0)).toBeCloseTo(0.0801, 10)
    expect(3 * askChange({ ...p, downwardStickiness: 1 }, 0.9, 0.001, 0)).toBeCloseTo(-0.0501, 10)
  })

  it('gives way where a fifth stands empty', () => {
    expect(askChange(p, 0.21, 5, 0)).toBeLessThanOrEqual(-0.002)
  })
})

describe('demand (Huff, known answers)', () => {
  it('shares the spending of one catchment by attraction and exponential decay', () => {
    // One catchment at the origin, districts 2 km and 1 km away with attractions 100 and 50, b = .5 per km, nothing
    // outside: (.5481, .4519).
    const run = createRun(
      scenario({
        params: { sizeElasticity: 1, amenityWeight: 0, authenticityWeight: 0, buzzWeight: 0.5, ownShare: 0 },
      }),
    )
    const w = run.world
    const m = 0
    const D = w.nDistricts
    const kernel = decayKernel([0, 2, 1], [0, 0, 0], 0.5, 0)
    const world = Object.create(w, {
      kernels: {
        value: Array.from({ length: w.nMarkets }, () => ({
          start: Int32Array.from([0, 2, 2, 2, 2, 2, 2]),
          to: Int32Array.from([1, 2]),
          f: Float64Array.from([kernel.f[1], kernel.f[2]]),
        })),
      },
      access: { value: new Float64Array(D).fill(1) },
    })
    w.c['cell.spending'].fill(0)
    w.c['cell.spending'][m * D] = 1000
    w.c['cell.pull'].fill(0)
    w.c['cell.pull'][m * D + 1] = 100
    w.c['cell.pull'][m * D + 2] = 50
    w.c['district.buzz'].fill(0)
    w.c['market.outside'].fill(0)
    w.c['market.scale'].fill(1)
    w.c['town.visitors'].fill(0)
    w.c['region.online'][0] = w.params.onlineStart
    process('demand').run(w.c as never, w.c as never, world)
    expect(w.c['cell.demand'][m * D + 1] / 1000).toBeCloseTo(0.5481, 4)
    expect(w.c['cell.demand'][m * D + 2] / 1000).toBeCloseTo(0.4519, 4)
    expect(w.c['region.outside'][0]).toBeCloseTo(0, 8)
  })

  it('keeps all money: what is spent arrives in districts or outside', () => {
    const run = createRun(scenario())
    run.advance(12)
    const w = run.world
    let inside = 0
    for (const x of w.c['cell.demand']) inside += x
    expect(inside + w.c['region.outside'][0]).toBeCloseTo(w.c['region.spending'][0], 4)
  })
})

describe('renewals under the rule book', () => {
  /** One tenant whose lease falls due this month, in a street whose asking rent has doubled. */
  function due(cap: number, tenureYears: number) {
    const run = createRun(
      scenario({ params: { lawRentCap: cap, lawCoverage: 1, investorShare: 1, ownerOccupied: 0 } }),
    )
    const w = run.world
    w.c['business.leaseDue'].fill(-1)
    const u = w.c['business.state'].indexOf(1)
    const d = w.districtOf[u]
    w.c['business.rent'][u] = 100
    w.c['business.expected'][u] = 1e6
    w.c['business.leaseStart'][u] = w.tick - 12 * tenureYears
    w.c['business.leaseDue'][u] = w.tick
    w.c['district.ask'][d] = 200 / w.c['unit.quality'][u] / w.c['business.floor'][u]
    process('policy').run(w.c as never, w.c as never, w)
    w.c['district.chainBid'].fill(0)
    process('leases').run(w.c as never, w.c as never, w)
    return w.c['business.rent'][u]
  }

  it('5 %: one increase a renewal is 1.05, not compounded', () => {
    expect(due(0.05, 2)).toBeCloseTo(105, 3)
  })

  it('a tenant past the protected years pays the market', () => {
    expect(due(0.05, 10)).toBeCloseTo(200, 3)
  })

  it('without a cap the sitting rent goes to the market at once', () => {
    expect(due(1, 2)).toBeCloseTo(200, 3)
  })

  it('displaces who cannot pay, and tells it from failure', () => {
    const run = createRun(
      scenario({ params: { lawProtectedYears: 0, investorShare: 1, ownerOccupied: 0, relocationChance: 0 } }),
    )
    const w = run.world
    w.c['business.leaseDue'].fill(-1)
    const u = w.c['business.kind'].indexOf(1)
    const d = w.districtOf[u]
    w.c['business.rent'][u] = 50
    w.c['business.cash'][u] = 0
    w.c['business.leaseDue'][u] = w.tick
    process('policy').run(w.c as never, w.c as never, w)
    // Asking rents are those of an ordinary unit.
    const floor = w.c['unit.quality'][u] * w.c['business.floor'][u]
    w.c['district.ask'][d] = (3 * Math.max(50, affordableRent(w.c, w.c, w, u))) / floor
    process('leases').run(w.c as never, w.c as never, w)
    w.population.commit()
    expect(w.c['district.displacedCreators'][d]).toBe(1)
    expect(w.c['district.failed'][d]).toBe(0)
    expect(w.c['business.state'][u]).toBe(0)
  })
})

describe('dated levers', () => {
  const use = { lever: 'x', value: 1, from: 12, to: 36, ramp: 4 }

  it('grow over the ramp, hold, and decay with their half-life', () => {
    expect(strengthAt(use, 6, 11)).toBe(0)
    expect(strengthAt(use, 6, 12)).toBeCloseTo(0.25)
    expect(strengthAt(use, 6, 15)).toBe(1)
    expect(strengthAt(use, 6, 35)).toBe(1)
    expect(strengthAt(use, 6, 41)).toBeCloseTo(0.5, 12)
    expect(strengthAt(use, 0, 36)).toBe(0)
  })
})

describe('limits of the model', () => {
  it('zero demand ends in zero businesses', () => {
    const spec = scenario({
      params: { balance: 0, spendPerHead: 80, onlineStart: 0.05 },
      region: {
        ...scenario().region,
        towns: scenario().region.towns.map(t => ({ ...t, income: 0, visitors: 0 })),
        districts: scenario().region.districts.map(d => ({ ...d, daytime: 0 })),
      },
      months: 120,
    })
    const run = createRun(spec)
    run.advance(120)
    const open = run.world.c['business.state'].reduce((n, s) => n + (s === 1 ? 1 : 0), 0)
    expect(open).toBe(0)
  })
})
