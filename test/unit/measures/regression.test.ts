import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation, logLogFit, ols, studentTwoSidedP } from '../../../sim/measures/index.ts'

describe('least squares', () => {
  it("fits Anscombe's first set as published", () => {
    // Anscombe (1973), The American Statistician 27.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    const fit = ols(y, [x])
    expect(fit.coefficients[0]).toBeCloseTo(3.0001, 4)
    expect(fit.coefficients[1]).toBeCloseTo(0.5001, 4)
    expect(fit.standardErrors[0]).toBeCloseTo(1.1247, 4)
    expect(fit.standardErrors[1]).toBeCloseTo(0.1179, 4)
    expect(fit.r2).toBeCloseTo(0.66654, 5)
    expect(fit.adjustedR2).toBeCloseTo(0.6295, 4)
    expect(fit.residualSd).toBeCloseTo(1.2366, 4)
    expect(fit.tValues[1]).toBeCloseTo(4.2415, 3)
    expect(fit.pValues[1]).toBeCloseTo(0.00217, 5)
    expect(fit.standardisedBetas[1]).toBeCloseTo(correlation(x, y), 12)
    expect(fit.standardisedBetas[0]).toBeNaN()
    expect(fit.partialR2[1]).toBeCloseTo(fit.r2, 12)
    expect([fit.n, fit.df]).toEqual([11, 9])
  })
  it('recovers an exact plane and leaves nothing over', () => {
    const a = [1, 2, 3, 4, 5, 7]
    const b = [2, 1, 4, 3, 9, 1]
    const fit = ols(
      a.map((value, i) => 3 - 2 * value + 0.5 * b[i]),
      [a, b],
    )
    for (const [j, want] of [3, -2, 0.5].entries()) expect(fit.coefficients[j]).toBeCloseTo(want, 12)
    expect(fit.r2).toBeCloseTo(1, 12)
    expect(fit.residualSd).toBeLessThan(1e-12)
  })
  it('partial R2 is the share of the unexplained that a column takes', () => {
    const a = [1, 2, 3, 4, 5, 6, 7, 8]
    const b = [3, 1, 4, 1, 5, 9, 2, 6]
    const y = [2, 7, 1, 8, 2, 8, 1, 8]
    const both = ols(y, [a, b])
    const without = ols(y, [a])
    expect(both.partialR2[2]).toBeCloseTo(1 - (1 - both.r2) / (1 - without.r2), 12)
  })
  it('without intercept', () => {
    const fit = ols([2, 4, 7], [[1, 2, 3]], { intercept: false })
    expect(fit.coefficients).toHaveLength(1)
    expect(fit.coefficients[0]).toBeCloseTo(31 / 14, 12)
    // R2 about zero: 1 - (69 - 31^2 / 14) / 69.
    expect(fit.r2).toBeCloseTo(31 ** 2 / 14 / 69, 12)
    expect(fit.df).toBe(2)
  })
  it('keeps digits where the normal equations lose them', () => {
    // Constant plus a tiny slope: squares of 1e8 leave no room for it in double precision.
    const x = Array.from({ length: 20 }, (_, i) => 1e8 + i)
    const fit = ols(
      x.map((_, i) => 5 + 0.25 * i),
      [x],
    )
    expect(fit.coefficients[1]).toBeCloseTo(0.25, 6)
  })
  it('is NaN for dependent columns, too few rows, and nothing', () => {
    expect([...ols([1, 2, 3], [[1, 1, 1]]).coefficients]).toEqual([NaN, NaN])
    expect([
      ...ols(
        [1, 2, 3, 4],
        [
          [1, 2, 3, 4],
          [2, 4, 6, 8],
        ],
      ).coefficients,
    ]).toEqual([NaN, NaN, NaN])
    expect([...ols([1], [[1]]).coefficients]).toEqual([NaN, NaN])
    expect([...ols([], [[]]).coefficients]).toEqual([NaN, NaN])
    const saturated = ols([1, 3], [[1, 2]])
    expect(saturated.coefficients[1]).toBeCloseTo(2, 12)
    expect(saturated.standardErrors[1]).toBeNaN()
    expect(saturated.pValues[1]).toBeNaN()
    expect(() => ols([1, 2], [[1]])).toThrow(RangeError)
  })
  it('residuals are orthogonal to the columns', () => {
    const row = fc.tuple(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 20 }), rows => {
        const [y, a, b] = [0, 1, 2].map(j => rows.map(r => r[j]))
        const fit = ols(y, [a, b])
        if (Number.isNaN(fit.coefficients[0])) return
        for (const column of [rows.map(() => 1), a, b]) {
          const dot = rows.reduce((sum, _, i) => {
            const fitted = fit.coefficients[0] + fit.coefficients[1] * a[i] + fit.coefficients[2] * b[i]
            return sum + column[i] * (y[i] - fitted)
          }, 0)
          expect(Math.abs(dot)).toBeLessThan(1e-7)
        }
        expect(fit.pValues[1]).toBe(studentTwoSidedP(fit.tValues[1], fit.df))
      }),
    )
  })
})

describe('power law', () => {
  it('finds the exponent and counts what it leaves out', () => {
    const x = [1, 10, 100, 1000, 0, 5]
    const y = [3, 3 * 10 ** 0.85, 3 * 100 ** 0.85, 3 * 1000 ** 0.85, 7, 0]
    const fit = logLogFit(x, y)
    expect(fit.exponent).toBeCloseTo(0.85, 12)
    expect(fit.intercept).toBeCloseTo(Math.log(3), 12)
    expect([fit.n, fit.nDropped]).toEqual([4, 2])
    expect(logLogFit([1], [1]).exponent).toBeNaN()
    expect(() => logLogFit([1], [])).toThrow(RangeError)
  })
})
