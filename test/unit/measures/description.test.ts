import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centralInterval,
  correlation,
  kendallTau,
  mean,
  median,
  populationSd,
  quantile,
  quantiles,
  sampleSd,
} from '../../../sim/measures/index.ts'

describe('quantiles', () => {
  it('interpolate as type 7', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(median([9, 1, 5])).toBe(5)
    expect([...quantiles([10, 20, 30], [0, 0.5, 1, 0.05])]).toEqual([10, 20, 30, 11])
    const fiveTo95 = centralInterval(
      Array.from({ length: 101 }, (_, i) => i),
      0.9,
    )
    expect(fiveTo95.low).toBeCloseTo(5, 12)
    expect(fiveTo95.high).toBeCloseTo(95, 12)
  })
  it('edges: nothing, one value, infinite ones, missing ones', () => {
    expect(quantile([], 0.5)).toBeNaN()
    expect(quantile([3], 0.9)).toBe(3)
    expect(quantile([1, 2], 1.5)).toBeNaN()
    expect(quantile([-Infinity, -Infinity, 2], 0.2)).toBe(-Infinity)
    expect(() => quantile([1, NaN], 0.5)).toThrow(RangeError)
    expect(() => centralInterval([1], 0)).toThrow(RangeError)
    const given = [3, 1, 2]
    median(given)
    expect(given).toEqual([3, 1, 2])
  })
  it('grow with p and stay inside the list', () => {
    const list = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(list, p, p, (values, p1, p2) => {
        const [a, b] = quantiles(values, [Math.min(p1, p2), Math.max(p1, p2)])
        expect(a).toBeLessThanOrEqual(b + 1e-9)
        expect(a).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(b).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
})

describe('moments', () => {
  it('small known answers', () => {
    expect(mean([1, 2, 6])).toBe(3)
    expect(sampleSd([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14)
    expect(populationSd([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2)
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14)
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14)
  })
  it('are NaN without variation or values', () => {
    expect(mean([])).toBeNaN()
    expect(sampleSd([1])).toBeNaN()
    expect(correlation([1, 1], [1, 2])).toBeNaN()
    expect(() => correlation([1], [1, 2])).toThrow(RangeError)
  })
  it('keep their digits far from zero', () => {
    expect(sampleSd([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 12)
  })
})

describe("Kendall's tau", () => {
  it('small known answers', () => {
    expect(kendallTau([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1)
    expect(kendallTau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1)
    expect(kendallTau([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 14)
    // Tau-b with a tie: 5 concordant of sqrt(5 x 6).
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(5 / Math.sqrt(30), 14)
  })
  it('is NaN for constants and short lists', () => {
    expect(kendallTau([1, 1], [1, 2])).toBeNaN()
    expect(kendallTau([1], [1])).toBeNaN()
    expect(kendallTau([], [])).toBeNaN()
    expect(() => kendallTau([1], [])).toThrow(RangeError)
  })
  it('is symmetric, bounded and changes sign with the order', () => {
    const pairs = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(pairs, list => {
        const a = list.map(([x]) => x)
        const b = list.map(([, y]) => y)
        const tau = kendallTau(a, b)
        if (Number.isNaN(tau)) return
        expect(Math.abs(tau)).toBeLessThanOrEqual(1)
        expect(kendallTau(b, a)).toBe(tau)
        expect(
          kendallTau(
            a.map(x => -x),
            b,
          ),
        ).toBeCloseTo(-tau, 14)
      }),
    )
  })
})
