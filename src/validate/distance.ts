/** How far a set of replicates is from the bands of the patterns that may be fitted. */
import { isJudged, type Target } from './patterns/define.ts'
import { PATTERNS } from './patterns/index.ts'
import type { ReplicateResult } from './replicate.ts'

const WEIGHT = { A: 1, B: 0.15, C: 0 } as const
/** Distance of a target that no replicate showed (no boom, no peak), in half-widths. */
const UNSEEN = 3
/** A target further off counts as this far: one lost pattern must not hide all others. */
const FARTHEST = 4
/** Pull toward the middle of the band, so that the fit does not sit on its edge. */
const CENTRE = 0.1

interface TargetDistance {
  readonly pattern: string
  readonly target: Target
  readonly mean: number
  /** Half-widths outside the band; 0 inside. */
  readonly outside: number
}

export interface Distance {
  readonly total: number
  readonly met: number
  readonly of: number
  readonly targets: readonly TargetDistance[]
}

/** Half-width of a band; for a one-sided band a fifth of its bound. */
export function halfWidth(t: Target): number {
  if (t.low !== undefined && t.high !== undefined) return (t.high - t.low) / 2
  return Math.max(0.02, Math.abs(t.low ?? t.high ?? 1) / 5)
}

/** Half-widths by which a value lies outside its band; negative values say how deep inside a two-sided band. */
export function outsideBand(t: Target, value: number): number {
  const half = halfWidth(t)
  const below = t.low === undefined ? -1 : (t.low - value) / half
  const above = t.high === undefined ? -1 : (value - t.high) / half
  return Math.max(below, above)
}

/** Countries count as much as half of the neighbourhoods, as among the regions of the validation. */
const COUNTRY_SHARE = 1 / 3

function meanOf(values: readonly number[]): number {
  const known = values.filter(Number.isFinite)
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : Number.NaN
}

/** Mean of each target, pooled over the regions as the validation pools them. */
export function distanceOf(results: readonly ReplicateResult[]): Distance {
  const isCountry = (r: ReplicateResult) => r.region.startsWith('country')
  const targets: TargetDistance[] = []
  let total = 0
  for (const pattern of PATTERNS) {
    if (pattern.use !== 'calibrate') continue
    const rows = results.filter(r => r.values[pattern.id])
    if (rows.length === 0) continue
    pattern.targets.forEach((target, i) => {
      if (!isJudged(target)) return
      const part = (country: boolean) =>
        meanOf(rows.filter(r => isCountry(r) === country).map(r => r.values[pattern.id][i]))
      const [towns, streets] = [part(true), part(false)]
      const mean = Number.isNaN(towns)
        ? streets
        : Number.isNaN(streets)
          ? towns
          : COUNTRY_SHARE * towns + (1 - COUNTRY_SHARE) * streets
      const away = Number.isNaN(mean) ? UNSEEN : outsideBand(target, mean)
      const outside = Math.min(FARTHEST, Math.max(0, away))
      const inside = Math.min(1, Math.max(0, 1 + away))
      // The linear part: a band just missed is missed all the same.
      total += WEIGHT[pattern.weight] * (outside + outside * outside + CENTRE * inside * inside)
      targets.push({ pattern: pattern.id, target, mean, outside })
    })
  }
  return { total, met: targets.filter(t => t.outside === 0).length, of: targets.length, targets }
}
