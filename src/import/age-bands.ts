/** Counts by any age bands to the four of the model. */
import { type Ages, agesFrom, NATIONAL_SHARE_65 } from '../region/ages.ts'
import type { AgeBand } from './age-labels.ts'

/** First year of each band of the model, and where the last ends for splitting an open or very wide band. */
const STARTS = [0, 15, 35, 65] as const

export interface BandCount extends AgeBand {
  readonly people: number
}

export interface AgesFound {
  readonly ages: Ages
  /** Whether part of it is a rule rather than a count: a band that the model's bands cut through, or no bands at all. */
  readonly assumed: boolean
  /** What the bands add up to, before they were fitted to the total; undefined where there are none. */
  readonly counted: number | undefined
}

/** @returns whole people that add up to `total` */
export function agesOf(bands: readonly BandCount[], total: number): AgesFound {
  const finest = withoutSums(bands)
  if (finest.length < 3)
    return { ages: agesFrom(total, NATIONAL_SHARE_65), assumed: true, counted: undefined }
  const sums = [0, 0, 0, 0]
  let assumed = false
  for (const band of finest) {
    const parts = partsOf(band)
    if (parts.filter(part => part > 0).length > 1) assumed = true
    parts.forEach((part, i) => {
      sums[i]! += part * band.people
    })
  }
  const counted = sums.reduce((a, b) => a + b, 0)
  return { ages: fitted(sums, counted, total), assumed, counted }
}

/** Without bands that only add up others, like `65 and over` beside five-year bands. */
export function withoutSums(bands: readonly BandCount[]): readonly BandCount[] {
  return bands.filter(
    band =>
      !bands.some(
        other =>
          other !== band &&
          other.from >= band.from &&
          other.to <= band.to &&
          (other.from > band.from || other.to < band.to),
      ),
  )
}

/** Shares of a band by the model's bands: by years, the open band taken as ten years. */
function partsOf(band: AgeBand): readonly number[] {
  const end = Number.isFinite(band.to) ? band.to + 1 : Math.max(band.from + 10, STARTS[3] + 10)
  const years = STARTS.map((start, i) => {
    const stop = i === STARTS.length - 1 ? Number.POSITIVE_INFINITY : STARTS[i + 1]!
    return Math.max(0, Math.min(end, stop) - Math.max(band.from, start))
  })
  const all = years.reduce((a, b) => a + b, 0)
  return years.map(y => (all === 0 ? 0 : y / all))
}

function fitted(sums: readonly number[], counted: number, total: number): Ages {
  if (counted === 0) return [0, 0, total, 0]
  const scale = total / counted
  const child = Math.round(sums[0]! * scale)
  const young = Math.round(sums[1]! * scale)
  const old = Math.round(sums[3]! * scale)
  return [child, young, Math.max(0, total - child - young - old), old]
}
