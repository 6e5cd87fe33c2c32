/** Written by `npm run texts` from the folders beside it: every language, and every family of texts. */
import enCli from './en/cli.json' with { type: 'json' }
import enComparison from './en/comparison.json' with { type: 'json' }
import enExperiment from './en/experiment.json' with { type: 'json' }
import enImport from './en/import.json' with { type: 'json' }
import enLanguage from './en/language.json' with { type: 'json' }
import enLevers from './en/levers.json' with { type: 'json' }
import enMetrics from './en/metrics.json' with { type: 'json' }
import enModelRoom from './en/model-room.json' with { type: 'json' }
import enPage from './en/page.json' with { type: 'json' }
import enParameters from './en/parameters.json' with { type: 'json' }
import enPatterns from './en/patterns.json' with { type: 'json' }
import enRegion from './en/region.json' with { type: 'json' }
import enReport from './en/report.json' with { type: 'json' }
import enScenario from './en/scenario.json' with { type: 'json' }
import enSectors from './en/sectors.json' with { type: 'json' }
import enShocks from './en/shocks.json' with { type: 'json' }
import enSources from './en/sources.json' with { type: 'json' }
import enUnits from './en/units.json' with { type: 'json' }
import enWork from './en/work.json' with { type: 'json' }
import koCli from './ko/cli.json' with { type: 'json' }
import koComparison from './ko/comparison.json' with { type: 'json' }
import koExperiment from './ko/experiment.json' with { type: 'json' }
import koImport from './ko/import.json' with { type: 'json' }
import koLanguage from './ko/language.json' with { type: 'json' }
import koLevers from './ko/levers.json' with { type: 'json' }
import koMetrics from './ko/metrics.json' with { type: 'json' }
import koModelRoom from './ko/model-room.json' with { type: 'json' }
import koPage from './ko/page.json' with { type: 'json' }
import koParameters from './ko/parameters.json' with { type: 'json' }
import koPatterns from './ko/patterns.json' with { type: 'json' }
import koRegion from './ko/region.json' with { type: 'json' }
import koReport from './ko/report.json' with { type: 'json' }
import koScenario from './ko/scenario.json' with { type: 'json' }
import koSectors from './ko/sectors.json' with { type: 'json' }
import koShocks from './ko/shocks.json' with { type: 'json' }
import koSources from './ko/sources.json' with { type: 'json' }
import koUnits from './ko/units.json' with { type: 'json' }
import koWork from './ko/work.json' with { type: 'json' }
import { type Family, family } from './family.ts'

export const LANGUAGES: readonly string[] = ['en', 'ko']

export const cliTexts = /*#__PURE__*/ family({ en: enCli, ko: koCli })
export const comparisonTexts = /*#__PURE__*/ family({ en: enComparison, ko: koComparison })
export const experimentTexts = /*#__PURE__*/ family({ en: enExperiment, ko: koExperiment })
export const importTexts = /*#__PURE__*/ family({ en: enImport, ko: koImport })
export const languageTexts = /*#__PURE__*/ family({ en: enLanguage, ko: koLanguage })
export const leversTexts = /*#__PURE__*/ family({ en: enLevers, ko: koLevers })
export const metricsTexts = /*#__PURE__*/ family({ en: enMetrics, ko: koMetrics })
export const modelRoomTexts = /*#__PURE__*/ family({ en: enModelRoom, ko: koModelRoom })
export const pageTexts = /*#__PURE__*/ family({ en: enPage, ko: koPage })
export const parametersTexts = /*#__PURE__*/ family({ en: enParameters, ko: koParameters })
export const patternsTexts = /*#__PURE__*/ family({ en: enPatterns, ko: koPatterns })
export const regionTexts = /*#__PURE__*/ family({ en: enRegion, ko: koRegion })
export const reportTexts = /*#__PURE__*/ family({ en: enReport, ko: koReport })
export const scenarioTexts = /*#__PURE__*/ family({ en: enScenario, ko: koScenario })
export const sectorsTexts = /*#__PURE__*/ family({ en: enSectors, ko: koSectors })
export const shocksTexts = /*#__PURE__*/ family({ en: enShocks, ko: koShocks })
export const sourcesTexts = /*#__PURE__*/ family({ en: enSources, ko: koSources })
export const unitsTexts = /*#__PURE__*/ family({ en: enUnits, ko: koUnits })
export const workTexts = /*#__PURE__*/ family({ en: enWork, ko: koWork })

/** All families by name. A page takes single ones, so that the others stay out of its build. */
export const FAMILIES: Readonly<Record<string, Family<string>>> = {
  cli: cliTexts,
  comparison: comparisonTexts,
  experiment: experimentTexts,
  import: importTexts,
  language: languageTexts,
  levers: leversTexts,
  metrics: metricsTexts,
  'model-room': modelRoomTexts,
  page: pageTexts,
  parameters: parametersTexts,
  patterns: patternsTexts,
  region: regionTexts,
  report: reportTexts,
  scenario: scenarioTexts,
  sectors: sectorsTexts,
  shocks: shocksTexts,
  sources: sourcesTexts,
  units: unitsTexts,
  work: workTexts,
}
