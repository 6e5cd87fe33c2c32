import { type Boom, booms } from '../booms.ts'
import type { Observation } from '../observation.ts'
import { middle } from '../series.ts'
import { band, definePattern } from './define.ts'

/** The share of booms is counted over twenty years, the fall (vacancy, rent and creators) over eight years after the peak. */
const RARITY_MONTHS = 240
const FALL_MONTHS = 96
const PIONEERS = 0.1

/**
 * Years from the end of the first year in which creators held a tenth of the shops to the peak of rents; NaN where that never
 * was. A year, since in a street of forty shops the fourth creator comes and goes.
 */
function yearsToPeak(o: Observation, b: Boom): number {
  const share = o.series('creatorShare')
  for (let m = 11; m < b.peak; m++)
    if (yearMean(o, share, b.district, m) >= PIONEERS) return (b.peak - m) / 12
  return Number.NaN
}

function after(o: Observation, b: Boom, metric: string, months: number, pick: 'max' | 'min'): number {
  const s = o.series(metric)
  const end = Math.min(o.months - 1, b.peak + months)
  // Less than half of the time seen: the fall is not known.
  if (end - b.peak < months / 2) return Number.NaN
  let best = s[b.peak * o.nDistricts + b.district]
  for (let m = b.peak; m <= end; m++) {
    const v = s[m * o.nDistricts + b.district]
    if (pick === 'max' ? v > best : v < best) best = v
  }
  return best
}

/** Mean over the year that ends with month m. */
function yearMean(o: Observation, series: Float32Array, d: number, m: number): number {
  let sum = 0
  let n = 0
  for (let k = Math.max(0, m - 11); k <= m; k++) {
    const v = series[k * o.nDistricts + d]
    if (Number.isNaN(v)) continue
    sum += v
    n++
  }
  return n > 0 ? sum / n : Number.NaN
}

/** Loss of creators: lowest share within eight years after the peak of rents over the highest of the boom, less 1. */
function creatorLoss(o: Observation, b: Boom): number {
  const share = o.series('creatorShare')
  const end = Math.min(o.months - 1, b.peak + FALL_MONTHS)
  if (end - b.peak < FALL_MONTHS / 2) return Number.NaN
  let high = 0
  for (let m = b.start; m <= b.peak; m++) high = Math.max(high, yearMean(o, share, b.district, m))
  let low = high
  for (let m = b.peak; m <= end; m++) low = Math.min(low, yearMean(o, share, b.district, m))
  return high > 0 ? low / high - 1 : Number.NaN
}

/** Re-activation: after a fall of 30 % and vacancy at or over .14, vacancy under .09 again while rents are still 30 % down. */
function reactivated(o: Observation, b: Boom): boolean {
  const ask = o.series('askingRent')
  const vacancy = o.series('vacancy')
  const at = (s: Float32Array, m: number) => s[m * o.nDistricts + b.district]
  let empty = false
  for (let m = b.peak; m < o.months; m++) {
    if (at(vacancy, m) >= 0.14) empty = true
    if (empty && at(vacancy, m) < 0.091 && at(ask, m) <= 0.7 * at(ask, b.peak)) return true
  }
  return false
}

export const p08 = definePattern({
  id: 'P8',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source: 'S18, S19, S22b for depth; bands assumed',
  targets: [
    band('share', 0.08, 0.35),
    band('years', 4, 12),
    band('vacancy', 0.2, 0.45),
    band('rentFall', -0.55, -0.2),
    band('creatorFall', undefined, -0.4),
    band('reactivated'),
  ],
  measure(o) {
    const found = booms(o, Math.min(RARITY_MONTHS, o.months))
    const ask = o.series('askingRent')
    const at = (s: Float32Array, b: Boom) => s[b.peak * o.nDistricts + b.district]
    return [
      found.length / o.nDistricts,
      middle(found.map(b => yearsToPeak(o, b))),
      middle(found.map(b => after(o, b, 'vacancy', FALL_MONTHS, 'max'))),
      middle(found.map(b => after(o, b, 'askingRent', FALL_MONTHS, 'min') / at(ask, b) - 1)),
      middle(found.map(b => creatorLoss(o, b))),
      found.filter(b => reactivated(o, b)).length,
    ]
  },
})
