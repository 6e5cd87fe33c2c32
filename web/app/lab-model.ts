/** The Lab without its looks: the draft and its history, the runs, what is shown of them. */

import type { ScenarioSpec } from '../../src/registry.ts'
import { LabClient, type LabListener } from '../../src/run/lab-client.ts'
import { digestFromScratch, PairsClient } from '../../src/run/pairs-client.ts'
import type { Chunk, RunDone, RunInfo, Track } from '../../src/run/protocol.ts'
import { sharedMonths } from '../../src/run/shared-months.ts'
import type { DifferenceTarget } from './differences.ts'
import { baselineSpec, type Draft, specOf } from './draft.ts'
import { DraftStore } from './draft-store.ts'
import { DrawingTimes } from './drawing-times.ts'
import {
  firstState,
  IDLE,
  type LabState,
  NO_REPLICATES,
  NOT_VERIFIED,
  type Selection,
  type TrackStatus,
} from './lab-state.ts'
import { Observable } from './observable.ts'
import { PairedRuns } from './pairs.ts'
import { TrackResults } from './track-results.ts'

/** Least time between two drawings of a run that is under way. */
const DRAW_EVERY_MS = 120
/** A worker that dies again this soon is not started a third time by itself. */
const CRASH_PAUSE_MS = 10_000

export class LabModel implements LabListener {
  readonly store: Observable<LabState>
  readonly results: Record<Track, TrackResults | undefined> = { scenario: undefined, baseline: undefined }
  /** Replicates of the two worlds as they stand; undefined where none were run for these inputs. */
  pairs: PairedRuns | undefined
  /** Told by the charts what they have drawn. */
  readonly times = new DrawingTimes()
  readonly #client: LabClient
  readonly #pairsClient = new PairsClient()
  #drafts: DraftStore
  readonly #asked: Record<Track, ScenarioSpec | undefined> = { scenario: undefined, baseline: undefined }
  #drawTimer: ReturnType<typeof setTimeout> | undefined
  /** Results have come that no view has been told of. */
  #undrawn = false
  #drawnMs = Number.NEGATIVE_INFINITY
  /** The scenario is the baseline as it stands: one run serves for both. */
  #mirrored = false
  /** A scenario that is to run once the baseline has come to the month in which they part. */
  #afterBaseline: { readonly spec: ScenarioSpec; readonly partingMonth: number } | undefined
  #lastCrashMs = Number.NEGATIVE_INFINITY

  constructor(draft: Draft, base: Draft, fileName: string, startWorker?: () => Worker) {
    this.store = new Observable(firstState(draft, base, fileName))
    this.#drafts = new DraftStore(draft)
    this.#client = new LabClient(this, startWorker)
  }

  get state(): LabState {
    return this.store.state
  }

  /** Begins the runs of what is loaded. */
  start(): void {
    this.#request()
  }

  /** Another scenario takes the place of this one; the caller has asked about unsaved work. */
  load(draft: Draft, base: Draft, fileName: string): void {
    const { speed, layer, charts, differsFrom, version } = this.state
    this.#drafts = new DraftStore(draft)
    const sameRegion = draft.region === this.state.draft.region
    if (!sameRegion) this.#forgetResults()
    const { cursor, selection } = sameRegion ? this.state : { cursor: 0, selection: undefined }
    this.store.set({
      ...firstState(draft, base, fileName),
      speed,
      layer,
      charts,
      differsFrom,
      cursor: Math.min(cursor, draft.file.months - 1),
      selection,
      version: version + 1,
    })
    this.#request()
  }

  /** @param name edits of one name in a row are one step of undo */
  edit(next: Draft, name?: string): void {
    this.times.leverMoved()
    this.#show(this.#drafts.edit(next, name))
  }

  /** Ends a row of edits: the hand has left the slider. */
  settle(): void {
    this.#drafts.settle()
  }

