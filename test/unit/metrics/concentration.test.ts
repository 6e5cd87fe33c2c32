import { describe, expect, it } from 'vitest'
import { createRun, METRICS, SECTORS, type WorldState } from '../../../sim/index.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

function measure(w: WorldState, id: string): number {
  const metric = METRICS.find(m => m.id === id)
  if (metric?.level !== 'region') throw new Error(`no region metric ${id}`)
  return metric.measure(w)
}
const world = () => createRun(scenario()).world

describe('concentration of creators', () => {
  it('HHI: 1 in one district, 1 / n spread evenly', () => {
    const w = world()
    w.c['district.creators'].fill(0)
    w.c['district.creators'][2] = 9
    expect(measure(w, 'creatorHhi')).toBe(1)
    w.c['district.creators'].fill(3)
    expect(measure(w, 'creatorHhi')).toBeCloseTo(1 / w.nDistricts, 12)
  })

  it("Moran's I: above 0 where neighbours are alike, below where they are not, undefined for one district", () => {
    const w = world()
    // Four districts of the core on a square, two of the city 30 km away.
    w.c['district.creators'].set([20, 20, 20, 20, 1, 1])
    expect(measure(w, 'creatorMoran')).toBeCloseTo(1, 10)
    w.c['district.creators'].set([20, 0, 0, 20, 20, 0])
    expect(measure(w, 'creatorMoran')).toBeLessThan(-0.2)
    const region = smallRegion()
    const alone = {
      ...region,
      towns: [region.towns[0]],
      districts: [{ ...region.districts[0], catchment: 1 }],
    }
    expect(measure(createRun(scenario({ region: alone })).world, 'creatorMoran')).toBeNaN()
  })
})

describe('cluster sites', () => {
  it('counts a sector that is specialised, large and dense in one town, and no other', () => {
    const w = world()
    const D = w.nDistricts
    w.tally.bySector.fill(0)
    // Every sector 10 in the core and 10 in the city, but sector 3: 40 and 2.
    for (let s = 0; s < SECTORS.length; s++) {
      w.tally.bySector[s * D] = s === 3 ? 40 : 10
      w.tally.bySector[s * D + 4] = s === 3 ? 2 : 10
    }
    expect(measure(w, 'clusterSites')).toBe(1)
    w.tally.bySector[3 * D] = 10
    w.tally.bySector[3 * D + 4] = 10
    expect(measure(w, 'clusterSites')).toBe(0)
  })
})

it('measuring does not change the run', () => {
  const once = createRun(scenario({ months: 24 }))
  const often = createRun(scenario({ months: 24 }))
  once.advance(24)
  for (let m = 1; m <= 24; m++) {
    often.advance(m)
    for (const metric of METRICS) if (metric.level === 'region') metric.measure(often.world)
  }
  expect(often.digest()).toEqual(once.digest())
})
