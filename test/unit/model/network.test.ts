import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, type ScenarioSpec } from '../../../sim/index.ts'
import { MAX_TIES } from '../../../sim/model/columns.ts'
import { lockInGoal, netGain, pipelineLesson, WORKING } from '../../../sim/model/networks/pipelines.ts'
import { isRelated } from '../../../sim/model/trade/variety.ts'
import { scenario } from '../../fixtures/worlds.ts'

/** Towns of a few thousand people could not absorb what these levers cost in real towns. */
const ROOM = { absorptiveCapacity: 1e12, fixedPerTarget: 0 }

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((x, y) => x + y, 0)
const spec = (levers: LeverUse[] = [], more: Partial<ScenarioSpec> = {}) => {
  const base = scenario({
    spinUpMonths: 12,
    months: 72,
    levers,
    ...more,
    params: { ...ROOM, ...more?.params },
  })
  // More creators than usual, so that ties have somebody to be held by.
  return {
    ...base,
    region: { ...base.region, districts: base.region.districts.map(d => ({ ...d, creators: 0.35 })) },
  }
}
const grown = (s: ScenarioSpec, month = 72) => {
  const run = createRun(s)
  run.advance(month)
  return run.world
}
/** Share of ties that join two towns. */
function tiesAbroad(w: ReturnType<typeof grown>): number {
  const ties = w.c['business.ties']
  const town = (u: number) => w.townOf[w.districtOf[u]]
  let all = 0
  let abroad = 0
  for (let k = 0; k < ties.length; k++) {
    if (ties[k] === 0) continue
    all++
    if (town(Math.floor(k / MAX_TIES)) !== town(ties[k] - 1)) abroad++
  }
  return all > 0 ? abroad / all : 0
}

describe('pipelines', () => {
  it('help most where some have one: an inverted U with its top at 10 to 30 %', () => {
    const grid = Array.from({ length: 101 }, (_, i) => i / 100)
    const gain = (x: number) => netGain(x, 0.06, 0.06, 0.05)
    const best = grid.reduce((b, x) => (gain(x) > gain(b) ? x : b), 0)
    expect(best).toBeGreaterThanOrEqual(0.1)
    expect(best).toBeLessThanOrEqual(0.3)
    expect(gain(best)).toBeGreaterThan(gain(0))
    expect(gain(best)).toBeGreaterThan(gain(1))
  })

  it('keep a district from locking in; one trade and only local ties bring it about', () => {
    expect(lockInGoal(0.25, 0.5, 0, 0)).toBeCloseTo(0.525, 12)
    expect(lockInGoal(0.25, 0.5, 0.2, 0)).toBeLessThan(lockInGoal(0.25, 0.5, 0, 0))
    expect(lockInGoal(1, 0.5, 0, 0)).toBeGreaterThan(lockInGoal(0.2, 0.5, 0, 0))
    expect(lockInGoal(0.25, 0.5, 0, 0.5)).toBeGreaterThan(lockInGoal(0.25, 0.5, 0, 0))
    expect(pipelineLesson(0.06, 4, 0)).toBeCloseTo(0.03, 12)
    expect(pipelineLesson(0.06, 4, 0.5)).toBeCloseTo(0.0075, 12)
  })

  it('are few without support, more with it, and cost those who have them', () => {
    const without = grown(spec())
    const use: LeverUse = { lever: 'globalCollaboration', value: 40, from: 0 }
    const supported = grown(spec([use]))
    const working = (w: typeof without) => w.c['business.pipeline'].filter(p => p === WORKING).length
    expect(working(supported)).toBeGreaterThan(working(without) + 3)
    expect(sum(supported.c['district.lockIn'])).toBeLessThan(sum(without.c['district.lockIn']))
  })
})

