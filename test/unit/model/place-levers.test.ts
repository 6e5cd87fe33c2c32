import { describe, expect, it } from 'vitest'
import { createRun, LEVERS, type LeverUse, type ScenarioSpec } from '../../../sim/index.ts'
import { hubOf } from '../../../sim/model/people/living-area.ts'
import { innerMinutes } from '../../../sim/model/people/services.ts'
import { settleShare } from '../../../sim/model/people/youth-village.ts'
import { scenario, smallRegion, town } from '../../fixtures/worlds.ts'

/** Towns of a few thousand people could not absorb what these levers cost in real towns. */
const ROOM = { absorptiveCapacity: 1e12, fixedPerTarget: 0 }

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((x, y) => x + y, 0)
const grown = (levers: LeverUse[] = [], more: Partial<ScenarioSpec> = {}, month = 60) => {
  const run = createRun(
    scenario({ spinUpMonths: 12, months: 96, levers, ...more, params: { ...ROOM, ...more?.params } }),
  )
  run.advance(month)
  return run.world
}
const OWN = ['miniCluster', 'livingArea', 'youthVillage', 'heritage']

describe.each(OWN)('lever %s', id => {
  const lever = LEVERS.find(l => l.id === id)

  it('at neutral leaves the digest as it is', () => {
    const digest = (levers: LeverUse[]) => {
      const run = createRun(scenario({ spinUpMonths: 6, levers }))
      run.advance(18)
      return run.digest().combined
    }
    expect(digest([{ lever: id, value: 0, from: 0 }])).toBe(digest([]))
  })

  it('costs money that grows with its value', () => {
    const spent = (value: number) => sum(grown([{ lever: id, value, from: 0 }], {}, 12).c['lever.spent'])
    const max = lever?.value.max ?? 0
    expect(spent(max / 2)).toBeGreaterThan(0)
    expect(spent(max)).toBeGreaterThan(1.5 * spent(max / 2))
  })
})

describe('living areas (L19)', () => {
  const use: LeverUse = { lever: 'livingArea', value: 1, from: 0, where: { towns: ['core'] } }
  const before = grown()
  const with19 = grown([use])

  it('move people to the hub, and nobody appears', () => {
    const hub = hubOf(with19, 0)
    expect(with19.c['district.catchment'][hub]).toBeGreaterThan(0.25 + 0.1)
    for (const w of [before, with19]) expect(sum(w.c['district.catchment'].slice(0, 4))).toBeCloseTo(1, 12)
    expect(with19.c['cell.spending'][3]).toBeLessThan(0.95 * before.c['cell.spending'][3])
  })

  it('leave other towns alone', () => {
    expect(with19.c['district.catchment'][4]).toBe(before.c['district.catchment'][4])
  })

  it('bring services nearer in a wide county', () => {
    const region = smallRegion()
    const wide = {
      ...region,
      towns: [region.towns[0], town('city', { type: 'county', areaKm2: 780, x: 30, y: 10 })],
    }
    const access = (levers: LeverUse[]) => grown(levers, { region: wide }).c['town.services'][1]
    expect(access([{ lever: 'livingArea', value: 1, from: 0 }])).toBeGreaterThan(1.1 * access([]))
    expect(innerMinutes(780, 0.6)).toBeLessThan(innerMinutes(780, 0.3))
  })
})

describe('youth villages (L20)', () => {
  it('settle the documented share of the stays', () => {
    expect(100 * settleShare(0.08, 50, 50)).toBeCloseTo(8, 12)
    expect(settleShare(0.08, 10, 50)).toBeLessThan(settleShare(0.08, 60, 50))
  })

  it('gain for one town what others lose; more leave when the money ends', () => {
    const use: LeverUse = { lever: 'youthVillage', value: 500, from: 0, where: { towns: ['city'] } }
    const none = grown()
    const on = grown([use])
    const ended = grown([{ ...use, to: 36 }])
    const young = (w: typeof on, t: number) => w.c['town.people'][t * 4 + 1]
    expect(young(on, 1)).toBeGreaterThan(young(none, 1))
    expect(young(on, 0)).toBeLessThan(young(none, 0))
    expect(ended.c['town.settlers'][1]).toBeLessThan(0.6 * on.c['town.settlers'][1])
    expect(on.c['town.makers'][1]).toBeGreaterThan(none.c['town.makers'][1])
  })

  it('conserve people', () => {
    const params = { onDemography: 0 }
    const use: LeverUse = { lever: 'youthVillage', value: 500, from: 0 }
    const all = (levers: LeverUse[]) => {
      const w = grown(levers, { params })
      return sum(w.c['town.people']) + sum(w.c['region.outsidePeople'])
    }
    expect(all([use])).toBeCloseTo(all([]), 6)
    expect(all([])).toBeCloseTo(30_000, 6)
  })
})

describe('heritage (L23)', () => {
  const use: LeverUse = { lever: 'heritage', value: 20000, from: 0, where: { towns: ['city'] } }
  const before = grown([], {}, 84)
  const with23 = grown([use], {}, 84)

  it('builds authenticity and identity where it is, and brings visitors', () => {
    expect(with23.c['district.authenticity'][4]).toBeGreaterThan(before.c['district.authenticity'][4] + 0.02)
    expect(with23.c['town.identity'][1]).toBeGreaterThan(before.c['town.identity'][1])
    // In the mean of the months: shops come and go, and single months of a small town tell little.
    const visitors = (levers: LeverUse[]) => {
      const run = createRun(scenario({ spinUpMonths: 12, months: 96, levers, params: ROOM }))
      let all = 0
      for (let i = 0; i < 96; i++) {
        run.step()
        all += run.world.c['town.visitors'][1]
      }
      return all
    }
    expect(visitors([use])).toBeGreaterThan(visitors([]))
  })

  it('wears away under crowds', () => {
    const params = { crowdErosion: 0.02 }
    const calm = grown([], { params: { crowdErosion: 0 } }, 60)
    const boom = createRun(scenario({ spinUpMonths: 12, months: 96, params }))
    boom.world.c['town.crowdStart'].fill(0.1)
    boom.advance(60)
    expect(sum(boom.world.c['district.authenticity'])).toBeLessThan(
      0.8 * sum(calm.c['district.authenticity']),
    )
  })
})

describe('mini-clusters (L13)', () => {
  const region = {
    ...smallRegion(),
    districts: smallRegion().districts.map((d, i) => ({ ...d, creators: i === 0 ? 0.5 : 0.02 })),
  }
  const use: LeverUse = { lever: 'miniCluster', value: 0.8, from: 0 }
  const before = grown([], { region })
  const with13 = grown([use], { region })

  it('need creators to come about', () => {
    const cluster = with13.c['district.cluster']
    const creators = with13.c['district.creators']
    const order = Array.from(creators.keys()).sort((a, b) => creators[a] - creators[b])
    expect(cluster[order[order.length - 1]]).toBeGreaterThan(cluster[order[0]])
  })

  it('bring ties, and lock-in', () => {
    const ties = (w: typeof before) => w.c['business.ties'].filter(t => t !== 0).length
    expect(ties(with13)).toBeGreaterThan(ties(before))
    expect(with13.c['district.lockIn'][0]).toBeGreaterThan(before.c['district.lockIn'][0])
  })
})
