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
  if (finest.length < 3) {
    const old = finest.find(band => band.from === 65 && band.to === Number.POSITIVE_INFINITY)?.people
    const share = old === undefined || old > total || total === 0 ? NATIONAL_SHARE_65 : old / total
    return { ages: agesFrom(total, share), assumed: true, counted: undefined }
  }
  const sums = [0, 0, 0, 0]
  const counted = finest.reduce((sum, band) => sum + band.people, 0)
  // Ages that no band counts have the people whom no band counts.
  const gaps = total > counted ? gapsOf(finest, total - counted) : []
  let assumed = gaps.length > 0
  for (const band of [...finest, ...gaps]) {
    const parts = partsOf(band)
    if (parts.filter(part => part > 0).length > 1) assumed = true
    parts.forEach((part, i) => {
      sums[i]! += part * band.people
    })
  }
  const all = sums.reduce((a, b) => a + b, 0)
  return { ages: fitted(sums, all, total), assumed, counted }
}

/** Past this age an open gap is nobody's. */
const LAST = 85

/** Stretches of ages between bands, with the people shared out by years. */
function gapsOf(bands: readonly BandCount[], people: number): readonly BandCount[] {
  const gaps: AgeBand[] = []
  let next = 0
  for (const { from, to } of [...bands].sort((a, b) => a.from - b.from)) {
    if (from > next) gaps.push({ from: next, to: from - 1 })
    next = Math.max(next, to + 1)
  }
  if (next < LAST) gaps.push({ from: next, to: LAST - 1 })
  const years = gaps.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0)
  return gaps.map(gap => ({ ...gap, people: (people * (gap.to - gap.from + 1)) / years }))
}

/** Whether bands leave no age out, so that they can stand for a total that no column gives. */
export function coverAll(bands: readonly AgeBand[]): boolean {
  let next = 0
  for (const { from, to } of [...bands].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from > next) return false
    next = Math.max(next, to + 1)
  }
  return next >= LAST
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
