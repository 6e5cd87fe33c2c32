import { expect, it } from 'vitest'
import { defineMetric, type Metric } from '../../../sim/metrics/define.ts'
import { compareEnsembles, type EnsembleSeries, PairingError } from '../../../src/compare/compare.ts'

const metric = (id: string, summary: Metric['summary']): Metric =>
  defineMetric({
    id,
    label: { ko: id, en: id },
    about: { ko: '', en: '' },
    unit: 'shops',
    better: 'higher',
    summary,
    group: 'businesses',
    level: 'region',
    measure: () => 0,
  })
const METRICS = [metric('open', 'last'), metric('closed', 'sum')]

/** Ensembles of replicates of months x (open, closed). */
function ensemble(
  scenario: string,
  regions: readonly (readonly number[])[],
  more: Partial<EnsembleSeries> = {},
): EnsembleSeries {
  return {
    scenario,
    seed: 's',
    engineVersion: '1',
    regionDigest: 'r',
    regionId: 'r',
    months: (regions[0]?.length ?? 0) / 2,
    metrics: ['open', 'closed'],
    replicates: new Map(regions.map((region, k) => [k, { region: Float64Array.from(region) }])),
    ...more,
  }
}
const BASE = ensemble('a', [
  [10, 1, 10, 1, 10, 1],
  [20, 2, 20, 2, 20, 2],
])

it('measures each metric by its own summary, pair by pair', () => {
  const other = ensemble('b', [
    [10, 1, 11, 1, 12, 3],
    [20, 2, 23, 2, 26, 2],
  ])
  const c = compareEnsembles(BASE, other, METRICS)
  const [open, closed] = c.metrics
  expect(open.difference.mean).toBe(4) // last month: +2 and +6
  expect(closed.difference.mean).toBe(1) // sum over months: +2 and 0
  expect(open.overTime.mean).toEqual([0, 2, 4])
  expect(open.overTime.low[0]).toBe(0)
  expect(open.baseline.median).toBe(15)
  expect(c.identicalUntil).toBe(1)
  expect(c.identityOfState).toBe(false)
})

it('compares the months and replicates that both have', () => {
  const shorter = ensemble('b', [[10, 1, 10, 1]])
  const c = compareEnsembles(BASE, shorter, METRICS)
  expect(c.months).toBe(2)
  expect(c.replicates).toEqual([0])
  expect(c.identicalUntil).toBe(2)
  expect(c.metrics.map(m => m.verdict.kind)).toEqual(['same', 'same'])
})

it('trusts fingerprints of the state more than metrics, which may agree by chance', () => {
  const withStates = (states: string[]) =>
    ensemble('x', [], {
      months: 3,
      replicates: new Map([[0, { region: new Float64Array(6), stateByMonth: states }]]),
    })
  const c = compareEnsembles(withStates(['p', 'q', 'r']), withStates(['p', 'Q', 'r']), METRICS)
  expect(c.identicalUntil).toBe(1)
  expect(c.identityOfState).toBe(true)
})

it('treats a gap that both have as equal, and a gap that one has as a difference', () => {
  const gap = ensemble('a', [[Number.NaN, 1, 10, 1]])
  expect(compareEnsembles(gap, gap, METRICS).identicalUntil).toBe(2)
  expect(compareEnsembles(gap, ensemble('b', [[10, 1, 10, 1]]), METRICS).identicalUntil).toBe(0)
})

it('refuses what cannot be paired, and says why', () => {
  const problem = (other: EnsembleSeries) => {
    try {
      compareEnsembles(BASE, other, METRICS)
    } catch (error) {
      if (error instanceof PairingError) return error.problem
    }
    return undefined
  }
  const one = [[10, 1]]
  expect(problem(ensemble('b', one, { seed: 't' }))).toBe('seed')
  expect(problem(ensemble('b', one, { engineVersion: '2' }))).toBe('engineVersion')
  expect(problem(ensemble('b', one, { replicates: new Map([[7, { region: Float64Array.of(1, 2) }]]) }))).toBe(
    'noCommonReplicate',
  )
  expect(problem(ensemble('b', one, { metrics: ['else', 'other'] }))).toBe('noCommonMetric')
})
