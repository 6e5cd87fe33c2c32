import { expect, it } from 'vitest'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { loadScenario } from '../../../src/cli/load-scenario.ts'
import { exitCodeOf, runRequests } from '../../../src/cli/run-requests.ts'
import { silentContext } from '../../fixtures/call-golmok.ts'

it('tells of a failed replicate, goes on with the others and ends with 1', async () => {
  const { context, told } = silentContext(['run'])
  const { spec } = await loadScenario('alley/baseline', { months: 3 }, context)
  const faulty: ScenarioSpec = { ...spec, params: { noSuchParameter: 1 } }
  const finished: number[] = []
  const outcome = await runRequests(
    [spec, faulty, spec].map((of, replicate) => ({ spec: of, replicate, record: {} })),
    { workers: 1 },
    context,
    result => void finished.push(result.replicate),
  )
  expect(finished).toEqual([0, 2])
  expect(told.join('\n')).toMatch(/replicate 1 of baseline failed: .*noSuchParameter/)
  expect(exitCodeOf(outcome)).toBe(1)
})
