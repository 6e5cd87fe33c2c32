/** Where band, interval and mean of a target stand on a short line, as shares of its width. */
import type { EvidenceTarget } from '../../../src/page.ts'

export interface Picture {
  /** The band; an end that is open runs to the edge. */
  readonly band:
    | { readonly from: number; readonly to: number; readonly openLow: boolean; readonly openHigh: boolean }
    | undefined
  readonly interval: { readonly from: number; readonly to: number } | undefined
  readonly mean: number
}

/** Room beside the outermost mark, as a share of what the marks span. */
const MARGIN = 0.12

/** Undefined where there is nothing to draw. */
export function pictureOf({ low, high, mean, p10, p90 }: EvidenceTarget): Picture | undefined {
  if (mean === null) return undefined
  const marks = [low, high, mean, p10, p90].filter(x => x !== null)
  const least = Math.min(...marks)
  const most = Math.max(...marks)
  const span = most > least ? most - least : Math.abs(most) || 1
  // A band with an open end is seen to be one: there is always some of it beyond its other end.
  const from = least - span * (low === null && high !== null ? 3 : 1) * MARGIN
  const to = most + span * (high === null && low !== null ? 3 : 1) * MARGIN
  const at = (x: number) => (x - from) / (to - from)
  const banded = low !== null || high !== null
  return {
    band: banded
      ? {
          from: low === null ? 0 : at(low),
          to: high === null ? 1 : at(high),
          openLow: low === null,
          openHigh: high === null,
        }
      : undefined,
    interval: p10 !== null && p90 !== null ? { from: at(p10), to: at(p90) } : undefined,
    mean: at(mean),
  }
}
