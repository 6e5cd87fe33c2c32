/** Scales of the charts: values that people read off, and years instead of months. */

export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10)
}

/**
 * Axis around values from `low` to `high`, in about `count` steps. It starts at zero where that costs little room;
 * a line needs no zero, and a change that matters must be seen.
 */
export function valueAxis(low: number, high: number, count: number): ValueAxis {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 1, step: 0.5 }
  let from = low
  let to = high
  if (from >= 0 && from < 0.4 * to) from = 0
  if (to <= 0 && to > 0.4 * from) to = 0
  // As good as constant: what differs by less than the digits that are shown.
  if (to - from <= 1e-9 * Math.max(Math.abs(from), Math.abs(to), 1e-9)) {
    const around = Math.abs(from) > 1e-9 ? Math.abs(from) * 0.1 : 1
    from -= around
    to += around
    if (low >= 0) from = Math.max(0, from)
  }
  const step = niceStep((to - from) / Math.max(1, count))
  // Adding 0 turns -0, which would be written with its sign, into 0.
  return { min: Math.floor(from / step + 1e-9) * step + 0, max: Math.ceil(to / step - 1e-9) * step + 0, step }
}

/** Ticks of an axis, free of the dust of adding fractions. */
export function axisTicks({ min, max, step }: ValueAxis): number[] {
  const n = Math.round((max - min) / step)
  return Array.from({ length: n + 1 }, (_, i) => Number((min + i * step).toPrecision(12)))
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50]

/** Months at which a year begins and is named, such that the names have room. */
export function yearTicks(months: number, width: number, labelWidth: number): number[] {
  const years = Math.floor(months / 12)
  const most = Math.max(1, Math.floor(width / (labelWidth + 14)))
  const step = YEAR_STEPS.find(s => years / s <= most) ?? 100
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, i) => i * step * 12)
}
