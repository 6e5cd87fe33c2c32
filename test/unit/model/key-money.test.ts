import { describe, expect, it } from 'vitest'
import { createRun, type WorldState } from '../../../sim/index.ts'
import { claimKeyMoney, claimKeyMoneyAs, payKeyMoney } from '../../../sim/model/tenancy/key-money.ts'
import { scenario } from '../../fixtures/worlds.ts'

/** A world, an open unit of a tenant with money that rents, and its district. */
function leaver(cash = 100): { w: WorldState; unit: number; district: number } {
  const run = createRun(scenario({ params: { lawKeyMoneyRecovery: 0.5 } }))
  run.advance(2)
  const w = run.world
  const unit = w.c['business.state'].findIndex(
    (s, u) => s === 1 && w.c['business.kind'][u] === 2 && w.c['unit.landlord'][u] === 1,
  )
  w.c['business.cash'][unit] = cash
  w.c['unit.vacantSince'][unit] = w.tick
  for (const id of ['region.keyMoneyBack', 'region.keyMoneyHome', 'region.keyMoneyKept'] as const)
    w.c[id][0] = 0
  return { w, unit, district: w.districtOf[unit] }
}
const flows = (w: WorldState) => [
  w.c['region.keyMoneyBack'][0],
  w.c['region.keyMoneyHome'][0],
  w.c['region.keyMoneyKept'][0],
]

describe('key money', () => {
  it('comes from the next tenant: half of it goes home with a leaver who has closed', () => {
    const { w, unit, district } = leaver()
    claimKeyMoney(w.c, w.c, w, unit)
    payKeyMoney(w.c, w.c, w, unit, district, 800)
    expect(flows(w)).toEqual([0, 400, 400])
  })

  it('goes to a leaver who trades elsewhere', () => {
    const { w, unit, district } = leaver()
    claimKeyMoney(w.c, w.c, w, unit)
    const to = w.c['business.state'].findIndex((s, u) => s === 1 && u !== unit)
    claimKeyMoneyAs(w.c, w.c, w, unit, to + 1)
    w.c['business.key'][to] = w.c['business.key'][unit]
    const before = w.c['business.cash'][to]
    payKeyMoney(w.c, w.c, w, unit, district, 800)
    expect(flows(w)).toEqual([400, 0, 400])
    expect(w.c['business.cash'][to] - before).toBe(400)
  })

  it('goes to nobody where the leaver was bankrupt, or the unit has long been empty', () => {
    const broke = leaver(-5)
    claimKeyMoney(broke.w.c, broke.w.c, broke.w, broke.unit)
    payKeyMoney(broke.w.c, broke.w.c, broke.w, broke.unit, broke.district, 800)
    expect(flows(broke.w)).toEqual([0, 0, 800])
    const { w, unit, district } = leaver()
    claimKeyMoney(w.c, w.c, w, unit)
    w.c['unit.vacantSince'][unit] = w.tick - 7
    payKeyMoney(w.c, w.c, w, unit, district, 800)
    expect(flows(w)).toEqual([0, 0, 800])
  })

  it('is recovered in full under full protection, by those who close more than by those who move', () => {
    const total = (value: number) => {
      const run = createRun(scenario({ levers: value > 0 ? [{ lever: 'keyMoney', value, from: 0 }] : [] }))
      run.advance(0)
      let paid = 0
      let home = 0
      let moved = 0
      for (let i = 0; i < 60; i++) {
        run.step()
        const { c } = run.world
        paid += c['district.keyMoneyPaid'].reduce((sum, x) => sum + x, 0)
        home += c['region.keyMoneyHome'][0]
        moved += c['region.keyMoneyBack'][0]
      }
      return { home, moved, share: (home + moved) / paid }
    }
    const law = total(0)
    const full = total(1)
    expect(law.home).toBeGreaterThan(law.moved)
    expect(full.share).toBeGreaterThan(1.5 * law.share)
    expect(full.share).toBeLessThanOrEqual(1)
  })
})
