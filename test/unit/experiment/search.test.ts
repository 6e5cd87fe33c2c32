import { describe, expect, it } from 'vitest'
import { hypervolume } from '../../../src/experiment/search/hypervolume.ts'
import { nsga2 } from '../../../src/experiment/search/nsga2.ts'
import { dominates, nonDominatedFronts, paretoFront } from '../../../src/experiment/search/pareto.ts'

const at = (...objectives: number[]) => ({ objectives, violation: 0 })

describe('dominance', () => {
  it('a broken constraint outweighs any objective, NaN is worst', () => {
    expect(dominates(at(9, 9), { objectives: [0, 0], violation: 1 })).toBe(true)
    expect(dominates(at(1, 1), at(1, Number.NaN))).toBe(true)
    expect(dominates(at(1, 2), at(2, 1))).toBe(false)
    expect(dominates(at(1, 1), at(1, 1))).toBe(false)
  })

  it('sorts into fronts', () => {
    const points = [at(1, 4), at(2, 2), at(4, 1), at(3, 3), at(5, 5)]
    expect(nonDominatedFronts(points)).toEqual([[0, 1, 2], [3], [4]])
    expect(paretoFront([{ objectives: [0], violation: 2 }])).toEqual([])
  })
})

it('hypervolume of four objectives: a box and a point beyond the reference', () => {
  expect(hypervolume([[0.5, 0.5, 0.5, 0.5]], [1, 1, 1, 1])).toBeCloseTo(1 / 16, 12)
  expect(hypervolume([[0.5, 2]], [1, 1])).toBe(0)
  expect(hypervolume([], [1, 1])).toBe(0)
})

describe('NSGA-II', () => {
  const run = (seed: string) => {
    const search = nsga2(2, seed, { size: 20, start: [[0.5, 0.5]] })
    for (let g = 0; g < 40; g++)
      search.tell(
        search.ask().map(x => ({
          objectives: [x[0], 1 - x[0] + x[1]],
          violation: Math.max(0, 0.3 - x[0]),
        })),
      )
    return search
  }

  it('keeps to constraints and spreads along the front', () => {
    const front = run('a').population.map(p => p.point)
    for (const [x, y] of front) {
      expect(x).toBeGreaterThanOrEqual(0.3)
      expect(y).toBeLessThan(0.05)
    }
    const xs = front.map(p => p[0])
    expect(Math.min(...xs)).toBeLessThan(0.32)
    expect(Math.max(...xs)).toBeGreaterThan(0.95)
  })

  it('repeats itself for a seed, begins with what it is given, and wants an answer to every point', () => {
    const points = (seed: string) => run(seed).population.map(p => [...p.point])
    expect(points('a')).toEqual(points('a'))
    expect(points('b')).not.toEqual(points('a'))
    const search = nsga2(2, 'a', { size: 4, start: [[0.5, 0.5]] })
    expect([...search.ask()[0]]).toEqual([0.5, 0.5])
    expect(() => search.tell([at(1)])).toThrow(RangeError)
    expect(() => nsga2(2, 'a', { size: 5 })).toThrow(RangeError)
  })
})
