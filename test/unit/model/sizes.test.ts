import { describe, expect, it } from 'vitest'
import { createRun } from '../../../sim/index.ts'
import { candidateKey, emptyFounder, meetFounder, traitDraws } from '../../../sim/model/founding/founder.ts'
import { floorOf } from '../../../sim/model/founding/open.ts'
import { scenario } from '../../fixtures/worlds.ts'

function sizes(spread: number): number[] {
  const { world } = createRun(scenario({ params: { sizeSpread: spread } }))
  const founder = emptyFounder()
  const traits = traitDraws(world)
  return Array.from({ length: 20_000 }, (_, i) => {
    meetFounder(world.c, world.c, world, founder, traits, 0, 2, i, candidateKey(world.townKey[0], 0, i, 2))
    return founder.size
  })
}
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length

describe('sizes of businesses', () => {
  it('have mean 1 whatever their spread, and the spread that is asked for', () => {
    for (const spread of [0.3, 1]) {
      const drawn = sizes(spread)
      expect(mean(drawn)).toBeGreaterThan(0.96)
      expect(mean(drawn)).toBeLessThan(1.04)
      const logs = drawn.map(Math.log)
      const m = mean(logs)
      expect(Math.sqrt(mean(logs.map(v => (v - m) ** 2)))).toBeCloseTo(spread, 1)
      expect(m).toBeCloseTo(-0.5 * spread * spread, 1)
    }
  })

  it('take floor by the elasticity: eight times the size at 2/3 is four times the floor', () => {
    const { world } = createRun(scenario({ params: { floorElasticity: 2 / 3 } }))
    expect(floorOf(world, 8)).toBeCloseTo(4, 5)
    expect(floorOf(world, 1)).toBeCloseTo(1, 6)
  })

  it('are written with their floor when a business opens', () => {
    const run = createRun(scenario({}))
    run.advance(24)
    const { c, nUnits } = run.world
    let open = 0
    for (let u = 0; u < nUnits; u++) {
      if (c['business.state'][u] !== 1) continue
      open++
      expect(c['business.floor'][u]).toBeCloseTo(floorOf(run.world, c['business.size'][u]), 4)
    }
    expect(open).toBeGreaterThan(10)
  })
})
