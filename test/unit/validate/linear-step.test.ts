import { describe, expect, it } from 'vitest'
import { linearStep, type Response, strongest } from '../../../src/validate/linear-step.ts'
import { band } from '../../../src/validate/patterns/define.ts'

const response = (low: number, high: number, mean: number, slope: number[], weight = 1): Response => ({
  target: { ...band('t', low, high), label: { en: 't' } },
  mean,
  weight,
  slope,
})

describe('a step from a table of responses', () => {
  it('moves the parameter that answers, as far as the band is away, and leaves the others', () => {
    // .2 short of the band, a slope of 1 over the range: a move of .2 and a little, to lie inside.
    const [moved, left] = linearStep([response(1, 2, 0.8, [1, 0])], [0.5, 0.5], 0.4)
    expect(moved).toBeGreaterThan(0.69)
    expect(moved).toBeLessThan(0.8)
    expect(left).toBeCloseTo(0.5, 2)
  })

  it('stays within its radius and within the range', () => {
    expect(linearStep([response(1, 2, 0, [1])], [0.5], 0.1)[0]).toBeCloseTo(0.6, 6)
    expect(linearStep([response(1, 2, 0, [1])], [0.95], 0.4)[0]).toBeLessThanOrEqual(1)
    expect(linearStep([response(1, 2, 3, [1])], [0.05], 0.4)[0]).toBeGreaterThanOrEqual(0)
  })

  it('serves two targets by two parameters where one of them would hurt the other', () => {
    // The first answers to both parameters, the second is at its band and falls with the first parameter only.
    const [a, b] = linearStep([response(1, 2, 0.8, [1, 1]), response(1, 2, 1.05, [-1, 0])], [0.5, 0.5], 0.3)
    expect(a - 0.5).toBeLessThan(0.05)
    expect(b - 0.5).toBeGreaterThan(0.15)
  })

  it('takes no step where all is well, and none for what nobody knows', () => {
    expect(linearStep([response(1, 2, 1.5, [1]), response(1, 2, Number.NaN, [1])], [0.5], 0.3)).toEqual([0.5])
  })

  it('names the strongest answers in half-widths of the band', () => {
    expect(strongest(response(1, 2, 0, [1, -3, Number.NaN]), ['a', 'b', 'c'], 5)).toEqual([
      ['b', -6],
      ['a', 2],
    ])
  })
})
