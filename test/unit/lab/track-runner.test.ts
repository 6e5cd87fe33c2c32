import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { METRICS } from '../../../sim/index.ts'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { LEAST_PATIENCE_S } from '../../../src/run/watched-worker.ts'
import { TrackRunner } from '../../../web/app/track-runner.ts'
import { type ToyFaults, type ToyWorker, toyRun, toyWorker } from './toy-worker.ts'

const REGION = { id: 'toy', towns: [], districts: [] } as unknown as ScenarioSpec['region']
const base: ScenarioSpec = {
  id: 'baseline',
  region: REGION,
  seed: 'a',
  spinUpMonths: 3,
  months: 30,
  params: {},
  levers: [],
  shocks: [],
  budget: {},
} as unknown as ScenarioSpec

interface Inputs {
  readonly cap: number
  readonly from: number
  readonly chains: number
  readonly seed: string
  readonly months: number
}

const NONE: Inputs = { cap: 0.05, from: 0, chains: 1, seed: 'a', months: 30 }

const worldsOf = ({ cap, from, chains, seed, months }: Inputs): [ScenarioSpec, ScenarioSpec] => {
  const baseline = { ...base, seed, months }
  const levers = [
    ...(cap < 0.05 ? [{ lever: 'rentCap', value: cap, from }] : []),
    ...(chains < 1 ? [{ lever: 'chainLimit', value: chains, from: 12 }] : []),
  ]
  return [{ ...baseline, id: 'mine', levers }, baseline]
}

/** A runner on toy workers, with all that its views would be told. */
function setUp(monthsASlice = 5, faults: ToyFaults = {}) {
  const workers: ToyWorker[] = []
  const dones: string[] = []
  const runner = new TrackRunner(
    {
      onStatus: () => {},
      onResults: () => {},
      onMonths: () => {},
      onDone: (track, done) => dones.push(`${track} ${done.digest}`),
    },
    () => {
      const toy = toyWorker(monthsASlice, faults)
      workers.push(toy)
      return toy.worker
    },
  )
  return { runner, workers, dones }
}

const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise(resolve => setImmediate(resolve))
}

async function settled(runner: TrackRunner): Promise<void> {
  for (let i = 0; i < 5000; i++) {
    await turns(1)
    const phases = [runner.status('scenario').phase, runner.status('baseline').phase]
    if (phases.every(phase => phase === 'done' || phase === 'failed')) return
  }
  throw new Error(`still ${runner.status('scenario').phase} and ${runner.status('baseline').phase}`)
}

/** What each world shows is what a run of its inputs alone would show. */
function expectTruth(runner: TrackRunner, inputs: Inputs): void {
  worldsOf(inputs).forEach((spec, i) => {
    const track = (['scenario', 'baseline'] as const)[i]
    const straight = toyRun(spec)
    const shown = runner.results[track]!
    const wanted = Array.from({ length: spec.months }, (_, m) => straight.results.region[m * METRICS.length])
    expect(runner.status(track)).toMatchObject({ phase: 'done', digest: straight.digest().combined })
    expect(shown.valid).toBe(spec.months)
    expect([...shown.region(METRICS[0].id)!]).toEqual(wanted)
    expect(shown.tenants(spec.months - 1)[0]).toBe(straight.state & 0xff)
  })
}

const actions = fc.oneof(
  { weight: 4, arbitrary: fc.record({ cap: fc.constantFrom(0.05, 0.045, 0.02) }) },
  { weight: 2, arbitrary: fc.record({ from: fc.constantFrom(0, 7, 20) }) },
  { weight: 2, arbitrary: fc.record({ chains: fc.constantFrom(1, 0.4) }) },
  { weight: 1, arbitrary: fc.record({ seed: fc.constantFrom('a', 'b') }) },
  { weight: 1, arbitrary: fc.record({ months: fc.constantFrom(18, 30, 41) }) },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 1, arbitrary: fc.constantFrom('crash' as const, 'forget' as const, 'retry' as const) },
)

/** What a reader's inputs are after edits, undone and done again. */
class Edits {
  now = NONE
  readonly #past: Inputs[] = []
  readonly #future: Inputs[] = []

  take(action: 'undo' | 'redo' | Partial<Inputs>): void {
    if (action === 'undo') this.#step(this.#past, this.#future)
    else if (action === 'redo') this.#step(this.#future, this.#past)
    else {
      this.#past.push(this.now)
      this.#future.length = 0
      this.now = { ...this.now, ...action }
    }
  }

  #step(from: Inputs[], to: Inputs[]): void {
    const step = from.pop()
    if (step) to.push(this.now)
    this.now = step ?? this.now
  }
}

describe('the two worlds after any row of edits', () => {
  it('are what runs of their inputs alone say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(actions, fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        async (steps, monthsASlice, delays) => {
          const late = () => delays.next().value as number
          const { runner, workers } = setUp(monthsASlice, { late })
          const edits = new Edits()
          runner.want(...worldsOf(edits.now))
          for (const [action, wait] of steps) {
            if (action === 'crash') workers.at(-1)?.crash()
            else if (action === 'retry') runner.retry()
            else {
              if (action === 'forget') runner.forget()
              else edits.take(action)
              runner.want(...worldsOf(edits.now))
            }
            await turns(wait)
            expectNothingWrong(runner, edits.now)
          }
          await settled(runner)
          // A worker that has died twice waits for the reader, who asks once more.
          if (runner.status('scenario').phase === 'failed') {
            runner.retry()
            await settled(runner)
          }
          expectTruth(runner, edits.now)
          runner.dispose()
        },
      ),
      { numRuns: 120 },
    )
  })
})

