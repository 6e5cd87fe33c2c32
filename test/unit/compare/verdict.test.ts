import { describe, expect, it } from 'vitest'
import { differenceOfPairs } from '../../../src/compare/paired.ts'
import { MOST_REPLICATES, replicatesNeeded, verdict } from '../../../src/compare/verdict.ts'

describe('verdict', () => {
  // Differences 1, 2, 3: mean 2, sd 1, se 1/sqrt 3 = 0.5774, t(2) = 4.3027: half-width 2.4842.
  const three = differenceOfPairs([0, 0, 0], [1, 2, 3])

  it('is open when the interval holds 0, and says how many replicates would close it', () => {
    expect(three.low).toBeCloseTo(2 - 2.48414, 4)
    // t(n-1) / sqrt n < 2: n = 3 gives 2.484, n = 4 gives 3.182 / 2 = 1.591.
    expect(verdict(three, 'higher')).toEqual({ kind: 'unsettled', replicatesToSettle: 4 })
  })

  it('follows the good direction of the metric once the interval leaves out 0', () => {
    const four = differenceOfPairs([0, 0, 0, 0], [2, 2, 2, 3])
    expect(verdict(four, 'higher').kind).toBe('better')
    expect(verdict(four, 'lower').kind).toBe('worse')
    expect(verdict(four, 'neither').kind).toBe('higher')
    const down = differenceOfPairs([2, 2, 2, 3], [0, 0, 0, 0])
    expect(verdict(down, 'lower').kind).toBe('better')
    expect(verdict(down, 'neither').kind).toBe('lower')
  })

  it('calls equal runs the same, even a single pair, and one differing pair untested', () => {
    expect(verdict(differenceOfPairs([4, 5], [4, 5]), 'higher').kind).toBe('same')
    expect(verdict(differenceOfPairs([4], [4]), 'higher').kind).toBe('same')
    expect(verdict(differenceOfPairs([4], [5]), 'higher').kind).toBe('untested')
    expect(verdict(differenceOfPairs([Number.NaN], [5]), 'higher').kind).toBe('untested')
  })

  it('names no number where none would settle it', () => {
    expect(verdict(differenceOfPairs([0, 0], [1, -1]), 'higher')).toEqual({ kind: 'unsettled' })
  })
})

it('finds the smallest number of replicates: one less does not do', () => {
  // Large n: (1.96 sd / distance)^2 = 384 and a little more for t.
  expect(replicatesNeeded(0.1, 1)).toBe(387)
  expect(replicatesNeeded(1e-9, 1)).toBeUndefined()
  expect(replicatesNeeded(1e9, 1)).toBe(2)
  expect(MOST_REPLICATES).toBeGreaterThan(1000)
})

it('leaves out replicates in which one side is undefined', () => {
  const d = differenceOfPairs([1, Number.NaN, 3], [2, 5, 5])
  expect(d.n).toBe(2)
  expect(d.mean).toBe(1.5)
})
