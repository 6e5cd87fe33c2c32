/** What the legend counts and the sentence under the map says. */

import { type Region, textIn } from '../../../src/page.ts'
import type { MapFact, MapFacts, MapLayer, MapLegendSpec } from './map-props.ts'

export type KindCounts = [number, number, number, number]

/** Units by tenant kind in [from, to): vacant, creator, independent, chain. */
export function countKinds(tenants: Uint8Array | undefined, from: number, to: number): KindCounts {
  const counts: KindCounts = [0, 0, 0, 0]
  if (tenants) for (let u = from; u < to; u++) counts[(tenants[u] & 3) as 0 | 1 | 2 | 3]++
  return counts
}

export function mapFacts(
  region: Region,
  unitStart: Int32Array,
  tenants: Uint8Array | undefined,
  values: Float32Array | undefined,
  layer: MapLayer,
  legend: MapLegendSpec,
  locale: string,
): MapFacts {
  const units = unitStart[unitStart.length - 1] ?? 0
  let highest: MapFact | undefined
  let lowest: MapFact | undefined
  values?.forEach((value, d) => {
    const district = region.districts[d]
    if (!district || !Number.isFinite(value)) return
    const fact = { name: textIn(district.name, locale), value }
    if (!highest || value > highest.value) highest = fact
    if (!lowest || value < lowest.value) lowest = fact
  })
  const counts = countKinds(tenants, 0, units)
  const categories = (legend.categories ?? [])
    .map(({ label, value }) => ({ label, count: values?.filter(v => v === value).length ?? 0 }))
    .filter(({ count }) => count > 0)
  return { layer, legend, districts: region.districts.length, units, counts, highest, lowest, categories }
}

/** A value as the layer shows it: the name of its category, or the number with its unit. */
export function valueText(value: number | undefined, legend: MapLegendSpec, noData: string): string {
  if (value === undefined || !Number.isFinite(value)) return noData
  const category = legend.categories?.find(entry => entry.value === value)
  if (legend.categories) return category?.label ?? noData
  return legend.unitLabel ? `${legend.format(value)} ${legend.unitLabel}` : legend.format(value)
}
