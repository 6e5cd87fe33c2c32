import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costPerNetOutcome,
  longRunShares,
  netEffect,
  presentValue,
  resilience,
  shareOfUnitsNotRecovered,
  transitions,
} from '../../../sim/measures/index.ts'

describe('transitions', () => {
  it('counts moves, shares and persistence', () => {
    const result = transitions([0, 0, 1, 1, 1, 0], 2, 3, 3)
    expect([...result.counts]).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0])
    expect([...result.probabilities]).toEqual([0.5, 0.5, 0, 0.5, 0.5, 0, NaN, NaN, NaN])
    expect([...result.persistenceOfState]).toEqual([0.5, 0.5, NaN])
    expect(result.persistence).toBe(0.5)
    expect(result.mobility).toBe(1)
  })
  it('skips unknown states on both sides', () => {
    const result = transitions([0, -1, 0, 0], 1, 4, 1)
    expect([...result.counts]).toEqual([1])
    expect(result.persistence).toBe(1)
    expect(result.mobility).toBeNaN()
  })
  it('has no shares without steps and rejects other shapes', () => {
    expect(transitions([], 0, 5, 2).persistence).toBeNaN()
    expect(transitions([1, 0], 2, 1, 2).persistence).toBeNaN()
    expect(() => transitions([0], 1, 2, 1)).toThrow(RangeError)
    expect(() => transitions([2], 1, 1, 2)).toThrow(RangeError)
    expect(() => transitions([-2], 1, 1, 2)).toThrow(RangeError)
    expect(() => transitions([0.5], 1, 1, 2)).toThrow(RangeError)
  })
  it('long-run shares: two states, a cycle, a state never left', () => {
    const shares = longRunShares([0.9, 0.1, 0.3, 0.7], 2)
    expect(shares[0]).toBeCloseTo(0.75, 10)
    expect(shares[1]).toBeCloseTo(0.25, 10)
    expect([...longRunShares([0, 1, 1, 0], 2)]).toEqual([0.5, 0.5])
    const trapped = longRunShares([0.5, 0.5, NaN, NaN], 2)
    expect(trapped[1]).toBeCloseTo(1, 10)
    expect(() => longRunShares([1], 2)).toThrow(RangeError)
  })
  it('rows add up to 1 and counts to the steps', () => {
    const states = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(states, list => {
        const { counts, probabilities } = transitions(list, 4, 5, 4)
        let known = 0
        for (let u = 0; u < 4; u++)
          for (let t = 1; t < 5; t++) if (list[u * 5 + t - 1] >= 0 && list[u * 5 + t] >= 0) known += 1
        expect(counts.reduce((a, b) => a + b)).toBe(known)
        for (let s = 0; s < 4; s++) {
          const row = probabilities.subarray(s * 4, s * 4 + 4)
          if (!Number.isNaN(row[0])) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        }
      }),
    )
  })
})

describe('resilience', () => {
  it('measures depth, half-life and what stays lost', () => {
    const result = resilience([100, 100, 80, 60, 70, 80, 90], 100, 2)
    expect(result.depth).toBeCloseTo(0.4, 14)
    expect(result.stepsToTrough).toBe(1)
    expect(result.halfLife).toBe(2)
    expect(result.finalShortfall).toBeCloseTo(0.1, 14)
    expect(result.shareNotRecovered).toBeCloseTo(0.25, 14)
    expect(result.cumulativeLoss).toBeCloseTo(0.2 + 0.4 + 0.3 + 0.2 + 0.1, 14)
  })
  it('compares with a twin path and counts gains as recovery', () => {
    const result = resilience([10, 5, 24], [10, 10, 20], 1)
    expect(result.depth).toBe(0.5)
    expect(result.halfLife).toBe(1)
    expect(result.finalShortfall).toBeCloseTo(-0.2, 14)
    expect(result.shareNotRecovered).toBe(0)
  })
  it('no fall, no recovery, no baseline', () => {
    expect(resilience([1, 2, 3], 1, 0)).toMatchObject({ depth: 0, halfLife: 0, shareNotRecovered: 0 })
    expect(resilience([1, 0.5, 0.5], 1, 1)).toMatchObject({
      depth: 0.5,
      halfLife: Infinity,
      shareNotRecovered: 1,
    })
    expect(resilience([1, 1], [1, 0], 0)).toMatchObject({ depth: NaN, halfLife: NaN, shareNotRecovered: NaN })
    expect(() => resilience([1, 2], 1, 2)).toThrow(RangeError)
    expect(() => resilience([1, 2], [1], 0)).toThrow(RangeError)
  })
  it('share of units that never came back, among those hit', () => {
    const units = [
      resilience([1, 0.5, 1], 1, 1),
      resilience([1, 0.5, 0.6], 1, 1),
      resilience([1, 0.99, 0.99], 1, 1),
    ]
    expect(shareOfUnitsNotRecovered(units)).toBe(0.5)
    expect(shareOfUnitsNotRecovered([])).toBeNaN()
  })
})

describe('policy accounting', () => {
  it('takes deadweight, displacement and leakage off, one after the other', () => {
    expect(netEffect(100)).toBe(100)
    expect(netEffect(100, { deadweight: 0.3, displacement: 0.5, leakage: 0.1, multiplier: 1.2 })).toBeCloseTo(
      37.8,
      12,
    )
  })
  it('discounts by the year whatever the period', () => {
    expect(presentValue([100, 100], 0.045, 1)).toBeCloseTo(100 + 100 / 1.045, 12)
    const monthly = new Array(13).fill(0)
    monthly[12] = 1045
    expect(presentValue(monthly, 0.045, 12)).toBeCloseTo(1000, 10)
    expect(presentValue([], 0.045, 12)).toBe(0)
    expect(presentValue([5, 5], 0, 12)).toBe(10)
    expect(presentValue([1], -1, 12)).toBeNaN()
  })
  it('has no price for nothing', () => {
    expect(costPerNetOutcome(500, 10)).toBe(50)
    expect(costPerNetOutcome(500, 0)).toBeNaN()
    expect(costPerNetOutcome(500, -3)).toBeNaN()
  })
})
