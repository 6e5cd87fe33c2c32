/**
 * The Lab without its looks: the draft with its history, the two worlds, their replicates, the chosen shop. Each part does
 * its own work; here they are put together and shown as one state.
 */

import { digestFromScratch, ReplicatePool } from '../../src/page.ts'
import { ChartRanges } from './chart-ranges.ts'
import type { DifferenceTarget } from './differences.ts'
import { baselineSpec, type Draft, specOf } from './draft.ts'
import { DraftStore } from './draft-store.ts'
import { DrawingTimes } from './drawing-times.ts'
import { type Findings, findingsOf } from './findings.ts'
import { headlineIds, headlinesOf } from './headlines.ts'
import { firstState, type LabState, NOT_VERIFIED, type Selection } from './lab-state.ts'
import { messageOf } from './message.ts'
import { Observable } from './observable.ts'
import type { Pair, PairedRuns } from './pairs.ts'
import { FIRST_PAIRS, Replicates } from './replicates.ts'
import { ShopLookUp } from './shop-look-up.ts'
import { TrackRunner } from './track-runner.ts'
import { worldsDiffer } from './worlds.ts'

/** Least time between two drawings of a run that is under way. */
const DRAW_EVERY_MS = 120

/** How the model starts its workers; tests hand in others. */
export interface LabWorkers {
  readonly lab?: () => Worker
  readonly replicate?: () => Worker
  /** Workers for replicates at a time. */
  readonly size?: number
}

export class LabModel {
  readonly store: Observable<LabState>
  /** Told by the charts what they have drawn. */
  readonly times = new DrawingTimes()
  readonly ranges = new ChartRanges()
  readonly #workers: LabWorkers
  readonly #tracks: TrackRunner
  readonly #replicates: Replicates
  readonly #shops: ShopLookUp
  #drafts: DraftStore
  #drawTimer: ReturnType<typeof setTimeout> | undefined
  /** Results have come that no view has been told of. */
  #undrawn = false
  #drawnMs = Number.NEGATIVE_INFINITY
  #found: { readonly key: string; readonly all: Findings | undefined } | undefined
  /** A slider is being dragged: what follows from it is not yet what the reader wants to know. */
  #handOn = false

