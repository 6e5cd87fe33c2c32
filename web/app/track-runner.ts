/**
 * Keeps the two worlds computed for the inputs that are wanted: the baseline first, what both share once. It alone knows
 * which months the page holds, and of which inputs each of them is (see `TrackResults`); the worker is told with each request.
 */
import {
  type Chunk,
  LabClient,
  type LabListener,
  type RunDone,
  type RunInfo,
  type ScenarioSpec,
  type ShopReport,
  sharedMonths,
  type Track,
  type WorkerLostError,
} from '../../src/page.ts'
import { type ResultsShape, TrackResults } from './track-results.ts'

export interface TrackStatus {
  readonly phase: 'idle' | 'running' | 'done' | 'failed'
  /** Months that are right for the inputs, of `months`. */
  readonly valid: number
  readonly months: number
  readonly digest: string
  readonly message: string
  /** What has failed: the run itself, the worker it ran in, or a worker that gave no sign of life. */
  readonly failure: 'run' | 'crash' | 'silent' | undefined
}

export const IDLE: TrackStatus = {
  phase: 'idle',
  valid: 0,
  months: 0,
  digest: '',
  message: '',
  failure: undefined,
}

export interface TrackRunnerListener {
  /** A status has changed. */
  onStatus(): void
  /** Months have come or gone. `atOnce`: the last that come, or what a whole drawing hangs on. */
  onResults(atOnce: boolean): void
  /** Months of a run have come; `all`: to its end. */
  onMonths(runId: number, all: boolean): void
  onDone(track: Track, done: RunDone): void
}

const TRACKS = ['baseline', 'scenario'] as const
const otherOf = (track: Track): Track => (track === 'scenario' ? 'baseline' : 'scenario')

/** A worker that is lost is started again by itself this often for the same inputs. */
const RESTARTS = 1

export class TrackRunner implements LabListener {
  readonly #listener: TrackRunnerListener
  readonly #client: LabClient
  /** One and the same object exactly while the worlds are one. */
  readonly #results: Record<Track, TrackResults | undefined> = { scenario: undefined, baseline: undefined }
  readonly #status: Record<Track, TrackStatus> = { scenario: IDLE, baseline: IDLE }
  readonly #wanted: Record<Track, ScenarioSpec | undefined> = { scenario: undefined, baseline: undefined }
  /** What has been asked of the worker and not been cancelled, lost or failed since. */
  readonly #asked: Record<Track, ScenarioSpec | undefined> = { scenario: undefined, baseline: undefined }
  /** The scenario's inputs are the baseline's: one run serves for both. */
  #mirrored = false
  #restarts = 0

  constructor(listener: TrackRunnerListener, startWorker?: () => Worker) {
    this.#listener = listener
    this.#client = new LabClient(this, startWorker)
  }

  get results(): Readonly<Record<Track, TrackResults | undefined>> {
    return this.#results
  }

  /** While the worlds are one, the scenario's is the baseline's. */
  status(track: Track): TrackStatus {
    return this.#status[this.#mirrored ? 'baseline' : track]
  }

  get mirrored(): boolean {
    return this.#mirrored
  }

  /** Both worlds are computed to their ends for what is wanted. */
  get settled(): boolean {
    return TRACKS.every(track => this.status(track).phase === 'done')
  }

  /**
   * From now on these inputs count. What has been asked for already is not asked for again.
   *
   * @returns whether the runs are other ones than were wanted before
   */
  want(scenario: ScenarioSpec, baseline: ScenarioSpec): boolean {
    const changed = !this.#isWanted('scenario', scenario) || !this.#isWanted('baseline', baseline)
    if (changed) this.#restarts = 0
    this.#wanted.scenario = scenario
    this.#wanted.baseline = baseline
    this.#plan()
    return changed
  }

  /** Asks again for what has failed. */
  retry(): void {
    this.#restarts = 0
    this.#asked.scenario = undefined
    this.#asked.baseline = undefined
    this.#plan()
  }

