import { describe, expect, it } from 'vitest'
import * as m from '../../sim/engine/math.ts'

/** Evenly spread points of [from, to], ends included. */
function points(from: number, to: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => from + ((to - from) * i) / (n - 1))
}

/** Largest relative error of f against g. */
function worstRelative(f: (x: number) => number, g: (x: number) => number, xs: number[]): number {
  let worst = 0
  for (const x of xs) {
    const want = g(x)
    const error = want === 0 ? Math.abs(f(x)) : Math.abs(f(x) - want) / Math.abs(want)
    if (!(error <= worst)) worst = error
  }
  return worst
}

describe('exp and log', () => {
  it('exp is within 1e-15 over its whole normal range', () => {
    expect(worstRelative(m.exp, Math.exp, points(-708, 709.78, 100_003))).toBeLessThan(1e-15)
    expect(worstRelative(m.exp, Math.exp, points(-2, 2, 50_001))).toBeLessThan(1e-15)
  })
  it('exp has exact edges', () => {
    expect(m.exp(0)).toBe(1)
    expect(m.exp(-800)).toBe(0)
    expect(m.exp(710)).toBe(Infinity)
    expect(m.exp(-Infinity)).toBe(0)
    expect(m.exp(Infinity)).toBe(Infinity)
    expect(m.exp(NaN)).toBeNaN()
    expect(m.exp(709.782712893384) / Math.exp(709.782712893384)).toBeCloseTo(1, 13)
    expect(m.exp(-745.1332191019411)).toBe(5e-324)
    for (const x of points(-745, -708, 997))
      expect(Math.abs(m.exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324)
  })
  it('leftAfter halves in each half-life', () => {
    expect(m.leftAfter(0, 36)).toBe(1)
    expect(m.leftAfter(36, 36)).toBeCloseTo(0.5, 15)
    expect(m.leftAfter(72, 36)).toBeCloseTo(0.25, 15)
    expect(m.leftAfter(6, 12)).toBeCloseTo(Math.SQRT1_2, 15)
  })
  it('log is within 1e-15, near 1 and across the exponents', () => {
    expect(worstRelative(m.log, Math.log, points(0.5, 2, 100_003))).toBeLessThan(1e-15)
    const scales = points(-1070, 1023, 4001).map(e => 2 ** Math.floor(e) * (1 + e - Math.floor(e)))
    expect(worstRelative(m.log, Math.log, scales)).toBeLessThan(1e-15)
    expect(m.log(1 + 2 ** -52)).toBe(2 ** -52 - 2 ** -105)
  })
  it('log has exact edges', () => {
    expect(m.log(1)).toBe(0)
    expect(m.log(0)).toBe(-Infinity)
    expect(m.log(-0)).toBe(-Infinity)
    expect(m.log(-1)).toBeNaN()
    expect(m.log(NaN)).toBeNaN()
    expect(m.log(Infinity)).toBe(Infinity)
    expect(m.log(5e-324)).toBeCloseTo(-744.4400719213812, 12)
    expect(m.log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12)
  })
  it('log2 is exact on powers of two', () => {
    for (let k = -1074; k <= 1023; k++) expect(m.log2(2 ** k)).toBe(k)
  })
  it('expm1 and log1p keep their digits near 0', () => {
    const small = [...points(-0.9, 3, 20_001), ...points(-1e-6, 1e-6, 1001), 1e-300, -1e-300, 5e-324]
    expect(worstRelative(m.expm1, Math.expm1, small)).toBeLessThan(1e-15)
    expect(worstRelative(m.log1p, Math.log1p, small)).toBeLessThan(1e-15)
    expect(m.expm1(-800)).toBe(-1)
    expect(m.log1p(-1)).toBe(-Infinity)
    expect(m.log1p(-1.5)).toBeNaN()
    expect(m.log1p(Infinity)).toBe(Infinity)
    expect(m.log1p(1e308)).toBeCloseTo(709.1962086421661, 10)
  })
})

describe('pow, logistic, tanh', () => {
  it('pow follows its stated bound', () => {
    for (const x of [1e-300, 1e-5, 0.3, 0.999, 1.001, 2, 7.5, 1e4, 1e300])
      for (const y of points(-4, 4, 401)) {
        const want = x ** y
        if (want === Infinity || want < 1e-307) continue
        const bound = (1 + Math.abs(y * Math.log(x))) * 1e-15
        expect(Math.abs(m.pow(x, y) - want) / want).toBeLessThan(bound)
      }
  })
  it('pow has exact edges', () => {
    expect(m.pow(0, 0)).toBe(1)
    expect(m.pow(NaN, 0)).toBe(1)
    expect(m.pow(0, 2.5)).toBe(0)
    expect(m.pow(0, -1.5)).toBe(Infinity)
    expect(m.pow(1, 1e9)).toBe(1)
    expect(m.pow(9, 0.5)).toBe(3)
    expect(m.pow(3, 2)).toBe(9)
    expect(m.pow(4, -1)).toBe(0.25)
    expect(m.pow(-2, 1.5)).toBeNaN()
    expect(m.pow(2, NaN)).toBeNaN()
    expect(m.pow(0, NaN)).toBeNaN()
    expect(m.pow(Infinity, 2.5)).toBe(Infinity)
    expect(m.pow(Infinity, -2.5)).toBe(0)
  })
  it('tanh and logistic are accurate in both tails', () => {
    const xs = [...points(-30, 30, 20_011), ...points(-1e-8, 1e-8, 101)]
    expect(worstRelative(m.tanh, Math.tanh, xs)).toBeLessThan(1e-15)
    expect(worstRelative(m.logistic, x => 1 / (1 + Math.exp(-x)), points(-30, 700, 20_011))).toBeLessThan(
      1e-15,
    )
    expect(m.logistic(0)).toBe(0.5)
    expect(m.logistic(-800)).toBe(0)
    expect(m.logistic(800)).toBe(1)
    expect(m.tanh(NaN)).toBeNaN()
    expect(m.logistic(NaN)).toBeNaN()
    expect(Object.is(m.tanh(-0), -0)).toBe(true)
  })
})

describe('angles', () => {
  it('sin and cos are within 1e-15', () => {
    for (const x of [...points(-20, 20, 20_011), ...points(-4e5, 4e5, 20_011)]) {
      expect(Math.abs(m.sin(x) - Math.sin(x))).toBeLessThan(1e-15)
      expect(Math.abs(m.cos(x) - Math.cos(x))).toBeLessThan(1e-15)
    }
    expect(m.sin(Infinity)).toBeNaN()
    expect(m.cos(NaN)).toBeNaN()
    expect(m.cos(0)).toBe(1)
    expect(Object.is(m.sin(-0), -0)).toBe(true)
  })
  it('atan2 agrees in every quadrant and on the axes', () => {
    for (const angle of points(-3.1, 3.1, 4001))
      for (const radius of [1e-200, 1, 1e200]) {
        const y = radius * Math.sin(angle)
        const x = radius * Math.cos(angle)
        expect(Math.abs(m.atan2(y, x) - Math.atan2(y, x))).toBeLessThan(1e-15)
      }
    for (const y of [-0, 0, 1, -1, Infinity, -Infinity])
      for (const x of [-0, 0, 1, -1, Infinity, -Infinity])
        expect(m.atan2(y, x)).toBeCloseTo(Math.atan2(y, x), 15)
    expect(m.atan2(NaN, 1)).toBeNaN()
  })
})

describe('normal law', () => {
  it('normalCdf matches tabulated values in both tails', () => {
    // Abramowitz and Stegun (1964), table 26.1 and 26.2, and the far tail from Mills' ratio.
    expect(m.normalCdf(0)).toBe(0.5)
    expect(m.normalCdf(1)).toBeCloseTo(0.841344746068543, 14)
    expect(m.normalCdf(1.96)).toBeCloseTo(0.97500210485178, 14)
    expect(m.normalCdf(-3) / 0.0013498980316300946).toBeCloseTo(1, 13)
    expect(m.normalCdf(-10) / 7.61985302416053e-24).toBeCloseTo(1, 12)
    expect(m.normalCdf(-30) / 4.906713927148187e-198).toBeCloseTo(1, 12)
    expect(m.normalCdf(40)).toBe(1)
    expect(m.normalCdf(-40)).toBe(0)
    expect(m.normalCdf(NaN)).toBeNaN()
  })
  it('is continuous where the two expansions meet', () => {
    expect(Math.abs(m.normalCdf(-1.5) / m.normalCdf(-1.4999999999999998) - 1)).toBeLessThan(5e-15)
    expect(m.normalCdf(-2) / 0.022750131948179212).toBeCloseTo(1, 14)
    expect(Math.abs(m.normalCdf(-3) / m.normalCdf(-2.9999999999999996) - 1)).toBeLessThan(5e-15)
  })
  it('normalQuantile inverts normalCdf', () => {
    for (const u of [...points(1e-6, 1 - 1e-6, 4001), 1e-300, 1e-100, 1e-20, 1e-12]) {
      const x = m.normalQuantile(u)
      // A step of dx changes u by the density times dx: compare on the scale of x.
      const dx = (m.normalCdf(x) - u) / m.normalDensity(x)
      expect(Math.abs(dx) / Math.max(1, Math.abs(x))).toBeLessThan(u > 0.5 ? 1e-10 : 1e-14)
    }
    expect(m.normalQuantile(0.5)).toBe(0)
    expect(m.normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(m.normalQuantile(0.25)).toBeCloseTo(-0.674489750196082, 14)
    expect(m.normalQuantile(0)).toBe(-Infinity)
    expect(m.normalQuantile(1)).toBe(Infinity)
    expect(m.normalQuantile(1.1)).toBeNaN()
    expect(m.normalQuantile(-0.1)).toBeNaN()
    expect(m.normalQuantile(NaN)).toBeNaN()
  })
})

describe('same bits everywhere', () => {
  it('keeps the bits that were recorded when the functions were written', () => {
    const words = new BigUint64Array(1)
    const value = new Float64Array(words.buffer)
    let hash = 0xcbf29ce484222325n
    for (const x of points(-40, 40, 1601))
      for (const y of [
        m.exp(x),
        m.log(x + 41),
        m.sin(x),
        m.cos(x),
        m.tanh(x),
        m.normalCdf(x),
        m.pow(x + 41, 0.37),
      ]) {
        value[0] = y
        hash = BigInt.asUintN(64, (hash ^ words[0]) * 0x100000001b3n)
      }
    for (const u of points(0, 1, 1601)) {
      value[0] = m.normalQuantile(u)
      hash = BigInt.asUintN(64, (hash ^ words[0]) * 0x100000001b3n)
    }
    expect(hash.toString(16)).toBe('5993f1f68d00d8ac')
  })
})
