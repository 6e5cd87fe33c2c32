/** Text of a job file to a checked value. Bad input throws ScenarioError, never anything else. */

import type { LocalText } from '../../../sim/index.ts'
import { problemsOf } from '../../scenario/issues.ts'
import { JsonError, parseJson } from '../../scenario/json.ts'
import { type Problem, pathText, ScenarioError, shortValue } from '../../scenario/problem.ts'
import type { Registries } from '../../scenario/registries.ts'
import { experimentTexts } from '../../text/families.ts'
import type { Lever } from '../../text/model-texts.ts'
import { JOB_KIND, JOB_VERSION, type JobFile, jobFileSchema, type Target, type Vary } from './job-schema.ts'

const MOST_CHARACTERS = 5 * 1024 * 1024

/** Whether a text says that it is a job file. */
export const isJobText = (text: string): boolean => /"kind"\s*:\s*"golmok-job"/.test(text.slice(0, 4096))

/** @throws ScenarioError */
export function readJob(text: string, registries: Registries, name?: string): JobFile {
  const fail = (problem: Problem): never => {
    throw new ScenarioError([problem], name)
  }
  if (text.length > MOST_CHARACTERS)
    return fail({
      code: 'tooLarge',
      path: '',
      message: experimentTexts.all('readJob.theFileIsTooLarge'),
      expected: `..${MOST_CHARACTERS / 1024 / 1024} MB`,
    })
  let json: ReturnType<typeof parseJson>
  try {
    json = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return fail({
      code: error.reason === 'duplicate' ? 'duplicateKey' : 'notJson',
      path: error.path,
      line: error.place.line,
      column: error.place.column,
      message: experimentTexts.all('readJob.thisIsNotJson'),
      found: error.found === '' ? 'end of file' : error.found,
    })
  }
  const { kind, schemaVersion } = Object(json.value) as Record<string, unknown>
  if (kind !== JOB_KIND)
    return fail({
      code: 'wrongKind',
      path: 'kind',
      message: experimentTexts.all('readJob.thisIsNotAJob'),
      expected: JOB_KIND,
      found: shortValue(kind),
      hint: experimentTexts.all('readJob.golmokNewJobWritesOne'),
    })
  if (typeof schemaVersion === 'number' && schemaVersion > JOB_VERSION)
    return fail({
      code: 'newerVersion',
      path: 'schemaVersion',
      message: experimentTexts.all('readJob.jobFileVersionIsNewer', {
        schemaVersion,
        jobVersion: JOB_VERSION,
      }),
      hint: experimentTexts.all('readJob.updateGolmok'),
    })
  const schema = jobFileSchema(registries)
  const result = schema.safeParse(json.value)
  const problems = result.success
    ? checkJob(result.data, registries)
    : problemsOf(result.error.issues, schema, json.value)
  if (!result.success || problems.length > 0)
    throw new ScenarioError(
      problems.map(p => (p.path === '' ? p : { ...p, ...json.placeOf(stepsOf(p.path)) })),
      name,
    )
  return result.data
}

function stepsOf(path: string): readonly PropertyKey[] {
  const parts = path.split(/[.[\]]+/).filter(part => part !== '')
  return parts.map(part => (/^\d+$/.test(part) ? Number(part) : part))
}

/** What a job must hold beyond its form. */
export function checkJob(job: JobFile, registries: Registries): Problem[] {
  return [...job.vary.flatMap((vary, i) => checkVary(vary, i, job, registries)), ...checkAnalysis(job)]
}

interface Range {
  readonly min: number
  readonly max: number
}

/** What values a target takes; undefined for names (seeds, choices) and for an option that is not there. */
export function rangeOf(target: Target, registries: Registries): Range | undefined {
  if ('param' in target) return registries.params[target.param]
  if ('shock' in target)
    return target.field === 'strength'
      ? { min: 0, max: 3 }
      : { min: target.field === 'months' ? 1 : 0, max: 2400 }
  if ('seed' in target) return undefined
  const lever = registries.levers.find(l => l.id === target.lever) as Lever
  return target.option === undefined ? lever.value : lever.options.find(o => o.id === target.option)
}

