import { describe, expect, it } from 'vitest'
import {
  besagL,
  caseControlK,
  durantonOverman,
  globalEnvelope,
  pairDensity,
  pairDistances,
  ripleyK,
  silvermanBandwidth,
} from '../../../sim/measures/index.ts'
import { seededUniform } from './seeded-uniform.ts'

const unitSquare = { xMin: 0, xMax: 1, yMin: 0, yMax: 1 }

/** n points drawn evenly over the unit square. */
function scatter(n: number, seed: number): { x: number[]; y: number[] } {
  const uniform = seededUniform(seed)
  const x: number[] = []
  const y: number[] = []
  for (let i = 0; i < n; i++) {
    x.push(uniform())
    y.push(uniform())
  }
  return { x, y }
}

describe("Ripley's K", () => {
  it('gives the known answers at the corners of the unit square', () => {
    const k = ripleyK([0, 1, 0, 1], [0, 0, 1, 1], [0.5, 1, 1.5], unitSquare)
    expect(k[0]).toBe(0)
    expect(k[1]).toBeCloseTo(0.6667, 4)
    expect(k[2]).toBeCloseTo(1, 14)
    const l = besagL(k)
    expect(l[0]).toBe(0)
    expect(l[1]).toBeCloseTo(0.4607, 4)
    expect(l[2]).toBeCloseTo(0.5642, 4)
  })
  it('edge corrections bring K of random points to pi r^2; without, it is too small', () => {
    const radii = [0.05, 0.1, 0.2]
    const sums = { none: [0, 0, 0], border: [0, 0, 0], translation: [0, 0, 0] }
    const nPatterns = 40
    for (let seed = 1; seed <= nPatterns; seed++) {
      const { x, y } = scatter(80, seed)
      for (const edge of ['none', 'border', 'translation'] as const) {
        const k = ripleyK(x, y, radii, unitSquare, edge)
        for (let r = 0; r < 3; r++) sums[edge][r] += k[r] / nPatterns
      }
    }
    const want = radii.map(r => Math.PI * r * r)
    expect(sums.translation[2] / want[2]).toBeCloseTo(1, 1)
    expect(sums.border[2] / want[2]).toBeCloseTo(1, 1)
    expect(sums.translation[1] / want[1]).toBeCloseTo(1, 1)
    expect(sums.none[2] / want[2]).toBeLessThan(0.9)
  })
  it('is NaN below two points and where border leaves no centre', () => {
    expect(ripleyK([0.5], [0.5], [0.1], unitSquare)[0]).toBeNaN()
    expect(ripleyK([], [], [0.1], unitSquare)[0]).toBeNaN()
    expect(ripleyK([0.5, 0.4], [0.5, 0.4], [0.6], unitSquare, 'border')[0]).toBeNaN()
    expect(ripleyK([0.5, 0.5], [0.5, 0.5], [0.1], unitSquare)[0]).toBe(1)
    expect(() => ripleyK([1], [], [1], unitSquare)).toThrow(RangeError)
  })
  it('case-control K finds clustered cases and is quiet about random ones', () => {
    const { x, y } = scatter(200, 5)
    const radii = [0.05, 0.1, 0.15]
    const corner = x.map((a, i) => (a < 0.4 && y[i] < 0.4 ? 1 : 0))
    const found = caseControlK(x, y, corner, radii, 1, seededUniform(9))
    expect([...found.clusters]).toEqual([1, 1, 1])
    expect(found.difference[1]).toBeGreaterThan(0)
    let nFalse = 0
    for (let trial = 0; trial < 40; trial++) {
      const uniform = seededUniform(100 + trial)
      const random = x.map(() => (uniform() < 0.2 ? 1 : 0))
      if (
        caseControlK(x, y, random, radii, 1, uniform, { relabelings: 99 }).clusters.some(flag => flag === 1)
      )
        nFalse += 1
    }
    // The envelope is global: about 5 per cent of 40 may leave it.
    expect(nFalse).toBeLessThanOrEqual(8)
  })
  it('case-control K without cases is NaN, not an error', () => {
    const none = caseControlK([0, 1, 2], [0, 0, 0], [0, 0, 0], [1], 1, seededUniform(1), { relabelings: 9 })
    expect(none.difference[0]).toBeNaN()
    expect(none.clusters[0]).toBe(0)
  })
})

