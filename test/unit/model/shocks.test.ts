import { describe, expect, it } from 'vitest'
import { createRun, SHOCKS, type ShockUse } from '../../../sim/index.ts'
import { shockAt } from '../../../sim/model/environment/shocks.ts'
import { scenario } from '../../fixtures/worlds.ts'

const use = (shock: string, more: Partial<ShockUse> = {}): ShockUse => ({
  shock,
  from: 6,
  months: 12,
  strength: 1,
  ...more,
})
const shockOf = (id: string) => {
  const found = SHOCKS.find(s => s.id === id)
  if (!found) throw new Error(`no shock ${id}`)
  return found
}
/** Sales of the whole region after some months that count. */
function salesAfter(shocks: readonly ShockUse[], months: number): number {
  const run = createRun(scenario({ shocks }))
  run.advance(months)
  return run.world.c['district.sales'].reduce((sum, x) => sum + x, 0)
}

describe('shocks', () => {
  it('rises over its onset, holds, and halves every half-life after its end', () => {
    const shock = { ...shockOf('pandemic'), onsetMonths: 2, decayHalfLifeMonths: 8 }
    const at = (month: number) => shockAt(shock, use('pandemic', { from: 0, months: 10 }), month)
    expect([at(-1), at(0), at(1), at(9)]).toEqual([0, 0.5, 1, 1])
    expect(at(17)).toBeCloseTo(0.5, 12)
    expect(at(25)).toBeCloseTo(0.25, 12)
    expect(at(90)).toBe(0)
  })

  it.each(SHOCKS.map(s => s.id))('%s at strength 0 leaves the run as it is, bit for bit', id => {
    const digest = (shocks: readonly ShockUse[]) => {
      const run = createRun(scenario({ shocks }))
      run.advance(24)
      return run.digest()
    }
    expect(digest([use(id, { strength: 0 })])).toEqual(digest([]))
  })

  it.each(SHOCKS.map(s => s.id))('%s costs nothing and changes nothing before it begins', id => {
    const digest = (shocks: readonly ShockUse[]) => {
      const run = createRun(scenario({ shocks }))
      run.advance(6)
      return run.digest()
    }
    expect(digest([use(id)])).toEqual(digest([]))
  })

  it.each([
    ['pandemic', -1],
    ['recession', -1],
    ['plantClosure', -1],
    ['tourismBoom', 1],
    ['platformShift', -1],
  ] as const)('%s moves sales in its direction', (id, sign) => {
    expect(sign * (salesAfter([use(id)], 18) / salesAfter([], 18) - 1)).toBeGreaterThan(0.003)
  })

  it('bites deeper when it is stronger', () => {
    const weak = salesAfter([use('pandemic', { strength: 0.5 })], 14)
    const strong = salesAfter([use('pandemic', { strength: 1.5 })], 14)
    expect(strong).toBeLessThan(weak)
  })

  it('stays in its area at first, and has a depth that levers can be triggered by', () => {
    const run = createRun(scenario({ shocks: [use('plantClosure', { where: { towns: ['city'] } })] }))
    run.advance(12)
    const depth = run.world.c['district.shockDepth']
    // .35 x manufacturing .2 of income
    expect(depth[4]).toBeCloseTo(0.07, 10)
    expect(Array.from(depth.slice(0, 4))).toEqual([0, 0, 0, 0])
  })

  it('goes on from a snapshot exactly as without', () => {
    const run = createRun(scenario({ shocks: [use('pandemic')] }))
    run.advance(8)
    const snapshot = run.snapshot()
    run.advance(20)
    const first = run.digest()
    run.restore(snapshot)
    run.advance(20)
    expect(run.digest()).toEqual(first)
  })
})
