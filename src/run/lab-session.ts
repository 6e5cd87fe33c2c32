/**
 * The worker's side of the Lab, without the worker: tracks with their runs and checkpoints.
 * A request continues from the last state that it is sure to share with a run that was there before, so that what lies
 * before a lever's first month is not computed again. Between slices it lets other messages in; a newer one supersedes.
 */
import { DISTRICT_METRICS, METRICS, type Run, type ScenarioSpec, type Snapshot } from '../../sim/index.ts'
import { Checkpoints } from './checkpoints.ts'
import type { LifeSigns } from './life-signs.ts'
import type { Chunk, LabApi, RunDone, RunInfo, RunRequest, ShopReport, Track } from './protocol.ts'
import { sharedMonths } from './shared-months.ts'
import { findInUnit, type Replay, type ShopIdentity, traceShop } from './shop-history.ts'

/** What the session needs of the engine. Handed in, so that tests can count what is computed. */
export interface LabEngine {
  readonly version: string
  /** A run that records its metrics by district; from a state of a run of the same region where one is handed in. */
  createRun(spec: ScenarioSpec, replicate: number, from?: Snapshot): Run
  /** A run that records renewals, for looking back. */
  createReplay(spec: ScenarioSpec, replicate: number, from?: Snapshot): Run
}

export interface LabSessionOptions {
  /** Memory for the checkpoints of each track. */
  readonly checkpointBytes?: number
  /** Months between regular checkpoints, before the budget thins them out. */
  readonly checkpointMonths?: number
  /** Longest slice of work between two looks at the mailbox. */
  readonly sliceMs?: number
  /** A clock in milliseconds. */
  now(): number
  /** Lets waiting messages in. */
  turn(): Promise<void>
  /** Told of each month and slice, so that the page can tell a long month from a lost worker. */
  readonly signs?: LifeSigns
}

const CHECKPOINT_BYTES = 96 * 2 ** 20
const CHECKPOINT_MONTHS = 12
/** The first years are to be seen at once; after that, larger pieces waste less. */
const FIRST_SLICE_MS = 20
const SLICE_MS = 50
/** Two runs of a small region's ordinary length: it is computed while the page is busy with one frame. */
const MOST_UNANSWERED = 40
/** Months of the first chunk; each further one may be twice as long, if its slice's time is enough. */
const CHUNK_MONTHS = 12

interface TrackState {
  /** Number of the newest request; a loop that finds another number here has been superseded or cancelled. */
  generation: number
  cancelled: boolean
  spec: ScenarioSpec | undefined
  replicate: number
  readonly checkpoints: Checkpoints<Snapshot>
  done: RunDone | undefined
}

/** Names the work of `shop` and `twin` in signs of life. */
const LOOKING_BACK = 'shop'

/** Thrown inside a loop to leave it. */
class Left extends Error {}

export class LabSession implements LabApi {
  readonly #engine: LabEngine
  readonly #options: LabSessionOptions
  readonly #tracks: Record<Track, TrackState>

  constructor(engine: LabEngine, options: LabSessionOptions) {
    this.#engine = engine
    this.#options = options
    const bytes = options.checkpointBytes ?? CHECKPOINT_BYTES
    const months = options.checkpointMonths ?? CHECKPOINT_MONTHS
    const track = (): TrackState => ({
      generation: 0,
      cancelled: false,
      spec: undefined,
      replicate: 0,
      checkpoints: new Checkpoints(bytes, months),
      done: undefined,
    })
    this.#tracks = { scenario: track(), baseline: track() }
  }

  async run(
    request: RunRequest,
    onInfo: (info: RunInfo) => void | Promise<void>,
    onChunk: (chunk: Chunk) => void | Promise<void>,
  ): Promise<RunDone> {
    const track = this.#tracks[request.track]
    const generation = ++track.generation
    track.cancelled = false
    const left = () => track.generation !== generation || track.cancelled
    // Requests that arrived together are looked at before any work: only the newest of them is begun.
    await this.#options.turn()
    const work = { engineMs: 0, monthsComputed: 0 }
    try {
      if (left()) throw new Left()
      return await this.#runTo(track, request, onInfo, onChunk, left, work)
    } catch (error) {
      const end = { runId: request.runId, digest: '', tables: {}, ...work }
      if (track.generation !== generation) return { ...end, status: 'superseded' }
      if (error instanceof Left || track.cancelled) return { ...end, status: 'cancelled' }
      return { ...end, status: 'failed', error: messageOf(error) }
    }
  }

  cancel(track: Track): void {
    this.#tracks[track].cancelled = true
  }

