import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ellisonGlaeser, locationQuotientInterval, locationQuotients } from '../../../sim/measures/index.ts'
import { seededUniform } from './seeded-uniform.ts'

const KNOWN = [20, 80, 30, 370]

describe('location quotients', () => {
  it('give the known answer', () => {
    const lq = locationQuotients(KNOWN, 2, 2)
    expect(lq[0]).toBeCloseTo(2, 14)
    expect(lq[1]).toBeCloseTo(0.8889, 4)
    expect(lq[2]).toBeCloseTo(0.75, 14)
    expect(lq[3]).toBeCloseTo(1.0278, 4)
  })
  it('shrinkage draws small cells towards 1, a floor hides them', () => {
    const raw = locationQuotients([1, 0, 99, 900], 2, 2)
    const shrunk = locationQuotients([1, 0, 99, 900], 2, 2, { shrinkage: 0.5 })
    expect(raw[0]).toBeCloseTo(10, 12)
    // (1.5 / 2) / (101 / 1002)
    expect(shrunk[0]).toBeCloseTo((1.5 / 2 / 101) * 1002, 12)
    expect([...locationQuotients([1, 0, 99, 900], 2, 2, { minimumCount: 10 })].map(Number.isNaN)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  it('are NaN for an empty region or sector and empty for an empty table', () => {
    const lq = locationQuotients([0, 0, 0, 5], 2, 2)
    expect([...lq]).toEqual([NaN, NaN, NaN, 1])
    expect(locationQuotients([], 0, 3)).toHaveLength(0)
    expect([...locationQuotients([3, 4], 1, 2)]).toEqual([1, 1])
    expect(() => locationQuotients([1, 2, 3], 2, 2)).toThrow(RangeError)
    expect(() => locationQuotients([1], 1.5, 1)).toThrow(RangeError)
  })
  it('average to 1 over the sectors of a region, weighted by the national mix', () => {
    const table = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(table, counts => {
        const lq = locationQuotients(counts, 3, 4)
        const total = counts.reduce((a, b) => a + b)
        for (let i = 0; i < 3; i++) {
          let sum = 0
          for (let s = 0; s < 4; s++)
            sum += (lq[i * 4 + s] * (counts[s] + counts[4 + s] + counts[8 + s])) / total
          expect(sum).toBeCloseTo(1, 12)
        }
      }),
    )
  })
})

describe('bootstrap interval', () => {
  it('holds the estimate, narrows with size and repeats with the same numbers', () => {
    const small = locationQuotientInterval(KNOWN, 2, 2, seededUniform(1), { replicates: 400 })
    const large = locationQuotientInterval(
      KNOWN.map(count => count * 16),
      2,
      2,
      seededUniform(1),
      { replicates: 400 },
    )
    const lq = locationQuotients(KNOWN, 2, 2)
    for (let cell = 0; cell < 4; cell++) {
      expect(small.low[cell]).toBeLessThan(lq[cell])
      expect(small.high[cell]).toBeGreaterThan(lq[cell])
      const ratio = (large.high[cell] - large.low[cell]) / (small.high[cell] - small.low[cell])
      expect(ratio).toBeGreaterThan(0.15)
      expect(ratio).toBeLessThan(0.4)
    }
    expect(locationQuotientInterval(KNOWN, 2, 2, seededUniform(1), { replicates: 400 })).toEqual(small)
  })
  it('honours the floor and rejects what cannot be drawn', () => {
    const interval = locationQuotientInterval(KNOWN, 2, 2, seededUniform(1), {
      replicates: 20,
      minimumCount: 25,
    })
    expect(interval.low[0]).toBeNaN()
    expect(interval.low[1]).not.toBeNaN()
    expect(() => locationQuotientInterval([0.5], 1, 1, seededUniform(1))).toThrow(RangeError)
    expect(() => locationQuotientInterval([-1], 1, 1, seededUniform(1))).toThrow(RangeError)
    expect(() => locationQuotientInterval([1], 1, 1, seededUniform(1), { level: 1 })).toThrow(RangeError)
    expect(locationQuotientInterval([0], 1, 1, seededUniform(1), { replicates: 5 }).low[0]).toBeNaN()
  })
})

describe('Ellison-Glaeser', () => {
  it('gives the known answer, from shares or from amounts', () => {
    const known = ellisonGlaeser([0.4, 0.6], [0.2, 0.8], 0.05)
    expect(known.rawConcentration).toBeCloseTo(0.08, 14)
    expect(known.gamma).toBeCloseTo(0.2105, 4)
    expect(known.band).toBe('high')
    expect(ellisonGlaeser([40, 60], [200, 800], 0.05).gamma).toBeCloseTo(known.gamma, 14)
  })
  it('is 0 where only plant size concentrates, and bands follow the thresholds', () => {
    // G = (1 - sum x^2) H makes gamma exactly 0.
    expect(ellisonGlaeser([0.4, 0.6], [0.2, 0.8], 0.25).gamma).toBeCloseTo(0, 14)
    expect(ellisonGlaeser([0.4, 0.6], [0.2, 0.8], 0.25).band).toBe('low')
    expect(ellisonGlaeser([0.4, 0.6], [0.2, 0.8], 0.225).band).toBe('medium')
    expect(ellisonGlaeser([1, 1], [1, 1], 0.1).band).toBe('low')
  })
  it('is undefined for one region, an empty sector or a single plant', () => {
    expect(ellisonGlaeser([1], [1], 0.1)).toMatchObject({ gamma: NaN, band: 'undefined' })
    expect(ellisonGlaeser([0, 0], [1, 1], 0.1).gamma).toBeNaN()
    expect(ellisonGlaeser([1, 0], [1, 1], 1).gamma).toBeNaN()
    expect(() => ellisonGlaeser([1], [1, 2], 0.1)).toThrow(RangeError)
  })
})
