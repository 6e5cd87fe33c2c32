import { describe, expect, it } from 'vitest'
import { abcSmc, effectiveParticles } from '../../../src/experiment/calibration/abc-smc.ts'
import {
  fitEmulator,
  remainingWidths,
  samplePlausible,
} from '../../../src/experiment/calibration/history-matching.ts'
import { fitCentreSizes, sizesAtRest } from '../../../src/experiment/calibration/spatial-interaction.ts'
import { observedSizes, strewnTowns } from '../../../src/experiment/known-answers/calibration.ts'
import { latinHypercube } from '../../../src/experiment/sampling/latin-hypercube.ts'

const total = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0)

describe('ABC-SMC', () => {
  const flat = { kind: 'uniform', low: 0, high: 1 } as const

  it('weights add up, tolerances fall, and batches may be simulated in any order', () => {
    const run = (reverse: boolean) => {
      const search = abcSmc([flat, flat], 'a', { particles: 40, generations: 4 })
      const tolerances: number[] = []
      for (let points = search.ask(); points; points = search.ask()) {
        const order = points.map((_, i) => i)
        if (reverse) order.reverse()
        const distances = new Float64Array(points.length)
        for (const i of order) distances[i] = Math.abs(points[i][0] - 0.3)
        search.tell(distances)
        tolerances.push(search.tolerance)
      }
      expect(search.generation).toBe(4)
      expect(total(search.particles.map(p => p.weight))).toBeCloseTo(1, 12)
      expect(tolerances).toEqual([...tolerances].sort((a, b) => b - a))
      return search.particles
    }
    expect(run(true)).toEqual(run(false))
    expect(effectiveParticles(run(false))).toBeGreaterThan(10)
  })

  it('gives up where nothing comes near, and keeps the last whole generation', () => {
    const search = abcSmc([flat], 'a', { particles: 10, generations: 5, mostProposals: 5 })
    let batch = 0
    for (let points = search.ask(); points; points = search.ask())
      search.tell(points.map(() => (batch++ < 10 ? 1 + 0.01 * batch : 9)))
    expect(search.generation).toBe(1)
    expect(search.particles).toHaveLength(10)
  })
})

describe('history matching', () => {
  it('says which dimensions the data informed', () => {
    const { at } = latinHypercube(60, 2, 'a')
    const points = Array.from({ length: 60 }, (_, i) => at.slice(2 * i, 2 * i + 2))
    const emulator = fitEmulator(
      points,
      points.map(p => 5 * p[0]),
    )
    const observations = [{ id: 'y', value: 2, variance: 0.01, discrepancy: 0 }]
    const left = samplePlausible(200, 2, [{ emulators: [emulator] }], observations, { seed: 'a' })
    const [informed, not] = remainingWidths(left.points, 2)
    expect(informed).toBeLessThan(0.2)
    expect(not).toBeGreaterThan(0.9)
  })

  it('wants enough runs, and leaves failed ones out', () => {
    expect(() => fitEmulator([[0.1, 0.2]], [1])).toThrow(RangeError)
    const points = Array.from({ length: 20 }, (_, i) => [i / 20])
    const fit = fitEmulator(
      points,
      points.map(([x], i) => (i === 3 ? Number.NaN : 2 * x * x)),
    )
    expect(fit.predict([0.5])).toBeCloseTo(0.5, 10)
    expect(fit.r2).toBeCloseTo(1, 10)
  })
})

describe('spatial interaction, static fit', () => {
  it('sizes at rest hold all the money, and each draws what it holds', () => {
    const towns = strewnTowns('a', 30, 8)
    const rest = sizesAtRest(towns, 8, 0.8, 0.4).map(Math.exp)
    expect(total(rest)).toBeCloseTo(total(towns.origins), 6)
    const drawn = new Float64Array(8)
    towns.origins.forEach((origin, i) => {
      const pull = rest.map((w, j) => w ** 0.8 * Math.exp(-0.4 * towns.costs[i * 8 + j]))
      for (let j = 0; j < 8; j++) drawn[j] += (origin * pull[j]) / total(pull)
    })
    for (let j = 0; j < 8; j++) expect(drawn[j] / rest[j]).toBeCloseTo(1, 7)
  })

  it('recovers alpha and beta exactly from sizes at rest, and foretells what it has not seen', () => {
    const fit = fitCentreSizes(observedSizes('b', 20, 0.75, 0.6, 0))
    expect(fit.alpha.value).toBeCloseTo(0.75, 4)
    expect(fit.beta.value).toBeCloseTo(0.6, 4)
    expect(fit.r2).toBeCloseTo(1, 6)
    expect(fit.holdOutR2).toBeCloseTo(1, 4)
    expect(fit.atBound).toBe(false)
  })

  it('with noise the hold-out is worse than the fit', () => {
    const fit = fitCentreSizes(observedSizes('c', 30, 0.6, 0.4, 0.3))
    expect(fit.holdOutR2).toBeLessThan(fit.r2)
    expect(fit.alpha.low).toBeLessThan(fit.alpha.value)
  })

  it('wants a matrix that fits and sizes above zero', () => {
    const data = observedSizes('d', 5, 0.5, 0.5, 0)
    expect(() => fitCentreSizes({ ...data, costs: [1] })).toThrow(RangeError)
    expect(() => fitCentreSizes({ ...data, sizes: [1, 2, 3, 4, 0] })).toThrow(RangeError)
  })
})
