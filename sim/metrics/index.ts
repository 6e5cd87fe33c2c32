/** All metrics, in the order of lists and columns. Adding one is an entry in its family's file. */
import { BUSINESS_METRICS } from './businesses.ts'
import { CONCENTRATION_METRICS } from './concentration.ts'
import type { DistrictMetric, Metric } from './define.ts'
import { DISPLACEMENT_METRICS } from './displacement.ts'
import { NETWORK_METRICS } from './network.ts'
import { PEOPLE_METRICS } from './people.ts'
import { PLACE_METRICS } from './place.ts'
import { POLICY_METRICS } from './policy.ts'
import { REGION_METRICS } from './region.ts'
import { RENT_METRICS } from './rent.ts'

export const METRICS: readonly Metric[] = [
  ...BUSINESS_METRICS,
  ...DISPLACEMENT_METRICS,
  ...RENT_METRICS,
  ...PLACE_METRICS,
  ...PEOPLE_METRICS,
  ...NETWORK_METRICS,
  ...REGION_METRICS,
  ...CONCENTRATION_METRICS,
  ...POLICY_METRICS,
]
export const DISTRICT_METRICS: readonly DistrictMetric[] = METRICS.filter(m => m.level === 'district')
