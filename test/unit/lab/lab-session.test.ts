import { beforeAll, describe, expect, it } from 'vitest'
import { createRun, DISTRICT_METRICS, ENGINE_VERSION, METRICS, type Snapshot } from '../../../sim/index.ts'
import type { LeverUse, ScenarioSpec } from '../../../sim/scenario.ts'
import { openScenario } from '../../../src/node.ts'
import { LabSession } from '../../../src/run/lab-session.ts'
import type { Chunk, RunDone, RunInfo, Track } from '../../../src/run/protocol.ts'
import { sharedMonths } from '../../../src/run/shared-months.ts'

const MONTHS = 96
const CHANGE = 60

let base: ScenarioSpec

beforeAll(async () => {
  base = { ...(await openScenario('alley/baseline')), months: MONTHS, spinUpMonths: 24 }
})

const withLever = (use: Partial<LeverUse>): ScenarioSpec => ({
  ...base,
  levers: [...base.levers, { lever: 'rentCap', value: 0.01, from: CHANGE, ...use }],
})

/** A run from its very start, with nothing kept and nothing restored. */
function straight(spec: ScenarioSpec, replicate = 0) {
  const run = createRun(spec, { replicate, record: { districts: true } })
  run.advance(spec.months)
  return run
}

const startOf = (replicate: number, from?: Snapshot) => (from ? { replicate, from } : { replicate })

/** A session whose clock is counted in looks, so that slices do not depend on the machine. */
function session(options: { checkpointBytes?: number; monthsASlice?: number } = {}) {
  let looks = 0
  const made = { runs: 0 }
  const lab = new LabSession(
    {
      version: ENGINE_VERSION,
      createRun: (spec, replicate, from) => {
        made.runs++
        return createRun(spec, { ...startOf(replicate, from), record: { districts: true } })
      },
      createReplay: (spec, replicate, from) =>
        createRun(spec, { ...startOf(replicate, from), record: { renewals: true } }),
    },
    {
      now: () => looks++,
      turn: () => new Promise(resolve => setImmediate(resolve)),
      sliceMs: options.monthsASlice ?? 12,
      ...(options.checkpointBytes === undefined ? {} : { checkpointBytes: options.checkpointBytes }),
    },
  )
  return { lab, made }
}

/** What a page would hold of a track: the newest figures of every month, and of which inputs they are. */
class Page {
  spec: ScenarioSpec | undefined
  filled = 0
  runId = 0
  readonly region = new Float64Array(MONTHS * METRICS.length).fill(Number.NaN)
  readonly infos: RunInfo[] = []
  readonly chunks: Chunk[] = []
  district = new Float32Array(0)
  tenants = new Uint8Array(0)

  /** A request goes out: months that may be others are forgotten. */
  begin(runId: number, spec: ScenarioSpec): number {
    const shared = this.spec ? (sharedMonths(this.spec, spec) ?? 0) : 0
    this.filled = Math.min(this.filled, shared, spec.months)
    this.spec = spec
    this.runId = runId
    return this.filled
  }

  take(chunk: Chunk): void {
    if (chunk.runId !== this.runId) throw new Error('superseded')
    expect(chunk.fromMonth).toBe(this.filled)
    this.filled = chunk.fromMonth + chunk.nMonths
    const info = this.infos.at(-1)!
    if (this.tenants.length === 0) {
      this.tenants = new Uint8Array(MONTHS * info.nUnits)
      this.district = new Float32Array(MONTHS * DISTRICT_METRICS.length * info.nDistricts)
    }
    this.chunks.push(chunk)
    this.region.set(chunk.region, chunk.fromMonth * METRICS.length)
    this.district.set(chunk.district, chunk.fromMonth * DISTRICT_METRICS.length * info.nDistricts)
    this.tenants.set(chunk.tenants, chunk.fromMonth * info.nUnits)
  }
}

let nextRunId = 1

function ask(
  lab: LabSession,
  page: Page,
  spec: ScenarioSpec,
  options: { track?: Track; replicate?: number; onChunk?: (chunk: Chunk) => void | Promise<void> } = {},
): Promise<RunDone> {
  const runId = nextRunId++
  const heldMonths = page.begin(runId, spec)
  return lab.run(
    { runId, track: options.track ?? 'scenario', spec, replicate: options.replicate ?? 0, heldMonths },
    info => {
      page.infos.push(info)
    },
    options.onChunk ?? (chunk => page.take(chunk)),
  )
}

