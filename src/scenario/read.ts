/** Text of a scenario or region file to a checked value: parse, migrate, check. Bad input throws ScenarioError, never anything else. */

import { z } from 'zod'
import { scenarioTexts } from '../text/families.ts'
import { checkScenario } from './check.ts'
import { checkRegion } from './check-region.ts'
import { REGION_KIND, SCENARIO_KIND, SCHEMA_VERSION } from './fields.ts'
import { problemsOf } from './issues.ts'
import { JsonError, type JsonText, parseJson } from './json.ts'
import { type Migrated, type Migration, migrate, type RawFile } from './migrate.ts'
import { MIGRATIONS, OLDEST_VERSION } from './migrations/index.ts'
import { nearest } from './nearest.ts'
import { firstProblems, MOST_PROBLEMS, type Problem, ScenarioError, shortValue } from './problem.ts'
import { type RegionFile, regionFileSchema } from './region-schema.ts'
import type { Registries } from './registries.ts'
import { type ScenarioFile, scenarioFileSchema } from './scenario-schema.ts'
import { bare } from './walk-schema.ts'

/** Larger files are no scenario or region that this program could have written, and would stop a browser. */
export const MAX_FILE_CHARACTERS = 20 * 1024 * 1024

export interface ReadResult<T> {
  readonly file: T
  /** Migrations that the file went through, oldest first: what to tell the person whose file it is. */
  readonly migrated: readonly Migration[]
}

/**
 * @param name what to call the file in errors
 * @throws ScenarioError
 */
export function readScenario(text: string, registries: Registries, name?: string): ReadResult<ScenarioFile> {
  const json = parse(text, name)
  const { file, steps } = head(json, SCENARIO_KIND, name)
  const embedded = typeof file['region'] === 'object' && file['region'] !== null
  const schema = scenarioFileSchema(registries, embedded ? 'embedded' : 'reference')
  const scenario: ScenarioFile = shaped(schema, file, json, name)
  const problems = [...checkScenario(scenario)]
  if (typeof scenario.region !== 'string') problems.push(...checkRegion(scenario.region, ['region']))
  stopAt(problems, json, name)
  return { file: scenario, migrated: steps }
}

/** @throws ScenarioError */
export function readRegion(text: string, name?: string): ReadResult<RegionFile> {
  const json = parse(text, name)
  const { file, steps } = head(json, REGION_KIND, name)
  const region: RegionFile = shaped(regionFileSchema, file, json, name)
  stopAt([...checkRegion(region)], json, name)
  return { file: region, migrated: steps }
}

/** What a file says it is, so that a dropped file goes to the right reader; undefined where it does not say. */
export function kindOf(text: string): typeof REGION_KIND | typeof SCENARIO_KIND | undefined {
  const kind = /"kind"\s*:\s*"(golmok-region|golmok-scenario)"/.exec(text.slice(0, 4096))?.[1]
  return kind === REGION_KIND || kind === SCENARIO_KIND ? kind : undefined
}

function parse(text: string, name: string | undefined): JsonText {
  const fail = (problem: Problem): never => {
    throw new ScenarioError([problem], name)
  }
  if (typeof text !== 'string')
    return fail({
      code: 'notText',
      path: '',
      message: scenarioTexts.all('read.thisIsNotText'),
    })
  if (text.length > MAX_FILE_CHARACTERS)
    return fail({
      code: 'tooLarge',
      path: '',
      message: scenarioTexts.all('read.theFileIsTooLarge'),
      expected: `..${MAX_FILE_CHARACTERS / 1024 / 1024} MB`,
      found: `${Math.ceil(text.length / 1024 / 1024)} MB`,
    })
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (plain.trim() === '')
    return fail({
      code: 'empty',
      path: '',
      message: scenarioTexts.all('read.theFileIsEmpty'),
      hint: scenarioTexts.all('read.aScenarioMadeByGolmok'),
    })
  try {
    return parseJson(plain)
  } catch (error) {
    if (error instanceof JsonError) return fail(jsonProblem(error))
    throw error
  }
}

function jsonProblem(error: JsonError): Problem {
  const place = { path: error.path, line: error.place.line, column: error.place.column }
  if (error.reason === 'depth')
    return {
      code: 'tooDeep',
      ...place,
      message: scenarioTexts.all('read.bracketsAreNestedTooDeeply'),
    }
  if (error.reason === 'values')
    return {
      code: 'tooLarge',
      ...place,
      message: scenarioTexts.all('read.thereAreTooManyValues'),
    }
  if (error.reason === 'duplicate')
    return {
      code: 'duplicateKey',
      ...place,
      message: scenarioTexts.all('read.theSameKeyIsWritten'),
      hint: scenarioTexts.all('read.keepOneOfThem'),
    }
  const found = error.found === '' ? 'end of file' : error.found
  const hint = /^[-+]?(NaN|Infinity|nan|inf)/.test(error.found)
    ? scenarioTexts.all('read.jsonKnowsNoNanOr')
    : error.found.startsWith("'")
      ? scenarioTexts.all('read.useDoubleQuotesInsteadOf')
      : error.found.startsWith('/') || error.found.startsWith('#')
        ? scenarioTexts.all('read.jsonHasNoCommentsUse')
        : scenarioTexts.all('read.lookAtCommasAndBrackets')
  return {
    code: 'notJson',
    ...place,
    message: scenarioTexts.all('read.thisIsNotJson'),
    found,
    hint,
  }
}