describe('variety', () => {
  it('knows what is related', () => {
    expect(isRelated(0, 4)).toBe(true)
    expect(isRelated(0, 0)).toBe(false)
    expect(isRelated(0, 6)).toBe(false)
    // Bookstore and design use the same media resource.
    expect(isRelated(1, 4)).toBe(true)
  })

  it('draws founders to what is related to the shops of their town', () => {
    const w = grown(spec([], { params: { relatedness: 4 } }), 12)
    const flat = grown(spec([], { params: { relatedness: 0 } }), 12)
    expect(Array.from(w.c['town.lean'])).not.toEqual(Array.from(flat.c['town.lean']))
    // Without relatedness only business services differ from what resources give.
    for (let s = 0; s < 10; s++) expect(flat.c['town.lean'][s]).toBeCloseTo(flat.leaning[s], 12)
  })

  it('gives RV and UV in bits, and patience around 1', () => {
    const w = grown(spec(), 12)
    for (let t = 0; t < w.nTowns; t++) {
      expect(w.c['town.relatedVariety'][t]).toBeGreaterThan(0)
      expect(w.c['town.unrelatedVariety'][t]).toBeLessThanOrEqual(Math.log2(7))
    }
    expect(Math.min(...w.c['town.patience'])).toBeLessThanOrEqual(1)
    expect(Math.max(...w.c['town.patience'])).toBeGreaterThanOrEqual(1)
  })
})

describe('links between towns', () => {
  it('a network hub brings ties across towns, at the price of ties at home', () => {
    // A small world has few ties: several of them say what one cannot.
    let abroad = 0
    let abroadWithout = 0
    let linked = 0
    let linkedWithout = 0
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const without = grown(spec([], { seed }))
      const hub = grown(spec([{ lever: 'networkHub', value: 1, from: 0 }], { seed }))
      expect(hub.c['link.virtual'][1]).toBeGreaterThan(0.5)
      expect(without.c['link.virtual'][1]).toBe(0)
      abroad += tiesAbroad(hub)
      abroadWithout += tiesAbroad(without)
      linked += hub.c['town.linked'][0]
      linkedWithout += without.c['town.linked'][0]
    }
    expect(abroad).toBeGreaterThan(1.5 * abroadWithout)
    expect(linked).toBeGreaterThan(linkedWithout)
  })

  it('takes two towns', () => {
    const one = grown(spec([{ lever: 'networkHub', value: 1, from: 0, where: { towns: ['core'] } }]), 24)
    expect(one.c['link.virtual'][1]).toBe(0)
  })

  it('a transport link shortens the way slowly, and outlasts the programme', () => {
    const use: LeverUse = { lever: 'transportLink', value: 0.4, from: 0, to: 48 }
    const w = grown(spec([use]), 72)
    const before = w.links.minutes[1]
    expect(w.c['link.minutes'][1]).toBeLessThan(0.8 * before)
    expect(w.c['link.minutes'][1]).toBeGreaterThan(0.6 * before - 1e-3)
    const early = grown(spec([use]), 6)
    expect(early.c['link.minutes'][1]).toBeGreaterThan(0.9 * before)
  })

  it('a faster link moves more people and workers between the towns, both ways', () => {
    const use: LeverUse = { lever: 'transportLink', value: 0.5, from: 0 }
    const slow = grown(spec([], { months: 96 }), 96)
    const fast = grown(spec([use], { months: 96 }), 96)
    for (const pair of [1, 2])
      expect(fast.c['link.flow'][pair]).toBeGreaterThan(1.2 * slow.c['link.flow'][pair])
    expect(fast.c['town.visitors'][1]).toBeGreaterThan(slow.c['town.visitors'][1])
    expect(fast.c['town.daytimeFactor'][1]).not.toBeCloseTo(slow.c['town.daytimeFactor'][1], 2)
  })

  it.each(['networkHub', 'transportLink', 'globalCollaboration'])(
    '%s at neutral leaves the digest as it is',
    lever => {
      const digest = (levers: LeverUse[]) => {
        const run = createRun(spec(levers))
        run.advance(18)
        return run.digest().combined
      }
      expect(digest([{ lever, value: 0, from: 0 }])).toBe(digest([]))
    },
  )

  it('leaves links out where they are switched off', () => {
    // Nobody moves: a tie may cross towns with a partner who goes to another one.
    const run = createRun(spec([], { params: { onLinks: 0, relocationChance: 0 } }))
    expect(run.simulation.schedule.map(p => p.id)).not.toContain('pipelines')
    run.advance(24)
    expect(tiesAbroad(run.world)).toBe(0)
  })
})
