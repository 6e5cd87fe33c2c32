import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  countIslands,
  distanceBandWeights,
  getisOrdGiStar,
  holm,
  hotSpots,
  moranByDistance,
  moranI,
  moranTest,
  rowStandardised,
  type SpatialWeights,
  weightsFromNeighbours,
  withSelf,
} from '../../../sim/measures/index.ts'
import { seededUniform } from './seeded-uniform.ts'

/** Rook neighbours of a grid, row by row. */
function rook(rows: number, columns: number): SpatialWeights {
  const lists: number[][] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const list: number[] = []
      if (r > 0) list.push((r - 1) * columns + c)
      if (r < rows - 1) list.push((r + 1) * columns + c)
      if (c > 0) list.push(r * columns + c - 1)
      if (c < columns - 1) list.push(r * columns + c + 1)
      lists.push(list)
    }
  return weightsFromNeighbours(lists)
}

const grid = rook(4, 4)
const checkerboard = Array.from({ length: 16 }, (_, k) => (Math.floor(k / 4) + k) % 2)
const halves = Array.from({ length: 16 }, (_, k) => (k % 4 < 2 ? 1 : 0))

describe("Moran's I", () => {
  it('gives the known answers on a 4 x 4 rook grid', () => {
    expect(moranI(checkerboard, grid).i).toBeCloseTo(-1, 14)
    expect(moranI(checkerboard, rowStandardised(grid)).i).toBeCloseTo(-1, 14)
    expect(moranI(halves, grid).i).toBeCloseTo(0.6667, 4)
    expect(moranI(halves, rowStandardised(grid)).i).toBeCloseTo(0.7083, 4)
    expect(moranI(halves, grid).expected).toBeCloseTo(-0.0667, 4)
  })
  it('counts islands, which weigh nothing', () => {
    const weights = weightsFromNeighbours([[1], [0], []])
    const result = moranI([1, 2, 6], weights)
    expect(result.nIslands).toBe(1)
    expect(result.n).toBe(3)
    // (3 / 2) (2 x -2 x -1) / (4 + 1 + 9)
    expect(result.i).toBeCloseTo((1.5 * 4) / 14, 14)
  })
  it('is NaN without variation, without neighbours, for one place and for none', () => {
    expect(moranI([0.1, 0.1, 0.1], weightsFromNeighbours([[1], [0, 2], [1]])).i).toBeNaN()
    expect(moranI([1, 2], weightsFromNeighbours([[], []])).i).toBeNaN()
    expect(moranI([1], weightsFromNeighbours([[]]))).toEqual({ i: NaN, expected: NaN, n: 1, nIslands: 1 })
    expect(moranI([], weightsFromNeighbours([])).i).toBeNaN()
    expect(() => moranI([1], grid)).toThrow(RangeError)
  })
  it('forgets numbering, shift and scale', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 9, maxLength: 9 })
    const small = rook(3, 3)
    fc.assert(
      fc.property(values, list => {
        const plain = moranI(list, small).i
        const changed = moranI(list.map(value => 5 - 3 * value).reverse(), small).i
        if (Number.isNaN(plain)) expect(changed).toBeNaN()
        else expect(changed).toBeCloseTo(plain, 10)
      }),
    )
  })
  it('tests by permutation, the same with the same numbers', () => {
    const alike = moranTest(halves, grid, seededUniform(3), 999)
    expect(alike.pUpper).toBeLessThanOrEqual(0.002)
    expect(alike.pLower).toBe(1)
    expect(alike.z).toBeGreaterThan(3)
    expect(moranTest(halves, grid, seededUniform(3), 999)).toEqual(alike)
    const unlike = moranTest(checkerboard, grid, seededUniform(3), 999)
    expect(unlike.pLower).toBeLessThanOrEqual(0.002)
    expect(unlike.pTwoSided).toBeCloseTo(2 * unlike.pLower, 14)
    expect(moranTest([1, 1], weightsFromNeighbours([[1], [0]]), seededUniform(1), 9).pUpper).toBeNaN()
    expect(() => moranTest(halves, grid, seededUniform(1), 0)).toThrow(RangeError)
  })
  it('an ordinary arrangement is not significant, and p is uniform enough', () => {
    const uniform = seededUniform(11)
    let nSmall = 0
    for (let trial = 0; trial < 200; trial++) {
      const values = Array.from({ length: 16 }, () => uniform())
      if (moranTest(values, grid, uniform, 99).pUpper <= 0.1) nSmall += 1
    }
    // Binomial(200, 0.1): within four standard deviations.
    expect(nSmall).toBeGreaterThan(3)
    expect(nSmall).toBeLessThan(37)
  })
  it('decays with distance over a smooth surface', () => {
    const x = Array.from({ length: 100 }, (_, k) => k % 10)
    const y = Array.from({ length: 100 }, (_, k) => Math.floor(k / 10))
    const values = x.map((a, k) => a + y[k])
    const bands = moranByDistance(values, x, y, [1, 2, 4, 8])
    expect(bands.map(band => band.distance)).toEqual([1, 2, 4, 8])
    for (let k = 1; k < 4; k++) expect(bands[k].i).toBeLessThan(bands[k - 1].i)
    const rings = moranByDistance(values, x, y, [1, 2, 4, 8], 'rings')
    expect(rings[0].i).toBeCloseTo(bands[0].i, 14)
    expect(rings[3].i).toBeLessThan(bands[3].i)
  })
})