/** Checks kind and version, and migrates. */
function head(json: JsonText, kind: string, name: string | undefined): Migrated {
  const value = json.value
  const fail = (problem: Problem): never => refuse([problem], json, name)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail({
      code: 'notAnObject',
      path: '',
      message: scenarioTexts.all('read.theFileMustBeOne'),
      found: shortValue(value),
    })
  const file = value as RawFile
  if (file['kind'] !== kind) return fail(kindProblem(file['kind'], kind, file))
  const version = file['schemaVersion']
  if (typeof version !== 'number' || !Number.isInteger(version))
    return fail({
      code: 'noVersion',
      path: 'schemaVersion',
      message: scenarioTexts.all('read.theVersionOfTheFile'),
      expected: String(SCHEMA_VERSION),
      ...(version === undefined ? {} : { found: shortValue(version) }),
    })
  if (version > SCHEMA_VERSION)
    return fail({
      code: 'newerVersion',
      path: 'schemaVersion',
      message: scenarioTexts.all('read.fileVersionIsNewerThan', { version, schemaVersion: SCHEMA_VERSION }),
      expected: `..${SCHEMA_VERSION}`,
      found: String(version),
      hint: scenarioTexts.all('read.updateGolmok'),
    })
  if (version < OLDEST_VERSION)
    return fail({
      code: 'oldVersion',
      path: 'schemaVersion',
      message: scenarioTexts.all('read.thereIsNoVersionThe', { version, oldestVersion: OLDEST_VERSION }),
      expected: `${OLDEST_VERSION}..${SCHEMA_VERSION}`,
      found: String(version),
    })
  return migrate(file, version, SCHEMA_VERSION, MIGRATIONS)
}

function kindProblem(found: unknown, kind: string, file: RawFile): Problem {
  const typo = found === undefined ? nearest('kind', Object.keys(file)) : undefined
  return {
    code: 'wrongKind',
    path: 'kind',
    message:
      kind === REGION_KIND
        ? scenarioTexts.all('read.thisIsNotARegion')
        : scenarioTexts.all('read.thisIsNotAScenario'),
    expected: kind,
    ...(found === undefined ? {} : { found: shortValue(found) }),
    ...(typo === undefined ? {} : { hint: scenarioTexts.all('read.isMeantToBeKind', { typo }) }),
  }
}

function shaped<T>(schema: z.ZodType<T>, file: RawFile, json: JsonText, name: string | undefined): T {
  const early = issuesOfLongLists(schema, file)
  if (early.length > 0) return refuse(problemsOf(early, schema, file), json, name)
  const result = schema.safeParse(file)
  if (result.success) return result.data
  return refuse(problemsOf(result.error.issues, schema, file), json, name)
}

/** Lists longer than this are looked through item by item first, until there are as many problems as are told. */
const LONG_LIST = 1000

/** The schema would note each of a million faulty items before it says anything. */
function issuesOfLongLists(
  schema: z.ZodType,
  file: RawFile,
  at: readonly PropertyKey[] = [],
): z.core.$ZodIssue[] {
  if (!(schema instanceof z.ZodObject)) return []
  const found: z.core.$ZodIssue[] = []
  for (const [key, part] of Object.entries(schema.shape)) {
    const value: unknown = Object.hasOwn(file, key) ? file[key] : undefined
    const inner = bare(part as z.core.$ZodType)
    if (inner instanceof z.ZodArray && Array.isArray(value) && value.length > LONG_LIST)
      found.push(...issuesOfItems(inner, value, [...at, key]))
    else if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null)
      found.push(...issuesOfLongLists(inner, value as RawFile, [...at, key]))
  }
  return found
}

function issuesOfItems(
  list: z.ZodArray,
  items: readonly unknown[],
  at: readonly PropertyKey[],
): z.core.$ZodIssue[] {
  const maximum = Number(list._zod.bag['maximum'] ?? Number.POSITIVE_INFINITY)
  if (items.length > maximum)
    return [{ code: 'too_big', origin: 'array', maximum, inclusive: true, path: [...at], message: '' }]
  const found: z.core.$ZodIssue[] = []
  for (let i = 0; i < items.length && found.length <= MOST_PROBLEMS; i++) {
    const { error } = z.safeParse(list.element, items[i])
    for (const issue of error?.issues ?? []) found.push({ ...issue, path: [...at, i, ...issue.path] })
  }
  return found
}

function stopAt(problems: readonly Problem[], json: JsonText, name: string | undefined): void {
  if (problems.length > 0) refuse(problems, json, name)
}

function refuse(problems: readonly Problem[], json: JsonText, name: string | undefined): never {
  throw new ScenarioError(
    firstProblems(problems).map(problem =>
      problem.path === '' ? problem : { ...problem, ...json.placeOf(stepsOf(problem.path)) },
    ),
    name,
  )
}

/** `levers[0].value` back to its steps. */
function stepsOf(path: string): readonly PropertyKey[] {
  const parts = path.split(/[.[\]]+/).filter(part => part !== '')
  return parts.map(part => (/^\d+$/.test(part) ? Number(part) : part))
}
