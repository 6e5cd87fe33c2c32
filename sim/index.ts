/**
 * The door of the simulation: the model, its run and what it writes down. The measures stand behind a door of their own
 * (`sim/measures/index.ts`), arithmetic and keyed draws behind that of the machinery (`sim/engine/index.ts`).
 */
export { type Books, checkWorld, openBooks } from './checks/checks.ts'
export { type FaultPlace, RunFault } from './checks/month-check.ts'
export type { ColumnSpec, Columns } from './engine/columns.ts'
export { digestBytes, digestText } from './engine/digest.ts'
export type { Process, ProcessDefiner, ProcessSpec } from './engine/process.ts'
export type { Snapshot } from './engine/simulation.ts'
export * as measures from './measures/index.ts'
export type { PairedDifference } from './measures/paired-difference.ts'
export type { Better, DistrictMetric, Metric, RegionMetric, Summary } from './metrics/define.ts'
export { DISTRICT_METRICS, METRICS } from './metrics/index.ts'
export { COLUMNS, MAX_TIES, MAX_USES } from './model/columns.ts'
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
} from './model/model.ts'
export { PARAM_GROUPS, PARAMS, type Param, type ParamId } from './model/parameters.ts'
export { BANDS } from './model/people/people-columns.ts'
export {
  defaultOf,
  inForce,
  isNeutral,
  type LawParam,
  neutralOf,
  type Standing,
  startOf,
  statusQuoOf,
} from './model/policy/law.ts'
export type {
  CostContext,
  Evidence,
  Lever,
  LeverChoice,
  LeverGroup,
  LeverOption,
  LeverScale,
  PolicyWriter,
} from './model/policy/levers/define.ts'
export { LEVER_GROUPS } from './model/policy/levers/define.ts'
export { LEVERS } from './model/policy/levers/index.ts'
export { reachOf } from './model/policy/levers/reach.ts'
export { PROGRAMMES } from './model/policy/programmes.ts'
export { strengthAt, TRIGGER_METRICS } from './model/policy/triggers.ts'
export { SCHEDULE } from './model/schedule.ts'
export {
  CHAIN,
  CREATOR,
  INDEPENDENT,
  MARKETS,
  SECTORS,
  type Sector,
  TENANT_KINDS,
} from './model/sectors.ts'
export { marketRent } from './model/tenancy/market-rent.ts'
export type { World, WorldState } from './model/world.ts'
export { EVENT, EVENT_TYPES, type EventLog, type EventType } from './record/events.ts'
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
export { draftSystem, RESIDENTS, type TownDraft, type TownOutline } from './region-generator/system.ts'
export { createRun, type Digest, type Results, type Run, type RunOptions } from './run.ts'
export type { Budget, LeverUse, ScenarioSpec, ShockUse, Trigger, Where } from './scenario.ts'
export type { Shock } from './shocks/define.ts'
export { SHOCKS } from './shocks/index.ts'
export { type Reading, SOURCES, type Source, type SourceId } from './sources.ts'
export { ENGINE_VERSION } from './version.ts'