  constructor(draft: Draft, base: Draft, fileName: string, workers: LabWorkers = {}) {
    this.store = new Observable(firstState(draft, base, fileName))
    this.#drafts = new DraftStore(draft)
    this.#workers = workers
    this.#tracks = new TrackRunner(
      {
        onStatus: () => this.#showTracks(),
        onResults: atOnce => this.#drawSoon(atOnce),
        onMonths: (runId, all) => this.times.took(runId, all),
        onDone: (track, done) => {
          this.times.done(done)
          if (this.#undrawn) this.#drawSoon(true)
          if (track === 'scenario' || this.#tracks.mirrored) void this.#lookUpShop()
          this.#afterRun()
        },
      },
      workers.lab,
    )
    this.#replicates = new Replicates(() => {
      this.store.set({ replicates: this.#replicates.status })
      this.#drawSoon()
    }, new ReplicatePool(workers.size, workers.replicate))
    this.#shops = new ShopLookUp(this.#tracks, shop => this.store.set({ shop }))
  }

  get state(): LabState {
    return this.store.state
  }

  /** What the page holds of the two worlds. */
  get results(): TrackRunner['results'] {
    return this.#tracks.results
  }

  /** Replicates of the two worlds as they stand; undefined where none were run for these inputs. */
  get pairs(): PairedRuns | undefined {
    return this.#replicates.pairs
  }

  /**
   * What is said of the worlds: by the verdict, by captions, by whoever asks. The headlines of the levers as they stand and
   * the charted measures are looked at together; undefined until both runs are whole.
   */
  get findings(): Findings | undefined {
    const { charts, version, draft, base } = this.state
    const ids = [...headlineIds(headlinesOf(draft, base)), ...charts]
    const key = `${ids.join()}|${version}|${this.pairs?.n ?? 0}`
    if (this.#found?.key !== key) {
      const { scenario, baseline } = this.results
      const all = findingsOf(scenario, baseline, this.pairs, ids)
      this.#found = { key, all }
    }
    return this.#found.all
  }

  /** Begins the runs of what is loaded. */
  start(): void {
    this.#request()
  }

  /**
   * Another scenario takes the place of this one; the caller has asked about unsaved work.
   *
   * @param playing whether it plays by itself as it comes
   */
  load(draft: Draft, base: Draft, fileName: string, playing = false): void {
    const { speed, layer, charts, chartDifference, differsFrom, version } = this.state
    this.#drafts = new DraftStore(draft)
    this.#handOn = false
    const sameRegion = draft.region === this.state.draft.region
    this.#replicates.drop()
    if (!sameRegion) {
      this.#tracks.forget()
      this.ranges.forget()
    }
    const { cursor, selection } = sameRegion ? this.state : { cursor: 0, selection: undefined }
    if (!sameRegion) this.#shops.select(undefined)
    this.store.set({
      ...firstState(draft, base, fileName),
      speed,
      layer,
      charts,
      chartDifference,
      differsFrom,
      cursor: playing ? 0 : Math.min(cursor, draft.file.months - 1),
      playing,
      selection,
      version: version + 1,
    })
    this.#request()
  }

  /** @param name edits of one name in a row are one step of undo, and end with `settle` */
  edit(next: Draft, name?: string): void {
    this.times.leverMoved()
    this.#handOn = name !== undefined
    this.#show(this.#drafts.edit(next, name))
  }

  /** Ends a row of edits: the hand has left the slider. */
  settle(): void {
    this.#drafts.settle()
    this.#handOn = false
    this.#afterRun()
  }

  undo(): void {
    if (this.#drafts.canUndo) this.#step(this.#drafts.undo())
  }

  redo(): void {
    if (this.#drafts.canRedo) this.#step(this.#drafts.redo())
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

  view(
    change: Partial<Pick<LabState, 'speed' | 'layer' | 'showDifference' | 'charts' | 'chartDifference'>>,
  ): void {
    this.store.set(change)
  }

  compareWith(differsFrom: DifferenceTarget): void {
    this.store.set({ differsFrom })
  }

  select(selection: Selection | undefined): void {
    this.store.set({ selection })
    this.#shops.select(selection)
    void this.#lookUpShop()
  }

  retry(): void {
    this.#tracks.retry()
  }

  /** Computes the scenario again from the start, elsewhere, and compares the fingerprints. */
  async verify(): Promise<void> {
    const spec = specOf(this.state.draft)
    const wanted = () => specOf(this.state.draft) === spec
    this.store.set({ verification: { status: 'running', digest: '' } })
    try {
      const digest = await digestFromScratch(spec, this.#workers.replicate)
      if (!wanted()) return
      const same = digest === this.state.scenario.digest
      this.store.set({ verification: { status: same ? 'same' : 'different', digest } })
    } catch (error) {
      // A worker that was lost has found no other digest: nothing is known.
      if (wanted())
        this.store.set({ verification: { status: 'failed', digest: '', message: messageOf(error) } })
    }
  }

  /** Runs pairs of both worlds, those already there kept, until there are `total`. */
  async replicate(total: number): Promise<void> {
    const { draft, base } = this.state
    await this.#replicates.run(specOf(draft), baselineSpec(draft, base), total, this.#firstPair())
  }

  stopReplicates(): void {
    this.#replicates.stop()
  }

  dispose(): void {
    clearTimeout(this.#drawTimer)
    this.#replicates.dispose()
    this.#tracks.dispose()
  }

  #step(draft: Draft): void {
    this.#handOn = false
    this.#show(draft)
  }

  #show(draft: Draft): void {
    const { canUndo, canRedo } = this.#drafts
    const cursor = Math.min(this.state.cursor, draft.file.months - 1)
    this.store.set({ draft, canUndo, canRedo, cursor })
    this.#request()
  }

  /** Edits that change no run, of a title say, leave results, pairs and verification as they are. */
  #request(): void {
    const { draft, base } = this.state
    const changed = this.#tracks.want(specOf(draft), baselineSpec(draft, base))
    if (changed) {
      this.#replicates.drop()
      this.store.set({ verification: NOT_VERIFIED })
    }
    this.#showTracks()
    this.#afterRun()
  }

  /** The first pairs are run without being asked for, once the single runs are there and nobody is still at a lever. */
  #afterRun(): void {
    const { scenario, baseline } = this.#tracks.results
    if (this.#handOn || !this.#tracks.settled || this.#tracks.mirrored) return
    if (this.#replicates.status.status !== 'none' || !scenario || !baseline) return
    if (worldsDiffer(scenario, baseline)) void this.replicate(FIRST_PAIRS)
  }

  /** The single runs are the pair of replicate 0. */
  #firstPair(): Pair | undefined {
    const { scenario, baseline } = this.#tracks.results
    return this.#tracks.settled && scenario && baseline
      ? { scenario: scenario.record(), baseline: baseline.record() }
      : undefined
  }

  #lookUpShop(): Promise<void> {
    return this.#shops.lookUp(this.#tracks.mirrored, () => this.state.scenario.phase === 'running')
  }

  #showTracks(): void {
    const scenario = this.#tracks.status('scenario')
    const baseline = this.#tracks.status('baseline')
    if (scenario === this.state.scenario && baseline === this.state.baseline) return
    const failed = scenario.phase === 'failed' || baseline.phase === 'failed'
    const opening = this.state.opening && !this.#tracks.settled && !failed
    this.store.set({ scenario, baseline, opening })
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
    const version = this.state.version + 1
    this.times.asked(version)
    this.store.set({ version })
    this.#showTracks()
  }
}