describe('Duranton-Overman', () => {
  it('gives the known answers for 0, 1, 3 on a line', () => {
    const distances = pairDistances([0, 1, 3], [0, 0, 0])
    expect([...distances]).toEqual([1, 3, 2])
    const density = pairDensity(distances, [1, 2, 3], 0.5)
    expect(density[0]).toBeCloseTo(0.30204, 5)
    expect(density[1]).toBeCloseTo(0.33795, 5)
    expect(density[2]).toBeCloseTo(0.30204, 5)
  })
  it('is a density: it integrates to 1, with reflection over distances from 0 on', () => {
    const distances = pairDistances([0, 0.2, 1, 3], [0, 0, 0, 0])
    const steps = Array.from({ length: 1201 }, (_, k) => -5 + k * 0.01)
    const plain = pairDensity(distances, steps, 0.4).reduce((a, b) => a + b * 0.01, 0)
    expect(plain).toBeCloseTo(1, 6)
    const positive = Array.from({ length: 1000 }, (_, k) => 0.005 + k * 0.01)
    const mirrored = pairDensity(distances, positive, 0.4, true).reduce((a, b) => a + b * 0.01, 0)
    expect(mirrored).toBeCloseTo(1, 4)
    expect(pairDensity(distances, positive, 0.4).reduce((a, b) => a + b * 0.01, 0)).toBeLessThan(0.95)
  })
  it('calls a tight group localised, a spread one dispersed and no members neither', () => {
    const { x, y } = scatter(150, 21)
    const tight = x.map((a, i) => (a < 0.45 && y[i] < 0.45 ? 1 : 0))
    const local = durantonOverman(x, y, tight, seededUniform(2), { relabelings: 200 })
    expect(local.localised).toBe(true)
    expect(local.dispersed).toBe(false)
    expect(Math.max(...local.localisation)).toBeGreaterThan(0)
    expect(local.at).toHaveLength(51)
    const centre = x.map((a, i) => Math.abs(a - 0.5) + Math.abs(y[i] - 0.5))
    const rim = centre.map(d => (d > 0.75 ? 1 : 0))
    expect(
      durantonOverman(x, y, rim, seededUniform(2), { relabelings: 200, at: [0.3, 0.4, 0.5] }).dispersed,
    ).toBe(true)
    const none = durantonOverman(
      x,
      y,
      x.map(() => 0),
      seededUniform(2),
      { relabelings: 9, bandwidth: 0.1 },
    )
    expect(none.density[0]).toBeNaN()
    expect([none.localised, none.dispersed]).toEqual([false, false])
  })
  it('bandwidth follows the rule of thumb', () => {
    // 1..100: sd 29.0115, interquartile range 49.5 / 1.34 = 36.94, so the sd decides.
    const list = Array.from({ length: 100 }, (_, i) => i + 1)
    expect(silvermanBandwidth(list)).toBeCloseTo(0.9 * 29.01149197588202 * 100 ** -0.2, 10)
    expect(pairDensity([], [1], 1)[0]).toBeNaN()
    expect(pairDensity([1], [1], 0)[0]).toBeNaN()
  })
})

describe('global envelope', () => {
  it('lets no more than the level out, over the whole curve', () => {
    const uniform = seededUniform(4)
    const nCurves = 1000
    const nPoints = 12
    const curves = Float64Array.from({ length: nCurves * nPoints }, () => uniform())
    const { lower, upper } = globalEnvelope(curves, nCurves, nPoints, 0.05)
    let nAbove = 0
    let nBelow = 0
    for (let c = 0; c < nCurves; c++) {
      const curve = curves.subarray(c * nPoints, (c + 1) * nPoints)
      if (curve.some((value, p) => value > upper[p])) nAbove += 1
      if (curve.some((value, p) => value < lower[p])) nBelow += 1
    }
    expect(nAbove).toBeLessThanOrEqual(50)
    expect(nBelow).toBeLessThanOrEqual(50)
    // Nor is it idle: the pointwise extremes would let nobody out.
    expect(nAbove).toBeGreaterThan(30)
    expect(nBelow).toBeGreaterThan(30)
  })
  it('one curve is its own envelope; equal curves have width 0', () => {
    const one = globalEnvelope([1, 2, 3], 1, 3)
    expect([...one.lower, ...one.upper]).toEqual([1, 2, 3, 1, 2, 3])
    const equal = globalEnvelope(new Array(40).fill(7), 20, 2)
    expect([...equal.lower, ...equal.upper]).toEqual([7, 7, 7, 7])
    expect(() => globalEnvelope([1], 0, 1)).toThrow(RangeError)
    expect(() => globalEnvelope([1], 1, 2)).toThrow(RangeError)
  })
})
