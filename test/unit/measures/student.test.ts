import { describe, expect, it } from 'vitest'
import {
  incompleteBeta,
  logGamma,
  pairedDifference,
  studentCdf,
  studentQuantile,
} from '../../../sim/measures/index.ts'

describe("Student's t", () => {
  it('quantiles agree with the published tables', () => {
    const table: [p: number, df: number, t: number][] = [
      [0.975, 1, 12.7062047364],
      [0.975, 2, 4.30265272975],
      [0.975, 5, 2.57058183564],
      [0.975, 10, 2.22813885196],
      [0.975, 29, 2.04522964213],
      [0.975, 100, 1.98397151845],
      [0.95, 30, 1.69726088659],
      [0.995, 5, 4.03214298356],
      [0.9995, 3, 12.9239786367],
    ]
    for (const [p, df, t] of table) {
      expect(studentQuantile(p, df)).toBeCloseTo(t, 9)
      expect(studentQuantile(1 - p, df)).toBeCloseTo(-t, 9)
    }
    expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 12)
    expect(studentQuantile(0.975, 1e8)).toBeCloseTo(1.95996398454, 6)
  })
  it('has closed forms at 1 and 2 degrees of freedom', () => {
    for (const t of [-50, -3, -1, -0.01, 0, 0.2, 1, 7]) {
      expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13)
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13)
    }
  })
  it('quantile inverts the distribution', () => {
    for (const df of [0.7, 1, 3, 12, 250])
      for (const p of [1e-6, 0.001, 0.2, 0.4999, 0.6, 0.999]) {
        expect(studentCdf(studentQuantile(p, df), df) / p).toBeCloseTo(1, 10)
      }
  })
  it('edges', () => {
    expect(studentQuantile(0.5, 4)).toBe(0)
    expect(studentQuantile(0, 4)).toBe(-Infinity)
    expect(studentQuantile(1, 4)).toBe(Infinity)
    expect(studentCdf(Infinity, 3)).toBe(1)
    expect(studentCdf(-Infinity, 3)).toBe(0)
    for (const bad of [
      studentQuantile(0.9, 0),
      studentQuantile(1.2, 3),
      studentCdf(1, -1),
      studentCdf(NaN, 3),
    ])
      expect(bad).toBeNaN()
  })
  it('log-gamma and incomplete beta', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11)
      factorial *= n
    }
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13)
    expect(logGamma(0)).toBeNaN()
    // I_x(2, 3) = x^2 (6 - 8x + 3x^2)
    for (const x of [0.1, 0.4, 0.9])
      expect(incompleteBeta(x, 2, 3)).toBeCloseTo(x * x * (6 - 8 * x + 3 * x * x), 12)
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    expect(incompleteBeta(1.1, 2, 3)).toBeNaN()
  })
})

describe('paired difference', () => {
  it("gives Student's sleep data as published", () => {
    // Student (1908): extra hours of sleep under two drugs, t = -4.0621, p = .002833, interval -2.4599 to -0.7001.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const result = pairedDifference(second, first)
    expect(result.mean).toBeCloseTo(-1.58, 12)
    expect(result.mean / result.standardError).toBeCloseTo(-4.0621, 4)
    expect(result.low).toBeCloseTo(-2.459886, 6)
    expect(result.high).toBeCloseTo(-0.7001142, 6)
    expect(result.pValue).toBeCloseTo(0.002833, 6)
    expect(result.unpairedStandardError).toBeGreaterThan(2 * result.standardError)
    expect(result.correlation).toBeCloseTo(0.795, 3)
  })
  it('identical runs differ by nothing, a constant shift is certain, one pair says nothing', () => {
    expect(pairedDifference([1, 2, 3], [1, 2, 3])).toMatchObject({ mean: 0, low: 0, high: 0, pValue: 1 })
    expect(pairedDifference([1, 2, 3], [2, 3, 4])).toMatchObject({ mean: 1, low: 1, high: 1, pValue: 0 })
    expect(pairedDifference([1], [2])).toMatchObject({ mean: 1, low: NaN, high: NaN, n: 1 })
    expect(pairedDifference([], []).mean).toBeNaN()
    expect(() => pairedDifference([1], [])).toThrow(RangeError)
    expect(() => pairedDifference([1, 2], [1, 2], 95)).toThrow(RangeError)
  })
})