function checkVary(vary: Vary, i: number, job: JobFile, registries: Registries): Problem[] {
  const { target, values } = vary
  const path = ['vary', i]
  const problems: Problem[] = []
  const add = (at: readonly PropertyKey[], code: Problem['code'], message: LocalText, more = {}) =>
    problems.push({ code, path: pathText([...path, ...at]), message, ...more })
  if ('lever' in target && target.option !== undefined) {
    const known = registries.levers.find(l => l.id === target.lever)?.options.map(o => o.id) ?? []
    if (!known.includes(target.option))
      add(['target', 'option'], 'unknownId', experimentTexts.all('readJob.thisLeverHasNoSuch'), {
        expected: known.join(', ') || '-',
        found: target.option,
      })
  }
  const range = rangeOf(target, registries)
  for (const x of extremes(values))
    if (range && (x < range.min || x > range.max))
      add(
        ['values'],
        x < range.min ? 'tooLow' : 'tooHigh',
        experimentTexts.all('readJob.outsideTheAllowedRange'),
        {
          expected: `${range.min}..${range.max}`,
          found: String(x),
        },
      )
  if ('uniform' in values && !(values.uniform.low < values.uniform.high))
    add(['values', 'uniform'], 'badSum', experimentTexts.all('readJob.lowMustBeBelowHigh'))
  if ('discrete' in values && !(values.discrete.reduce((s, v) => s + v.weight, 0) > 0))
    add(['values', 'discrete'], 'badSum', experimentTexts.all('readJob.theWeightsMustAddUp'))
  if (!('seed' in target) && 'list' in values && values.list.some(x => typeof x === 'string'))
    add(['values', 'list'], 'wrongType', experimentTexts.all('readJob.aListOfNumbersBelongs'))
  if ('seed' in target && !('list' in values))
    add(['values'], 'wrongType', experimentTexts.all('readJob.seedsAreGivenAsA'))
  for (const s of vary.scenarios ?? [])
    if (s >= job.scenarios.length)
      add(['scenarios'], 'badReference', experimentTexts.all('readJob.thereIsNoSuchScenario'), {
        expected: `0..${job.scenarios.length - 1}`,
        found: String(s),
      })
  return problems
}

function extremes(values: Values): number[] {
  if ('fixed' in values) return [values.fixed]
  if ('grid' in values) return [values.grid.from, values.grid.to]
  if ('uniform' in values) return [values.uniform.low, values.uniform.high]
  if ('discrete' in values) return values.discrete.map(v => v.value)
  return values.list.filter(x => typeof x === 'number')
}

type Values = Vary['values']
export const isSampled = ({ values }: Vary): boolean => 'uniform' in values || 'discrete' in values

function checkAnalysis(job: JobFile): Problem[] {
  const { analysis } = job
  const problem = (path: string, message: LocalText): Problem => ({
    code: 'badReference',
    path,
    message,
  })
  const problems: Problem[] = []
  const used =
    'observations' in analysis ? analysis.observations : 'objectives' in analysis ? analysis.objectives : []
  const limits =
    'thresholds' in analysis ? analysis.thresholds : 'constraints' in analysis ? analysis.constraints : []
  const settled = analysis.kind === 'settle' ? [{ metric: analysis.metric }] : []
  for (const { metric } of [...used, ...limits, ...settled])
    if (!job.metrics.includes(metric))
      problems.push(
        problem('metrics', experimentTexts.all('readJob.theAnalysisUsesWhichMetrics', { metric })),
      )
  for (const limit of limits)
    if (limit.atLeast === undefined && limit.atMost === undefined)
      problems.push(problem('analysis', experimentTexts.all('readJob.giveALimit')))
  if (['morris', 'sobol', 'search', 'historyMatching', 'abc', 'robust'].includes(analysis.kind)) {
    if (!job.vary.some(isSampled))
      problems.push(problem('vary', experimentTexts.all('readJob.thisAnalysisNeedsSomethingThat')))
    if (job.vary.some(v => !isSampled(v) && !('fixed' in v.values)))
      problems.push(problem('vary', experimentTexts.all('readJob.gridAndListDoNot')))
  }
  if (['settle', 'attribute'].includes(analysis.kind) && job.vary.some(v => !('fixed' in v.values)))
    problems.push(problem('vary', experimentTexts.all('readJob.onlyFixedValuesGoWith')))
  const needsTwo = ['settle', 'attribute'].includes(analysis.kind) || limits.some(l => l.difference)
  if (needsTwo && job.scenarios.length < 2)
    problems.push(problem('scenarios', experimentTexts.all('readJob.aSecondScenarioToCompare')))
  if (analysis.kind === 'morris' && analysis.levels % 2 !== 0)
    problems.push(problem('analysis.levels', experimentTexts.all('readJob.anEvenNumberIsNeeded')))
  return problems
}
