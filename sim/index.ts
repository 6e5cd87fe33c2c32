/** The public face of the simulation. */
export { type Books, checkWorld, openBooks } from './checks.ts'
export type { ColumnSpec, Columns } from './engine/columns.ts'
export { digestBytes, digestText } from './engine/digest.ts'
export type { Process, ProcessDefiner, ProcessSpec } from './engine/process.ts'
export type { Snapshot } from './engine/simulation.ts'
export { EVENT, EVENT_TYPES, type EventLog, type EventType } from './events.ts'
export type {
  CostContext,
  Evidence,
  Lever,
  LeverChoice,
  LeverGroup,
  LeverOption,
  LeverScale,
  PolicyWriter,
} from './levers/define.ts'
export { LEVER_GROUPS } from './levers/define.ts'
export { LEVERS } from './levers/index.ts'
export { reachOf } from './levers/reach.ts'
export * as measures from './measures/index.ts'
export type { PairedDifference } from './measures/paired-difference.ts'
export type { Better, DistrictMetric, Metric, RegionMetric, Summary } from './metrics/define.ts'
export { DISTRICT_METRICS, METRICS } from './metrics/index.ts'
export {
  type AddedLever,
  type AddedMetric,
  type AddedPolicyColumn,
  type AddedProcess,
  type AddedRule,
  extendModel,
  MODEL,
  type Model,
  type ModelAddition,
  processesWith,
} from './model.ts'
export { type FaultPlace, RunFault } from './month-check.ts'
export { PARAM_GROUPS, PARAMS, type Param, type ParamGroup, type ParamId } from './params.ts'
export {
  defaultOf,
  inForce,
  isNeutral,
  type LawParam,
  neutralOf,
  type Standing,
  startOf,
  statusQuoOf,
} from './policy/law.ts'
export { strengthAt, TRIGGER_METRICS } from './policy/triggers.ts'
export { PROGRAMMES } from './programmes.ts'
export type {
  District,
  DistrictType,
  LocalText,
  Polygons,
  Region,
  Resource,
  Town,
  TownLink,
  TownType,
} from './region.ts'
export { DISTRICT_TYPES, RESOURCES, TOWN_TYPES } from './region.ts'
export { createRun, type Digest, type Results, type Run, type RunOptions } from './run.ts'
export type { Budget, LeverUse, ScenarioSpec, ShockUse, Trigger, Where } from './scenario.ts'
export { SCHEDULE } from './schedule.ts'
export {
  CHAIN,
  CREATOR,
  INDEPENDENT,
  KIND_LABELS,
  MARKET_LABELS,
  MARKETS,
  SECTORS,
  type Sector,
} from './sectors.ts'
export type { Shock } from './shocks/define.ts'
export { SHOCKS } from './shocks/index.ts'
export { COLUMNS } from './state/columns.ts'
export { ENGINE_VERSION } from './version.ts'
export type { World, WorldState } from './world.ts'
