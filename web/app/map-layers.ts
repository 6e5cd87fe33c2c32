/** What the map shows: layers of districts with their scale, and their difference to the baseline. */

import { KIND_LABELS, type Region, SECTORS } from '../../src/page.ts'
import type { MapFacts, MapLegendSpec, MapText } from '../views/map/map-props.ts'
import { formatTick, formatValue, tickUnitLabel } from './format.ts'
import { CREATORS, metricById } from './metrics.ts'
import type { TrackResults } from './track-results.ts'
import type { Translator } from './translate.ts'

export const TENANTS = 'tenants'

/** The metric behind a layer: the shops themselves are told apart by how many creators there are. */
export function metricOfLayer(layer: string): string {
  return layer === TENANTS ? CREATORS : layer
}

export interface LayerValues {
  readonly layer: string
  readonly values: Float32Array | undefined
  readonly legend: MapLegendSpec
}

export function layerValues(
  layer: string,
  difference: boolean,
  month: number,
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  text: Translator,
): LayerValues {
  const metric = metricById(metricOfLayer(layer))
  if (!metric || (layer === TENANTS && !difference)) return tenantsLayer(month, scenario, text)
  const label = text.local(metric.label)
  const legend = {
    unitLabel: tickUnitLabel(metric.unit, text),
    format: (value: number) => formatTick(metric.unit, value, text),
  }
  const mine = scenario?.districts(metric.id, month)
  if (!difference) {
    const [min, max] = scale(metric.unit, scenario?.extent(metric.id), baseline?.extent(metric.id))
    return { layer: metric.id, values: mine, legend: { label, min, max, ...legend } }
  }
  const theirs = baseline?.districts(metric.id, month)
  const values = mine && theirs && mine.map((value, d) => value - theirs[d])
  const reach = differenceReach(scale(metric.unit, scenario?.extent(metric.id), baseline?.extent(metric.id)))
  return {
    layer: metric.id,
    values,
    legend: {
      ...legend,
      label: text.t('map.differenceLabel', { metric: label }),
      min: -reach,
      max: reach,
      diverging: true,
      format: value => `${value > 0 ? '+' : value < 0 ? '−' : ''}${legend.format(Math.abs(value))}`,
    },
  }
}

const TINT = 'creatorShare'
/** Share of creators that has the full tint. Fixed: nothing is drawn again because a run goes on, and colours keep their meaning. */
const FULL_TINT = 0.5
const tenantsLegends = new WeakMap<Translator, MapLegendSpec>()

/**
 * The shops themselves, over a tint by the share of creators: from far away, where shops are too small to see, the tint
 * says where creators gather.
 */
function tenantsLayer(month: number, scenario: TrackResults | undefined, text: Translator): LayerValues {
  let legend = tenantsLegends.get(text)
  if (!legend) {
    const share = metricById(TINT)
    legend = {
      label: share ? text.local(share.label) : text.t('map.layer.tenants'),
      unitLabel: '',
      min: 0,
      max: FULL_TINT,
      format: value => formatValue('share', value, text),
    }
    tenantsLegends.set(text, legend)
  }
  return { layer: TENANTS, values: scenario?.districts(TINT, month), legend }
}

type Extent = readonly [number, number]

/** One scale for both worlds and all months: a colour means the same whenever and wherever one looks. */
function scale(unit: string, a: Extent | undefined, b: Extent | undefined): Extent {
  const low = Math.min(a?.[0] ?? 0, b?.[0] ?? a?.[0] ?? 0)
  const high = Math.max(a?.[1] ?? 1, b?.[1] ?? a?.[1] ?? 1)
  const floor = low >= 0 && (unit === 'share' || low < high / 3) ? 0 : low
  return [floor, high > floor ? roundEnd(high) : floor + 1]
}

/** The next of 1, 2, 2.5 and 5 times a power of ten: a scale that ends at 27.3 cannot be read. */
function roundEnd(value: number): number {
  if (!(value > 0)) return value
  const power = 10 ** Math.floor(Math.log10(value))
  const lead = [1, 2, 2.5, 5, 10].find(step => step * power >= value * (1 - 1e-9)) ?? 10
  return Number((lead * power).toPrecision(3))
}

/** Differences are drawn on a third of the metric's range: at full range they would all be pale. */
function differenceReach([low, high]: Extent): number {
  return roundEnd((high - low) / 3)
}

/** Units by tenant kind in one district, or in all. */
export function countKinds(
  tenants: Uint8Array,
  from = 0,
  to = tenants.length,
): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (let unit = from; unit < to; unit++) counts[tenants[unit] & 3]++
  return counts
}

/** Texts of the map. */
export function mapText(region: Region, text: Translator): MapText {
  const { t, local } = text
  return {
    name: t('map.name', { region: local(region.name) }),
    districtList: t('map.districtList'),
    keys: t('map.keys'),
    kinds: KIND_LABELS.map(local) as [string, string, string, string],
    sector: index => (SECTORS[index] ? local(SECTORS[index].label) : ''),
    zoomIn: t('map.zoomIn'),
    zoomOut: t('map.zoomOut'),
    fit: t('map.fit'),
    noData: t('map.noData'),
    shops: count => t('map.shops', { count }),
    sentence: facts => mapSentence(facts, text),
    table: {
      caption: t('map.table.caption'),
      district: t('map.table.district'),
      town: t('map.table.town'),
      shops: t('map.table.shops'),
    },
  }
}

function mapSentence(facts: MapFacts, { t }: Translator): string {
  const [vacant, creators, independents, chains] = facts.counts
  if (facts.layer === TENANTS)
    return t('map.sentence.tenants', {
      units: facts.units,
      districts: facts.districts,
      creators,
      independents,
      chains,
      vacant,
    })
  const { highest, lowest, legend, categories } = facts
  if (legend.categories && categories.length > 0)
    return t('map.sentence.categories', {
      layer: legend.label,
      counts: categories.map(({ label, count }) => `${label} ${count}`).join(', '),
    })
  if (!highest || !lowest) return t('map.sentence.empty', { layer: legend.label })
  if (highest.value === lowest.value)
    return legend.diverging && highest.value === 0
      ? t('map.sentence.noDifference', { layer: legend.label })
      : t('map.sentence.flat', { layer: legend.label, value: legend.format(highest.value) })
  return t('map.sentence.layer', {
    layer: legend.label,
    high: highest.name,
    highValue: legend.format(highest.value),
    low: lowest.name,
    lowValue: legend.format(lowest.value),
  })
}
