/**
 * Notes in the browser's performance timeline when a lever is moved and when the charts show what follows from it, for
 * whoever measures the page (test/bench/page-bench.ts). One entry of each name at a time: that of the newest move.
 */
import type { RunDone } from '../../src/page.ts'

/** A lever's new value has come to the model. */
export const LEVER_MARK = 'golmok:lever'
/** The charts show the first months of the run that follows. Detail: {@link DrawnDetail} without the engine's figures. */
export const FIRST_DRAWN_MARK = 'golmok:first-chunk-drawn'
/** The charts show all of its months. Detail: {@link DrawnDetail}. */
export const ALL_DRAWN_MARK = 'golmok:done-drawn'

export interface DrawnDetail {
  readonly runId: number
  /** Milliseconds in the engine, and months computed, as the worker has counted them. */
  readonly engineMs?: number
  readonly monthsComputed?: number
}

export class DrawingTimes {
  #runId = 0
  /** What the page holds of the run, and what the drawing shows that was asked for last. */
  #held: 'nothing' | 'some' | 'all' = 'nothing'
  #shown: 'nothing' | 'some' | 'all' = 'nothing'
  #version = 0
  #firstMarked = false
  #allDrawnMs: number | undefined
  #done: RunDone | undefined

  leverMoved(): void {
    for (const name of [LEVER_MARK, FIRST_DRAWN_MARK, ALL_DRAWN_MARK]) performance.clearMarks(name)
    performance.mark(LEVER_MARK)
    this.#follow(0)
  }

  /** Months of a run have come. */
  took(runId: number, all: boolean): void {
    if (runId < this.#runId) return
    if (runId !== this.#runId) this.#follow(runId)
    this.#held = all ? 'all' : 'some'
  }

  /** A drawing of all that has come is asked for. */
  asked(version: number): void {
    this.#version = version
    this.#shown = this.#held
  }

  /** A chart has drawn that version. The time that counts is the next frame's: by then the picture is handed over. */
  drawn(version: number): void {
    const [runId, shown] = [this.#runId, this.#shown]
    if (version !== this.#version || shown === 'nothing') return
    requestAnimationFrame(() => {
      if (runId === this.#runId) this.#seen(shown === 'all')
    })
  }

  done(done: RunDone): void {
    if (done.runId !== this.#runId) return
    this.#done = done
    this.#markAll()
  }

  #follow(runId: number): void {
    this.#runId = runId
    this.#held = 'nothing'
    this.#shown = 'nothing'
    this.#firstMarked = false
    this.#allDrawnMs = undefined
    this.#done = undefined
  }

  #seen(all: boolean): void {
    if (!this.#firstMarked) {
      this.#firstMarked = true
      performance.mark(FIRST_DRAWN_MARK, { detail: { runId: this.#runId } satisfies DrawnDetail })
    }
    if (!all || this.#allDrawnMs !== undefined) return
    this.#allDrawnMs = performance.now()
    this.#markAll()
  }

  /** The last months may be drawn before the worker has said what they took: the mark stands at the drawing all the same. */
  #markAll(): void {
    if (this.#allDrawnMs === undefined || !this.#done) return
    const { runId, engineMs, monthsComputed } = this.#done
    const detail: DrawnDetail = { runId, engineMs, monthsComputed }
    performance.mark(ALL_DRAWN_MARK, { startTime: this.#allDrawnMs, detail })
    this.#done = undefined
  }
}
