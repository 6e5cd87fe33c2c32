import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini, hhi, theil, theilDecomposition, theilPerHead, topShare } from '../../../sim/measures/index.ts'

const amounts = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .filter(list => list.some(value => value > 1e-3))

describe('known answers', () => {
  it('(1, 2, 3, 4)', () => {
    expect(hhi([1, 2, 3, 4])).toBeCloseTo(0.3, 14)
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 14)
    expect(theil([1, 2, 3, 4])).toBeCloseTo(0.10644, 6)
  })
  it('(0, 0, 0, 10)', () => {
    expect(gini([0, 0, 0, 10])).toBeCloseTo(0.75, 14)
    expect(theil([0, 0, 0, 10])).toBeCloseTo(1.386294, 6)
    expect(hhi([0, 0, 0, 10])).toBe(1)
  })
  it('Theil of the groups {1, 2} and {3, 4}', () => {
    const parts = theilDecomposition([1, 2, 3, 4], [0, 0, 1, 1])
    expect(parts.between).toBeCloseTo(0.082283, 6)
    expect(parts.within).toBeCloseTo(0.024157, 6)
    expect(parts.total).toBeCloseTo(0.10644, 6)
  })
  it('Korea 2020: product per head between the 17 provinces', () => {
    // Registered population and product per head in thousand won, Statistics Korea.
    const population = [
      9668465, 3391946, 2418346, 2942828, 1450062, 1463882, 1136017, 355831, 13427014, 1542840, 1600837,
      2121029, 1804104, 1851549, 2639422, 3340216, 674635,
    ]
    const perHead = [
      46221, 27204, 23910, 30367, 28433, 29757, 60895, 36473, 36521, 32026, 42667, 53078, 29252, 43957, 39887,
      33186, 29334,
    ]
    const product = population.map((people, i) => people * perHead[i])
    expect(theilPerHead(product, population)).toBeCloseTo(0.0233, 4)
    expect(hhi(population)).toBeCloseTo(0.1266, 4)
  })
})

describe('edges', () => {
  it('gives NaN where shares have no meaning', () => {
    for (const list of [[], [0, 0], [1, -1], [1, NaN], [Infinity, 1]])
      for (const measure of [hhi, gini, theil, (v: number[]) => topShare(v, 2)])
        expect(measure(list)).toBeNaN()
    expect(theilPerHead([1, 2], [1, 0])).toBeNaN()
    expect(theilPerHead([1, 0], [1, 0])).toBe(0)
    const parts = theilDecomposition([0, 0], [0, 1])
    expect([parts.total, parts.between, parts.within, ...parts.withinGroup]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ])
  })
  it('one unit is neither equal nor unequal', () => {
    expect(hhi([7])).toBe(1)
    expect(gini([7])).toBe(0)
    expect(theil([7])).toBe(0)
    expect(topShare([7], 3)).toBe(1)
  })
  it('top share takes the largest', () => {
    expect(topShare([1, 5, 3, 1], 2)).toBeCloseTo(0.8, 14)
    expect(() => topShare([1, 2], 0)).toThrow(RangeError)
  })
  it('marks a group without amount and rejects bad groups', () => {
    const parts = theilDecomposition([1, 3, 0], [0, 0, 2])
    expect(parts.withinGroup[1]).toBeNaN()
    expect(parts.withinGroup[2]).toBeNaN()
    expect(parts.between + parts.within).toBeCloseTo(parts.total, 14)
    expect(() => theilDecomposition([1, 2], [0])).toThrow(RangeError)
    expect(() => theilDecomposition([1, 2], [0, -1])).toThrow(RangeError)
    expect(() => theilDecomposition([1, 2], [0, 0.5])).toThrow(RangeError)
  })
})

describe('properties', () => {
  it('stay in their ranges', () => {
    fc.assert(
      fc.property(amounts, list => {
        const n = list.length
        expect(hhi(list)).toBeGreaterThanOrEqual(1 / n - 1e-12)
        expect(hhi(list)).toBeLessThanOrEqual(1 + 1e-12)
        expect(gini(list)).toBeGreaterThanOrEqual(0)
        expect(gini(list)).toBeLessThanOrEqual(1 - 1 / n + 1e-12)
        expect(theil(list)).toBeGreaterThanOrEqual(0)
        expect(theil(list)).toBeLessThanOrEqual(Math.log(n) + 1e-12)
      }),
    )
  })
  it('Gini equals half the relative mean difference', () => {
    fc.assert(
      fc.property(amounts, list => {
        let sum = 0
        let total = 0
        for (const a of list) {
          total += a
          for (const b of list) sum += Math.abs(a - b)
        }
        expect(gini(list)).toBeCloseTo(sum / (2 * list.length * total), 10)
      }),
    )
  })
  it('forget order and scale', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, scale) => {
        const changed = list.map(value => value * scale).reverse()
        for (const measure of [hhi, gini, theil]) expect(measure(changed)).toBeCloseTo(measure(list), 10)
      }),
    )
  })
  it('Theil parts add up, whatever the groups are called', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), (list, all) => {
        const groups = all.slice(0, list.length)
        const parts = theilDecomposition(list, groups)
        expect(parts.between + parts.within).toBeCloseTo(parts.total, 10)
        const renamed = theilDecomposition(
          list,
          groups.map(g => 4 - g),
        )
        expect(renamed.between).toBeCloseTo(parts.between, 12)
        expect(renamed.within).toBeCloseTo(parts.within, 12)
      }),
    )
  })
})
