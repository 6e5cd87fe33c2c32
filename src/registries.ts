import { LEVERS, METRICS, PARAMS, SHOCKS } from '../sim/index.ts'
import type { Registries } from './scenario/registries.ts'

/** What scenario files of this program may name. */
export const REGISTRIES: Registries = { levers: LEVERS, params: PARAMS, shocks: SHOCKS, metrics: METRICS }