describe('a run in the session', () => {
  it('gives digest, figures and tenants of a straight run', async () => {
    const { lab } = session()
    const page = new Page()
    const done = await ask(lab, page, base)
    const run = straight(base)
    const tenants = new Uint8Array(run.world.nUnits)
    run.tenants(tenants)
    expect(done.status).toBe('done')
    expect(done.digest).toBe(run.digest().combined)
    expect(done.tables).toEqual(run.digest().tables)
    expect(page.region).toEqual(run.results.region)
    expect(page.district).toEqual(run.results.district)
    expect(page.tenants.subarray(-run.world.nUnits)).toEqual(tenants)
  })

  it('sends every month once, in order, the first year by itself', async () => {
    const { lab } = session({ monthsASlice: 1000 })
    const page = new Page()
    await ask(lab, page, base)
    expect(page.chunks.map(chunk => chunk.fromMonth)).toEqual([0, 12, 36, 84])
    expect(page.chunks.map(chunk => chunk.nMonths)).toEqual([12, 24, 48, 12])
  })

  it('does not depend on how the work is sliced', async () => {
    const digests = []
    for (const monthsASlice of [1, 7, 1000]) {
      const { lab } = session({ monthsASlice })
      digests.push((await ask(lab, new Page(), withLever({}))).digest)
    }
    expect(new Set(digests)).toEqual(new Set([straight(withLever({})).digest().combined]))
  })

  it('is the other luck for another replicate', async () => {
    const { lab } = session()
    const first = await ask(lab, new Page(), base)
    const other = await ask(lab, new Page(), base, { replicate: 3 })
    expect(other.digest).toBe(straight(base, 3).digest().combined)
    expect(other.digest).not.toBe(first.digest)
  })

  it('says what is wrong and goes on working', async () => {
    const { lab } = session()
    const bad = { ...base, params: { noSuchParameter: 1 } }
    const done = await ask(lab, new Page(), bad)
    expect(done).toMatchObject({ status: 'failed', digest: '' })
    expect(done.error).toContain('noSuchParameter')
    expect((await ask(lab, new Page(), base)).digest).toBe(straight(base).digest().combined)
  })
})

describe('a changed scenario', () => {
  it('computes only what comes after the first changed month, and sends only that', async () => {
    const { lab } = session()
    const page = new Page()
    await ask(lab, page, base)
    page.chunks.length = 0
    const spec = withLever({})
    const done = await ask(lab, page, spec)
    const run = straight(spec)
    expect(done.monthsComputed).toBe(MONTHS - CHANGE)
    expect(page.chunks[0].fromMonth).toBe(CHANGE)
    expect(done.digest).toBe(run.digest().combined)
    expect(page.region).toEqual(run.results.region)
    expect(page.district).toEqual(run.results.district)
  })

  it('computes nothing again for the same scenario', async () => {
    const { lab } = session()
    const page = new Page()
    const first = await ask(lab, page, base)
    const again = await ask(lab, page, structuredClone(base))
    expect(again).toMatchObject({ status: 'done', digest: first.digest, monthsComputed: 0 })
  })

  it('starts at the change although it lies between two regular checkpoints', async () => {
    const { lab } = session()
    const at = CHANGE + 5
    const page = new Page()
    await ask(lab, page, withLever({ from: at }))
    const done = await ask(lab, page, withLever({ from: at, value: 0.02 }))
    expect(done.monthsComputed).toBe(MONTHS - at)
    expect(done.digest).toBe(straight(withLever({ from: at, value: 0.02 })).digest().combined)
  })

  it('takes the lever back and is the baseline again', async () => {
    const { lab } = session()
    const page = new Page()
    const first = await ask(lab, page, base)
    await ask(lab, page, withLever({ from: 24 }))
    const back = await ask(lab, page, base)
    expect(back.digest).toBe(first.digest)
    expect(page.region).toEqual(straight(base).results.region)
  })

  it('runs from the start where seed or assumptions are others', async () => {
    const { lab } = session()
    const page = new Page()
    await ask(lab, page, base)
    for (const spec of [
      { ...base, seed: 'another' },
      { ...base, seed: 'another', params: { optimism: 0.3 } },
    ]) {
      const done = await ask(lab, page, spec)
      expect(page.chunks.at(-1)!.fromMonth + page.chunks.at(-1)!.nMonths).toBe(MONTHS)
      expect(done.monthsComputed).toBe(MONTHS + base.spinUpMonths)
      expect(done.digest).toBe(straight(spec).digest().combined)
    }
  })

  it('goes on where a shorter run of the same scenario ended', async () => {
    const { lab } = session()
    const short = { ...base, months: 48 }
    const page = new Page()
    await ask(lab, page, short)
    const done = await ask(lab, page, base)
    expect(done.monthsComputed).toBe(MONTHS - 48)
    expect(done.digest).toBe(straight(base).digest().combined)
  })

  it('uses the spin-up of the other track', async () => {
    const { lab } = session()
    await ask(lab, new Page(), base, { track: 'baseline' })
    const page = new Page()
    const done = await ask(lab, page, withLever({ from: 0 }))
    expect(done.monthsComputed).toBe(MONTHS)
    expect(page.chunks[0].fromMonth).toBe(0)
    expect(done.digest).toBe(straight(withLever({ from: 0 })).digest().combined)
  })

  it('is right with room for one checkpoint only', async () => {
    const { lab } = session({ checkpointBytes: 1 })
    await ask(lab, new Page(), base)
    const done = await ask(lab, new Page(), withLever({}))
    expect(done.digest).toBe(straight(withLever({})).digest().combined)
  })
})