  undo(): void {
    if (this.#drafts.canUndo) this.#show(this.#drafts.undo())
  }

  redo(): void {
    if (this.#drafts.canRedo) this.#show(this.#drafts.redo())
  }

  /** @param draft what was written; what has been edited since is not saved */
  markSaved(draft: Draft, fileName: string): void {
    this.#drafts.markSaved(draft)
    this.store.set({ saved: draft, fileName })
  }

  /** What is on the screen is in no file: it was brought back. */
  markUnsaved(): void {
    this.#drafts.markUnsaved()
    this.store.set({ saved: this.#drafts.saved })
  }

  seek(month: number): void {
    const cursor = Math.max(0, Math.min(this.state.draft.file.months - 1, Math.round(month)))
    if (cursor !== this.state.cursor) this.store.set({ cursor })
  }

  play(playing: boolean): void {
    if (playing && this.state.cursor >= this.state.draft.file.months - 1) this.seek(0)
    this.store.set({ playing })
  }

  view(change: Partial<Pick<LabState, 'speed' | 'layer' | 'showDifference' | 'charts'>>): void {
    this.store.set(change)
  }

  compareWith(differsFrom: DifferenceTarget): void {
    this.store.set({ differsFrom })
  }

  select(selection: Selection | undefined): void {
    this.store.set({ selection, shop: undefined })
    if (selection?.kind === 'unit') void this.#lookUpShop(selection)
  }

  retry(): void {
    this.#asked.scenario = undefined
    this.#asked.baseline = undefined
    this.#request()
  }

  /** Computes the scenario again from the start, elsewhere, and compares the fingerprints. */
  async verify(): Promise<void> {
    const spec = specOf(this.state.draft)
    this.store.set({ verification: { status: 'running', digest: '' } })
    try {
      const digest = await digestFromScratch(spec)
      if (specOf(this.state.draft) !== spec) return
      const same = digest === this.state.scenario.digest
      this.store.set({ verification: { status: same ? 'same' : 'different', digest } })
    } catch (error) {
      this.store.set({ verification: { status: 'different', digest: messageOf(error) } })
    }
  }

  /** Runs pairs of both worlds, those already there kept, until there are `total`. */
  async replicate(total: number): Promise<void> {
    const results = this.results.scenario
    if (!results) return
    const scenario = specOf(this.state.draft)
    const baseline = baselineSpec(this.state.draft, this.state.base)
    this.pairs ??= new PairedRuns(results.regionMetrics, results.months)
    const pairs = this.pairs
    this.store.set({ replicates: { status: 'running', done: pairs.n, total, message: '' } })
    try {
      const complete = await this.#pairsClient.run(scenario, baseline, pairs.n, total, pair => {
        pairs.add(pair)
        this.store.set({ replicates: { status: 'running', done: pairs.n, total, message: '' } })
        this.#drawSoon()
      })
      if (complete && this.pairs === pairs)
        this.store.set({ replicates: { status: 'done', done: pairs.n, total, message: '' } })
    } catch (error) {
      if (this.pairs !== pairs) return
      this.store.set({ replicates: { status: 'failed', done: pairs.n, total, message: messageOf(error) } })
    }
  }

  stopReplicates(): void {
    this.#pairsClient.stop()
    const { done, total } = this.state.replicates
    this.store.set({ replicates: { status: done > 0 ? 'done' : 'none', done, total, message: '' } })
  }

  dispose(): void {
    this.#pairsClient.stop()
    this.#client.dispose()
  }

  onInfo(track: Track, info: RunInfo): void {
    const old = this.results[info.copyOf ?? track]
    const shared = info.copyOf !== undefined || this.results.scenario === this.results.baseline
    const results = old?.fits(info) && !shared ? old : new TrackResults(info, old)
    results.valid = Math.min(info.sameUntilMonth, results.held)
    this.results[track] = results
    this.#undrawn = true
    if (this.#mirrored || (this.#afterBaseline && !this.results.scenario)) this.results.scenario = results
    this.#setTrack(track, { phase: 'running', valid: results.valid, months: info.months })
  }

  onChunk(track: Track, chunk: Chunk): void {
    const results = this.results[track]
    if (!results) return
    results.take(chunk)
    const all = results.valid === results.months
    this.times.took(chunk.runId, all)
    this.#drawSoon(all)
    if (track === 'baseline') this.#startParted()
  }

  onDone(track: Track, done: RunDone): void {
    this.times.done(done)
    const results = this.results[track]
    const months = results?.months ?? 0
    if (results) results.valid = months
    this.#setTrack(track, { phase: 'done', valid: months, digest: done.digest, message: '', crashed: false })
    if (this.#undrawn) this.#drawSoon(true)
    if (track === 'baseline') this.#startParted()
    const { selection } = this.state
    if ((track === 'scenario' || this.#mirrored) && selection?.kind === 'unit')
      void this.#lookUpShop(selection)
  }

  onFailure(track: Track, message: string, fatal: boolean): void {
    this.#setTrack(track, { phase: 'failed', message, crashed: fatal })
    if (!fatal && track === 'baseline') this.#startParted()
    if (!fatal || track !== 'baseline') return
    // Both tracks have been told by now. A worker that dies at once again stays down until the reader asks.
    const now = performance.now()
    const again = now - this.#lastCrashMs > CRASH_PAUSE_MS
    this.#lastCrashMs = now
    this.#asked.scenario = undefined
    this.#asked.baseline = undefined
    if (again) this.#request()
  }

  #show(draft: Draft): void {
    const { canUndo, canRedo } = this.#drafts
    const cursor = Math.min(this.state.cursor, draft.file.months - 1)
    this.store.set({ draft, canUndo, canRedo, cursor })
    this.#request()
  }

  /** Asks for whatever the inputs now want and that has not been asked for. */
  #request(): void {
    const { draft, base } = this.state
    const mine = specOf(draft)
    const theirs = baselineSpec(draft, base)
    this.#mirrored = sharedMonths(mine, theirs) === Number.POSITIVE_INFINITY
    this.#requestTrack('baseline', theirs)
    this.#afterBaseline = undefined
    if (this.#mirrored) this.#mirror()
    else this.#requestWhenParted(mine, sharedMonths(mine, theirs) ?? 0)
  }

  /** What both worlds share is computed once: the scenario waits until the baseline has come to where they part. */
  #requestWhenParted(spec: ScenarioSpec, partingMonth: number): void {
    const { baseline } = this.state
    const known = this.results.baseline?.valid ?? 0
    if (baseline.phase === 'running' && known < Math.min(partingMonth, spec.months)) {
      this.#afterBaseline = { spec, partingMonth }
      this.#setTrack('scenario', { phase: 'running', digest: '' })
    } else {
      this.#afterBaseline = undefined
      this.#requestTrack('scenario', spec, 'baseline')
    }
  }

  #startParted(): void {
    if (this.#afterBaseline)
      this.#requestWhenParted(this.#afterBaseline.spec, this.#afterBaseline.partingMonth)
  }

  #mirror(): void {
    this.#client.cancel('scenario')
    this.#asked.scenario = undefined
    this.#dropPairs()
    this.results.scenario = this.results.baseline
    this.store.set({ scenario: this.state.baseline })
    this.#drawSoon()
  }

  #requestTrack(track: Track, spec: ScenarioSpec, copyOf?: Track): void {
    const asked = this.#asked[track]
    const shared = asked && sharedMonths(asked, spec)
    if (shared === Number.POSITIVE_INFINITY && asked?.months === spec.months) return
    this.#asked[track] = spec
    const results = this.results[track]
    // While both worlds are one, what holds for the other is not touched by an edit of this one.
    const own = this.results.scenario !== this.results.baseline || track === 'baseline'
    if (results && own) results.valid = Math.min(results.valid, shared ?? 0)
    this.#dropPairs()
    this.#setTrack(track, { phase: 'running', valid: own ? (results?.valid ?? 0) : 0, digest: '' })
    this.#client.run(track, spec, copyOf)
  }

  #dropPairs(): void {
    this.pairs = undefined
    this.#pairsClient.stop()
    this.store.set({ replicates: NO_REPLICATES, verification: NOT_VERIFIED })
  }

  #forgetResults(): void {
    this.results.scenario = undefined
    this.results.baseline = undefined
    this.#asked.scenario = undefined
    this.#asked.baseline = undefined
    this.store.set({ scenario: IDLE, baseline: IDLE })
  }

