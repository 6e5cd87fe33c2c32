import { describe, expect, it } from 'vitest'
import { checkWorld } from '../../../sim/checks/checks.ts'
import { createRun, type LeverUse, neutralOf, type ScenarioSpec } from '../../../sim/index.ts'
import { LEVERS } from '../../../src/registry.ts'
import { scenario } from '../../fixtures/worlds.ts'

/** A crisis, so that levers that wait for one have something to do. */
const shocks = [{ shock: 'pandemic', from: 4, months: 18, strength: 1 }]

function runWith(levers: readonly LeverUse[], months: number, more: Partial<ScenarioSpec> = {}) {
  const run = createRun(scenario({ levers, shocks, ...more }))
  run.advance(months)
  return run
}
/** Fingerprints of everything but the policy's own books. */
function world(run: ReturnType<typeof runWith>) {
  const { policy, townPolicy, lever, use, ...rest } = run.digest().tables
  return rest
}
const middle = (lever: (typeof LEVERS)[number]) => {
  const { min, max } = lever.value
  const neutral = neutralOf(lever, {})
  return neutral === min ? min + 0.7 * (max - min) : min
}

describe.each(LEVERS.map(lever => [lever.id, lever] as const))('%s', (id, lever) => {
  it('set to neutral leaves the run as it is, bit for bit', () => {
    const neutral = runWith([{ lever: id, value: neutralOf(lever, {}), from: 0 }], 18)
    expect(neutral.digest()).toEqual(runWith([], 18).digest())
  })

  it('does nothing before it begins', () => {
    const early = runWith([{ lever: id, value: middle(lever), from: 12 }], 12)
    expect(early.digest().tables.business).toBe(runWith([], 12).digest().tables.business)
  })

  it('changes something, and says in both languages what it costs elsewhere', () => {
    // Streets that chains want, for the levers that keep them out.
    const wanted = { params: { chainFootfall: 0.8 } }
    const run = runWith([{ lever: id, value: middle(lever), from: 0 }], 48, wanted)
    expect(world(run)).not.toEqual(world(runWith([], 48, wanted)))
    expect(lever.sideEffect.ko.length).toBeGreaterThan(10)
    expect(lever.sideEffect.en.length).toBeGreaterThan(10)
    expect(lever.source).not.toBe('')
  })

  it('keeps the books whole at both ends of its range', () => {
    for (const value of [lever.value.min, lever.value.max]) {
      const run = runWith([{ lever: id, value, from: 0, to: 14 }], 20)
      expect(checkWorld(run.world)).toEqual([])
    }
  })
})
