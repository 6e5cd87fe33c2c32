import { expect, it } from 'vitest'
import { createRun } from '../../sim/index.ts'
import { busyScenario } from '../fixtures/worlds.ts'

it('a run that starts from a snapshot ends where the straight run ends', () => {
  const spec = busyScenario()
  const straight = createRun(spec)
  straight.advance(20)
  const snapshot = straight.snapshot()
  straight.advance(60)
  const late = createRun(spec, { from: snapshot })
  expect(late.month).toBe(20)
  late.advance(60)
  expect(late.digest()).toEqual(straight.digest())
  expect(Array.from(late.results.region.slice(-30))).toEqual(Array.from(straight.results.region.slice(-30)))
})
