import { describe, expect, it } from 'vitest'
import { breakPoint, corePeriphery, sustainPoint } from '../../../sim/measures/core-periphery.ts'

const two = (T: number, share: number) =>
  corePeriphery({
    mobile: [share, 1 - share],
    immobile: [0.5, 0.5],
    openness: [1, T ** -4, T ** -4, 1],
    sigma: 5,
    mu: 0.4,
  })

describe('core and periphery (mu .4, sigma 5)', () => {
  it('has the break point 1.627 and the sustain point 1.807', () => {
    expect(breakPoint(5, 0.4)).toBeCloseTo(1.627, 3)
    expect(sustainPoint(5, 0.4)).toBeCloseTo(1.807, 3)
  })

  it.each([
    [1.6, true],
    [1.65, false],
  ])('a region slightly larger than the other at T = %d pays the higher real wage: %s', (T, unstable) => {
    const { realWage } = two(T, 0.501)
    expect(realWage[0] > realWage[1]).toBe(unstable)
  })

  it.each([
    [1.78, true],
    [1.83, false],
  ])('a core holding everybody at T = %d is sustained: %s', (T, sustained) => {
    const { realWage } = two(T, 1 - 1e-9)
    expect(realWage[0] > realWage[1]).toBe(sustained)
  })

  it('is symmetric where regions are, and wages pay out what is spent', () => {
    const { wage, realWage } = two(1.7, 0.5)
    expect(wage[0]).toBeCloseTo(1, 8)
    expect(realWage[0]).toBeCloseTo(realWage[1], 10)
    const uneven = two(1.7, 0.7)
    // Earnings of mobile workers are the spending on their goods: mu of all income.
    const income = 0.4 * (0.7 * uneven.wage[0] + 0.3 * uneven.wage[1]) + 0.6
    expect(0.7 * uneven.wage[0] + 0.3 * uneven.wage[1]).toBeCloseTo(income, 8)
  })

  it('refuses a black hole', () => {
    expect(() => corePeriphery({ mobile: [1], immobile: [1], openness: [1], sigma: 2, mu: 0.5 })).toThrow(
      RangeError,
    )
  })
})
