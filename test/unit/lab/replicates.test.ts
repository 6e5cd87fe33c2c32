import { expose } from 'comlink'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { METRICS } from '../../../sim/index.ts'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { digestFromScratch, ReplicatePool } from '../../../src/run/replicate-pool.ts'
import type { ReplicateApi, ReplicateRecord } from '../../../src/run/replicate-protocol.ts'
import { recordOf } from '../../../src/run/replicate-record.ts'
import { LEAST_PATIENCE_S, WorkerStoppedError } from '../../../src/run/watched-worker.ts'
import { metricById } from '../../../web/app/metrics.ts'
import { DRAWN_PAIRS, keptOf, PairedRuns } from '../../../web/app/pairs.ts'
import { Replicates } from '../../../web/app/replicates.ts'

const spec = (id: string, cap?: number): ScenarioSpec =>
  ({
    id,
    region: { id: 'toy', towns: [], districts: [] },
    seed: 'a',
    spinUpMonths: 0,
    months: 2,
    params: {},
    levers: cap === undefined ? [] : [{ lever: 'rentCap', value: cap, from: 0 }],
    shocks: [],
    budget: {},
  }) as unknown as ScenarioSpec

const mine = spec('mine', 0.02)
const theirs = spec('baseline')
const creators = metricById('creatorsOpen')!

interface Toy {
  readonly worker: Worker
  crash(): void
}

/** Workers whose replicates end when they are told to, in whatever order. */
function setUp(size: number) {
  const workers: Toy[] = []
  const open: { replicate: number; world: string; finish: () => void; fail: () => void }[] = []
  const asked: string[] = []
  const start = () => {
    const { port1: page, port2: inside } = new MessageChannel()
    const api: ReplicateApi = {
      replicate: ((world: ScenarioSpec, replicate: number) => {
        asked.push(`${world.id} ${replicate}`)
        return new Promise((resolve, reject) => {
          const value = 100 * replicate + (world.levers.length > 0 ? 7 : 0)
          open.push({
            replicate,
            world: world.id,
            finish: () => resolve(recordOf(new Float64Array(2 * METRICS.length).fill(value))),
            fail: () => reject(new Error('month 1 of table x')),
          })
        })
      }) as unknown as ReplicateApi['replicate'],
      digest: (() => new Promise(() => {})) as unknown as ReplicateApi['digest'],
    }
    expose(api, inside)
    inside.start()
    page.start()
    const worker = {
      postMessage: page.postMessage.bind(page),
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
      terminate: () => {
        inside.close()
        page.close()
      },
      onerror: null as ((event: { message: string }) => void) | null,
    }
    workers.push({
      worker: worker as unknown as Worker,
      crash: () => worker.onerror?.({ message: 'it is dead' }),
    })
    return worker as unknown as Worker
  }
  const replicates = new Replicates(() => {}, new ReplicatePool(size, start))
  return { replicates, workers, open, asked, start }
}

const turns = async (n = 20) => {
  for (let i = 0; i < n; i++) await new Promise(resolve => setImmediate(resolve))
}

/** Ends what is under way, the last first, until nothing is asked any more. */
async function finishAll(open: { finish: () => void }[]): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    await turns()
    if (open.length === 0) idle++
    while (open.length > 0) open.pop()!.finish()
  }
}

