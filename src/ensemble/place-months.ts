/** The months of a metric within a place, out of what a replicate recorded. */
import type { PlaceInTable } from '../region/area.ts'
import type { ReplicateResult } from './replicate.ts'

/** Why a figure is not there: it exists for the whole region only, or the run did not keep places of this kind. */
export type Absence = 'regionOnly' | 'notKept'

/** @returns one number a month that counts; NaN where undefined; the reason where there are none */
export function monthsAt(
  result: ReplicateResult,
  metric: string,
  place: PlaceInTable,
): Float64Array | Absence {
  const ids = place.table === 'region' ? result.metrics : result.districtMetrics
  const row = ids.indexOf(metric)
  if (row < 0) return 'regionOnly'
  const values = result[place.table]
  if (values === undefined) return 'notKept'
  return Float64Array.from(
    { length: result.months },
    (_, t) => values[(t * ids.length + row) * place.areas + place.at],
  )
}