  async #lookUpShop(selection: Extract<Selection, { kind: 'unit' }>): Promise<void> {
    const wanted = () => this.state.selection === selection
    const before = this.state.shop
    // While the same shop is looked up again its old card stays, so that nothing jumps.
    if (before?.status !== 'ready') this.store.set({ shop: { status: 'loading' } })
    try {
      const known = before?.mine ?? before?.twin
      const track = this.#mirrored ? 'baseline' : 'scenario'
      const mine = known
        ? await this.#client.twin(track, known.identity)
        : await this.#client.shop(track, selection.unit, selection.month)
      const identity = known?.identity ?? mine?.identity
      const twin = track === 'baseline' ? mine : identity && (await this.#client.twin('baseline', identity))
      if (wanted()) this.store.set({ shop: { status: identity ? 'ready' : 'vacant', mine, twin } })
    } catch (error) {
      // A newer run has begun: its end looks the shop up again.
      if (wanted() && this.state.scenario.phase !== 'running')
        this.store.set({ shop: { status: 'failed', message: messageOf(error) } })
    }
  }

  #setTrack(track: Track, change: Partial<TrackStatus>): void {
    const next = { ...this.state[track], ...change }
    if (this.#mirrored) this.store.set({ baseline: next, scenario: next })
    else this.store.set({ [track]: next })
  }

  /**
   * Chunks may arrive faster than the screen: while years stream in, views are told of them only so often that drawing
   * does not take the time from the run. The first and the last are shown at once; canvases wait for their frame.
   */
  #drawSoon(atOnce = false): void {
    this.#undrawn = true
    const wait = atOnce ? 0 : this.#drawnMs + DRAW_EVERY_MS - performance.now()
    if (wait <= 0) this.#draw()
    else this.#drawTimer ??= setTimeout(() => this.#draw(), wait)
  }

  #draw(): void {
    clearTimeout(this.#drawTimer)
    this.#drawTimer = undefined
    this.#undrawn = false
    this.#drawnMs = performance.now()
    const { scenario, baseline } = this.results
    const version = this.state.version + 1
    this.times.asked(version)
    this.store.set({
      scenario: { ...this.state.scenario, valid: scenario?.valid ?? 0 },
      baseline: { ...this.state.baseline, valid: baseline?.valid ?? 0 },
      version,
    })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
