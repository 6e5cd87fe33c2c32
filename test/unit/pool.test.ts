import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import type { ScenarioSpec } from '../../sim/scenario.ts'
import type { Executor } from '../../src/ensemble/executor.ts'
import { runReplicate } from '../../src/ensemble/replicate.ts'
import { PoolClosedError, workerPool } from '../../src/run/pool.ts'
import { readRegion } from '../../src/scenario/read.ts'

const region = readRegion(
  readFileSync(new URL('../../scenarios/alley/region.json', import.meta.url), 'utf8'),
).file
const SPEC: ScenarioSpec = {
  id: 'test',
  region,
  seed: 'pool',
  spinUpMonths: 0,
  months: 6,
  params: {},
  levers: [],
  shocks: [],
  budget: {},
}
const FAULTY: ScenarioSpec = { ...SPEC, params: { noSuchParameter: 1 } }

let pool: Executor | undefined
afterEach(() => pool?.close())

it('gives the same bits as this thread, arrays included', async () => {
  pool = workerPool(2)
  const record = { districts: true, towns: true, sectors: true, events: true }
  const request = { spec: SPEC, replicate: 1, record, trace: true }
  const { stateByMonth, ...there } = await pool.run(request)
  const { stateByMonth: statesHere, ...here } = runReplicate(request)
  expect(there).toEqual(here)
  expect(stateByMonth).toEqual(statesHere)
  expect(stateByMonth).toHaveLength(6)
  expect(stateByMonth?.at(-1)).toBe(there.digest)
})

it('fails the faulty replicate with its reason, and goes on', async () => {
  pool = workerPool(1)
  await expect(pool.run({ spec: FAULTY, replicate: 0, record: {} })).rejects.toThrow('noSuchParameter')
  const good = await pool.run({ spec: SPEC, replicate: 0, record: {} })
  expect(good.months).toBe(6)
})

it('cuts off what runs and what waits when closed', async () => {
  pool = workerPool(1)
  const long = { spec: { ...SPEC, months: 2400 }, replicate: 0, record: {} }
  const running = pool.run(long)
  const waiting = pool.run(long)
  const ends = Promise.allSettled([running, waiting])
  await pool.close()
  for (const end of await ends)
    expect(end).toMatchObject({ status: 'rejected', reason: expect.any(PoolClosedError) })
  await expect(pool.run(long)).rejects.toThrow(PoolClosedError)
})

it('tells how far a replicate has come: forward only, to the end, nothing after the result', async () => {
  pool = workerPool(1)
  const months: number[] = []
  const spec = { ...SPEC, spinUpMonths: 12, months: 24 }
  await pool.run({ spec, replicate: 0, record: {} }, m => months.push(m))
  const told = months.length
  // Which of the reports on the way arrive in time is up to the machine; the last one is not.
  expect(months.at(-1)).toBe(24)
  expect([0, 12, 24]).toEqual(expect.arrayContaining(months))
  expect(months).toEqual([...months].sort((a, b) => a - b))
  await pool.run({ spec, replicate: 1, record: {} })
  expect(months).toHaveLength(told)

  const here: number[] = []
  runReplicate({ spec: { ...SPEC, spinUpMonths: 24, months: 24 }, replicate: 0, record: {} }, m =>
    here.push(m),
  )
  expect(here).toEqual([-12, 0, 12, 24])
})