describe('requests in a row', () => {
  it('gives way to the newest', async () => {
    const { lab } = session({ monthsASlice: 4 })
    const page = new Page()
    const values = [0.01, 0.02, 0.03, 0.04]
    const asked = values.map(value => ask(lab, page, withLever({ value, from: 12 })))
    const done = await Promise.all(asked)
    expect(done.map(d => d.status)).toEqual(['superseded', 'superseded', 'superseded', 'done'])
    expect(done[3].digest).toBe(straight(withLever({ value: 0.04, from: 12 })).digest().combined)
  })

  it('keeps the page whole when a run is superseded half way', async () => {
    const { lab } = session({ monthsASlice: 4 })
    const page = new Page()
    await ask(lab, page, base)
    let second: Promise<RunDone> | undefined
    const first = ask(lab, page, withLever({ from: 24 }), {
      onChunk: chunk => {
        page.take(chunk)
        if (chunk.fromMonth >= 48) second ??= ask(lab, page, withLever({ from: 40 }))
      },
    })
    expect((await first).status).toBe('superseded')
    expect((await second!).status).toBe('done')
    expect(page.region).toEqual(straight(withLever({ from: 40 })).results.region)
  })

  it('sends again what the page has refused', async () => {
    const { lab } = session({ monthsASlice: 4 })
    const page = new Page()
    const refused = ask(lab, page, base, {
      onChunk: chunk => {
        if (chunk.fromMonth >= 24) throw new Error('superseded')
        page.take(chunk)
      },
    })
    await refused
    await ask(lab, page, base)
    expect(page.region).toEqual(straight(base).results.region)
  })

  it('sends what a page asks for that has lost its months', async () => {
    const { lab } = session()
    await ask(lab, new Page(), base)
    const page = new Page()
    const done = await ask(lab, page, base)
    expect(page.region).toEqual(straight(base).results.region)
    expect(done.digest).toBe(straight(base).digest().combined)
  })

  it('stops when cancelled', async () => {
    const { lab } = session({ monthsASlice: 4 })
    const page = new Page()
    const done = await ask(lab, page, base, {
      onChunk: chunk => {
        page.take(chunk)
        lab.cancel('scenario')
      },
    })
    expect(done).toMatchObject({ status: 'cancelled', digest: '' })
    expect(page.chunks.length).toBe(1)
  })
})

describe('the life of a shop', () => {
  it('is told with the ledger of the run, and does not disturb the track', async () => {
    const { lab } = session()
    const page = new Page()
    const done = await ask(lab, page, base)
    const run = straight(base)
    const unit = run.world.population.state.indexOf(1)
    const report = (await lab.shop('scenario', unit, MONTHS - 1))!
    const last = MONTHS - 1 - report.firstMonth
    expect(report).toMatchObject({ unit, kind: run.world.c['business.kind'][unit] })
    expect(report.sales[last]).toBe(run.world.c['business.sales'][unit])
    expect(report.rent[last]).toBe(run.world.c['business.rent'][unit])
    expect((await ask(lab, page, base)).digest).toBe(done.digest)
    const later = await ask(lab, page, withLever({}))
    expect(later.digest).toBe(straight(withLever({})).digest().combined)
  })

  it('has a twin of the same identity in the other world, with the same past', async () => {
    const { lab } = session()
    await ask(lab, new Page(), base, { track: 'baseline' })
    await ask(lab, new Page(), withLever({}))
    const early = createRun(withLever({}))
    early.advance(CHANGE)
    const unit = early.world.population.state.indexOf(1)
    const mine = (await lab.shop('scenario', unit, CHANGE - 1))!
    const twin = (await lab.twin('baseline', mine.identity))!
    expect(twin.identity).toEqual(mine.identity)
    const shared = CHANGE - mine.firstMonth
    expect(twin.sales.slice(0, shared)).toEqual(mine.sales.slice(0, shared))
  })

  it('is undefined for a vacant unit and for a business that never was', async () => {
    const { lab } = session()
    await ask(lab, new Page(), base)
    const run = straight(base)
    const vacant = run.world.population.state.indexOf(0)
    expect(await lab.shop('scenario', vacant, MONTHS - 1)).toBeUndefined()
    expect(await lab.twin('scenario', { town: 0, cohort: 20, number: 999_999, kind: 1 })).toBeUndefined()
  })
})
