/** What a metric is. Charts, tables, compare and map layers are made from the registry. Measuring never changes the run. */

import type { ModelColumn } from '../model/columns.ts'
import type { WorldState } from '../model/world.ts'
import type { Tally } from '../record/tally.ts'
import type { LocalText } from '../region.ts'

export type Better = 'higher' | 'lower' | 'neither'
/** How a run's series becomes one number: the last month, the mean, the sum, the highest. */
export type Summary = 'last' | 'mean' | 'sum' | 'max'

interface MetricBase {
  readonly id: string
  /** Texts of an addition from outside. Those of the house stand by id in src/text. */
  readonly label?: LocalText
  readonly about?: LocalText
  /** A unit id; texts and number forms of units are in the page's dictionary: shops, share, manwonPerMonth, ... */
  readonly unit: string
  readonly better: Better
  readonly summary: Summary
  /** Where it stands in lists: the first of a group are the ones people look at first. */
  readonly group: 'businesses' | 'displacement' | 'rent' | 'place' | 'skill' | 'policy' | 'structure'
}

type DistrictColumn = Extract<ModelColumn, `district.${string}`> | `tally.${Exclude<keyof Tally, 'bySector'>}`
type Rule = (w: WorldState, district: number) => number

/**
 * A number for each district: a column, the product of two, or a rule. Prefer columns, which are read in one loop; a rule is
 * called for each district and month.
 */
export type Figure = DistrictColumn | readonly [DistrictColumn, DistrictColumn] | Rule

/**
 * A count or ratio that adds up over districts: value of any area = sum of `num` / sum of `den` (or the sum alone).
 * One definition gives the district, town and region figures. Nothing to divide by: NaN, a gap on the chart, never 0.
 */
export interface DistrictMetric extends MetricBase {
  readonly level: 'district'
  readonly num: Figure
  readonly den?: Figure
}

/** A figure of the whole region only (an index of concentration, money of the government). */
export interface RegionMetric extends MetricBase {
  readonly level: 'region'
  measure(w: WorldState): number
}

export type Metric = DistrictMetric | RegionMetric

export function isDistrictMetric(metric: Metric): metric is DistrictMetric {
  return metric.level === 'district'
}

export function defineMetric(metric: Metric): Metric {
  return metric
}
