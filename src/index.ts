/**
 * Golmok as a library: the engine, scenario files, ensembles and paired comparison that the page and the command line use.
 *
 * ```ts
 * import { loadScenario, run, compare } from 'golmok'
 *
 * const baseline = await loadScenario('alley/baseline')
 * const policy = await loadScenario('alley/rent-cap')
 * const result = await run(policy, { replicates: 20, workers: 4 })
 * const comparison = await compare(baseline, policy, { replicates: 20, workers: 4 })
 * ```
 */
/** Measures of regional science on plain tables: location quotient, Moran, Kaplan-Meier, variety, city systems. */
export {
  createRun,
  DISTRICT_METRICS,
  ENGINE_VERSION,
  LEVERS,
  METRICS,
  measures,
  PARAMS,
  type Results,
  type Run,
  SCHEDULE,
  SECTORS,
} from '../sim/index.ts'
export type { Lever } from '../sim/levers/define.ts'
export type { DistrictMetric, Metric, RegionMetric } from '../sim/metrics/define.ts'
export type { District, LocalText, Region, Town, TownLink } from '../sim/region.ts'
export type { Budget, LeverUse, ScenarioSpec, ShockUse, Trigger, Where } from '../sim/scenario.ts'
export { ClusterHistory } from './compare/cluster-history.ts'
export {
  type Comparison,
  compareEnsembles,
  type EnsembleSeries,
  type MetricComparison,
  PairingError,
  type ReplicateSeries,
} from './compare/compare.ts'
export { CONFIDENCE } from './compare/paired.ts'
export { TOWN_INDICATORS, townDiagnostics, townFigures } from './compare/town-diagnostics.ts'
export { OUTCOMES, valueForMoney } from './compare/value-for-money.ts'
export { type Verdict, type VerdictKind, verdict } from './compare/verdict.ts'
export { GROUP_FIGURES, GROUPS, groupFigures, winnersAndLosers } from './compare/winners.ts'
export {
  type EnsembleOptions,
  type EnsembleProgress,
  type FailedReplicate,
  runEnsemble,
} from './ensemble/ensemble.ts'
export { type Executor, inThisThread } from './ensemble/executor.ts'
export {
  type Recording,
  type ReplicateRequest,
  type ReplicateResult,
  runReplicate,
} from './ensemble/replicate.ts'
export { type Band, type MetricSummary, SummaryCollector } from './ensemble/summary.ts'
export {
  type CompareOptions,
  compare,
  loadScenario,
  type RunOptions,
  type RunResult,
  run,
} from './library.ts'
export { REGISTRIES } from './registry.ts'
export { encodeTable, FORMATS, type Format } from './report/format.ts'
export { TABLES, type TableName, tableBlock, tableHead } from './report/result-tables.ts'
export type { TableBlock, TableColumn, TableHead } from './report/table.ts'
export { workerPool } from './run/pool.ts'
export { type SchemaName, schemaText } from './scenario/json-schema.ts'
export { formatProblem, type Problem, ScenarioError } from './scenario/problem.ts'
export { readRegion, readScenario } from './scenario/read.ts'
export type { RegionFile } from './scenario/region-schema.ts'
export { resolveScenario, specFor } from './scenario/resolve.ts'
export type { ScenarioFile } from './scenario/scenario-schema.ts'
export { writeRegion, writeScenario } from './scenario/write.ts'
export { GOLMOK_VERSION } from './version.ts'
