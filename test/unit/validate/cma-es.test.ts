import { describe, expect, it } from 'vitest'
import { cmaEs } from '../../../src/validate/cma-es.ts'

function minimise(f: (x: Float64Array) => number, start: readonly number[], generations: number, seed = 'a') {
  const search = cmaEs(start, 0.2, seed)
  for (let g = 0; g < generations; g++) search.tell(search.ask().map(f))
  return search
}
const target = [0.3, 0.7, 0.5, 0.2, 0.9, 0.6]
const start = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]

describe('separable CMA-ES', () => {
  it('finds the middle of a sphere', () => {
    const { mean, step } = minimise(x => x.reduce((s, v, i) => s + (v - target[i]) ** 2, 0), start, 120)
    mean.forEach((v, i) => {
      expect(v).toBeCloseTo(target[i], 4)
    })
    expect(step).toBeLessThan(1e-3)
  })

  it('learns the scale of each coordinate of an ellipsoid', () => {
    const { mean } = minimise(x => x.reduce((s, v, i) => s + 10 ** i * (v - target[i]) ** 2, 0), start, 250)
    mean.forEach((v, i) => {
      expect(v).toBeCloseTo(target[i], 3)
    })
  })

  it('stays within the box where the best lies outside, and takes NaN for worst', () => {
    const { mean } = minimise(x => (x[0] < 0.1 ? Number.NaN : x[0]) + (2 - x[1]) ** 2, [0.5, 0.5], 150)
    expect(mean[0]).toBeCloseTo(0.1, 2)
    expect(mean[1]).toBeCloseTo(1, 3)
  })

  it('repeats itself for a seed and not for another', () => {
    const f = (x: Float64Array) => x.reduce((s, v) => s + v * v, 0)
    const once = minimise(f, start, 5)
    expect([...minimise(f, start, 5).mean]).toEqual([...once.mean])
    expect([...minimise(f, start, 5, 'b').mean]).not.toEqual([...once.mean])
  })
})