describe('paired replicates', () => {
  it('are the same whatever the number of workers and the order in which they end', async () => {
    const results = []
    for (const size of [1, 2, 5, 40]) {
      const { replicates, open, workers } = setUp(size)
      const done = replicates.run(mine, theirs, 6)
      await finishAll(open)
      await done
      expect(workers.length).toBe(Math.min(size, 12))
      expect(replicates.status).toMatchObject({ status: 'done', done: 6, total: 6 })
      results.push([
        replicates.pairs!.summaries('baseline', creators),
        replicates.pairs!.summaries('scenario', creators),
      ])
    }
    expect(new Set(results.map(result => JSON.stringify(result))).size).toBe(1)
    expect(results[0]).toEqual([
      [0, 100, 200, 300, 400, 500],
      [7, 107, 207, 307, 407, 507],
    ])
  })

  it('begin with the pair that is there, and run the baseline once for all edits', async () => {
    const { replicates, open, asked } = setUp(2)
    const flat = (value: number) => recordOf(new Float64Array(2 * METRICS.length).fill(value))
    const first = { scenario: flat(7), baseline: flat(0) }
    const done = replicates.run(mine, theirs, 3, first)
    await finishAll(open)
    await done
    expect([...asked].sort()).toEqual(['baseline 1', 'baseline 2', 'mine 1', 'mine 2'])
    asked.length = 0
    replicates.drop()
    const again = replicates.run(spec('mine', 0.03), theirs, 3, first)
    await finishAll(open)
    await again
    expect([...asked].sort()).toEqual(['mine 1', 'mine 2'])
    expect(replicates.pairs!.n).toBe(3)
  })

  it('settle when they are stopped, and keep what is there', async () => {
    const { replicates, open } = setUp(2)
    const done = replicates.run(mine, theirs, 4)
    await turns()
    for (const one of open.splice(0)) one.finish()
    await turns()
    replicates.stop()
    await done
    expect(replicates.status).toMatchObject({ status: 'stopped', done: 1, total: 4 })
    expect(replicates.pairs!.n).toBe(1)
  })

  it('say what failed when a worker dies or the engine throws, and can be run again', async () => {
    for (const fault of ['crash', 'throw'] as const) {
      const { replicates, open, workers } = setUp(2)
      const done = replicates.run(mine, theirs, 2)
      await turns()
      if (fault === 'crash') workers[0].crash()
      else open[0].fail()
      await done
      expect(replicates.status.status).toBe('failed')
      expect(replicates.status.message).toContain(fault === 'crash' ? 'it is dead' : 'month 1 of table x')
      open.length = 0
      const again = replicates.run(mine, theirs, 2)
      await finishAll(open)
      await again
      expect(replicates.status.status).toBe('done')
    }
  })

  it('forget everything for other inputs', async () => {
    const { replicates, open } = setUp(2)
    const done = replicates.run(mine, theirs, 2)
    await turns()
    replicates.drop()
    await done
    await finishAll(open)
    expect(replicates.pairs).toBeUndefined()
    expect(replicates.status.status).toBe('none')
  })
})

describe('memory of many replicates', () => {
  const full = (value: number) => recordOf(new Float64Array(240 * METRICS.length).fill(value))
  const bytesOf = ({ summaries, series }: ReplicateRecord) => summaries.byteLength + series.byteLength

  it('holds less than a kilobyte of each that is not drawn, its summaries in full', () => {
    expect(bytesOf(keptOf(full(1), 0))).toBeGreaterThan(50_000)
    const kept = keptOf(full(7), DRAWN_PAIRS)
    expect(bytesOf(kept)).toBeLessThan(1_000)
    expect(kept.series.buffer.byteLength).toBe(0)
    expect(kept.summaries).toEqual(full(7).summaries)
  })

  it('makes statements from all pairs, and lines and bands from the first', () => {
    const pairs = new PairedRuns(240)
    for (let k = 0; k < 3 * DRAWN_PAIRS; k++)
      pairs.add({ scenario: full(k < DRAWN_PAIRS ? 5 : 9), baseline: full(1) })
    expect(pairs.n).toBe(3 * DRAWN_PAIRS)
    expect(pairs.drawn).toBe(DRAWN_PAIRS)
    expect(pairs.summaries('scenario', creators).at(-1)).toBe(9)
    expect(pairs.worldBand('scenario', creators).high[239]).toBe(5)
    expect(pairs.differenceBand(creators).mean[239]).toBe(4)
  })
})

describe('a replicate worker that falls silent', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('fails its job instead of running for ever', async () => {
    const { replicates } = setUp(1)
    const done = replicates.run(mine, theirs, 2)
    await turns()
    vi.advanceTimersByTime((LEAST_PATIENCE_S - 1) * 1000)
    expect(replicates.status.status).toBe('running')
    vi.advanceTimersByTime(2000)
    await done
    expect(replicates.status.status).toBe('failed')
  })

  it('fails a verification, which is not another digest', async () => {
    const { start } = setUp(1)
    const failed = expect(digestFromScratch(mine, start)).rejects.toThrow('no sign of life')
    await turns()
    vi.advanceTimersByTime((LEAST_PATIENCE_S + 1) * 1000)
    await failed
  })
})

describe('a pool that is stopped', () => {
  it('settles what waits and what runs', async () => {
    const { start } = setUp(1)
    const pool = new ReplicatePool(1, start)
    const running = expect(pool.run(mine, 0)).rejects.toThrow(WorkerStoppedError)
    const waiting = expect(pool.run(mine, 1)).rejects.toThrow(WorkerStoppedError)
    await turns()
    pool.stop()
    await Promise.all([running, waiting])
  })
})
