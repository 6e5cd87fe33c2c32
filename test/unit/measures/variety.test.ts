import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entropy, variety } from '../../../sim/measures/index.ts'

describe('variety', () => {
  it('gives the known answer: A1 .25, A2 .25, B1 .5', () => {
    expect(variety([0.25, 0.25, 0.5], [0, 0, 1])).toEqual({ unrelated: 1, related: 0.5, total: 1.5 })
  })
  it('has no meaning without amounts, none in a single sector', () => {
    expect(variety([], [])).toEqual({ unrelated: NaN, related: NaN, total: NaN })
    expect(variety([0, 0], [0, 1])).toEqual({ unrelated: NaN, related: NaN, total: NaN })
    expect(variety([5], [3])).toEqual({ unrelated: 0, related: 0, total: 0 })
    expect(entropy([0, 4, 0])).toBe(0)
    expect(entropy([1, 1, 1, 1])).toBe(2)
    expect(() => variety([1], [])).toThrow(RangeError)
    expect(() => variety([1], [-1])).toThrow(RangeError)
  })
  it('unrelated and related add up to the entropy', () => {
    const sector = fc.tuple(fc.nat(1000), fc.nat(5))
    fc.assert(
      fc.property(fc.array(sector, { minLength: 1, maxLength: 30 }), sectors => {
        const amounts = sectors.map(([amount]) => amount)
        if (amounts.every(amount => amount === 0)) return
        const groups = sectors.map(([, group]) => group)
        const { unrelated, related, total } = variety(amounts, groups)
        expect(unrelated + related).toBeCloseTo(total, 10)
        const renamed = variety(
          amounts,
          groups.map(group => 5 - group),
        )
        expect(renamed.related).toBeCloseTo(related, 12)
      }),
    )
  })
})
