import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../sim/engine/math.ts'
import { pairedDifference } from '../../../sim/measures/paired-difference.ts'
import {
  normalizedScores,
  ranksOf,
  weightedScores,
} from '../../../src/experiment/analysis/criteria-ranking.ts'
import { quantileInterval, quantileWithError } from '../../../src/experiment/analysis/monte-carlo-error.ts'
import { elementaryEffects, morrisDesign } from '../../../src/experiment/analysis/morris.ts'
import { densestWithCoverage, primTrajectory } from '../../../src/experiment/analysis/prim.ts'
import { LADDER, settlingAt, settlingLooks } from '../../../src/experiment/analysis/settle.ts'
import { attribute, attributionPlan } from '../../../src/experiment/analysis/shapley.ts'
import { sobolIndices } from '../../../src/experiment/analysis/sobol-indices.ts'
import { settledShare } from '../../../src/experiment/known-answers/settling.ts'
import { evaluated, ishigami } from '../../../src/experiment/known-answers/test-functions.ts'
import { keyedUniform } from '../../../src/experiment/sampling/keyed-uniform.ts'
import { saltelliDesign } from '../../../src/experiment/sampling/saltelli-design.ts'

describe('Sobol indices', () => {
  it('intervals hold the point, narrow with more points, and repeat themselves', () => {
    const widths = [128, 2048].map(n => {
      const y = evaluated(saltelliDesign(n, 3, 'a'), ishigami)
      const [first] = sobolIndices(y, 3, { resamples: 200 })
      expect(first.firstInterval.low).toBeLessThan(first.first)
      expect(first.firstInterval.high).toBeGreaterThan(first.first)
      expect(sobolIndices(y, 3, { resamples: 200 })[0]).toEqual(first)
      return first.totalInterval.high - first.totalInterval.low
    })
    expect(widths[1]).toBeLessThan(widths[0] / 2)
  })

  it('nothing that varies has no shares', () => {
    const [only] = sobolIndices(new Float64Array(12).fill(3), 1, { resamples: 2 })
    expect(only.first).toBeNaN()
    expect(() => sobolIndices([1, 2, 3, 4], 1)).toThrow(RangeError)
  })
})

it('Morris: a line has the effect of its slope and no spread, and says its direction', () => {
  const design = morrisDesign(10, 3, 'a')
  const found = elementaryEffects(
    design,
    evaluated(design, ([a, b]) => 3 * a - 2 * b),
  )
  expect(found.map(e => e.mu)).toEqual([3, -2, 0].map(x => expect.closeTo(x, 10)))
  expect(found.map(e => e.muStar)).toEqual([3, 2, 0].map(x => expect.closeTo(x, 10)))
  for (const e of found) expect(e.sigma).toBeCloseTo(0, 10)
})

it('PRIM: without any case of interest that gathers, the whole space is the answer', () => {
  const draw = keyedUniform('prim', 'noise')
  const at = Array.from({ length: 400 }, draw)
  const interest = Array.from({ length: 200 }, () => true)
  const [whole, ...more] = primTrajectory(at, interest, 2)
  expect(more).toEqual([])
  expect(whole).toMatchObject({ coverage: 1, density: 1, mass: 1, bounds: [] })
  expect(densestWithCoverage([whole], 0.5)).toBe(whole)
})

describe('attribution', () => {
  const values = (f: (coalition: number) => number, levers: number) =>
    new Map(Array.from({ length: 2 ** levers }, (_, c) => [c, [f(c), f(c) + 0.1 * c, f(c)]] as const))

  it('adds up, and shows an overlap where two levers do the same work', () => {
    const either = values(c => (c === 0 ? 0 : 4), 2)
    const found = attribute(attributionPlan(2, 0, 'a'), either)
    const [a, b] = found.levers
    expect(a.shapley.mean + b.shapley.mean).toBeCloseTo(found.whole.mean, 12)
    expect(a.leaveOneOut.mean).toBeLessThan(0.1)
    expect(found.overlap.mean).toBeGreaterThan(3.9)
    expect(found.overlap.low).toBeLessThan(found.overlap.mean)
  })

  it('wants every coalition of the plan with the same replicates', () => {
    const plan = attributionPlan(2, 0, 'a')
    const lacking = values(c => c, 2)
    lacking.delete(3)
    expect(() => attribute(plan, lacking)).toThrow(RangeError)
  })

  it('beyond eight levers walks orders and their reverse, each coalition once', () => {
    const plan = attributionPlan(10, 3, 'a')
    expect(plan.exact).toBe(false)
    expect(plan.orders).toHaveLength(6)
    expect(plan.orders[1]).toEqual([...plan.orders[0]].reverse())
    expect(new Set(plan.coalitions).size).toBe(plan.coalitions.length)
    // For an additive game every order gives the same: exact whatever the orders.
    const additive = new Map(plan.coalitions.map(c => [c, [10 * Math.log2(c & 1 ? 2 : 1) + c, 0]]))
    const found = attribute(plan, additive)
    expect(found.levers[3].shapley.mean).toBeCloseTo(4, 10)
  })
})

