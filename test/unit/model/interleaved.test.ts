import { expect, it } from 'vitest'
import { createRun, type ScenarioSpec } from '../../../sim/index.ts'
import { busyScenario } from '../../fixtures/worlds.ts'

// Nothing of a run lives outside of its world: runs that take turns month by month end as each of them does alone.

const MONTHS = 40

function alone(spec: ScenarioSpec, replicate: number) {
  const run = createRun(spec, { replicate })
  for (let month = 0; month < MONTHS; month++) run.step()
  return { digest: run.digest(), results: Array.from(run.results.region) }
}

it('two worlds that take turns month by month end as each alone', () => {
  const busy = busyScenario()
  // Another size, other parameters, other levers: whatever one leaves behind would show in the other.
  const other: ScenarioSpec = {
    ...busy,
    seed: 'another',
    levers: [],
    region: {
      ...busy.region,
      districts: busy.region.districts.map((d, k) => ({ ...d, units: d.units + 7 * (k + 1) })),
    },
    params: { ...busy.params, noise: 0.2, sizeElasticity: 0.8 },
  }
  const runs = [createRun(busy), createRun(other), createRun(busy, { replicate: 1 })]
  for (let month = 0; month < MONTHS; month++) for (const run of runs) run.step()
  const together = runs.map(run => ({ digest: run.digest(), results: Array.from(run.results.region) }))
  expect(together[0]).toEqual(alone(busy, 0))
  expect(together[1]).toEqual(alone(other, 0))
  expect(together[2]).toEqual(alone(busy, 1))
})
