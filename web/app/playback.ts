/** Moves the month shown while playing, at the chosen speed, and never past what is computed. */
import type { LabModel } from './lab-model.ts'

/** A page that was hidden comes back with a long frame: it goes on, and does not leap. */
const LONGEST_FRAME_MS = 250

export function startPlayback(lab: LabModel): () => void {
  let frame = 0
  let last = 0
  let months = 0
  const tick = (now: number) => {
    frame = requestAnimationFrame(tick)
    const { playing, speed, cursor, draft } = lab.state
    const ms = Math.min(LONGEST_FRAME_MS, now - last)
    last = now
    if (!playing) {
      months = 0
      return
    }
    const held = lab.results.scenario?.held ?? 0
    months += (ms / 1000) * speed
    const whole = Math.floor(months)
    if (whole < 1) return
    months -= whole
    lab.seek(Math.min(cursor + whole, Math.max(0, held - 1)))
    if (lab.state.cursor >= draft.file.months - 1) lab.play(false)
  }
  frame = requestAnimationFrame(tick)
  return () => cancelAnimationFrame(frame)
}
