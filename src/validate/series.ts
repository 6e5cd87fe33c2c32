/** Arithmetic on monthly district series that several patterns need. */
import { measures } from '../../sim/index.ts'
import type { Observation } from './observation.ts'

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((a, b) => a + b, 0) / values.length
}

/** Median of what is there; NaN where nothing is. */
export function middle(values: readonly number[]): number {
  const known = values.filter(v => !Number.isNaN(v))
  return known.length === 0 ? Number.NaN : measures.median(known)
}

export function quantileOf(values: readonly number[], p: number): number {
  const known = values.filter(v => !Number.isNaN(v))
  return known.length === 0 ? Number.NaN : measures.quantile(known, p)
}

/** Mean of a metric in one district over months [from, to). */
export function meanOf(o: Observation, metric: string, district: number, from = 0, to = o.months): number {
  const s = o.series(metric)
  let sum = 0
  let n = 0
  for (let m = Math.max(0, from); m < Math.min(o.months, to); m++) {
    const v = s[m * o.nDistricts + district]
    if (Number.isNaN(v)) continue
    sum += v
    n++
  }
  return n > 0 ? sum / n : Number.NaN
}

export function sumOf(o: Observation, metric: string, district: number, from = 0, to = o.months): number {
  const s = o.series(metric)
  let sum = 0
  for (let m = Math.max(0, from); m < Math.min(o.months, to); m++) sum += s[m * o.nDistricts + district]
  return sum
}

export function districtsOf(o: Observation): readonly number[] {
  return Array.from({ length: o.nDistricts }, (_, d) => d)
}

/** Pearson correlation; NaN where either list is constant. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x)
  const my = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my)
    xx += (x[i] - mx) ** 2
    yy += (y[i] - my) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN
}
