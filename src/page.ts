/**
 * The door of the page: what web/ takes from the services, in one list, and nothing that needs Node. The page knows nothing
 * else of `src` and nothing of `sim`; the bundler leaves out what is not asked for, and keeps in the piece of a room what
 * that room alone asks for.
 *
 * It is part of the program and not of the package: nobody can import it from outside. Modules that Vite alone can read
 * (`*.web.ts`) stand behind it, so a file that Node runs imports the service itself.
 *
 * @internal
 * @packageDocumentation
 */

export {
  districtStages,
  STAGE_HOLD_MONTHS,
  STAGES,
  type Stage,
  type StageChange,
  type Stages,
} from './compare/district-stages.ts'
export { type ManyLooks, manyLooks } from './compare/many-looks.ts'
export { CONFIDENCE, differenceOfPairs } from './compare/paired.ts'
export { firstDifference } from './compare/parting.ts'
export { type Verdict, verdict } from './compare/verdict.ts'
export { band, bandOfSorted, summarize } from './ensemble/summary.ts'
export { unitOfSummary } from './ensemble/summary-unit.ts'
export { evidenceText } from './evidence/evidence-text.ts'
export {
  type Ablation,
  type Agreement,
  type Evidence,
  type EvidencePattern,
  type EvidenceTarget,
  type LeverRank,
  loadAblations,
  loadRankings,
  loadValidation,
  type Outcome,
  type Ranking,
} from './evidence/load.web.ts'
export {
  countPatterns,
  outOfDate,
  type Source as EvidenceSource,
  seenPatterns,
  thisModel,
  turnedByLuck,
} from './evidence/reading.ts'
export type { Catalog } from './region/catalog.ts'
export { SHIPPED_NAMES, webCatalog } from './region/catalog.web.ts'
export {
  DISTRICT_METRICS,
  type District,
  defaultOf,
  ENGINE_VERSION,
  type Evidence as EvidenceGrade,
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
  REGISTRIES,
  type Region,
  type ScenarioFile,
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
} from './registry.ts'
export { moneyText } from './report/money-text.ts'
export { LabClient, type LabListener } from './run/lab-client.ts'
export {
  type Chunk,
  type RunDone,
  type RunInfo,
  type ShopEvent,
  type ShopReport,
  type Track,
  tenantKind,
  tenantSector,
} from './run/protocol.ts'
export { digestFromScratch, ReplicatePool } from './run/replicate-pool.ts'
export type { ReplicateRecord } from './run/replicate-protocol.ts'
export { recordFrom } from './run/replicate-record.ts'
export { sharedMonths } from './run/shared-months.ts'
export { type WorkerLostError, WorkerStoppedError } from './run/watched-worker.ts'
export { blankScenario } from './scenario/blank.ts'
export { type FileText, fileText } from './scenario/file-text.ts'
export { type Problem, ScenarioError } from './scenario/problem.ts'
export { kindOf, readRegion, readScenario } from './scenario/read.ts'
export { resolveScenario } from './scenario/resolve.ts'
export { writeScenario } from './scenario/write.ts'
export { LANGUAGES, modelRoomTexts, pageTexts, workTexts } from './text/families.ts'
export type { Family } from './text/family.ts'
export { knownLanguage, languageForm } from './text/language-form.ts'
export { type MessageValue, type MessageValues, textIn, WrittenNumber } from './text/message.ts'
export { triedOn } from './validate/patterns/define.ts'
