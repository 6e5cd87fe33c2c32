/**
 * Golmok as a library, for browsers and Node alike: scenarios from text or objects, runs, paired comparison, and a model that
 * takes more levers, metrics and processes. `golmok/node` adds files and threads, `golmok/measures` the measures of
 * regional science on plain tables.
 *
 * @example
 * ```ts
 * import { compare, loadScenario } from 'golmok'
 *
 * const regions = { alley: await (await fetch('alley/region.json')).text() }
 * const baseline = await loadScenario(await (await fetch('alley/baseline.json')).text(), { regions })
 * const policy = await loadScenario(await (await fetch('alley/rent-cap.json')).text(), { regions })
 * const pair = await compare(baseline, policy, { replicates: 8 })
 * console.log(pair.of('displaced').verdict.kind)
 * ```
 *
 * @packageDocumentation
 */

import type { ParamId } from '../sim/index.ts'
import { PARAMS as ALL_PARAMS, type Param } from './registry.ts'

export type {
  AddedLever,
  AddedMetric,
  AddedPolicyColumn,
  AddedProcess,
  AddedRule,
  Better,
  Budget,
  ColumnSpec,
  Columns,
  CostContext,
  Digest,
  District,
  DistrictMetric,
  DistrictType,
  EventLog,
  EventType,
  Evidence,
  LeverChoice,
  LeverGroup,
  LeverScale,
  LeverUse,
  LocalText,
  Model,
  ModelAddition,
  PairedDifference,
  ParamId,
  PolicyWriter,
  Polygons,
  Process,
  ProcessDefiner,
  ProcessSpec,
  Region,
  RegionMetric,
  Resource,
  Results,
  Run,
  ScenarioSpec,
  ShockUse,
  Snapshot,
  Summary,
  Town,
  TownLink,
  TownType,
  Trigger,
  Where,
  World,
} from '../sim/index.ts'
export {
  createRun,
  ENGINE_VERSION,
  EVENT_TYPES,
  extendModel,
  MODEL,
  processesWith,
} from '../sim/index.ts'
export {
  LEVERS,
  type Lever,
  type LeverOption,
  METRICS,
  type Metric,
  type Param,
  SECTORS,
  type Sector,
  SHOCKS,
  type Shock,
} from './registry.ts'

/**
 * All parameters by id, each with default, range, unit, evidence and source. A scenario names those that differ.
 *
 * @example
 * ```ts
 * const { default: usual, min, max, unit } = PARAMS.creatorRate
 * ```
 */
export const PARAMS: Readonly<Record<ParamId, Param>> = ALL_PARAMS

export type { RunOptions as CreateRunOptions } from '../sim/index.ts'
export {
  type Comparison,
  type DifferenceOverTime,
  type MetricComparison,
  PairingError,
  type PairingProblem,
} from './compare/compare.ts'
export type { Verdict, VerdictKind } from './compare/verdict.ts'
export type { EnsembleProgress, FailedReplicate } from './ensemble/ensemble.ts'
export type { EventColumns } from './ensemble/events.ts'
export { type Executor, inThisThread } from './ensemble/executor.ts'
export type { Recording, ReplicateRequest, ReplicateResult } from './ensemble/replicate.ts'
export type { StopSignal } from './ensemble/stop-signal.ts'
export type { Band, MetricSummary } from './ensemble/summary.ts'
export { type CompareOptions, compare, type PairedResult } from './library/compare.ts'
export { type FileSource, type LoadOptions, loadRegion, loadScenario } from './library/load.ts'
export { type RunOptions, run } from './library/run.ts'
export type { RunResult, SeriesBand, SeriesOf } from './library/run-result.ts'
export type { Area } from './region/area.ts'
export type { Format } from './report/format.ts'
export type { TableName } from './report/result-tables.ts'
export { formatProblem, type Problem, type ProblemCode, ScenarioError } from './scenario/problem.ts'
export { GOLMOK_VERSION } from './version.ts'
