/** From what a person typed to a scenario that can run: a file, or the name of a shipped one. */

import { join } from 'node:path'
import {
  blankScenario,
  fileRegionLoader,
  kindOf,
  nearest,
  nodeCatalog,
  REGION_KIND,
  REGISTRIES,
  readRegion,
  readScenario,
  readTextFile,
  resolveScenario,
  SCHEMA_VERSION,
  type ScenarioFile,
  type ScenarioSpec,
  scenariosFolder,
  textIn,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { reasonOf, UsageError } from './errors.ts'

export interface LoadedScenario {
  /** What to call it in messages. */
  readonly name: string
  /** The file with its region inside and the overrides made: what a bundle keeps. */
  readonly file: ScenarioFile
  readonly spec: ScenarioSpec
  /** Seed that the file itself names. */
  readonly ownSeed: string
}

/** What the command line changes of a file. */
export interface Overrides {
  readonly seed?: string | undefined
  readonly months?: number | undefined
}

/**
 * @throws UsageError when there is no such file or it cannot be read
 * @throws ScenarioError when it is faulty
 */
export async function loadScenario(
  reference: string,
  overrides: Overrides,
  context: Context,
): Promise<LoadedScenario> {
  const { text, path } = await findScenario(reference, context)
  return scenarioFromText(text, reference, path, overrides, context)
}

/** @param path where the text came from: relative paths within start there */
export async function scenarioFromText(
  text: string,
  name: string,
  path: string,
  overrides: Overrides,
  context: Context,
): Promise<LoadedScenario> {
  const { file, migrated } = readScenarioOrRegion(text, name)
  for (const step of migrated) context.tell(`${name}: ${textIn(step.why, context.lang)}`)
  const changed = cutToHorizon(
    { ...file, seed: overrides.seed ?? file.seed, months: overrides.months ?? file.months },
    name,
    context,
  )
  const spec = await resolveScenario(changed, fileRegionLoader(nodeCatalog(), path), name)
  const region = { kind: REGION_KIND, schemaVersion: SCHEMA_VERSION, ...spec.region }
  return { name, file: { ...changed, region: region as ScenarioFile['region'] }, spec, ownSeed: file.seed }
}

/** A shorter horizon leaves out what would only begin after it: it could not act, and a file that holds it is faulty. */
function cutToHorizon(file: ScenarioFile, name: string, { say, tell }: Context): ScenarioFile {
  const levers = file.levers.filter(use => use.from < file.months)
  const shocks = file.shocks.filter(use => use.from < file.months)
  const left = file.levers.length + file.shocks.length - levers.length - shocks.length
  if (left > 0) tell(`${name}: ${say('beyondHorizon', { count: left, months: file.months })}`)
  return { ...file, levers, shocks }
}

/** A region file stands for the empty baseline of its region, so that what `import` wrote runs at once. */
function readScenarioOrRegion(text: string, name: string) {
  if (kindOf(text) !== REGION_KIND) return readScenario(text, REGISTRIES, name)
  const { file, migrated } = readRegion(text, name)
  return { file: blankScenario(file, REGISTRIES, name), migrated }
}

/** A file of this name where there is one, else a shipped scenario. */
async function findScenario(reference: string, context: Context): Promise<{ text: string; path: string }> {
  const text = await readFileText(reference, context)
  if (text !== undefined) return { text, path: reference }
  const catalog = nodeCatalog()
  const shipped = await catalog.scenarioText(reference)
  if (shipped !== undefined) return { text: shipped, path: join(scenariosFolder(), `${reference}.json`) }
  const { say } = context
  const known = catalog.scenarios.map(s => s.key)
  const near = nearest(reference, known)
  throw new UsageError(reference, say('noSuchFile'), {
    expected: `${say('scenarioArgument')} (${known.join(', ')})`,
    ...(near === undefined ? {} : { hint: say('didYouMean', { name: near }) }),
  })
}

/** Text of a file; undefined where there is none. */
export async function readFileText(path: string, { say, signal }: Context): Promise<string | undefined> {
  try {
    return await readTextFile(path, signal)
  } catch (error) {
    if (!signal.aborted && error instanceof Error && 'code' in error)
      throw new UsageError(path, say('cannotRead', { reason: reasonOf(error) }))
    throw error
  }
}
