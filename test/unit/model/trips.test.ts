import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse } from '../../../sim/index.ts'
import { decayKernel } from '../../../sim/model/place/kernel.ts'
import { scenario } from '../../fixtures/worlds.ts'

const ROAD: LeverUse = { lever: 'transportLink', value: 0.5, from: 0 }
/** Craft: people go some way for it. */
const CRAFT = 2
const started = (levers: readonly LeverUse[]) =>
  createRun(scenario({ levers, spinUpMonths: 12, months: 120, params: { decayCraft: 0.05 } }))

describe('shopping trips', () => {
  it('are shorter by what a road saves between two towns, and no shorter within one', () => {
    const nearer = { townOf: [0, 0, 1], nTowns: 2, saved: [0, 0.5, 0.5, 0] }
    const { f } = decayKernel([0, 2, 10], [0, 0, 0], 0.1, 0.2, nearer)
    const km = [0.2, 2, 5, 2, 0.2, 4, 5, 4, 0.2]
    f.forEach((value, i) => {
      expect(value).toBeCloseTo(Math.exp(-0.1 * km[i]), 10)
    })
  })

  it('follow a road as it is built: each town reaches further into the other', () => {
    const reached = (levers: readonly LeverUse[]) => {
      const run = started(levers)
      run.advance(96)
      const { start, to, f } = run.world.kernels[CRAFT]
      let there = 0
      // From the first district of the small town to those of the large one.
      for (let i = start[4]; i < start[5]; i++) if (to[i] < 4) there += f[i]
      return there
    }
    // 32 km or so: exp(-.05 x 32) = .2 a district, at half of the way .45; most of the road is built after 8 years.
    expect(reached([ROAD])).toBeGreaterThan(1.6 * reached([]))
  })

  it('go on from a snapshot as they were, and go back where a run is taken back', () => {
    const run = started([ROAD])
    run.advance(30)
    const early = run.snapshot()
    run.advance(60)
    const late = run.snapshot()
    run.advance(90)
    const digest = run.digest()
    const other = createRun(run.spec, { from: late })
    other.advance(90)
    expect(other.digest()).toEqual(digest)
    run.restore(early)
    run.advance(90)
    expect(run.digest()).toEqual(digest)
  })
})