  /** Holds nothing any more: what comes next is about other places. */
  forget(): void {
    for (const track of TRACKS) {
      this.#client.cancel(track)
      this.#results[track] = undefined
      this.#status[track] = IDLE
      this.#wanted[track] = undefined
      this.#asked[track] = undefined
    }
    this.#mirrored = false
    this.#listener.onStatus()
    this.#listener.onResults(true)
  }

  /** As `LabClient.shop`, of the world that stands for the track. */
  shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined> {
    return this.#client.shop(this.#mirrored ? 'baseline' : track, unit, month)
  }

  twin(track: Track, identity: ShopReport['identity']): Promise<ShopReport | undefined> {
    return this.#client.twin(this.#mirrored ? 'baseline' : track, identity)
  }

  dispose(): void {
    this.#client.dispose()
  }

  onRequest(track: Track, spec: ScenarioSpec): number {
    const { shape, held } = this.#source(track, spec)
    if (!shape || held === 0) return 0
    this.#prepare(track, spec, { ...shapeOf(shape), months: spec.months })
    return held
  }

  onInfo(track: Track, info: RunInfo, spec: ScenarioSpec): void {
    if (this.#results[track]?.spec !== spec) this.#prepare(track, spec, info)
    this.#set(track, { months: this.#wanted[track]?.months ?? info.months })
    this.#listener.onResults(false)
  }

  onChunk(track: Track, chunk: Chunk, spec: ScenarioSpec): void {
    const results = this.#results[track]
    if (results?.spec !== spec) throw new Error('months came of a run that the page was not told of')
    results.take(chunk)
    this.#revalidate()
    const all = results.valid === results.months
    this.#listener.onMonths(chunk.runId, all)
    this.#listener.onResults(all)
    this.#startParted()
  }

  onDone(track: Track, done: RunDone, spec: ScenarioSpec): void {
    // An older request that came to its end while a newer one waits: its months count, its end does not.
    if (!this.#isWanted(track, spec)) return
    const results = this.#results[track]
    // Counted, not believed: a run whose months are not all here is not done.
    if (!results || results.heldFor(spec) < spec.months) {
      this.#fail(track, 'run', 'not all months of the run have come')
    } else {
      this.#revalidate()
      this.#set(track, { phase: 'done', digest: done.digest, message: '', failure: undefined })
      this.#listener.onDone(track, done)
    }
    this.#listener.onResults(true)
    this.#startParted()
  }

  onFailure(track: Track, message: string): void {
    this.#fail(track, 'run', message)
    this.#startParted()
  }

  onLost(error: WorkerLostError): void {
    this.#asked.scenario = undefined
    this.#asked.baseline = undefined
    const { how, doing, message } = error
    // What it was last at may have ended long ago: only a run that was not done can have held it.
    const guilty = TRACKS.find(track => track === doing && this.#status[track].phase === 'running')
    if (how === 'silent' && guilty) {
      // The same months would hold the next worker too: their run has failed, the other one goes on.
      this.#fail(guilty, 'silent', message)
      this.#asked[guilty] = this.#wanted[guilty]
      this.#plan()
    } else if (this.#restarts++ < RESTARTS) {
      this.#plan()
    } else {
      for (const track of TRACKS) this.#fail(track, how === 'silent' ? 'silent' : 'crash', message)
    }
  }

  /** Asks for whatever the inputs now want and that has not been asked for. */
  #plan(): void {
    const { scenario, baseline } = this.#wanted
    if (!scenario || !baseline) return
    const mirrored = isSame(scenario, baseline)
    if (!mirrored && this.#mirrored) this.#part()
    this.#mirrored = mirrored
    if (mirrored) {
      this.#client.cancel('scenario')
      this.#asked.scenario = undefined
      this.#results.scenario = this.#results.baseline
    }
    this.#revalidate()
    this.#ask('baseline', baseline)
    if (!mirrored) this.#askScenario(scenario, baseline)
    this.#listener.onResults(false)
  }

  /** The worlds were one and are two from now on: each has arrays of its own before either changes. */
  #part(): void {
    this.#results.scenario = this.#results.baseline?.copy()
    this.#status.scenario = this.#status.baseline
  }

  /** What both worlds share is computed once: the scenario waits until the baseline has come to where they part. */
  #askScenario(scenario: ScenarioSpec, baseline: ScenarioSpec): void {
    const parting = Math.min(sharedMonths(scenario, baseline) ?? 0, scenario.months)
    const known = this.#results.baseline?.valid ?? 0
    if (this.#status.baseline.phase !== 'running' || known >= parting) this.#ask('scenario', scenario)
    else if (!this.#isAsked('scenario', scenario)) this.#await('scenario', scenario)
  }

  #startParted(): void {
    const { scenario, baseline } = this.#wanted
    if (scenario && baseline && !this.#mirrored && !this.#isAsked('scenario', scenario))
      this.#askScenario(scenario, baseline)
  }

  /** The scenario's turn has not come. What ran for older inputs would take the baseline's time. */
  #await(track: Track, spec: ScenarioSpec): void {
    this.#asked[track] = undefined
    this.#client.cancel(track)
    this.#set(track, { phase: 'running', months: spec.months, digest: '', message: '', failure: undefined })
  }

  #ask(track: Track, spec: ScenarioSpec): void {
    if (this.#isAsked(track, spec)) return
    this.#asked[track] = spec
    this.#set(track, { phase: 'running', months: spec.months, digest: '', message: '', failure: undefined })
    this.#client.run(track, spec)
  }

  #isAsked(track: Track, spec: ScenarioSpec): boolean {
    return isSame(this.#asked[track], spec)
  }

  #isWanted(track: Track, spec: ScenarioSpec): boolean {
    return isSame(this.#wanted[track], spec)
  }

  /** Where the first months of a run may come from: its own track, or the other where that holds more of them. */
  #source(track: Track, spec: ScenarioSpec): { shape: TrackResults | undefined; held: number } {
    const own = this.#results[track]
    const other = this.#results[otherOf(track)]
    const [mine, theirs] = [own?.heldFor(spec) ?? 0, other?.heldFor(spec) ?? 0]
    return theirs > mine ? { shape: other, held: theirs } : { shape: own, held: mine }
  }

  /** Makes the track's results those of another request. Old months stay behind the new ones, stale. */
  #prepare(track: Track, spec: ScenarioSpec, shape: ResultsShape): void {
    const old = this.#results[track]
    const other = this.#results[otherOf(track)]
    const results = old?.fits(shape) ? old : new TrackResults(shape, spec, old ?? other)
    if (results !== old && old) results.become(spec, old)
    results.become(spec, other)
    this.#results[track] = results
    if (this.#mirrored) this.#results.scenario = this.#results.baseline
    this.#revalidate()
  }

  /** How many months are right for what is wanted follows from what is held, and from nothing else. */
  #revalidate(): void {
    for (const track of TRACKS) {
      const spec = this.#wanted[track]
      const results = this.#results[track]
      const valid = spec && results ? results.heldFor(spec) : 0
      if (results) results.valid = valid
      this.#status[track] = { ...this.#status[track], valid }
    }
  }

  #fail(track: Track, failure: NonNullable<TrackStatus['failure']>, message: string): void {
    this.#set(track, { phase: 'failed', message, failure, digest: '' })
  }

  #set(track: Track, change: Partial<TrackStatus>): void {
    this.#status[track] = { ...this.#status[track], ...change }
    this.#listener.onStatus()
  }
}

/** Whether two runs are one, to the last month. */
function isSame(a: ScenarioSpec | undefined, b: ScenarioSpec): boolean {
  return a !== undefined && a.months === b.months && sharedMonths(a, b) === Number.POSITIVE_INFINITY
}

function shapeOf(of: ResultsShape): ResultsShape {
  const { months, nDistricts, nUnits, unitStart, regionMetrics, districtMetrics } = of
  return { months, nDistricts, nUnits, unitStart, regionMetrics, districtMetrics }
}
