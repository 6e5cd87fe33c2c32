import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_SIZE, outsideBand } from '../bench/reference/acceptance.ts'
import {
  hash2,
  lognormalExact,
  lognormalTable,
  NOISE_CELLS,
  normalQuantile,
  phaseKey,
  poisson,
  unit,
} from '../bench/reference/draws.ts'
import { createEnginePort, runEnginePort } from '../bench/reference/engine-port.ts'
import { runHandLoop } from '../bench/reference/hand-loop.ts'
import type { ReferenceOptions, ReferenceResult } from '../bench/reference/parameters.ts'

const PORTS: Record<string, (options: ReferenceOptions) => ReferenceResult> = {
  'hand-written loop': runHandLoop,
  'engine machinery': runEnginePort,
}

/** Everything but the time it took. */
function outcome({ msLoop: _, ...rest }: ReferenceResult) {
  return rest
}

describe.each(Object.entries(PORTS))('reference model, %s', (_, run) => {
  it('lies in the acceptance band on the average of four runs', () => {
    expect(outsideBand([1, 2, 3, 4].map(seed => run({ ...ACCEPTANCE_SIZE, seed })))).toEqual([])
  })

  it('keeps the books: who is there came in and has not left', () => {
    const result = run({ n0: 1000, districts: 50, ticks: 36, seed: 5 })
    expect(result.n).toBe(1000 + result.entrants - result.exits)
    expect(result.exits).toBeGreaterThan(0)
    expect(result.moves).toBeLessThan(result.evals)
  })

  it('does the same work for the same seed, and other work for another', () => {
    const options = { n0: 1000, districts: 50, ticks: 24, seed: 7 }
    expect(outcome(run(options))).toEqual(outcome(run(options)))
    expect(outcome(run({ ...options, seed: 8 }))).not.toEqual(outcome(run(options)))
  })
})

describe('reference model on the engine', () => {
  const start = () => createEnginePort({ n0: 500, districts: 20, ticks: 24, seed: 3 })

  it('goes on from a snapshot as if nothing had been', () => {
    const whole = start()
    for (let tick = 0; tick < 12; tick++) whole.step()
    const half = whole.snapshot()
    for (let tick = 0; tick < 12; tick++) whole.step()
    const resumed = start()
    resumed.restore(half)
    for (let tick = 0; tick < 12; tick++) resumed.step()
    expect(resumed.digest()).toEqual(whole.digest())
    expect(resumed.digest()).not.toEqual(start().digest())
  })

  it('counts as many open rows as it says, none in a district beyond its floor units, none left half-way', () => {
    const port = start()
    for (let tick = 0; tick < 24; tick++) port.step()
    const { population, places } = port.context
    const state = port.store.columns['creator.state']
    const ids = new Set<number>()
    for (let d = 0; d < 20; d++) {
      let open = 0
      for (let row = population.blockStart[d]; row < population.blockStart[d + 1]; row++) {
        if (state[row] === 1) ids.add(port.store.columns['creator.id'][row])
        if (state[row] !== 0) open++
      }
      expect(open).toBe(population.occupied[d])
      expect(open).toBeLessThanOrEqual(places.units[d])
    }
    expect(ids.size).toBe(port.store.columns['run.open'][0])
    expect(state.every(s => s === 0 || s === 1)).toBe(true)
  })
})

describe('acceptance band', () => {
  it('refuses a model that leaves work out', () => {
    const runs = [1, 2, 3, 4].map(seed => runHandLoop({ ...ACCEPTANCE_SIZE, ticks: 60, seed }))
    expect(outsideBand(runs).length).toBeGreaterThan(0)
  })
})

describe('draws of the hand-written loop', () => {
  it('gives the normal law its quantiles', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
      [1e-8, -5.612001244174789],
    ])
      expect(normalQuantile(p)).toBeCloseTo(z, 7)
  })

  it('draws uniforms with the mean and variance of their law', () => {
    const a = phaseKey(1, 2, 3, 0)
    const b = phaseKey(1, 2, 3, 1)
    const n = 100_000
    let sum = 0
    let squares = 0
    let inside = true
    for (let x = 0; x < n; x++) {
      const u = unit(hash2(a, b, x))
      inside &&= u > 0 && u < 1
      sum += u
      squares += (u - 0.5) ** 2
    }
    expect(inside).toBe(true)
    // Five standard errors: sqrt(1 / 12 n) of the mean, sqrt(1 / 180 n) of the variance.
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(5 * Math.sqrt(1 / (12 * n)))
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / (180 * n)))
  })

  it('keeps the mean and variance of the sales noise in its table', () => {
    const table = lognormalTable(0.5)
    let mean = 0
    let square = 0
    // Inside a cell the table is a straight line; the two times four outer cells are drawn exactly, 256 quantiles each.
    for (let cell = 0; cell < NOISE_CELLS; cell++) {
      for (let k = 0; k < 256; k++) {
        const at = (k + 0.5) / 256
        const inTail = cell < 4 || cell >= NOISE_CELLS - 4
        const value = inTail
          ? lognormalExact(0.5, (cell + at) / NOISE_CELLS)
          : table[cell] + at * (table[cell + 1] - table[cell])
        mean += value / (NOISE_CELLS * 256)
        square += (value * value) / (NOISE_CELLS * 256)
      }
    }
    expect(Math.abs(mean - 1)).toBeLessThan(1e-4)
    expect(Math.abs(square - Math.exp(0.25))).toBeLessThan(3e-4)
  })

  it('draws Poisson numbers of the asked mean, small and large', () => {
    for (const mean of [10, 100]) {
      let sum = 0
      const n = 4000
      for (let tick = 0; tick < n; tick++)
        sum += poisson(phaseKey(9, tick, 3, 0), phaseKey(9, tick, 3, 1), mean)
      expect(Math.abs(sum / n - mean)).toBeLessThan(5 * Math.sqrt(mean / n))
    }
  })
})
