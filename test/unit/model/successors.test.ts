import { describe, expect, it } from 'vitest'
import { createRun, EVENT, type ScenarioSpec } from '../../../sim/index.ts'
import { MAX_TIES } from '../../../sim/model/columns.ts'
import { apprenticeQuarter, MOST_APPRENTICES } from '../../../sim/model/networks/apprenticeship.ts'
import { succeed } from '../../../sim/model/networks/succession.ts'
import { DORMANT_SLOTS } from '../../../sim/model/people/people-columns.ts'
import { hibernate } from '../../../sim/model/tenancy/dormant.ts'
import { appealOf } from '../../../sim/model/trade/appeal.ts'
import { processOf } from '../../fixtures/bare-worlds.ts'
import { scenario } from '../../fixtures/worlds.ts'

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((x, y) => x + y, 0)
const craftTown = (more: Partial<ScenarioSpec> = {}) => {
  const base = scenario({ spinUpMonths: 12, months: 180, ...more })
  return {
    ...base,
    region: { ...base.region, districts: base.region.districts.map(d => ({ ...d, creators: 0.5 })) },
  }
}
const start = (more: Partial<ScenarioSpec> = {}) => createRun(craftTown(more))
const events = (run: ReturnType<typeof start>, type: number) =>
  Array.from(run.world.events.type.subarray(0, run.world.events.length)).filter(t => t === type).length
const aCreator = (run: ReturnType<typeof start>, sector?: number) =>
  run.world.c['business.kind'].findIndex(
    (k, u) => k === 1 && (sector === undefined || run.world.c['business.sector'][u] === sector),
  )

describe('apprenticeship', () => {
  it('brings an apprentice to 5.5 of a master of 10 in three years', () => {
    let skill = 0.5
    for (let q = 0; q < 12; q++) skill = apprenticeQuarter(skill, 10, 0.35, 0.8)
    expect(skill).toBeCloseTo(8 - 7.5 * (1 - 0.0875) ** 12, 12)
    expect(skill).toBeCloseTo(5.5, 1)
    expect(apprenticeQuarter(9, 10, 0.35, 0.8)).toBe(9)
  })

  it('costs the master a tenth of the appeal for each', () => {
    const run = start()
    const u = aCreator(run)
    const alone = appealOf(run.world.c, run.world.c, run.world, u, run.world.districtOf[u])
    run.world.c['business.apprentices'][u] = 2
    expect(appealOf(run.world.c, run.world.c, run.world, u, run.world.districtOf[u])).toBeCloseTo(
      0.8 * alone,
      10,
    )
  })

  it('trains, and those who complete found', () => {
    const run = start({ params: { apprenticeChance: 0.3 } })
    run.advance(60)
    expect(sum(run.world.c['business.apprentices'])).toBeGreaterThan(5)
    expect(Math.max(...run.world.c['business.apprentices'])).toBeLessThanOrEqual(MOST_APPRENTICES)
    const journeymen = sum(run.world.c['town.journeymanSkill'])
    expect(journeymen).toBeGreaterThan(0)
    for (let u = 0; u < run.world.nUnits; u++)
      if (run.world.c['business.state'][u] !== 1) expect(run.world.c['business.apprenticeSkill'][u]).toBe(0)
  })
})

