import { expect, it } from 'vitest'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { runEnsemble } from '../../../src/ensemble/ensemble.ts'
import type { Executor } from '../../../src/ensemble/executor.ts'
import type { ReplicateRequest, ReplicateResult } from '../../../src/ensemble/replicate.ts'
import { replicateResult, twoDistricts } from '../../fixtures/results.ts'

const SPEC: ScenarioSpec = {
  id: 'test',
  region: twoDistricts,
  seed: 's',
  spinUpMonths: 0,
  months: 2,
  params: {},
  levers: [],
  shocks: [],
  budget: {},
}
const requests = (n: number): ReplicateRequest[] =>
  Array.from({ length: n }, (_, replicate) => ({ spec: SPEC, replicate, record: {} }))

/** Replicates end when the test says so. */
function manualExecutor(width: number) {
  const running = new Map<number, { end: () => void; fail: (error: Error) => void }>()
  const executor: Executor = {
    width,
    run: ({ replicate }) =>
      new Promise<ReplicateResult>((resolve, reject) => {
        running.set(replicate, {
          end: () => resolve(replicateResult(replicate, [replicate, 0, replicate, 0])),
          fail: reject,
        })
      }).finally(() => running.delete(replicate)),
    close: async () => {
      for (const job of running.values()) job.fail(new Error('closed'))
    },
  }
  const turn = () => new Promise(resolve => setImmediate(resolve))
  return { executor, running, turn }
}

it('works on as many as the executor is wide, and hands results over in order', async () => {
  const { executor, running, turn } = manualExecutor(2)
  const order: number[] = []
  const all = runEnsemble(requests(4), executor, { onResult: r => void order.push(r.replicate) })
  await turn()
  expect([...running.keys()]).toEqual([0, 1])
  running.get(1)?.end()
  await turn()
  expect(order).toEqual([])
  expect([...running.keys()]).toEqual([0, 2])
  running.get(0)?.end()
  await turn()
  expect(order).toEqual([0, 1])
  running.get(2)?.end()
  running.get(3)?.end()
  const outcome = await all
  expect(order).toEqual([0, 1, 2, 3])
  expect(outcome.finished).toBe(4)
  expect(outcome.stopped).toBe(false)
})

it('records a failure and goes on', async () => {
  const { executor, running, turn } = manualExecutor(1)
  const all = runEnsemble(requests(2), executor)
  await turn()
  running.get(0)?.fail(new Error('out of luck'))
  await turn()
  running.get(1)?.end()
  const outcome = await all
  expect(outcome.failures).toEqual([{ scenario: 'test', replicate: 0, error: 'out of luck' }])
  expect(outcome.results.map(r => r?.replicate)).toEqual([undefined, 1])
})

it('keeps what is finished when stopped, also behind a gap, and does not call the rest failed', async () => {
  const { executor, running, turn } = manualExecutor(2)
  const stop = new AbortController()
  const order: number[] = []
  const all = runEnsemble(requests(4), executor, {
    signal: stop.signal,
    onResult: r => void order.push(r.replicate),
  })
  await turn()
  running.get(1)?.end()
  await turn()
  stop.abort()
  const outcome = await all
  expect(order).toEqual([1])
  expect(outcome).toMatchObject({ finished: 1, failures: [], stopped: true })
})

it('reports progress up to all replicates and months', async () => {
  const executor: Executor = {
    width: 1,
    run: async ({ replicate }, onMonth) => {
      onMonth?.(-1)
      onMonth?.(1)
      return replicateResult(replicate, [0, 0, 0, 0])
    },
    close: async () => {},
  }
  const seen: number[] = []
  await runEnsemble(requests(2), executor, { onProgress: p => void seen.push(p.months) })
  expect(seen).toEqual([0, 1, 2, 2, 3, 4])
})
