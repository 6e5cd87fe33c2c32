import { describe, expect, it } from 'vitest'
import { createRun, type Region, type ScenarioSpec } from '../../../sim/index.ts'
import { resolveParams } from '../../../sim/model/parameters.ts'
import { birthsAYear, vitalMonth, vitalRates } from '../../../sim/model/people/demography.ts'
import { linkBase } from '../../../sim/model/place/town-links.ts'
import { seasonOf } from '../../../sim/model/trade/visitors.ts'
import { agesFrom, NATIONAL_SHARE_65 } from '../../../src/region/ages.ts'
import { district, scenario, smallRegion, town } from '../../fixtures/worlds.ts'

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((x, y) => x + y, 0)

/** Three equal provincial cities at the corners of an equilateral triangle, so that nothing tells them apart. */
function triangle(): Region {
  const places = [
    [0, 0],
    [40, 0],
    [20, 34.641016151377549],
  ]
  return {
    ...smallRegion(),
    towns: places.map(([x, y], i) => town(`t${i}`, { x, y })),
    districts: places.map(([x, y], i) => district(`d${i}`, `t${i}`, { x, y, catchment: 1 })),
  }
}
const people = (run: ReturnType<typeof createRun>) => run.world.c['town.people']

describe('births, deaths, ageing', () => {
  it('counts the births of Korea in 2022 to 5 %: 12.6m people of 15-34 at 0.78 children', () => {
    expect(birthsAYear(12_600_000, 0.78)).toBeCloseTo(240_786, 0)
    expect(Math.abs(birthsAYear(12_600_000, 0.78) / 249_000 - 1)).toBeLessThan(0.05)
  })

  it('conserves people: after = before + births - deaths', () => {
    const n = Float64Array.of(100, 200, 300, 150)
    const deaths = vitalMonth(n, 0, 7, 0.03)
    expect(sum(n)).toBeCloseTo(750 + 7 - deaths, 10)
    expect(deaths).toBeCloseTo((100 * 0.00025 + 200 * 0.0004 + 300 * 0.0021 + 150 * 0.03) / 12, 12)
  })

  it('ages the country of 2024 as projected (P18): 65+ .253 in 2030, .401 in 2050', () => {
    const p = resolveParams({})
    const n = Float64Array.from(agesFrom(51_300_000, NATIONAL_SHARE_65))
    const share = () => n[3] / sum(n)
    let month = 0
    const pass = (years: number) => {
      for (const end = month + 12 * years; month < end; month++) {
        const { fertility, mortalityOld } = vitalRates(p, month / 12)
        vitalMonth(n, 0, birthsAYear(n[1], fertility) / 12, mortalityOld)
      }
    }
    pass(6)
    expect(Math.abs(share() - 0.253)).toBeLessThan(0.01)
    pass(20)
    expect(Math.abs(share() - 0.401)).toBeLessThan(0.01)
    // The projection's 47.1m count on immigrants.
    expect(sum(n)).toBeLessThan(47.1e6)
    expect(sum(n)).toBeGreaterThan(42e6)
  })

  it('takes fertility in a straight line from 2024 to 2072, and no further', () => {
    const p = resolveParams({ fertility: 0.7, fertilityLate: 1.1, mortalityOld: 0.03, longevity: 0.02 })
    expect(vitalRates(p, 0)).toEqual({ fertility: 0.7, mortalityOld: 0.03 })
    expect(vitalRates(p, 24).fertility).toBeCloseTo(0.9, 12)
    expect(vitalRates(p, 24).mortalityOld).toBeCloseTo(0.03 * Math.exp(-0.48), 12)
    expect(vitalRates(p, 60).fertility).toBeCloseTo(1.1, 12)
  })
})

