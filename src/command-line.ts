/**
 * The door of the command line: what src/cli takes from the services, in one list. Its own files know nothing else of `src`
 * and nothing of `sim`, so that what a command may do is read here, and a service can move without touching a command.
 *
 * It is part of the program and not of the package: nobody can import it from outside.
 *
 * @internal
 * @packageDocumentation
 */

export {
  type Better,
  createRun,
  type LeverScale,
  MARKETS,
  type Region,
  SCHEDULE,
  type ScenarioSpec,
  type Summary,
} from '../sim/index.ts'
export {
  type Comparison,
  type EnsembleSeries,
  type MetricComparison,
  PairingError,
} from './compare/compare.ts'
export {
  compareMany,
  type ManyComparison,
  NoSuchPlaceError,
  type PlaceFindings,
} from './compare/compare-many.ts'
export type { InputRow, InputValue } from './compare/inputs-side-by-side.ts'
export { CONFIDENCE } from './compare/paired.ts'
export { areaText, regionOf, type Side, seriesIn, wasRun } from './compare/side.ts'
export { OUTCOMES } from './compare/value-for-money.ts'
export { MOST_REPLICATES } from './compare/verdict.ts'
export { type EnsembleOutcome, type EnsembleProgress, runEnsemble } from './ensemble/ensemble.ts'
export type { ReplicateRequest, ReplicateResult } from './ensemble/replicate.ts'
export { type MetricSummary, SummaryCollector } from './ensemble/summary.ts'
export { evidenceText } from './evidence/evidence-text.ts'
export { fitCentreSizes, type InteractionData } from './experiment/calibration/spatial-interaction.ts'
export { conductJob, inShard, type JobProgress, type Shard } from './experiment/job/conduct.ts'
export { blockFile, blocksIn, folderStore } from './experiment/job/folder-store.node.ts'
export {
  createJobFolder,
  FINDING_FILE,
  findingOf,
  type JobFinding,
  MergeError,
  mergeShards,
  openJobFolder,
  runJobFolder,
  tablesOf,
} from './experiment/job/job-folder.node.ts'
export {
  JobError,
  type JobInputs,
  jobInputs,
  type PreparedJob,
  preparedJob,
} from './experiment/job/job-inputs.ts'
export {
  type Analysis,
  JOB_KIND,
  JOB_VERSION,
  type JobFile,
  type Limit,
  type Objective,
  type Observed,
  type Target,
  type Values,
  type Vary,
} from './experiment/job/job-schema.ts'
export { isJobText, readJob } from './experiment/job/read-job.ts'
export { memoryStore } from './experiment/job/run-store.ts'
export { RunTable } from './experiment/job/run-table.ts'
export type { Study } from './experiment/studies/study.ts'
export { FolderTakenError, OWNER_FILE, type OwnedFolder, ownFolder } from './files/folder-owner.node.ts'
export { isHiddenNameOf } from './files/hidden-name.ts'
export { kindOfPath } from './files/kind-of-path.node.ts'
export { UnfinishedFile, WriteError, writeWhole } from './files/whole-file.node.ts'
export type { NamedFile } from './import/decode.ts'
export { type Imported, importRegion } from './import/import-region.ts'
export { type Mapping, NO_MAPPING, readMapping, writeMapping } from './import/mapping.ts'
export { formatRow, ImportError, type ImportReport, type ReportRow } from './import/report.ts'
export { understoodText } from './import/understood.ts'
export { type Area, placeOf } from './region/area.ts'
export { fileRegionLoader, nodeCatalog, readTextFile, scenariosFolder } from './region/catalog.node.ts'
export { generateRegion } from './region/make/generate.ts'
export { proveRegion, UnreadableOutputError } from './region/prove-region.ts'
export { regionDigest } from './region/region-digest.ts'
export {
  defaultOf,
  ENGINE_VERSION,
  LEVERS,
  type Lever,
  MARKET_LABELS,
  METRICS,
  type Metric,
  neutralOf,
  PARAMS,
  type Param,
  REGISTRIES,
  SHOCKS,
  type Shock,
  statusQuoOf,
} from './registry.ts'
export {
  type FileProof,
  isBundle,
  RESULT_FILE,
  RESULT_KIND,
  RESULT_VERSION,
  type ReadBundle,
  type ReplicateRecord,
  type ResultHead,
  readBundle,
} from './report/bundle.ts'
export {
  hashOfFile,
  type IntegrityFault,
  integrityFaults,
  isSealed,
  sameProof,
  sealedBundle,
  tableFault,
} from './report/bundle-proof.node.ts'
export {
  DIFFERENCES,
  differencesBlock,
  manyJson,
  VERDICTS,
  verdictsBlock,
} from './report/comparison-tables.ts'
export { FORMATS, type Format, tableEncoder, type Writing } from './report/format.ts'
export { groupLabel } from './report/group-label.ts'
export { jobKey, KeptReplicates } from './report/kept-replicates.node.ts'
export { moneyText } from './report/money-text.ts'
export { differenceText, numberText } from './report/number-text.ts'
export { type Evidence as ReportEvidence, reportHtml } from './report/page/report.ts'
export { publishTogether, removeLeftovers } from './report/publish.node.ts'
export { readTable } from './report/read-table.ts'
export { recordingFor, TABLES, type TableName, tableBlock, tableHead } from './report/result-tables.ts'
export type { TableHead } from './report/table.ts'
export { type ClosedTable, TableFile, TableProof } from './report/table-file.node.ts'
export { TABLE_METRICS } from './report/table-metrics.ts'
export { measureUnitText, unitText } from './report/unit-text.ts'
export { workerPool } from './run/pool.ts'
export { FOREIGN_LIMITS, OWN_LIMITS, readRegionTableInThread } from './run/table-reader.node.ts'
export { blankScenario } from './scenario/blank.ts'
export { REGION_KIND, SCENARIO_KIND, SCHEMA_VERSION } from './scenario/fields.ts'
export { fileText } from './scenario/file-text.ts'
export { SCHEMA_NAMES, type SchemaName, schemaText } from './scenario/json-schema.ts'
export { nearest } from './scenario/nearest.ts'
export { formatProblem, ScenarioError } from './scenario/problem.ts'
export { kindOf, readRegion, readScenario } from './scenario/read.ts'
export { resolveScenario } from './scenario/resolve.ts'
export {
  DEFAULT_MONTHS,
  DEFAULT_SEED,
  DEFAULT_SPIN_UP_MONTHS,
  MAX_MONTHS,
  type ScenarioFile,
} from './scenario/scenario-schema.ts'
export { writeRegion, writeScenario } from './scenario/write.ts'
export { cliTexts, LANGUAGES } from './text/families.ts'
export { knownLanguage, languageForm } from './text/language-form.ts'
export { textIn } from './text/message.ts'
export { type Ablation, type AblationRow, runAblation, turnedByLuck } from './validate/ablation.ts'
export { ablationPage } from './validate/ablation-page.ts'
export { type Evidence, type EvidenceTarget, evidenceOf } from './validate/evidence.ts'
export { type Keeper, KeptAnswers } from './validate/kept-answers.node.ts'
export { figure } from './validate/print.ts'
export { OUTCOMES as RANKING_OUTCOMES, type Outcome, type Ranking, runRanking } from './validate/ranking.ts'
export { rankingPage } from './validate/ranking-page.ts'
export { validationRegions } from './validate/regions.ts'
export { paramsDigest, runPatterns } from './validate/run-patterns.ts'
export { type EvidencePaths, writeEvidence } from './validate/write-evidence.ts'
export { GOLMOK_VERSION } from './version.ts'
