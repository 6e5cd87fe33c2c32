/** From the value of a layer to the tint of a district. */
import { mix } from '../../design/colour.ts'
import { type MapLayer, type MapLegendSpec, TENANTS_LAYER } from './map-props.ts'
import type { MapTheme } from './map-theme.ts'

export interface TintScale {
  /** Tint of a value; the colour for "no value" where it is NaN. */
  tint(value: number): string
  /** Colours from the lowest to the highest value, to paint the legend with. */
  readonly ramp: readonly string[]
  /** The values that the ends of the ramp stand for. */
  readonly from: number
  readonly to: number
}

const STEPS = 48

export function tintScale(layer: MapLayer, legend: MapLegendSpec, theme: MapTheme): TintScale {
  const { from, to } = domain(legend)
  const stops = legend.diverging ? theme.diverging : layer === TENANTS_LAYER ? theme.warm : theme.sequential
  const ramp = Array.from({ length: STEPS + 1 }, (_, i) => along(stops, i / STEPS))
  const byCategory = new Map(legend.categories?.map(category => [category.value, category.color]))
  return {
    ramp,
    from,
    to,
    tint(value) {
      if (!Number.isFinite(value)) return theme.noData
      if (legend.categories) return byCategory.get(value) ?? theme.noData
      const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5
      return ramp[Math.round(share * STEPS)]
    },
  }
}

/** A difference scale is as long on either side of zero. */
function domain(legend: MapLegendSpec): { from: number; to: number } {
  if (!legend.diverging) return { from: legend.min, to: legend.max }
  const most = Math.max(Math.abs(legend.min), Math.abs(legend.max))
  return { from: -most, to: most }
}

/** The colour at a share of the way along evenly placed stops. */
function along(stops: readonly string[], share: number): string {
  const at = share * (stops.length - 1)
  const i = Math.min(stops.length - 2, Math.floor(at))
  return mix(stops[i], stops[i + 1], at - i)
}