  async shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined> {
    this.#options.signs?.doing(LOOKING_BACK)
    const replay = this.#replay(track)
    const identity = await findInUnit(replay, unit, month)
    return identity && traceShop(replay, track, identity)
  }

  async twin(track: Track, identity: ShopIdentity): Promise<ShopReport | undefined> {
    this.#options.signs?.doing(LOOKING_BACK)
    return traceShop(this.#replay(track), track, identity)
  }

  async #runTo(
    track: TrackState,
    request: RunRequest,
    onInfo: (info: RunInfo) => void | Promise<void>,
    onChunk: (chunk: Chunk) => void | Promise<void>,
    left: () => boolean,
    work: { engineMs: number; monthsComputed: number },
  ): Promise<RunDone> {
    const { spec, replicate, runId } = request
    this.#adopt(track, spec, replicate)
    const heldMonths = Math.min(request.heldMonths, spec.months)
    this.#options.signs?.doing(request.track)
    const start = this.#checkpointFor(spec, replicate, heldMonths)
    const run = this.#engine.createRun(spec, replicate, start?.snapshot)
    const informed = Promise.resolve(onInfo(infoOf(run, runId, this.#engine.version)))
    const known = heldMonths === spec.months ? this.#doneOf(spec, replicate) : undefined
    if (known) {
      await informed
      track.done = { ...known, runId, engineMs: 0, monthsComputed: 0 }
      return track.done
    }
    track.done = undefined
    const named = namedMonths(spec)
    const post = new Post(informed, onChunk)
    for (let slice = 0; ; slice++) {
      this.#options.signs?.doing(request.track)
      const before = this.#options.now()
      const firstMonth = run.month
      const chunk = this.#slice(run, runId, track, named, Math.max(heldMonths, post.postedMonths), slice)
      work.engineMs += this.#options.now() - before
      work.monthsComputed += run.month - firstMonth
      if (chunk) await post.send(chunk)
      if (run.month >= spec.months) break
      await this.#options.turn()
      if (left()) throw new Left()
    }
    await post.allAnswered()
    if (left()) throw new Left()
    // A longer run of the same scenario goes on from here.
    if (track.checkpoints.wants(run.month, new Set([spec.months])))
      track.checkpoints.add(run.month, run.snapshot())
    const { combined, tables } = run.digest()
    track.done = { runId, status: 'done', digest: combined, tables, ...work }
    return track.done
  }

  /** Computes until a chunk is full or the slice's time is up. Returns what the page does not hold yet, if anything. */
  #slice(
    run: Run,
    runId: number,
    track: TrackState,
    named: ReadonlySet<number>,
    /** Months that the page holds or is being sent. */
    knownMonths: number,
    slice: number,
  ): Chunk | undefined {
    const { now, sliceMs = slice === 0 ? FIRST_SLICE_MS : SLICE_MS } = this.#options
    const { checkpoints } = track
    const until = now() + sliceMs
    const chunkMonths = CHUNK_MONTHS * 2 ** Math.min(slice, 4)
    const goal = Math.min(run.spec.months, Math.max(run.month, knownMonths) + chunkMonths)
    const nUnits = run.world.nUnits
    const firstMonth = Math.max(knownMonths, run.month)
    const tenants = new Uint8Array((goal - firstMonth) * nUnits)
    while (run.month < goal) {
      const month = run.month
      if (month >= 0 && checkpoints.wants(month, named)) checkpoints.add(month, run.snapshot())
      run.step()
      this.#options.signs?.month()
      if (month >= knownMonths)
        run.tenants(tenants.subarray((month - firstMonth) * nUnits, (month - firstMonth + 1) * nUnits))
      // Looked at after the month: a slice makes some headway even where one month takes longer than its time.
      if (now() >= until) break
    }
    return run.month > firstMonth ? chunkOf(run, runId, firstMonth, tenants) : undefined
  }

  /** Makes a scenario the track's own and forgets what no longer holds. */
  #adopt(track: TrackState, spec: ScenarioSpec, replicate: number): void {
    const shared = sharedWith(track, spec, replicate)
    if (shared === undefined) track.checkpoints.clear()
    else track.checkpoints.forgetAfter(shared)
    if (shared !== Number.POSITIVE_INFINITY || track.spec?.months !== spec.months) track.done = undefined
    track.spec = spec
    track.replicate = replicate
  }

  /** The end of this very run, where either track has come to it. */
  #doneOf(spec: ScenarioSpec, replicate: number): RunDone | undefined {
    return Object.values(this.#tracks).find(
      track =>
        track.done &&
        track.spec?.months === spec.months &&
        sharedWith(track, spec, replicate) === Number.POSITIVE_INFINITY,
    )?.done
  }

