/** One scenario of a comparison: a run of ours, or a finished result of which only the region's months are left. */
import type { LocalText, Metric, Region, ScenarioSpec } from '../../sim/index.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Area, placeOf } from '../region/area.ts'
import type { EnsembleSeries } from './compare.ts'
import { ensembleSeries } from './ensemble-series.ts'

/** The part of a scenario that may differ between two of them. */
export type Inputs = Pick<ScenarioSpec, 'spinUpMonths' | 'months' | 'params' | 'levers' | 'shocks' | 'budget'>

interface SideHead {
  /** What the comparison calls it; no two sides have the same. */
  readonly name: string
  readonly title: LocalText
  readonly question?: LocalText | undefined
  readonly inputs: Inputs
}

export interface RunSide extends SideHead {
  readonly spec: ScenarioSpec
  readonly engineVersion: string
  readonly results: readonly ReplicateResult[]
}

interface FinishedSide extends SideHead {
  readonly finished: EnsembleSeries
  /** Undefined where the result names a region that this program does not know. */
  readonly region: Region | undefined
}

export type Side = RunSide | FinishedSide

export const wasRun = (side: Side): side is RunSide => 'results' in side

export const regionOf = (side: Side): Region | undefined => (wasRun(side) ? side.spec.region : side.region)

/**
 * @returns undefined where a finished result is asked for a town or a district, of which it holds nothing
 * @throws RangeError for an unknown area
 */
export function seriesIn(side: Side, area: Area, metrics: readonly Metric[]): EnsembleSeries | undefined {
  if (wasRun(side)) return ensembleSeries(side, side.results, metrics, area)
  const region = regionOf(side)
  const whole = region === undefined ? areaText(area) === 'region' : placeOf(region, area).table === 'region'
  return whole ? { ...side.finished, scenario: side.name } : undefined
}

/** As people type it: region, town:ID, district:ID. */
export function areaText({ town, district }: Area): string {
  return town !== undefined ? `town:${town}` : district !== undefined ? `district:${district}` : 'region'
}
