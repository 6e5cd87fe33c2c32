/**
 * What a run writes down at the end of a month: every metric for the region and, where asked, for districts and towns.
 * Figures that several metrics are made of are read once, column by column.
 */
import { type Figure, isDistrictMetric } from '../metrics/define.ts'
import { columnOf, type Numbers, ratio } from '../metrics/figure.ts'
import type { WorldState } from '../model/world.ts'

/** One figure of all districts, and its sum. */
interface Line {
  /** Brings `values` up to date where they are not a column itself. */
  readonly read: (() => void) | undefined
  readonly values: Numbers
  sum: number
}

interface Entry {
  readonly at: number
  readonly num: Line
  readonly den: Line | undefined
}

export interface Tables {
  readonly region: Float64Array
  readonly district: Float32Array | undefined
  readonly town: Float32Array | undefined
}

function lineOf(w: WorldState, figure: Figure): Line {
  if (typeof figure === 'string') return { read: undefined, values: columnOf(w, figure), sum: 0 }
  const values = new Float64Array(w.nDistricts)
  if (typeof figure === 'function') {
    const read = () => {
      for (let d = 0; d < values.length; d++) values[d] = figure(w, d)
    }
    return { read, values, sum: 0 }
  }
  const a = columnOf(w, figure[0])
  const b = columnOf(w, figure[1])
  const read = () => {
    for (let d = 0; d < values.length; d++) values[d] = a[d] * b[d]
  }
  return { read, values, sum: 0 }
}

/** Sum of a column; each kind of array in a loop of its own. */
function total(values: Numbers): number {
  let sum = 0
  if (values instanceof Float64Array) for (let d = 0; d < values.length; d++) sum += values[d]
  else for (let d = 0; d < values.length; d++) sum += values[d]
  return sum
}

/** Gives a run its function that writes down a month. */
export function recorder(w: WorldState, { region, district, town }: Tables): (month: number) => void {
  const lines = new Map<unknown, Line>()
  const lineFor = (figure: Figure): Line => {
    const key = typeof figure === 'function' ? figure : String(figure)
    const line = lines.get(key) ?? lineOf(w, figure)
    lines.set(key, line)
    return line
  }
  const { metrics } = w.model
  const nMetrics = metrics.length
  const nDistrictMetrics = w.model.districtMetrics.length
  const entries: Entry[] = metrics.flatMap((metric, at) =>
    isDistrictMetric(metric)
      ? [{ at, num: lineFor(metric.num), den: metric.den && lineFor(metric.den) }]
      : [],
  )
  const all = [...lines.values()]
  return month => {
    for (const line of all) {
      line.read?.()
      line.sum = total(line.values)
    }
    const row = month * nMetrics
    for (const { at, num, den } of entries) region[row + at] = den ? ratio(num.sum, den.sum) : num.sum
    metrics.forEach((metric, at) => {
      if (metric.level === 'region') region[row + at] = metric.measure(w)
    })
    entries.forEach((entry, line) => {
      if (district) recordDistricts(entry, district, (month * nDistrictMetrics + line) * w.nDistricts)
      if (town) recordTowns(w, entry, town, (month * nDistrictMetrics + line) * w.nTowns)
    })
  }
}

function recordDistricts({ num, den }: Entry, out: Float32Array, start: number): void {
  for (let d = 0; d < num.values.length; d++)
    out[start + d] = den ? ratio(num.values[d], den.values[d]) : num.values[d]
}

function recordTowns(w: WorldState, { num, den }: Entry, out: Float32Array, start: number): void {
  for (let t = 0; t < w.nTowns; t++) {
    let a = 0
    let b = 0
    for (let k = w.townStart[t]; k < w.townStart[t + 1]; k++) {
      a += num.values[w.townDistricts[k]]
      if (den) b += den.values[w.townDistricts[k]]
    }
    out[start + t] = den ? ratio(a, b) : a
  }
}
