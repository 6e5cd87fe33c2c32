/** The empty baseline of a region: what a region file stands for where a scenario is asked for. */

import { scenarioTexts } from '../text/families.ts'
import { SCENARIO_KIND, SCHEMA_VERSION } from './fields.ts'
import { fileText } from './file-text.ts'
import { readScenario } from './read.ts'
import type { RegionFile } from './region-schema.ts'
import type { Registries } from './registries.ts'
import type { ScenarioFile } from './scenario-schema.ts'

/** A scenario without levers on this region, the region inside. */
export function blankScenario(region: RegionFile, registries: Registries, name?: string): ScenarioFile {
  const blank = {
    kind: SCENARIO_KIND,
    schemaVersion: SCHEMA_VERSION,
    id: 'baseline',
    title: fileText(scenarioTexts.all('blank.baseline', { name: region.name })),
    region,
  }
  return readScenario(JSON.stringify(blank), registries, name).file
}
