import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWorld, createRun, LEVERS, type LeverUse, neutralOf, startOf } from '../../../sim/index.ts'
import { COLUMNS } from '../../../sim/model/columns.ts'
import { isNeutral } from '../../../sim/model/policy/law.ts'
import { POLICY_COLUMNS, type PolicyColumn, RULE_BOOK } from '../../../sim/model/policy/rule-book.ts'
import { scenario } from '../../fixtures/worlds.ts'

/** What holds in the first district (or town) after the first month of the uses. */
function inForce(column: PolicyColumn, levers: readonly LeverUse[], params: Record<string, number> = {}) {
  const run = createRun(scenario({ spinUpMonths: 0, months: 3, levers, params }))
  run.advance(1)
  return run.world.c[column][0]
}
const lever = (id: string) => {
  const found = LEVERS.find(l => l.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('levers on laws', () => {
  const cap = (value: number, options = {}): LeverUse[] => [{ lever: 'rentCap', value, from: 0, options }]

  it('set the cap that the use names, whatever the law says', () => {
    expect(inForce('policy.rentCap', cap(0.03), { lawRentCap: 0.09 })).toBe(0.03)
    expect(inForce('policy.rentCap', cap(0), { lawRentCap: 0.02 })).toBe(0)
    expect(inForce('policy.rentCap', cap(0.3), { lawRentCap: 1 })).toBe(0.3)
    expect(inForce('policy.rentCap', cap(0.03))).toBe(0.03)
  })

  it('leave the law where they do not act', () => {
    expect(inForce('policy.rentCap', [], { lawRentCap: 0.09 })).toBe(0.09)
    expect(inForce('policy.rentCap', [{ lever: 'rentCap', value: 0, from: 2 }], { lawRentCap: 0.09 })).toBe(
      0.09,
    )
    // 5 % is no more neutral where the law says 9 %.
    expect(inForce('policy.rentCap', cap(0.05), { lawRentCap: 0.09 })).toBe(0.05)
  })

  it('go part of the way while they grow', () => {
    const use = { lever: 'rentCap', value: 0.01, from: 0, ramp: 4 }
    expect(inForce('policy.rentCap', [use], { lawRentCap: 0.09 })).toBeCloseTo(0.07, 12)
  })

  it('set protected years to what the use names, and do so alone as well', () => {
    const law = { lawProtectedYears: 7 }
    expect(inForce('policy.protectedYears', cap(0.05, { protectedYears: 20 }), law)).toBe(20)
    expect(inForce('policy.protectedYears', cap(0.02, { protectedYears: 3 }), law)).toBe(3)
    // Not named: as the law has it.
    expect(inForce('policy.protectedYears', cap(0.02), law)).toBe(7)
    expect(inForce('policy.protectedYears', cap(0.02, { protectedYears: 0 }), { lawProtectedYears: 2 })).toBe(
      0,
    )
  })

  it('close the gap of key money from any law', () => {
    const use = (value: number): LeverUse[] => [{ lever: 'keyMoney', value, from: 0 }]
    expect(inForce('policy.keyMoneyRecovery', use(0.5))).toBe(0.75)
    expect(inForce('policy.keyMoneyRecovery', use(1), { lawKeyMoneyRecovery: 0.2 })).toBe(1)
    expect(inForce('policy.keyMoneyRecovery', use(0.5), { lawKeyMoneyRecovery: 0.8 })).toBeCloseTo(0.9, 12)
  })

  it('let an agreement promise less than the law, by the law where it names nothing', () => {
    const use = (options = {}): LeverUse[] => [{ lever: 'agreements', value: 0.5, from: 0, options }]
    expect(inForce('policy.agreementCap', use(), { lawRentCap: 0.09 })).toBe(0.09)
    expect(inForce('policy.agreementCap', use({ cap: 0.03 }), { lawRentCap: 0.09 })).toBe(0.03)
    expect(inForce('policy.agreementCap', use({ cap: 0.05 }), { lawRentCap: 0.02 })).toBe(0.02)
  })

  it('know the law in force as their neutral value', () => {
    const rentCap = lever('rentCap')
    expect(neutralOf(rentCap, {})).toBe(0.05)
    expect(neutralOf(rentCap, { lawRentCap: 0.09 })).toBe(0.09)
    expect(startOf(rentCap, { lawRentCap: 1 })).toBe(rentCap.value.max)
    const use = { lever: 'rentCap', value: 0.09, from: 0 }
    expect(isNeutral(rentCap, use, { lawRentCap: 0.09 })).toBe(true)
    expect(isNeutral(rentCap, use, {})).toBe(false)
    expect(isNeutral(rentCap, { ...use, options: { protectedYears: 9 } }, { lawRentCap: 0.09 })).toBe(false)
  })

  it('share the way where two uses set one column', () => {
    const two = (a: LeverUse, b: LeverUse) => [
      inForce('policy.rentCap', [a, b]),
      inForce('policy.rentCap', [b, a]),
    ]
    const a = { lever: 'rentCap', value: 0.01, from: 0 }
    const b = { lever: 'rentCap', value: 0.04, from: 0, ramp: 2 }
    const [there, back] = two(a, b)
    expect(there).toBeCloseTo((0.01 + 0.5 * 0.04) / 1.5, 12)
    expect(back).toBeCloseTo(there, 15)
  })
})

describe('the rule book', () => {
  it('has a rule for every policy column, and no other', () => {
    const columns = Object.keys(COLUMNS).filter(id => /^(policy|townPolicy)\./.test(id))
    expect([...POLICY_COLUMNS].sort()).toEqual(columns.sort())
  })

  const use = fc.constantFrom(...LEVERS).chain(l =>
    fc.record({
      lever: fc.constant(l.id),
      value: fc.double({ min: l.value.min, max: l.value.max, noNaN: true }),
      from: fc.nat(2),
      ramp: fc.nat(3),
      options: fc.record(
        Object.fromEntries(
          l.options.map(o => [o.id, fc.double({ min: o.min, max: o.choices ? o.min : o.max, noNaN: true })]),
        ),
      ),
    }),
  )
  const law = fc.record({
    lawRentCap: fc.double({ min: 0, max: 1, noNaN: true }),
    lawProtectedYears: fc.double({ min: 0, max: 30, noNaN: true }),
    lawKeyMoneyRecovery: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('holds whatever levers, budget and law do', () => {
    fc.assert(
      fc.property(
        fc.array(use, { maxLength: 6 }),
        law,
        fc.option(fc.nat(500_000)),
        (levers, params, budget) => {
          const run = createRun(
            scenario({
              spinUpMonths: 0,
              months: 4,
              levers,
              params,
              budget: budget === null ? {} : { perYear: budget },
            }),
          )
          while (run.month < 4) {
            run.step()
            expect(checkWorld(run.world)).toEqual([])
            const caps = run.world.c['policy.rentCap']
            const named = levers.filter(u => u.lever === 'rentCap').map(u => u.value)
            // What is set toward a value lies between the law and the values named.
            for (const cap of caps) {
              expect(cap).toBeGreaterThanOrEqual(Math.min(params.lawRentCap, ...named) - 1e-12)
              expect(cap).toBeLessThanOrEqual(Math.max(params.lawRentCap, ...named) + 1e-12)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is asked by the checks', () => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 2 }))
    run.advance(1)
    for (const id of POLICY_COLUMNS) {
      const kept = run.world.c[id][0]
      run.world.c[id][0] = RULE_BOOK[id].min - 0.03
      expect(checkWorld(run.world).join(), id).toContain(id)
      run.world.c[id][0] = kept
    }
    expect(checkWorld(run.world)).toEqual([])
  })
})
