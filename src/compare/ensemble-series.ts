/** Replicates that were run, as the comparison takes them: for the whole region, a town or a district. */
import type { Metric, ScenarioSpec } from '../../sim/index.ts'
import { monthsAt } from '../ensemble/place-months.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Area, placeOf } from '../region/area.ts'
import { regionDigest } from '../region/region-digest.ts'
import type { EnsembleSeries, ReplicateSeries } from './compare.ts'

/** What was run, and by which program. */
export interface RunHead {
  /** What the comparison calls it. */
  readonly name: string
  readonly spec: ScenarioSpec
  readonly engineVersion: string
}

/**
 * @param metrics what is wanted; metrics of the whole region only are left out for a town or a district
 * @throws RangeError for an unknown area, or where the runs did not keep places of its kind
 */
export function ensembleSeries(
  { name, spec, engineVersion }: RunHead,
  results: readonly ReplicateResult[],
  metrics: readonly Metric[],
  area: Area = {},
): EnsembleSeries {
  const place = placeOf(spec.region, area)
  const ids = metrics.filter(m => place.table === 'region' || m.level === 'district').map(m => m.id)
  const seriesOf = (result: ReplicateResult): ReplicateSeries => {
    const region = new Float64Array(result.months * ids.length)
    ids.forEach((id, m) => {
      const months = monthsAt(result, id, place)
      if (typeof months === 'string') throw new RangeError(`${id}: ${months} by ${place.table}`)
      months.forEach((value, t) => {
        region[t * ids.length + m] = value
      })
    })
    return { region, stateByMonth: result.stateByMonth }
  }
  return {
    scenario: name,
    seed: spec.seed,
    engineVersion,
    regionId: spec.region.id,
    regionDigest: regionDigest(spec.region),
    months: spec.months,
    metrics: ids,
    replicates: new Map(results.map(result => [result.replicate, seriesOf(result)])),
  }
}
