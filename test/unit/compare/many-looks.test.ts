import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../../sim/measures/student.ts'
import { manyLooks } from '../../../src/compare/many-looks.ts'
import { differenceOfPairs } from '../../../src/compare/paired.ts'
import { verdict } from '../../../src/compare/verdict.ts'

/** A paired difference whose p-value is the one asked for: ten pairs around a mean. */
function withP(p: number) {
  const wave = [-4, -3, -2, -1, 0, 0, 1, 2, 3, 4]
  const noise = differenceOfPairs(new Array(10).fill(0), wave)
  const mean = studentQuantile(1 - p / 2, 9) * noise.standardError
  return differenceOfPairs(
    new Array(10).fill(0),
    wave.map(x => x + mean),
  )
}

describe('many looks', () => {
  it('follow Holm’s worked example: .01, .02, .03, .04 are held against .05/4, .05/3, .05/2, .05', () => {
    const { tests, looks } = manyLooks([0.03, 0.01, 0.04, 0.02].map(withP))
    expect(tests).toBe(4)
    expect(looks.map(l => l.strictness)).toEqual([2, 4, 1, 3])
    const adjusted = looks.map(l => Math.round(l.adjustedP * 1000) / 1000)
    expect(adjusted).toEqual([0.06, 0.04, 0.06, 0.06])
  })

  it('count what was tested, and leave what has fewer than two pairs without a p-value', () => {
    const one = differenceOfPairs([1], [2])
    const { tests, looks } = manyLooks([withP(0.03), one])
    expect(tests).toBe(1)
    expect(looks[0].adjustedP).toBeCloseTo(0.03, 8)
    expect(looks[1].adjustedP).toBeNaN()
  })

  it('take back a verdict that only one of many looks gave', () => {
    const alone = withP(0.03)
    expect(verdict(alone, 'higher').kind).toBe('better')
    const { looks } = manyLooks([alone, ...Array.from({ length: 78 }, () => withP(0.9))])
    const corrected = verdict(alone, 'higher', looks[0])
    expect(corrected.kind).toBe('unsettled')
    // More pairs than these ten are needed to be sure among 79.
    expect(corrected.replicatesToSettle).toBeGreaterThan(10)
  })

  it('keep one that stands out by far', () => {
    const { looks } = manyLooks([withP(1e-6), ...Array.from({ length: 78 }, () => withP(0.9))])
    expect(verdict(withP(1e-6), 'lower', looks[0]).kind).toBe('worse')
  })

  it('hold one family-wise: of 400 families of 79 without any difference about 5 % have a verdict', () => {
    // Uniform p-values of a fixed generator, one family after the other.
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const blank = withP(0.5)
    let corrected = 0
    let single = 0
    for (let family = 0; family < 400; family++) {
      const differences = Array.from({ length: 79 }, () => ({ ...blank, pValue: uniform() }))
      if (manyLooks(differences).looks.some(l => l.adjustedP < 0.05)) corrected++
      if (differences.some(d => d.pValue < 0.05)) single++
    }
    expect(corrected).toBeGreaterThan(5)
    expect(corrected).toBeLessThan(40) // 20 expected, sd 4.4
    expect(single).toBeGreaterThan(380) // 1 - .95^79 = .983
  })
})

describe('an interval that touches zero', () => {
  const d = { ...withP(0.01), mean: 1, low: 0, high: 2, n: 10 }
  it('cannot be told apart, from either side', () => {
    expect(verdict(d, 'higher').kind).toBe('unsettled')
    expect(verdict({ ...d, mean: -1, low: -2, high: 0 }, 'higher').kind).toBe('unsettled')
    expect(verdict({ ...d, low: Number.MIN_VALUE }, 'higher').kind).toBe('better')
    expect(verdict({ ...d, mean: -1, low: -2, high: -Number.MIN_VALUE }, 'higher').kind).toBe('worse')
  })

  it('cannot after the correction either: an adjusted p-value of exactly 5 % is no verdict', () => {
    const off = { ...d, low: 0.1 }
    expect(verdict(off, 'higher', { adjustedP: 1 - 0.95, strictness: 1 }).kind).toBe('unsettled')
    expect(verdict(off, 'higher', { adjustedP: 0.0499, strictness: 1 }).kind).toBe('better')
  })
})