describe('spatial weights', () => {
  it('band from 0 holds coincident points, rings exclude the inner radius', () => {
    const disc = distanceBandWeights([0, 0, 1, 3], [0, 0, 0, 0], 1)
    expect([...disc.start]).toEqual([0, 2, 4, 6, 6])
    expect([...disc.neighbour]).toEqual([1, 2, 0, 2, 0, 1])
    const ring = distanceBandWeights([0, 0, 1, 3], [0, 0, 0, 0], 3, 1)
    expect([...ring.neighbour]).toEqual([3, 3, 3, 0, 1, 2])
    expect(countIslands(disc)).toBe(1)
    expect(countIslands(withSelf(disc))).toBe(1)
  })
  it('puts self in place once and rows to sum 1', () => {
    const once = withSelf(grid)
    expect(withSelf(once)).toEqual(once)
    expect([...once.neighbour.subarray(once.start[5], once.start[6])]).toEqual([1, 4, 5, 6, 9])
    const standard = rowStandardised(grid)
    for (let i = 0; i < 16; i++) {
      const row = standard.weight.subarray(standard.start[i], standard.start[i + 1])
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 14)
    }
    expect(grid.weight[0]).toBe(1)
  })
  it('rejects neighbours that do not exist', () => {
    expect(() => weightsFromNeighbours([[1]])).toThrow(RangeError)
    expect(() => weightsFromNeighbours([[-1]])).toThrow(RangeError)
    expect(() => distanceBandWeights([1], [1, 2], 1)).toThrow(RangeError)
    expect([...weightsFromNeighbours([[1, 1], [0]]).start]).toEqual([0, 1, 2])
  })
})

describe('Getis-Ord Gi*', () => {
  const line = withSelf(weightsFromNeighbours([[1], [0, 2], [1, 3], [2, 4], [3]]))
  it('gives the known answer on a line', () => {
    const z = getisOrdGiStar([1, 1, 1, 1, 6], line)
    for (const [i, want] of [-0.8165, -1.2247, -1.2247, 0.8165, 1.2247].entries())
      expect(z[i]).toBeCloseTo(want, 4)
  })
  it('is NaN where it has no meaning', () => {
    expect([...getisOrdGiStar([0.1, 0.1, 0.1, 0.1, 0.1], line)]).toEqual(new Array(5).fill(NaN))
    const all = withSelf(weightsFromNeighbours([[1], [0]]))
    expect([...getisOrdGiStar([1, 2], all)]).toEqual([NaN, NaN])
    expect(getisOrdGiStar([], weightsFromNeighbours([]))).toHaveLength(0)
    expect(() => getisOrdGiStar([1], line)).toThrow(RangeError)
  })
  it('finds the planted hot and cold corner and nothing on a flat map', () => {
    const weights = withSelf(rook(12, 12))
    const values = Array.from({ length: 144 }, (_, k) => {
      const row = Math.floor(k / 12)
      const column = k % 12
      return row < 3 && column < 3 ? 10 : row > 8 && column > 8 ? -10 : ((k * 7) % 5) / 10
    })
    const spots = hotSpots(values, weights)
    expect(spots.kind[13]).toBe(1)
    expect(spots.kind[143 - 13]).toBe(-1)
    expect(spots.nHot).toBeGreaterThanOrEqual(5)
    expect(spots.nCold).toBeGreaterThanOrEqual(5)
    expect(spots.kind[6 * 12 + 6]).toBe(0)
    expect(spots.adjustedP[13]).toBeGreaterThanOrEqual(spots.p[13])
    const flat = hotSpots(new Array(144).fill(3), weights)
    expect([flat.nHot, flat.nCold]).toEqual([0, 0])
    expect(() => hotSpots(values, weights, 0)).toThrow(RangeError)
  })
})

describe('many tests at once', () => {
  it('Benjamini-Hochberg and Holm give the textbook adjustment', () => {
    const p = [0.01, 0.04, 0.03, 0.005]
    expect([...benjaminiHochberg(p)].map(v => v.toFixed(4))).toEqual(['0.0200', '0.0400', '0.0400', '0.0200'])
    expect([...holm(p)].map(v => v.toFixed(4))).toEqual(['0.0300', '0.0600', '0.0600', '0.0200'])
  })
  it('missing ones do not count', () => {
    expect([...benjaminiHochberg([0.02, NaN])]).toEqual([0.02, NaN])
    expect([...holm([NaN, 0.02, 0.9])]).toEqual([NaN, 0.04, 0.9])
    expect(benjaminiHochberg([])).toHaveLength(0)
    expect([...holm([0.9, 0.8])]).toEqual([1, 1])
  })
  it('adjustment keeps the order and never lowers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), p => {
        for (const adjusted of [benjaminiHochberg(p), holm(p)])
          for (let i = 0; i < p.length; i++) {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p[i] * (1 - 1e-12))
            expect(adjusted[i]).toBeLessThanOrEqual(1)
            for (let j = 0; j < p.length; j++)
              if (p[i] < p[j]) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j])
          }
      }),
    )
  })
})
