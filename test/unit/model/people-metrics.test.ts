import { describe, expect, it } from 'vitest'
import { createRun, METRICS } from '../../../sim/index.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

const months = 24
const measured = (spec = scenario({ spinUpMonths: 0, months })) => {
  const run = createRun(spec, { record: { towns: true } })
  run.advance(months)
  const last = (id: string) => {
    const i = METRICS.findIndex(m => m.id === id)
    expect(i).toBeGreaterThanOrEqual(0)
    return run.results.region[(months - 1) * METRICS.length + i]
  }
  return { run, last }
}

describe('metrics of people and links', () => {
  const { run, last } = measured()
  const { c } = run.world
  const sum = (a: ArrayLike<number>) => Array.from(a).reduce((x, y) => x + y, 0)

  it('population of the districts adds up to that of the towns', () => {
    expect(last('population')).toBeCloseTo(sum(c['town.people']), 6)
    const old = c['town.people'][3] + c['town.people'][7]
    expect(last('share65')).toBeCloseTo(old / sum(c['town.people']), 10)
  })

  it('net migration of the region is what crosses its border', () => {
    const net = sum(c['town.arrivals']) - sum(c['town.departures'])
    expect(last('netMigration')).toBeCloseTo((12 * net) / sum(c['town.people']), 10)
  })

  it('shares lie between 0 and 1', () => {
    for (const id of [
      'share65',
      'serviceAccess',
      'foundersElsewhere',
      'youngFounders',
      'lockIn',
      'multipolarity',
      'flowSymmetry',
      'centralisation',
      'youngInCore',
      'creatorsInCore',
      'talentInCore',
    ]) {
      expect(last(id)).toBeGreaterThanOrEqual(0)
      expect(last(id)).toBeLessThanOrEqual(1)
    }
  })

  it('two towns have the primacy of their sizes', () => {
    const size = [0, 1].map(t => sum(c['town.people'].slice(4 * t, 4 * t + 4)))
    expect(last('primacy')).toBeCloseTo(size[0] / size[1], 10)
    expect(last('effectivePoles')).toBeGreaterThan(1)
    expect(last('effectivePoles')).toBeLessThan(2)
  })

  it('have a gap where there is one town only', () => {
    const region = smallRegion()
    const one = { ...region, towns: region.towns.slice(0, 1), districts: region.districts.slice(0, 4) }
    const alone = measured(scenario({ region: one, spinUpMonths: 0, months }))
    for (const id of [
      'primacy',
      'effectivePoles',
      'multipolarity',
      'flowSymmetry',
      'centralisation',
      'youngInCore',
    ])
      expect(alone.last(id)).toBeNaN()
    expect(alone.last('population')).toBeGreaterThan(0)
  })
})
