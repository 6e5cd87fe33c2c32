import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { huffShares, logitShares } from '../../../sim/measures/index.ts'

function expectShares(shares: Float64Array, want: number[], digits = 4): void {
  expect(shares).toHaveLength(want.length)
  for (const [k, share] of want.entries()) expect(shares[k]).toBeCloseTo(share, digits)
}

describe('logit', () => {
  it('gives the known answer', () => {
    expectShares(logitShares([1, 0.5, 0]), [0.5065, 0.3072, 0.1863])
  })
  it('survives extreme, unavailable and missing alternatives', () => {
    expectShares(logitShares([1000, 1000, -1000]), [0.5, 0.5, 0], 14)
    expectShares(logitShares([-Infinity, 0]), [0, 1], 14)
    expectShares(logitShares([Infinity, 5, Infinity]), [0.5, 0, 0.5], 14)
    expect([...logitShares([-Infinity])]).toEqual([NaN])
    expect([...logitShares([1, NaN])]).toEqual([NaN, NaN])
    expect(logitShares([])).toHaveLength(0)
    expect([...logitShares([3])]).toEqual([1])
  })
  it('adds up to 1, forgets a shift and keeps odds when an alternative leaves', () => {
    const utilities = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 10 })
    fc.assert(
      fc.property(utilities, list => {
        const shares = logitShares(list)
        expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        expectShares(logitShares(list.map(u => u + 7)), [...shares], 12)
        const fewer = logitShares(list.slice(0, -1))
        expect(fewer[0] * shares[1]).toBeCloseTo(fewer[1] * shares[0], 12)
      }),
    )
  })
})

describe('Huff', () => {
  it('gives the known answers', () => {
    expectShares(huffShares([100, 50], [2, 1], { kind: 'power', exponent: 2 }), [0.3333, 0.6667])
    expectShares(huffShares([100, 50], [2, 1], { kind: 'exponential', perUnit: 0.5 }), [0.5481, 0.4519])
  })
  it('handles distance 0 and attraction 0', () => {
    expectShares(huffShares([10, 30, 60], [0, 0, 1], { kind: 'power', exponent: 2 }), [0.25, 0.75, 0], 14)
    expectShares(huffShares([10, 30], [0, 1], { kind: 'power', exponent: 0 }), [0.25, 0.75], 14)
    expectShares(huffShares([0, 30], [0, 1], { kind: 'power', exponent: 2 }), [0, 1], 14)
    expectShares(huffShares([0, 30], [1, 1], { kind: 'exponential', perUnit: 1 }), [0, 1], 14)
    expect([...huffShares([0], [1], { kind: 'power', exponent: 1 })]).toEqual([NaN])
    expect([...huffShares([1, -1], [1, 1], { kind: 'power', exponent: 1 })]).toEqual([NaN, NaN])
    expect([...huffShares([1, 1], [1, -1], { kind: 'exponential', perUnit: 1 })]).toEqual([NaN, NaN])
    expect(() => huffShares([1], [1, 2], { kind: 'power', exponent: 1 })).toThrow(RangeError)
  })
  it('halving the decay raises the mean distance', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 10 }), places => {
        const attractions = places.map(([a]) => a)
        const distances = places.map(([, d]) => d)
        const meanDistance = (perUnit: number) =>
          huffShares(attractions, distances, { kind: 'exponential', perUnit }).reduce(
            (sum, share, j) => sum + share * distances[j],
            0,
          )
        expect(meanDistance(0.2)).toBeGreaterThanOrEqual(meanDistance(0.4) - 1e-12)
      }),
    )
  })
})
