import { blankScenario } from './blank.ts'
import { REGION_KIND } from './fields.ts'
import { kindOf, type ReadResult, readRegion, readScenario } from './read.ts'
import type { Registries } from './registries.ts'
import type { ScenarioFile } from './scenario-schema.ts'

/**
 * A scenario from the text of a scenario file, or of a region file, which stands for the empty baseline of its region: what
 * an import wrote runs at once.
 *
 * @param name what to call the file in errors
 * @throws ScenarioError
 */
export function scenarioOrRegion(
  text: string,
  registries: Registries,
  name?: string,
): ReadResult<ScenarioFile> {
  if (kindOf(text) !== REGION_KIND) return readScenario(text, registries, name)
  const { file, migrated } = readRegion(text, name)
  return { file: blankScenario(file, registries, name), migrated }
}
