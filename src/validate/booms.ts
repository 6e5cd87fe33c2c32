/** Finds booms in the series of asking rents: what P7, P8, P10 and P11 are measured on. */
import type { Observation } from './observation.ts'

/** A boom: asking rent rises to this multiple of its lowest value of the ten years before (P8). */
const BOOM_RATIO = 1.6
const LOOK_BACK = 120
/** Months after which a later, higher peak belongs to another boom. */
const SAME_BOOM = 96

export interface Boom {
  readonly district: number
  /** Month of the lowest rent before it. */
  readonly start: number
  /** First month at the boom ratio. */
  readonly crossed: number
  readonly peak: number
  readonly ratio: number
}

/** First boom of each district whose ratio is crossed before month `until`. */
export function booms(o: Observation, until = o.months): readonly Boom[] {
  const ask = o.series('askingRent')
  const D = o.nDistricts
  const out: Boom[] = []
  for (let d = 0; d < D; d++) {
    for (let m = 1; m < until; m++) {
      let start = m
      for (let k = Math.max(0, m - LOOK_BACK); k < m; k++) if (ask[k * D + d] <= ask[start * D + d]) start = k
      if (ask[m * D + d] < BOOM_RATIO * ask[start * D + d]) continue
      let peak = m
      for (let k = m + 1; k < o.months && k - peak <= SAME_BOOM; k++)
        if (ask[k * D + d] > ask[peak * D + d]) peak = k
      out.push({ district: d, start, crossed: m, peak, ratio: ask[peak * D + d] / ask[start * D + d] })
      break
    }
  }
  return out
}

/** Yearly growth over the three years that end with month m; NaN where that is not known. */
export function growthUntil(series: Float32Array, D: number, d: number, m: number): number {
  const a = series[(m - 36) * D + d]
  const b = series[m * D + d]
  return m >= 36 && a > 0 && b > 0 ? (b / a) ** (1 / 3) - 1 : Number.NaN
}

/** Month with which the three years of fastest growth within [from, to] end; -1 where there are none. */
export function fastestEnd(series: Float32Array, D: number, d: number, from: number, to: number): number {
  let end = -1
  let best = Number.NaN
  for (let m = Math.max(0, from) + 36; m <= to; m++) {
    const growth = growthUntil(series, D, d, m)
    if (Number.isNaN(growth) || growth <= best) continue
    best = growth
    end = m
  }
  return end
}
