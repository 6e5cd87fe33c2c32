/** How figures of metrics are read: by column for whole regions, district by district for areas. */
import type { WorldState } from '../model/world.ts'
import type { DistrictMetric, Figure } from './define.ts'

export type Numbers = Float64Array | Int32Array

/** @throws TypeError where the column cannot be summed as it is */
export function columnOf(w: WorldState, id: string): Numbers {
  const column: unknown = id.startsWith('tally.')
    ? w.tally[id.slice('tally.'.length) as keyof WorldState['tally']]
    : w.c[id as keyof WorldState['c']]
  if (column instanceof Float64Array || column instanceof Int32Array) return column
  throw new TypeError(`a metric cannot read ${id}: neither f64 nor i32`)
}

/** Nothing to divide by: NaN, a gap, never 0. */
export const ratio = (num: number, den: number) => (den > 0 ? num / den : Number.NaN)

/** A metric over an area, as the state stands: the same figures that the record sums over the region. */
export function valueInArea(w: WorldState, metric: DistrictMetric, districts: readonly number[]): number {
  const num = sumOver(w, metric.num, districts)
  return metric.den ? ratio(num, sumOver(w, metric.den, districts)) : num
}

function sumOver(w: WorldState, figure: Figure, districts: readonly number[]): number {
  let sum = 0
  for (const d of districts) sum += figureAt(w, figure, d)
  return sum
}

function figureAt(w: WorldState, figure: Figure, d: number): number {
  if (typeof figure === 'string') return columnOf(w, figure)[d]
  if (typeof figure === 'function') return figure(w, d)
  return columnOf(w, figure[0])[d] * columnOf(w, figure[1])[d]
}
