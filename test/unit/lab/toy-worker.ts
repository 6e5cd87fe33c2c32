/** A lab worker for tests: a real session behind a message channel, on a world so small that a run costs nothing. */
import { expose } from 'comlink'
import { DISTRICT_METRICS, METRICS, type Run, type Snapshot } from '../../../sim/index.ts'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { LabSession } from '../../../src/run/lab-session.ts'
import { LifeSigns } from '../../../src/run/life-signs.ts'
import type { LabApi } from '../../../src/run/protocol.ts'

const UNITS = 3

/** The whole state of the toy: one number that every input of every month so far has changed. */
function next(state: number, month: number, spec: ScenarioSpec): number {
  let x = state
  const mix = (text: string) => {
    for (let i = 0; i < text.length; i++) x = Math.imul(x ^ text.charCodeAt(i), 0x01000193) >>> 0
  }
  if (month < 0) mix(`${spec.seed} ${JSON.stringify(spec.params)}`)
  for (const { lever, value, from, to = Number.POSITIVE_INFINITY } of spec.levers)
    if (month >= from && month < to) mix(`${lever} ${value}`)
  mix(String(month))
  return x
}

class ToyRun {
  readonly spec: ScenarioSpec
  month: number
  state: number
  readonly world = { nDistricts: 1, nUnits: UNITS, unitStart: [0, UNITS] }
  readonly results: { region: Float64Array; district: Float32Array }

  constructor(spec: ScenarioSpec, from?: { month: number; state: number }) {
    this.spec = spec
    this.month = from?.month ?? -spec.spinUpMonths
    this.state = from?.state ?? 0x811c9dc5
    this.results = {
      region: new Float64Array(spec.months * METRICS.length),
      district: new Float32Array(spec.months * DISTRICT_METRICS.length),
    }
  }

  get months(): number {
    return this.spec.months
  }

  step(): void {
    this.state = next(this.state, this.month, this.spec)
    if (this.month >= 0) {
      this.results.region.fill(this.state, this.month * METRICS.length, (this.month + 1) * METRICS.length)
      const row = DISTRICT_METRICS.length
      this.results.district.fill(this.state % 1000, this.month * row, (this.month + 1) * row)
    }
    this.month++
  }

  advance(months: number): void {
    while (this.month < months) this.step()
  }

  tenants(out: Uint8Array): void {
    out.fill(this.state & 0xff)
  }

  snapshot(): Snapshot {
    const { month, state } = this
    return { bytes: new ArrayBuffer(64), toy: { month, state } } as unknown as Snapshot
  }

  digest() {
    return { combined: `${this.spec.months}:${this.state.toString(16)}`, tables: {} }
  }
}

/** A run from its very start, with nothing kept and nothing restored. */
export function toyRun(spec: ScenarioSpec): ToyRun {
  const run = new ToyRun(spec)
  run.advance(spec.months)
  return run
}

export interface ToyFaults {
  /** Called with each month computed; what it throws is the engine's error. */
  onStep?: (spec: ScenarioSpec, month: number) => void
  /** Delays of the worker's messages in turns of the event loop, one after another. */
  readonly late?: () => number
}

export interface ToyWorker {
  readonly worker: Worker
  /** The browser reports that the worker has died. */
  crash(): void
  /** The worker ends without a word. */
  vanish(): void
}

/** @param monthsASlice months between two looks at the mailbox */
export function toyWorker(monthsASlice: number, faults: ToyFaults = {}): ToyWorker {
  const { port1: page, port2: inside } = new MessageChannel()
  let looks = 0
  const createRun = (spec: ScenarioSpec, _: number, from?: Snapshot): Run => {
    if (spec.params['noSuchParameter'] !== undefined) throw new Error('no parameter noSuchParameter')
    const run = new ToyRun(spec, (from as unknown as { toy?: { month: number; state: number } })?.toy)
    const step = run.step.bind(run)
    run.step = () => {
      faults.onStep?.(spec, run.month)
      step()
    }
    return run as unknown as Run
  }
  const session = new LabSession(
    { version: 'toy', createRun, createReplay: createRun },
    {
      now: () => looks++,
      sliceMs: monthsASlice,
      checkpointMonths: 4,
      turn: () => new Promise(resolve => setImmediate(resolve)),
      signs: new LifeSigns(
        sign => inside.postMessage(sign),
        () => looks,
      ),
    },
  )
  let over = false
  // Late, but in order, as a channel delivers.
  let last = Promise.resolve()
  const later = (n: number) => {
    last = last.then(async () => {
      for (let i = 0; i < n; i++) await new Promise(resolve => setImmediate(resolve))
    })
    return last
  }
  const api: LabApi = {
    run: (request, onInfo, onChunk) =>
      session.run(
        request,
        async info => {
          await later(faults.late?.() ?? 0)
          if (!over) await onInfo(info)
        },
        async chunk => {
          await later(faults.late?.() ?? 0)
          if (!over) await onChunk(chunk)
        },
      ),
    cancel: track => session.cancel(track),
    shop: () => Promise.resolve(undefined),
    twin: () => Promise.resolve(undefined),
  }
  expose(api, inside)
  inside.start()
  page.start()
  const end = () => {
    over = true
    inside.close()
    page.close()
  }
  const worker = {
    postMessage: page.postMessage.bind(page),
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    terminate: end,
    onerror: null as ((event: { message: string }) => void) | null,
    onmessageerror: null,
  }
  return {
    worker: worker as unknown as Worker,
    crash: () => worker.onerror?.({ message: 'it is dead' }),
    vanish: end,
  }
}
