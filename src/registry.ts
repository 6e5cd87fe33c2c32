/** The registries of the model, for everything that draws controls, tables or documents from them. */

export {
  DISTRICT_METRICS,
  type District,
  defaultOf,
  ENGINE_VERSION,
  type Evidence,
  isNeutral,
  KIND_LABELS,
  LEVER_GROUPS,
  LEVERS,
  type Lever,
  type LeverOption,
  type LeverUse,
  type LocalText,
  METRICS,
  type Metric,
  neutralOf,
  PARAM_GROUPS,
  PARAMS,
  type Param,
  type Region,
  type ScenarioSpec,
  SECTORS,
  SHOCKS,
  type ShockUse,
  SOURCES,
  type Source,
  startOf,
  statusQuoOf,
  type Town,
  type Where,
} from '../sim/index.ts'
export type { ScenarioFile } from './scenario/scenario-schema.ts'

import { MODEL, type Model, PARAMS, SHOCKS, TRIGGER_METRICS } from '../sim/index.ts'
import type { Registries } from './scenario/registries.ts'

/** What scenario files may name where this model runs them. */
export function registriesOf(model: Model): Registries {
  return {
    levers: model.levers,
    params: PARAMS,
    shocks: SHOCKS,
    metrics: model.metrics,
    triggerMetrics: TRIGGER_METRICS,
  }
}

/** What scenario files of this program may name. */
export const REGISTRIES: Registries = registriesOf(MODEL)
