import { LEVERS, METRICS, PARAMS, TRIGGER_METRICS } from '../sim/index.ts'
import type { Registries } from './scenario/registries.ts'

/** What scenario files of this program may name. This version of the model has no shocks. */
export const REGISTRIES: Registries = {
  levers: LEVERS,
  params: PARAMS,
  shocks: [],
  metrics: METRICS,
  triggerMetrics: TRIGGER_METRICS,
}