describe('run until settled', () => {
  const looks = settlingLooks(LADDER, 0.05)

  it('spends the whole error rate at the cap and less before', () => {
    const spent = looks.map(look => look.spent)
    expect(spent).toEqual([...spent].sort((a, b) => a - b))
    expect(spent.at(-1)).toBe(0.05)
    expect(looks.at(-1)?.nominalP).toBeLessThan(0.05)
    for (const look of looks) expect(look.nominalP).toBeLessThan(0.05)
  })

  it('looking at 95 % each time would give false alarms far more often', () => {
    let alarms = 0
    for (let e = 0; e < 1000; e++) {
      const draw = keyedUniform(`naive ${e}`, 'normal')
      const values = Array.from({ length: 400 }, () => normalQuantile(draw()))
      if (LADDER.some(n => pairedDifference(new Float64Array(n), values.slice(0, n)).pValue < 0.05)) alarms++
    }
    expect(alarms / 1000).toBeGreaterThan(0.1)
  })

  it('finds a difference of three tenths of a standard deviation, mostly before the cap', () => {
    expect(settledShare(0.3, 300, 'normal')).toBeGreaterThan(0.95)
  })

  it('says what to do next, and ends at the cap', () => {
    const values = (n: number, shift: number) =>
      Array.from({ length: n }, (_, i) => shift + (i % 2 === 0 ? 1 : -1))
    const at = (n: number, shift: number) =>
      settlingAt(pairedDifference(new Float64Array(n), values(n, shift)), looks)
    expect(at(8, 0)).toMatchObject({ state: 'goOn', next: 25 })
    expect(at(8, 10).state).toBe('settled')
    expect(at(400, 0).state).toBe('notToldApart')
    expect(() => at(9, 0)).toThrow(RangeError)
  })

  it('refuses looks that do not rise', () => {
    expect(() => settlingLooks([8, 8], 0.05)).toThrow(RangeError)
  })
})

describe('Monte Carlo error', () => {
  it('stays undefined where there is too little', () => {
    expect(quantileWithError([1], 0.5).standardError).toBeNaN()
    expect(quantileInterval([1, 2, 3], 0.1)).toBeUndefined()
  })

  it('the interval of a 90 % quantile holds it as often as stated', () => {
    let held = 0
    for (let s = 0; s < 400; s++) {
      const draw = keyedUniform(`s ${s}`, 'skewed')
      const found = quantileInterval(
        Array.from({ length: 60 }, () => -Math.log(draw())),
        0.9,
      )
      if (found && found.low <= Math.log(10) && found.high >= Math.log(10)) held++
    }
    expect(held / 400).toBeGreaterThan(0.93)
  })
})

describe('ranking by criteria', () => {
  it('turns criteria of which less is wanted, and shares ranks of equals', () => {
    const scores = normalizedScores([
      { id: 'a', better: 'higher', values: [0, 5, 10] },
      { id: 'b', better: 'lower', values: [1, 1, 1] },
    ])
    expect(scores.map(s => [...s])).toEqual([
      [0, 0.5, 1],
      [1, 1, 1],
    ])
    expect([...weightedScores(scores, [1, 3])]).toEqual([0.75, 0.875, 1])
    expect([...ranksOf([3, 1, 3, 0])]).toEqual([1.5, 3, 1.5, 4])
  })
})
