/** Moves the month shown while playing, at the chosen speed, and never past what is computed. */
import type { LabModel } from './lab-model.ts'

/** A page that was hidden comes back with a long frame: it goes on, and does not leap. */
const LONGEST_FRAME_MS = 250

/** Frames are asked for only while playing: each costs a page that stands still as much as one that moves. */
export function startPlayback(lab: LabModel): () => void {
  let frame: number | undefined
  let last = 0
  let months = 0
  const tick = (now: number) => {
    frame = undefined
    const { playing, speed, cursor, draft } = lab.state
    if (!playing) return
    const ms = Math.max(0, Math.min(LONGEST_FRAME_MS, now - last))
    last = now
    const held = lab.results.scenario?.held ?? 0
    months += (ms / 1000) * speed
    const whole = Math.floor(months)
    if (whole >= 1) {
      months -= whole
      lab.seek(Math.min(cursor + whole, Math.max(0, held - 1)))
      if (lab.state.cursor >= draft.file.months - 1) lab.play(false)
    }
    if (lab.state.playing) frame ??= requestAnimationFrame(tick)
  }
  const watch = () => {
    if (!lab.state.playing || frame !== undefined) return
    last = performance.now()
    months = 0
    frame = requestAnimationFrame(tick)
  }
  const unsubscribe = lab.store.subscribe(watch)
  watch()
  return () => {
    unsubscribe()
    if (frame !== undefined) cancelAnimationFrame(frame)
  }
}