  /** The latest state at or before a month that this spec is sure to share with a run of either track. */
  #checkpointFor(spec: ScenarioSpec, replicate: number, month: number) {
    let best: { month: number; snapshot: Snapshot } | undefined
    for (const track of Object.values(this.#tracks)) {
      const shared = sharedWith(track, spec, replicate)
      if (shared === undefined) continue
      const found = track.checkpoints.before(Math.min(month, shared))
      if (found && (!best || found.month > best.month)) best = found
    }
    return best
  }

  /** A second run of a track's scenario, for looking back: the track itself is not disturbed. */
  #replay(name: Track): Replay {
    const track = this.#tracks[name]
    const { spec, replicate, generation } = track
    if (!spec) throw new Error(`track ${name} has no run yet`)
    return {
      spinUpMonths: spec.spinUpMonths,
      months: spec.months,
      /** @throws Left when the track's scenario has changed meanwhile: the answer would be about another world */
      pause: async () => {
        this.#options.signs?.month()
        await this.#options.turn()
        this.#options.signs?.doing(LOOKING_BACK)
        if (track.generation !== generation) throw new Left('the scenario has changed')
      },
      sliceMs: this.#options.sliceMs ?? SLICE_MS,
      now: this.#options.now,
      /** A run that stands at or before a month (after the spin-up; the start of the spin-up where it lies before). */
      at: (month: number): Run => {
        const found = month < 0 ? undefined : this.#checkpointFor(spec, replicate, month)
        return this.#engine.createReplay(spec, replicate, found?.snapshot)
      },
    }
  }
}

/** Months that a track's run is sure to share with another scenario; undefined: not even the spin-up. */
function sharedWith(track: TrackState, spec: ScenarioSpec, replicate: number): number | undefined {
  return track.spec && track.replicate === replicate ? sharedMonths(track.spec, spec) : undefined
}

/**
 * Chunks on their way to the page. A few may be unanswered: waiting for each would make a run as slow as the page draws,
 * waiting for none would fill the page's mailbox.
 */
class Post {
  /** Months sent, answered or not. */
  postedMonths = 0
  readonly #informed: Promise<void>
  readonly #onChunk: (chunk: Chunk) => void | Promise<void>
  readonly #unanswered: Promise<void>[] = []

  /**
   * @param informed the page knows what the chunks belong to. It is busy with the lever then, and the first months are
   *                 computed meanwhile
   */
  constructor(informed: Promise<void>, onChunk: (chunk: Chunk) => void | Promise<void>) {
    this.#informed = informed
    // Looked at with the first chunk; until then a refusal is no unhandled one.
    informed.catch(() => undefined)
    this.#onChunk = onChunk
  }

  /** @throws what the page answered to an earlier chunk, where that was an error */
  async send(chunk: Chunk): Promise<void> {
    this.postedMonths = chunk.fromMonth + chunk.nMonths
    const answer = (async () => {
      await this.#informed
      await this.#onChunk(chunk)
    })()
    // Looked at when its turn comes; until then a refusal is no unhandled one.
    answer.catch(() => undefined)
    this.#unanswered.push(answer)
    if (this.#unanswered.length > MOST_UNANSWERED) await this.#unanswered.shift()
  }

  async allAnswered(): Promise<void> {
    await Promise.all(this.#unanswered)
  }
}

/** Months at which a later edit is likely to begin: where uses and shocks of the scenario begin and end. */
function namedMonths(spec: ScenarioSpec): ReadonlySet<number> {
  const named = new Set<number>()
  for (const use of spec.levers) {
    named.add(use.from)
    if (use.to !== undefined) named.add(use.to)
  }
  for (const shock of spec.shocks) named.add(shock.from)
  return named
}

function infoOf(run: Run, runId: number, engineVersion: string): RunInfo {
  const { world } = run
  return {
    runId,
    engineVersion,
    months: run.months,
    nDistricts: world.nDistricts,
    nUnits: world.nUnits,
    unitStart: Int32Array.from(world.unitStart),
    regionMetrics: METRICS.map(metric => metric.id),
    districtMetrics: DISTRICT_METRICS.map(metric => metric.id),
  }
}

function chunkOf(run: Run, runId: number, fromMonth: number, tenants: Uint8Array): Chunk {
  const { results, world } = run
  if (!results.district) throw new Error('the run does not record its districts')
  const nMonths = run.month - fromMonth
  const regionRow = METRICS.length
  const districtRow = DISTRICT_METRICS.length * world.nDistricts
  return {
    runId,
    fromMonth,
    nMonths,
    region: results.region.slice(fromMonth * regionRow, run.month * regionRow),
    district: results.district.slice(fromMonth * districtRow, run.month * districtRow),
    tenants: tenants.slice(0, nMonths * world.nUnits),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