describe('succession', () => {
  it('hands a shop to the apprentice, else the knowledge is lost', () => {
    const run = start()
    const { world: w } = run
    const u = aCreator(run)
    const d = w.districtOf[u]
    w.c['business.experience'][u] = 12
    expect(succeed(w.c, w.c, w, u, d)).toBe(false)
    expect(w.c['district.skillLost'][d]).toBeCloseTo(12, 5)
    w.c['business.apprentices'][u] = 1
    w.c['business.apprenticeMonths'][u] = 24
    w.c['business.apprenticeSkill'][u] = 4
    const rent = w.c['business.rent'][u]
    const cash = w.c['business.cash'][u]
    expect(succeed(w.c, w.c, w, u, d)).toBe(true)
    expect(w.c['business.experience'][u]).toBeCloseTo(4, 5)
    expect(w.c['business.rent'][u]).toBe(rent)
    expect(w.c['business.cash'][u]).toBeCloseTo(cash / 2, 8)
    const age = w.c['business.founderAge'][u] + (w.tick - w.c['business.opened'][u]) / 12
    expect(Math.abs(age - 32)).toBeLessThan(1)
  })

  it('keeps craft alive: without apprentices and partners more knowledge dies with the masters', () => {
    const old = { retireAge: 50, retireRate: 0.03 }
    const lost = (params: Record<string, number>) => {
      const run = start({ params: { ...old, ...params } })
      let sumLost = 0
      for (let m = 0; m < 120; m++) {
        run.step()
        sumLost += sum(run.world.c['district.skillLost'])
      }
      return { lost: sumLost, handedOn: events(run, EVENT.succeeded) }
    }
    const none = lost({ apprenticeChance: 0, partnerSuccession: 0 })
    const some = lost({ apprenticeChance: 0.3, partnerSuccession: 0.4 })
    expect(none.handedOn).toBe(0)
    expect(some.handedOn).toBeGreaterThan(5)
    expect(some.lost / (some.lost + none.lost)).toBeLessThan(0.5)
  })
})

describe('hibernation online', () => {
  it('keeps identity, skill and money of a creator whose offer suits the web, and no more than there is room for', () => {
    const run = start({ params: { hibernation: 1 } })
    const { world: w } = run
    run.world.keys.tick = w.tick
    const design = aCreator(run, 4)
    const cafe = aCreator(run, 2)
    const d = w.districtOf[design]
    hibernate(w.c, w.c, w, cafe, w.districtOf[cafe])
    expect(sum(w.c['dormant.key'])).toBe(0)
    hibernate(w.c, w.c, w, design, d)
    expect(w.c['dormant.key'][d * DORMANT_SLOTS]).toBe(w.c['business.key'][design])
    expect(w.c['dormant.experience'][d * DORMANT_SLOTS]).toBe(w.c['business.experience'][design])
    for (let i = 0; i < 10; i++) hibernate(w.c, w.c, w, design, d)
    expect(Array.from(w.c['dormant.key']).filter(k => k !== 0)).toHaveLength(DORMANT_SLOTS)
  })

  it('ends in reopening or in another life within two years, without ties', () => {
    let reopened = 0
    // Few of one small town reopen in a turn: six replicates.
    for (let replicate = 0; replicate < 6; replicate++) {
      const more = { months: 120, params: { hibernation: 1, reopenChance: 0.5 } }
      const run = createRun(craftTown(more), { replicate })
      run.advance(120)
      const { world: w } = run
      expect(events(run, EVENT.hibernated)).toBeGreaterThan(5)
      expect(events(run, EVENT.reopened)).toBeGreaterThan(0)
      for (let s = 0; s < w.c['dormant.key'].length; s++)
        if (w.c['dormant.key'][s] !== 0) expect(w.tick - w.c['dormant.since'][s]).toBeLessThanOrEqual(25)
      // Those who reopen by more turns of the process alone: in a whole month they may already have found new partners.
      const log = w.events
      const before = log.length
      for (let i = 0; i < 12; i++) {
        w.keys.tick = w.tick + i
        processOf('dormant').run(w.c as never, w.c as never, w)
      }
      for (let i = before; i < log.length; i++) {
        if (log.type[i] !== EVENT.reopened) continue
        reopened++
        for (let k = 0; k < MAX_TIES; k++) expect(w.c['business.ties'][log.unit[i] * MAX_TIES + k]).toBe(0)
      }
    }
    expect(reopened).toBeGreaterThan(0)
  })

  it('is left out where it is switched off', () => {
    const run = start({ params: { hibernation: 0 } })
    run.advance(36)
    expect(events(run, EVENT.hibernated)).toBe(0)
    expect(run.simulation.schedule.map(p => p.id)).not.toContain('dormant')
  })
})
