import { describe, expect, it } from 'vitest'
import { createRun, METRICS, type Run, type ScenarioSpec } from '../../../sim/index.ts'
import { ClusterHistory } from '../../../src/compare/cluster-history.ts'
import { TOWN_INDICATORS, townDiagnostics, townFigures } from '../../../src/compare/town-diagnostics.ts'
import { valueForMoney } from '../../../src/compare/value-for-money.ts'
import { GROUPS, groupFigures, winnersAndLosers } from '../../../src/compare/winners.ts'
import { district, scenario, smallRegion, town } from '../../fixtures/worlds.ts'

function finished(more: Partial<ScenarioSpec>, replicate: number): Run {
  const run = createRun(scenario({ spinUpMonths: 12, months: 36, ...more }), { replicate })
  run.advance(36)
  return run
}
const pairs = [0, 1, 2, 3, 4, 5]
const grants = { levers: [{ lever: 'creatorGrant', value: 60, from: 0, options: { amount: 10_000 } }] }
const without = pairs.map(k => finished({}, k))
const withGrants = pairs.map(k => finished(grants, k))

describe('value for money of a grant scheme', () => {
  const runs = (list: readonly Run[]) => ({
    metrics: METRICS.map(m => m.id),
    region: list.map(r => r.results.region),
  })

  it('is its cost over the creators it adds, by the metrics of the runs themselves', () => {
    const value = valueForMoney(runs(without), runs(withGrants), METRICS, 1)
    const last = (r: Run, id: string) =>
      r.results.region[35 * METRICS.length + METRICS.findIndex(m => m.id === id)]
    const cost = pairs.reduce((s, k) => s + last(withGrants[k], 'policyCost'), 0)
    const added = pairs.reduce(
      (s, k) => s + last(withGrants[k], 'creatorsOpen') - last(without[k], 'creatorsOpen'),
      0,
    )
    expect(added).toBeGreaterThan(0)
    expect(value.creator.ratio).toBeCloseTo(cost / added, 6)
    expect(value.creator.verdict).toBe('settled')
    expect(value.creator.low).toBeLessThan(value.creator.ratio)
    expect(value.creator.high).toBeGreaterThan(value.creator.ratio)
    // Each simulated creator stands for so many real ones.
    expect(valueForMoney(runs(without), runs(withGrants), METRICS, 10).creator.ratio).toBeCloseTo(
      cost / added / 10,
      6,
    )
  })

  it('a scenario that is the baseline costs nothing and buys nothing', () => {
    const value = valueForMoney(runs(without), runs(without), METRICS, 1)
    expect(value.job).toMatchObject({ meanCost: 0, meanOutcome: 0, verdict: 'unsettled' })
  })
})

describe('winners and losers of a grant scheme', () => {
  const of = (list: readonly Run[]) => list.map(r => groupFigures(r.world, 'open'))

  it('every split adds up to the whole', () => {
    const { world } = withGrants[0]
    const open = world.c['district.occupied'].reduce((a, b) => a + b, 0)
    const figures = groupFigures(world, 'open')
    for (const split of ['townType', 'sector', 'kind']) {
      const sum = GROUPS.reduce((s, g, i) => s + (g.startsWith(`${split}:`) ? figures[i] : 0), 0)
      expect(sum, split).toBe(open)
    }
  })

  it('creators gain; nobody without members is listed', () => {
    const found = winnersAndLosers(of(without), of(withGrants))
    const names = found.map(d => d.group)
    expect(found.find(d => d.group === 'kind:creator')?.difference.mean).toBeGreaterThan(0)
    expect(names).toContain('townType:metroCore')
    expect(names).not.toContain('townType:county')
    for (const same of winnersAndLosers(of(without), of(without))) expect(same.verdict).toBe('unsettled')
  })
})

describe('diagnostics of towns', () => {
  const region = smallRegion()
  const three = {
    ...region,
    towns: [
      ...region.towns,
      town('b', { x: 60, y: 0 }),
      town('c', { x: 90, y: 0, population: [300, 400, 900, 2000] }),
    ],
    districts: [
      ...region.districts,
      district('b-0', 'b', { x: 60, y: 0, catchment: 1 }),
      district('c-0', 'c', { x: 90, y: 0, catchment: 1, creators: 0.5 }),
    ],
  }
  const { world } = finished({ region: three }, 0)

  it('holds every indicator of every town', () => {
    const figures = townFigures(world)
    expect(figures.length).toBe(4 * TOWN_INDICATORS.length)
    const share65 = TOWN_INDICATORS.findIndex(i => i.id === 'share65')
    const people = Array.from(world.c['town.people'].subarray(12, 16))
    expect(figures[3 * TOWN_INDICATORS.length + share65]).toBeCloseTo(
      people[3] / people.reduce((a, b) => a + b, 0),
      12,
    )
  })

  it('sets a town against its like: the aged one stands last in demography, the core has no like', () => {
    const { standings, dimensions, scores } = townDiagnostics(world)
    const share65 = TOWN_INDICATORS.findIndex(i => i.id === 'share65')
    expect(standings[3][share65]).toMatchObject({ peers: 3, percentile: 0 })
    expect(standings[0][share65].score).toBeNaN()
    const demography = dimensions.indexOf('demography')
    expect(scores[3][demography]).toBeLessThan(scores[2][demography])
    expect(dimensions).toEqual([
      ...['growth', 'specialisation', 'resilience', 'demography', 'innovation', 'environment'],
    ])
  })
})

describe('cluster history of a run', () => {
  it('counts every business once a year', () => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 60 }))
    const history = new ClusterHistory(run.world.nTowns)
    for (let m = 1; m <= 60; m++) {
      run.step()
      if (m % 12 === 0) history.take(run.world)
    }
    expect(history.years).toHaveLength(5)
    const last = history.years[4].reduce((a, b) => a + b, 0)
    expect(last).toBe(run.world.c['district.occupied'].reduce((a, b) => a + b, 0))
    const { lives, alive } = history.lives({ leastCount: 5 })
    expect(alive).toHaveLength(5)
    for (const life of lives) expect(life.died).toBeGreaterThan(life.born)
  })
})
