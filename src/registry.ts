/** The registries of the model, for everything that draws controls, tables or documents from them. */

export { ENGINE_VERSION } from '../sim/index.ts'
export type { Evidence, Lever, LeverGroup, LeverOption, LeverScale } from '../sim/levers/define.ts'
export { LEVER_GROUPS } from '../sim/levers/define.ts'
export { LEVERS } from '../sim/levers/index.ts'
export type { Metric } from '../sim/metrics/define.ts'
export { METRICS } from '../sim/metrics/index.ts'
export { PARAM_GROUPS, PARAMS, type Param, type ParamGroup } from '../sim/params.ts'
export type { District, LocalText, Region, Town } from '../sim/region.ts'
export type { Budget, LeverUse, ScenarioSpec, ShockUse, Where } from '../sim/scenario.ts'
export { KIND_NAMES, SECTORS } from '../sim/sectors.ts'
export { SHOCKS } from '../sim/shocks.ts'
export type { ScenarioFile } from './scenario/scenario-schema.ts'
