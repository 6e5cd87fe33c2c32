/** Text of a scenario or region file to a checked value: parse, migrate, check. Bad input throws ScenarioError, never anything else. */
import { z } from 'zod'
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
      message: { ko: '글자로 된 파일이 아닙니다.', en: 'this is not text.' },
    })
  if (text.length > MAX_FILE_CHARACTERS)
    return fail({
      code: 'tooLarge',
      path: '',
      message: { ko: '파일이 너무 큽니다.', en: 'the file is too large.' },
      expected: `..${MAX_FILE_CHARACTERS / 1024 / 1024} MB`,
      found: `${Math.ceil(text.length / 1024 / 1024)} MB`,
    })
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (plain.trim() === '')
    return fail({
      code: 'empty',
      path: '',
      message: { ko: '빈 파일입니다.', en: 'the file is empty.' },
      hint: {
        ko: '"golmok new"로 만든 시나리오에서 시작할 수 있습니다.',
        en: 'A scenario made by "golmok new" is a place to start.',
      },
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
      message: { ko: '괄호가 너무 깊이 겹쳐 있습니다.', en: 'brackets are nested too deeply.' },
    }
  if (error.reason === 'values')
    return {
      code: 'tooLarge',
      ...place,
      message: { ko: '값이 너무 많습니다.', en: 'there are too many values in it.' },
    }
  if (error.reason === 'duplicate')
    return {
      code: 'duplicateKey',
      ...place,
      message: { ko: '같은 항목이 두 번 적혀 있습니다.', en: 'the same key is written twice.' },
      hint: { ko: '하나만 남기세요.', en: 'Keep one of them.' },
    }
  const found = error.found === '' ? 'end of file' : error.found
  const hint = /^[-+]?(NaN|Infinity|nan|inf)/.test(error.found)
    ? {
        ko: 'NaN과 Infinity는 JSON에 쓸 수 없습니다. 유한한 숫자를 적으세요.',
        en: 'JSON knows no NaN or Infinity: write a finite number.',
      }
    : error.found.startsWith("'")
      ? { ko: '작은따옴표 대신 큰따옴표(")를 쓰세요.', en: 'Use double quotes (") instead of single ones.' }
      : error.found.startsWith('/') || error.found.startsWith('#')
        ? { ko: 'JSON에는 주석을 쓸 수 없습니다. notes에 적으세요.', en: 'JSON has no comments: use notes.' }
        : { ko: '쉼표와 괄호를 살펴보세요.', en: 'Look at commas and brackets.' }
  return {
    code: 'notJson',
    ...place,
    message: { ko: 'JSON 형식이 아닙니다.', en: 'this is not JSON.' },
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
      message: { ko: '파일 전체가 { }로 묶여 있어야 합니다.', en: 'the file must be one object { }.' },
      found: shortValue(value),
    })
  const file = value as RawFile
  if (file['kind'] !== kind) return fail(kindProblem(file['kind'], kind, file))
  const version = file['schemaVersion']
  if (typeof version !== 'number' || !Number.isInteger(version))
    return fail({
      code: 'noVersion',
      path: 'schemaVersion',
      message: { ko: '파일 형식의 버전이 없습니다.', en: 'the version of the file format is missing.' },
      expected: String(SCHEMA_VERSION),
      ...(version === undefined ? {} : { found: shortValue(version) }),
    })
  if (version > SCHEMA_VERSION)
    return fail({
      code: 'newerVersion',
      path: 'schemaVersion',
      message: {
        ko: `파일의 버전(${version})이 이 프로그램이 아는 가장 새 버전(${SCHEMA_VERSION})보다 높습니다.`,
        en: `file version ${version} is newer than ${SCHEMA_VERSION}, the newest this program knows.`,
      },
      expected: `..${SCHEMA_VERSION}`,
      found: String(version),
      hint: { ko: '골목을 새 버전으로 올리세요.', en: 'Update Golmok.' },
    })
  if (version < OLDEST_VERSION)
    return fail({
      code: 'oldVersion',
      path: 'schemaVersion',
      message: {
        ko: `버전 ${version}인 파일 형식은 없습니다. 가장 오래된 것이 ${OLDEST_VERSION}입니다.`,
        en: `there is no version ${version}: the oldest is ${OLDEST_VERSION}.`,
      },
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
        ? { ko: '지역 파일이 아닙니다.', en: 'this is not a region file.' }
        : { ko: '시나리오 파일이 아닙니다.', en: 'this is not a scenario file.' },
    expected: kind,
    ...(found === undefined ? {} : { found: shortValue(found) }),
    ...(typo === undefined
      ? {}
      : { hint: { ko: `혹시 "${typo}"가 "kind"인가요?`, en: `Is "${typo}" meant to be "kind"?` } }),
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
