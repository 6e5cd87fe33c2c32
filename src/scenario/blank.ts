/** The empty baseline of a region: what a region file stands for where a scenario is asked for. */

import { SCENARIO_KIND, SCHEMA_VERSION } from './fields.ts'
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
    title: { ko: `${region.name.ko} 기준 시나리오`, en: `${region.name.en}, baseline` },
    region,
  }
  return readScenario(JSON.stringify(blank), registries, name).file
}
