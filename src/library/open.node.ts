/** Scenarios by the name of a shipped one or by path. */
import { MODEL, type ScenarioSpec } from '../index.ts'
import { fileRegionLoader, nodeCatalog, readTextFile } from '../region/catalog.node.ts'
import { registriesOf } from '../registry.ts'
import { additionAddress, modelWith } from '../run/added-model.node.ts'
import { scenarioOrRegion } from '../scenario/any-file.ts'
import { nearest } from '../scenario/nearest.ts'
import { resolveScenario } from '../scenario/resolve.ts'

/** How {@link openScenario} reads. */
export interface OpenOptions {
  /** Paths of modules whose additions to the model the scenario may name, as in {@link NodeOptions}. */
  readonly additions?: readonly string[]
}

/**
 * Reads a scenario from a file, or a shipped one by its name. Regions that it names are found among the shipped ones and
 * beside the file. A region file stands for the empty baseline of its region.
 *
 * @param reference path of a file, or a name such as `alley/rent-cap`
 * @throws ScenarioError when a file is faulty
 * @throws RangeError when there is no such file or shipped scenario; the message names the nearest
 *
 * @example
 * ```ts
 * const shipped = await openScenario('seven-towns/baseline')
 * const own = await openScenario('study/my-policy.json')
 * ```
 */
export async function openScenario(reference: string, options: OpenOptions = {}): Promise<ScenarioSpec> {
  const model =
    options.additions === undefined ? MODEL : await modelWith(options.additions.map(additionAddress))
  const catalog = nodeCatalog()
  const text = (await readTextFile(reference)) ?? (await catalog.scenarioText(reference))
  if (text === undefined) throw notThere(reference)
  const { file } = scenarioOrRegion(text, registriesOf(model), reference)
  return resolveScenario(file, fileRegionLoader(catalog, reference), reference)
}

/**
 * Names of the scenarios that ship, by region, the baseline of each first.
 *
 * @example
 * ```ts
 * for (const name of shippedScenarios()) console.log(name, (await openScenario(name)).months)
 * ```
 */
export function shippedScenarios(): readonly string[] {
  return nodeCatalog().scenarios.map(scenario => scenario.key)
}

function notThere(reference: string): RangeError {
  const near = nearest(reference, shippedScenarios())
  const hint = near === undefined ? shippedScenarios().join(', ') : `did you mean ${near}?`
  return new RangeError(`there is no file or shipped scenario ${reference}; ${hint}`)
}