/** At no moment does a month count as right that is not. */
function expectNothingWrong(runner: TrackRunner, inputs: Inputs): void {
  worldsOf(inputs).forEach((spec, i) => {
    const results = runner.results[(['scenario', 'baseline'] as const)[i]]
    if (!results) return
    const series = results.region(METRICS[0].id)!
    const straight = toyRun(spec).results.region
    for (let m = 0; m < results.valid; m++) expect(series[m]).toBe(straight[m * METRICS.length])
  })
}

describe('a lever that is moved, taken back, and moved again', () => {
  for (const wait of [0, 3, 10, 200])
    it(`shows its own world, not the baseline (${wait} turns between)`, async () => {
      const { runner } = setUp()
      const capped = { ...NONE, cap: 0.045 }
      for (const inputs of [NONE, capped, NONE, capped]) {
        runner.want(...worldsOf(inputs))
        await turns(wait)
      }
      await settled(runner)
      expectTruth(runner, capped)
      expect(runner.status('scenario').digest).not.toBe(runner.status('baseline').digest)
    })
})

describe('a run that fails', () => {
  it('says what the engine said, and the other world goes on', async () => {
    const { runner } = setUp(5, {
      onStep: (spec, month) => {
        if (spec.levers.length > 0 && month === 20) throw new Error('month 20 of table x: not a number')
      },
    })
    runner.want(...worldsOf({ ...NONE, cap: 0.02 }))
    await settled(runner)
    expect(runner.status('scenario')).toMatchObject({
      phase: 'failed',
      failure: 'run',
      message: 'month 20 of table x: not a number',
    })
    expect(runner.status('baseline').phase).toBe('done')
    runner.want(...worldsOf(NONE))
    await settled(runner)
    expectTruth(runner, NONE)
  })
})

describe('a worker that dies', () => {
  it('is started again by itself once, and then waits for the reader', async () => {
    const { runner, workers } = setUp()
    runner.want(...worldsOf({ ...NONE, cap: 0.02 }))
    await turns(4)
    workers[0].crash()
    await turns(4)
    expect(workers.length).toBe(2)
    workers[1].crash()
    await turns(4)
    expect(workers.length).toBe(2)
    expect(runner.status('scenario')).toMatchObject({ phase: 'failed', failure: 'crash' })
    runner.retry()
    await settled(runner)
    expectTruth(runner, { ...NONE, cap: 0.02 })
  })
})

describe('a worker that gives no sign of life', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is replaced when it has ended without a word', async () => {
    const { runner, workers } = setUp()
    runner.want(...worldsOf({ ...NONE, cap: 0.02 }))
    await turns(2)
    workers[0].vanish()
    await turns(20)
    vi.advanceTimersByTime((LEAST_PATIENCE_S - 1) * 1000)
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(2000)
    await settled(runner)
    expect(workers.length).toBe(2)
    const phases = [runner.status('scenario'), runner.status('baseline')].map(status => status.failure)
    // What it was at has failed; the other world is computed in the new worker.
    expect(phases.filter(failure => failure === 'silent').length).toBeLessThanOrEqual(1)
    runner.retry()
    await settled(runner)
    expectTruth(runner, { ...NONE, cap: 0.02 })
  })

  it('at rest, is replaced for the next run: none that was done has failed', async () => {
    const { runner, workers } = setUp()
    runner.want(...worldsOf(NONE))
    await settled(runner)
    workers[0].vanish()
    runner.want(...worldsOf({ ...NONE, cap: 0.02 }))
    await turns(20)
    vi.advanceTimersByTime((LEAST_PATIENCE_S + 1) * 1000)
    await settled(runner)
    expect([runner.status('scenario').phase, runner.status('baseline').phase]).toEqual(['done', 'done'])
    expectTruth(runner, { ...NONE, cap: 0.02 })
  })

  it('fails the run whose month never ends, computes the other, and takes new inputs', async () => {
    let hang = (): void => {}
    const { runner, workers } = setUp(5, {
      onStep: (spec, month) => {
        if (spec.levers.some(use => use.value === 0.02) && month === 20) hang()
      },
    })
    // A month that does not end holds the thread; here the worker falls silent in it.
    hang = () => {
      workers.at(-1)!.vanish()
      throw new Error('never answered')
    }
    runner.want(...worldsOf({ ...NONE, cap: 0.02 }))
    await turns(200)
    expect(runner.status('scenario').phase).toBe('running')
    vi.advanceTimersByTime((LEAST_PATIENCE_S + 1) * 1000)
    await settled(runner)
    expect(runner.status('scenario')).toMatchObject({ phase: 'failed', failure: 'silent' })
    expect(runner.status('baseline').phase).toBe('done')
    runner.want(...worldsOf({ ...NONE, cap: 0.045 }))
    await settled(runner)
    expectTruth(runner, { ...NONE, cap: 0.045 })
  })
})
