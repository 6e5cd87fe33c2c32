import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  effectivePoles,
  flowAsymmetry,
  flowSymmetry,
  fourCityIndex,
  greenPolycentricity,
  hhi,
  inflows,
  normalisedMultipolarity,
  primacy,
  rankSize,
} from '../../../sim/measures/index.ts'

const zipf = Array.from({ length: 100 }, (_, i) => 1200 / (i + 1))
const macroRegions = [0.5024, 0.1069, 0.0985, 0.0976, 0.1518, 0.0298, 0.013]

describe('rank and size', () => {
  it('gives the known answers for 1200 / rank, n = 100', () => {
    expect(rankSize(zipf, { shift: 0 }).exponent).toBeCloseTo(1, 10)
    const corrected = rankSize(zipf)
    expect(corrected.exponent).toBeCloseTo(1.0594, 4)
    expect(corrected.standardError).toBeCloseTo(0.1498, 4)
    expect(corrected.n).toBe(100)
    expect(corrected.r2).toBeGreaterThan(0.99)
    expect(rankSize(zipf, { shift: 0 }).intercept).toBeCloseTo(Math.log(1200), 10)
  })
  it('uses the top only, drops what has no logarithm, and ignores order', () => {
    expect(rankSize(zipf, { top: 30 }).n).toBe(30)
    const mixed = rankSize([0, ...zipf, NaN, -1].reverse())
    expect(mixed.nDropped).toBe(3)
    expect(mixed.exponent).toBe(rankSize(zipf).exponent)
  })
  it('is NaN without a spread of sizes', () => {
    for (const sizes of [[], [5], [5, 5, 5], [0, 0]]) expect(rankSize(sizes).exponent).toBeNaN()
  })
})

describe('primacy', () => {
  it('gives the known answers for 1200 / rank', () => {
    expect(primacy(zipf)).toBeCloseTo(2, 12)
    expect(fourCityIndex(zipf)).toBeCloseTo(0.9231, 4)
  })
  it('handles ties, zeros and short lists', () => {
    expect(primacy([3, 3])).toBe(1)
    expect(primacy([3])).toBeNaN()
    expect(primacy([3, 0])).toBeNaN()
    expect(fourCityIndex([1, 2, 3])).toBeNaN()
    expect(fourCityIndex([9, 0, 0, 0])).toBeNaN()
    expect(primacy([])).toBeNaN()
  })
})

describe('multipolarity', () => {
  it('gives the known answers for seven Korean macro-regions in 2020', () => {
    expect(hhi(macroRegions)).toBeCloseTo(0.3072, 4)
    expect(effectivePoles(macroRegions)).toBeCloseTo(3.26, 2)
    expect(normalisedMultipolarity(macroRegions)).toBeCloseTo(0.808, 3)
  })
  it('gives the known answer for 17 Korean provinces in 2020', () => {
    const provinces = [
      9668465, 3391946, 2418346, 2942828, 1450062, 1463882, 1136017, 355831, 13427014, 1542840, 1600837,
      2121029, 1804104, 1851549, 2639422, 3340216, 674635,
    ]
    expect(hhi(provinces)).toBeCloseTo(0.1266, 4)
    expect(effectivePoles(provinces)).toBeCloseTo(7.9, 2)
  })
  it('runs from one pole to equal poles', () => {
    expect(normalisedMultipolarity([1, 0, 0])).toBeCloseTo(0, 14)
    expect(normalisedMultipolarity([2, 2, 2])).toBeCloseTo(1, 14)
    expect(normalisedMultipolarity([2])).toBeNaN()
    expect(effectivePoles([])).toBeNaN()
    expect(effectivePoles([0, 0])).toBeNaN()
  })
  it('Green gives the known answers', () => {
    expect(greenPolycentricity([5, 5, 5, 5])).toBe(1)
    expect(greenPolycentricity([10, 0, 0, 0])).toBeCloseTo(0.134, 3)
    expect(greenPolycentricity([10, 0, 0, 0])).toBeCloseTo(1 - (2 * Math.sqrt(3)) / 4, 12)
    expect(greenPolycentricity([5, 5], 0.4)).toBeCloseTo(0.4, 14)
    expect(greenPolycentricity([5])).toBeNaN()
    expect(greenPolycentricity([0, 0])).toBeNaN()
  })
  it('effective poles lie between 1 and n', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(sizes, list => {
        if (list.every(size => size === 0)) return
        expect(effectivePoles(list)).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(effectivePoles(list)).toBeLessThanOrEqual(list.length + 1e-9)
        const m = normalisedMultipolarity(list)
        expect(m).toBeGreaterThanOrEqual(0)
        expect(m).toBeLessThanOrEqual(1)
        // Merging two poles into one never makes the system more multipolar in number.
        expect(effectivePoles([list[0] + list[1], ...list.slice(2)])).toBeLessThanOrEqual(
          effectivePoles(list) + 1e-9,
        )
      }),
    )
  })
})

describe('flows', () => {
  it('asymmetry is 0 when returned, 1 when one-way; the diagonal does not count', () => {
    expect(flowAsymmetry([9, 3, 3, 9], 2)).toBe(0)
    expect(flowAsymmetry([9, 3, 0, 9], 2)).toBe(1)
    expect(flowAsymmetry([0, 3, 1, 0], 2)).toBe(0.5)
    expect(flowSymmetry([0, 3, 1, 0], 2)).toBe(0.5)
    expect(flowAsymmetry([5], 1)).toBeNaN()
    expect(flowAsymmetry([], 0)).toBeNaN()
    expect(() => flowAsymmetry([1, 2], 2)).toThrow(RangeError)
  })
  it('inflows sum the columns without the diagonal', () => {
    expect([...inflows([9, 3, 1, 9], 2)]).toEqual([1, 3])
    expect(() => inflows([1], 2)).toThrow(RangeError)
  })
})
