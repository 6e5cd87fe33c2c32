import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hazardRatioFirstToLast,
  kaplanMeier,
  medianSurvival,
  survivalAt,
  survivalByTruncation,
  weibullFit,
} from '../../../sim/measures/index.ts'

describe('Kaplan-Meier', () => {
  const known = kaplanMeier([1, 1, 2, 3, 4], [1, 1, 1, 0, 1])
  it('gives the known answer', () => {
    expect([...known.time]).toEqual([1, 2, 4])
    expect(survivalAt(known, 1)).toBeCloseTo(0.6, 14)
    expect(survivalAt(known, 2)).toBeCloseTo(0.4, 14)
    expect(survivalAt(known, 3.9)).toBeCloseTo(0.4, 14)
    expect(survivalAt(known, 4)).toBe(0)
    expect(survivalAt(known, 0.5)).toBe(1)
    expect([...known.nAtRisk]).toEqual([5, 3, 1])
    expect([...known.nDied]).toEqual([2, 1, 1])
    expect(medianSurvival(known)).toBe(2)
  })
  it('Greenwood error without censoring is the binomial one', () => {
    const curve = kaplanMeier([1, 2, 3, 4], [1, 1, 1, 1])
    expect(curve.standardError[0]).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 14)
    expect(curve.standardError[1]).toBeCloseTo(Math.sqrt((0.5 * 0.5) / 4), 14)
    expect(curve.standardError[3]).toBe(0)
  })
  it('a spell that ends unseen at the age of a death is still at risk there', () => {
    expect(survivalAt(kaplanMeier([1, 1], [1, 0]), 1)).toBe(0.5)
  })
  it('handles nobody, nobody dying, and death at age 0', () => {
    expect(survivalAt(kaplanMeier([], []), 1)).toBeNaN()
    const alive = kaplanMeier([5, 6], [0, 0])
    expect(survivalAt(alive, 100)).toBe(1)
    expect(medianSurvival(alive)).toBe(Infinity)
    expect(survivalAt(kaplanMeier([0, 2], [1, 1]), 0)).toBe(0.5)
    expect(() => kaplanMeier([1], [])).toThrow(RangeError)
    expect(() => kaplanMeier([1], [1], [])).toThrow(RangeError)
  })
  it('is one minus the empirical distribution when all deaths are seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }), ages => {
        const curve = kaplanMeier(
          ages,
          ages.map(() => 1),
        )
        for (let t = 0; t <= 30; t++) {
          const alive = ages.filter(age => age > t).length / ages.length
          expect(survivalAt(curve, t)).toBeCloseTo(alive, 10)
        }
      }),
    )
  })
})

describe('left truncation', () => {
  it('is reported apart and enters the risk set late', () => {
    // Two whole lives; one spell seen from age 2 on.
    const { complete, withLateEntries, nTruncated } = survivalByTruncation([1, 4, 3], [1, 1, 1], [0, 0, 2])
    expect(nTruncated).toBe(1)
    expect(complete.n).toBe(2)
    expect(survivalAt(complete, 1)).toBe(0.5)
    expect([...withLateEntries.nAtRisk]).toEqual([2, 2, 1])
    expect(survivalAt(withLateEntries, 3)).toBe(0.25)
  })
  it('leaves out spells that were never watched', () => {
    const curve = kaplanMeier([3, 5], [1, 1], [3, 0])
    expect(curve.n).toBe(1)
    expect([...curve.time]).toEqual([5])
  })
  it('does not change complete spells', () => {
    const ages = [1, 2, 2, 5, 7]
    const died = [1, 0, 1, 1, 0]
    expect(kaplanMeier(ages, died, [0, 0, 0, 0, 0])).toEqual(kaplanMeier(ages, died))
  })
})

describe('Weibull form', () => {
  it('recovers an exact law', () => {
    const ages = [1, 2, 3, 4, 5]
    const fit = weibullFit(
      ages,
      ages.map(t => Math.exp(-((t / 3.4) ** 0.52))),
    )
    expect(fit.shape).toBeCloseTo(0.52, 10)
    expect(fit.scale).toBeCloseTo(3.4, 10)
    expect(fit.r2).toBeCloseTo(1, 10)
    expect(fit.shapeStandardError).toBeLessThan(1e-9)
  })
  it('gives the published fits of Korean enterprises', () => {
    const y2012 = weibullFit([1, 2, 3, 4, 5], [0.598, 0.463, 0.38, 0.334, 0.309])
    expect(y2012.shape).toBeCloseTo(0.52, 2)
    expect(y2012.scale).toBeCloseTo(3.4, 1)
    const y2023 = weibullFit([1, 5], [0.649, 0.347])
    expect(y2023.shape).toBeCloseTo(0.56, 2)
    expect(y2023.scale).toBeCloseTo(4.5, 1)
    expect(y2023.shapeStandardError).toBeNaN()
  })
  it('uses only points inside the open ranges', () => {
    expect(weibullFit([0, 1, 2, 3], [1, 0.8, 0.6, 0]).n).toBe(2)
    expect(weibullFit([1], [0.5]).shape).toBeNaN()
    expect(weibullFit([], []).shape).toBeNaN()
    expect(() => weibullFit([1], [])).toThrow(RangeError)
  })
  it('duration dependence of the same release is above 5', () => {
    expect(hazardRatioFirstToLast([0.598, 0.463, 0.38, 0.334, 0.309])).toBeCloseTo(
      0.402 / (0.025 / 0.334),
      10,
    )
    expect(hazardRatioFirstToLast([0.5, 0.25])).toBe(1)
    expect(hazardRatioFirstToLast([0.5])).toBeNaN()
  })
})
