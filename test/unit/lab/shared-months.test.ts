import { describe, expect, it } from 'vitest'
import type { LeverUse, ScenarioSpec } from '../../../sim/scenario.ts'
import { openScenario } from '../../../src/node.ts'
import { sharedMonths } from '../../../src/run/shared-months.ts'

const base = await openScenario('alley/baseline')
const cap = (change: Partial<LeverUse> = {}): LeverUse => ({
  lever: 'rentCap',
  value: 0.02,
  from: 60,
  ...change,
})
const limit = (change: Partial<LeverUse> = {}): LeverUse => ({
  lever: 'chainLimit',
  value: 0.5,
  from: 90,
  ...change,
})
const withLevers = (...levers: LeverUse[]): ScenarioSpec => ({ ...base, levers })

describe('months that two scenarios are sure to share', () => {
  const cases: [string, ScenarioSpec, ScenarioSpec, number | undefined][] = [
    ['equal inputs', withLevers(cap()), structuredClone(withLevers(cap())), Infinity],
    ['another seed', base, { ...base, seed: 'x' }, undefined],
    ['another assumption', base, { ...base, params: { optimism: 0.3 } }, undefined],
    ['another spin-up', base, { ...base, spinUpMonths: 12 }, undefined],
    [
      'another region',
      base,
      { ...base, region: { ...base.region, agentScale: base.region.agentScale * 2 } },
      undefined,
    ],
    ['another horizon', base, { ...base, months: 12 }, Infinity],
    ['another name', base, { ...base, id: 'x' }, Infinity],
    ['a lever more', base, withLevers(cap()), 60],
    ['a lever more, at neutral', base, withLevers(cap({ value: 0.05 })), Infinity],
    ['another value', withLevers(cap()), withLevers(cap({ value: 0.03 })), 60],
    ['another start', withLevers(cap()), withLevers(cap({ from: 48 })), 48],
    ['another ramp', withLevers(cap()), withLevers(cap({ ramp: 12 })), 60],
    ['another end', withLevers(cap({ to: 120 })), withLevers(cap({ to: 150 })), 120],
    ['an end where there was none', withLevers(cap()), withLevers(cap({ to: 150 })), 150],
    [
      'another end and another value',
      withLevers(cap({ to: 120 })),
      withLevers(cap({ to: 150, value: 0.03 })),
      60,
    ],
    ['the later of two levers', withLevers(cap(), limit()), withLevers(cap(), limit({ value: 0.6 })), 90],
    ['levers in another order', withLevers(cap(), limit()), withLevers(limit(), cap()), 60],
    [
      'a lever taken out of the middle',
      withLevers(cap(), limit(), cap({ from: 200 })),
      withLevers(cap(), cap({ from: 200 })),
      90,
    ],
    ['a budget without levers', base, { ...base, budget: { perYear: 10 } }, Infinity],
    ['a budget', withLevers(limit()), { ...withLevers(limit()), budget: { perYear: 10 } }, 90],
    ['a shock', base, { ...base, shocks: [{ shock: 'recession', from: 30, months: 12, strength: 1 }] }, 30],
  ]
  for (const [name, a, b, months] of cases)
    it(name, () => {
      expect(sharedMonths(a, b)).toBe(months)
      expect(sharedMonths(b, a)).toBe(months)
    })
})
