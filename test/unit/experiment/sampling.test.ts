import { describe, expect, it } from 'vitest'
import { morrisDesign } from '../../../src/experiment/analysis/morris.ts'
import { keyedUniform } from '../../../src/experiment/sampling/keyed-uniform.ts'
import { latinHypercube } from '../../../src/experiment/sampling/latin-hypercube.ts'
import { saltelliDesign } from '../../../src/experiment/sampling/saltelli-design.ts'
import { SOBOL_DIMENSIONS, sobolSequence } from '../../../src/experiment/sampling/sobol-sequence.ts'

describe('Sobol sequence', () => {
  it('is that of Joe and Kuo: as SciPy gives it', () => {
    const { at, dimensions } = sobolSequence(1024, 160)
    const row = (i: number) => [0, 1, 5, 40, 99, 159].map(j => at[i * dimensions + j])
    expect(row(3)).toEqual([0.25, 0.75, 0.25, 0.75, 0.25, 0.25])
    expect(row(100)).toEqual([0.4140625, 0.2578125, 0.7421875, 0.7109375, 0.8828125, 0.5234375])
    expect(row(777)).toEqual([
      0.6923828125, 0.9365234375, 0.3564453125, 0.7216796875, 0.5107421875, 0.1806640625,
    ])
    expect(row(1023)).toEqual([
      0.0009765625, 0.7529296875, 0.4384765625, 0.6318359375, 0.5302734375, 0.4267578125,
    ])
  })

  it('fills every dimension evenly, with a shift as well', () => {
    for (const seed of [undefined, 'a']) {
      const { at } = sobolSequence(256, SOBOL_DIMENSIONS, seed)
      for (let j = 0; j < SOBOL_DIMENSIONS; j++) {
        const cells = new Set(
          Array.from({ length: 256 }, (_, i) => Math.floor(256 * at[i * SOBOL_DIMENSIONS + j])),
        )
        expect(cells.size).toBe(256)
      }
    }
  })

  it('a seed shifts it, and leaves the corner', () => {
    const [a, again, b] = ['a', 'a', 'b'].map(seed => [...sobolSequence(8, 3, seed).at])
    expect(again).toEqual(a)
    expect(b).not.toEqual(a)
    expect(Math.min(...a)).toBeGreaterThan(0)
    expect(Math.max(...a)).toBeLessThan(1)
  })

  it('refuses more dimensions than it has directions', () => {
    expect(() => sobolSequence(2, SOBOL_DIMENSIONS + 1)).toThrow(RangeError)
    expect(() => sobolSequence(-1, 2)).toThrow(RangeError)
  })
})

it('a Latin hypercube has one point in every slice, and one more dimension leaves the others alone', () => {
  const { at } = latinHypercube(50, 4, 'a')
  for (let j = 0; j < 4; j++) {
    const slices = new Set(Array.from({ length: 50 }, (_, i) => Math.floor(50 * at[4 * i + j])))
    expect(slices.size).toBe(50)
  }
  const wider = latinHypercube(50, 5, 'a').at
  for (let i = 0; i < 50; i++)
    expect([...wider.slice(5 * i, 5 * i + 4)]).toEqual([...at.slice(4 * i, 4 * i + 4)])
})

it('a Saltelli design changes one column at a time', () => {
  const { at, points } = saltelliDesign(8, 3, 'a')
  expect(points).toBe(8 * 5)
  const row = (i: number, r: number) => [...at.slice((i * 5 + r) * 3, (i * 5 + r) * 3 + 3)]
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < 3; j++) {
      const mixed = row(i, 0)
      mixed[j] = row(i, 4)[j]
      expect(row(i, j + 1)).toEqual(mixed)
    }
})

it('a Morris trajectory moves every factor once, within the cube', () => {
  const { at, moved, dimensions: k } = morrisDesign(20, 6, 'a')
  for (let t = 0; t < 20; t++) {
    expect([...moved.slice(t * k, t * k + k)].sort()).toEqual([0, 1, 2, 3, 4, 5])
    for (let s = 0; s < k; s++) {
      const [from, to] = [t * (k + 1) + s, t * (k + 1) + s + 1].map(r => [...at.slice(r * k, r * k + k)])
      const changes = from.flatMap((x, j) => (x === to[j] ? [] : [j]))
      expect(changes).toEqual([moved[t * k + s]])
    }
  }
  expect([Math.min(...at), Math.max(...at)]).toEqual([0, 1])
})

it('draws of one purpose do not depend on those of another', () => {
  const a = keyedUniform('seed', 'a')
  const first = [a(), a()]
  const other = keyedUniform('seed', 'b')
  const again = keyedUniform('seed', 'a')
  other()
  expect([again(), again()]).toEqual(first)
  expect(first[0]).not.toBe(first[1])
})