describe('migration', () => {
  it('conserves people every month, the outside included', () => {
    const run = createRun(scenario())
    const c = run.world.c
    let before = sum(people(run)) + sum(c['region.outsidePeople'])
    for (let m = 0; m < 84; m++) {
      const outsideBefore = Float64Array.from(c['region.outsidePeople'])
      run.step()
      const outside = Float64Array.from(outsideBefore)
      const now = sum(people(run)) + sum(c['region.outsidePeople'])
      if (run.month <= 0) {
        // People stand still while shops find their places.
        expect(now).toBe(before)
        continue
      }
      const rates = vitalRates(run.world.params, (run.month - 1) / 12)
      const births = birthsAYear(outsideBefore[1], rates.fertility) / 12
      const deaths = vitalMonth(outside, 0, births, rates.mortalityOld)
      const natural = sum(c['town.births']) - sum(c['town.deaths']) + births - deaths
      expect(now).toBeCloseTo(before + natural, 6)
      before = now
    }
    expect(Math.min(...people(run))).toBeGreaterThan(0)
  })

  it('moves the share of people that the data say, and as many each way between equal towns', () => {
    const run = createRun(scenario({ region: triangle(), spinUpMonths: 0 }))
    run.step()
    const w = run.world
    const out = 12 * sum(w.c['town.departures'])
    expect(out / w.peopleStart).toBeCloseTo(w.params.moveRate, 1)
    const flow = w.c['link.flow']
    expect(flow[0 * 3 + 1]).toBeGreaterThan(0)
    for (const [i, k] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      expect(flow[i * 3 + k] / flow[k * 3 + i]).toBeCloseTo(1, 1)
  })

  it('falls with distance by the exponent of the gravity equation', () => {
    const region = triangle()
    const apart = {
      ...region,
      towns: region.towns.map((t, i) => ({ ...t, x: [0, 30, 90][i], y: 0 })),
    }
    const run = createRun(
      scenario({
        region: apart,
        spinUpMonths: 0,
        params: { pullWage: 0, pullJobs: 0, pullAmenity: 0, pullHousing: 0 },
      }),
    )
    run.step()
    const flow = run.world.c['link.flow']
    // 30 and 90 km from the first town, equal sizes: ratio 3^-beta.
    expect(flow[2] / flow[1]).toBeCloseTo(3 ** -run.world.params.gravityDistance, 4)
  })

  it('drives people to the town where jobs are', () => {
    const bad = createRun(scenario({ region: triangle() }))
    const good = createRun(scenario({ region: triangle() }))
    for (const run of [bad, good]) run.advance(-12)
    bad.world.c['town.industry'][0] = 0.4
    for (const run of [bad, good]) run.advance(24)
    const first = (run: typeof bad) => sum(people(run).slice(0, 4))
    expect(first(bad)).toBeLessThan(0.97 * first(good))
    expect(bad.world.c['town.workingAge'][0]).toBeLessThan(good.world.c['town.workingAge'][0])
    expect(sum(bad.world.c['town.people'].slice(4))).toBeGreaterThan(
      sum(good.world.c['town.people'].slice(4)),
    )
  })

  it('costs nothing where it is switched off, and leaves people as they were', () => {
    const run = createRun(scenario({ params: { onMigration: 0, onDemography: 0 } }))
    const start = Float64Array.from(people(run))
    run.advance(12)
    expect(run.simulation.schedule.map(p => p.id)).not.toContain('migration')
    expect(run.simulation.schedule.map(p => p.id)).not.toContain('demography')
    expect(Array.from(people(run))).toEqual(Array.from(start))
    expect(run.world.c['town.spendingFactor'][0]).toBe(1)
  })
})

describe('one town alone', () => {
  const alone = (more: Partial<ScenarioSpec> = {}) => {
    const region = smallRegion()
    return scenario({
      region: {
        ...region,
        towns: region.towns.slice(0, 1),
        districts: region.districts.slice(0, 4),
      },
      ...more,
    })
  }

  it('exchanges people with the outside and still makes sense', () => {
    const run = createRun(alone())
    run.advance(60)
    const n = sum(people(run))
    expect(n / 10_000).toBeGreaterThan(0.7)
    expect(n / 10_000).toBeLessThan(1.1)
    for (const value of run.world.c['town.visitors']) expect(value).toBeGreaterThan(0)
    expect(run.world.c['town.realWage'][0]).toBeCloseTo(1, 6)
  })
})

describe('links and visitors', () => {
  it('takes 65 minutes over 40 km without a road of its own, and goes round by the faster way', () => {
    const region = triangle()
    expect(linkBase(region).minutes[1]).toBe(65)
    const round = linkBase({
      ...region,
      links: [
        { from: 't0', to: 't2', minutes: 20 },
        { from: 't2', to: 't1', minutes: 25, virtual: 0.3 },
      ],
    })
    expect(round.minutes[1]).toBe(45)
    expect(round.virtual[2 * 3 + 1]).toBe(0.3)
  })

  it('has a season that adds up to the year', () => {
    let mean = 0
    for (let m = 0; m < 12; m++) mean += seasonOf(1, m) / 12
    expect(mean).toBeCloseTo(1, 10)
    expect(seasonOf(1, 0)).toBeCloseTo(0.6)
    expect(seasonOf(1, 7)).toBeCloseTo(1.6)
    expect(seasonOf(0, 7)).toBe(1)
  })

  it('sends residents to other towns by the rate of trips', () => {
    const run = createRun(scenario({ params: { visitorElasticity: 0, seasonality: 0 } }))
    run.step()
    const w = run.world
    const inside = sum(w.c['town.visitors']) - sum(w.c['town.visitorsOutside'])
    expect(inside).toBeCloseTo(w.params.tripsPerHead * w.peopleStart, -1)
  })
})
