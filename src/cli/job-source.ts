/** From what a person typed to the inputs of a job: a job file, or scenarios with flags. */
import { dirname, isAbsolute, join } from 'node:path'
import {
  type Analysis,
  isJobText,
  JOB_KIND,
  JOB_VERSION,
  type JobFile,
  type JobInputs,
  jobInputs,
  OUTCOMES,
  REGISTRIES,
  readJob,
  type ScenarioFile,
  type Vary,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import { loadScenario, readFileText } from './load-scenario.ts'

/** What the flags of a study say; what is absent stays as in the job file, or at its default. */
export interface StudyFlags {
  readonly seed?: string
  readonly months?: number
  readonly replicates?: number
  readonly vary?: readonly Vary[]
  readonly metrics?: readonly string[]
  readonly places?: readonly string[]
  readonly series?: boolean
}

/** Measured where nobody says what: creators, jobs, the displaced, and money. */
const DEFAULT_METRICS: readonly string[] = [...OUTCOMES.map(o => o.metric), 'policyCost']

/**
 * @param kinds analyses that the command carries out
 * @param made the analysis that the flags ask for; its metrics are measured in any case
 * @throws UsageError, ScenarioError
 */
export async function jobFrom(
  references: readonly string[],
  kinds: readonly Analysis['kind'][],
  made: () => Analysis,
  flags: StudyFlags,
  context: Context,
): Promise<JobInputs> {
  const [first] = references
  const text = references.length === 1 ? await readFileText(first, context) : undefined
  if (text !== undefined && isJobText(text)) return jobFromFile(text, first, kinds, flags, context)
  const analysis = made()
  const job = {
    kind: JOB_KIND,
    schemaVersion: JOB_VERSION,
    id: 'study',
    title: { ko: '', en: '' },
    scenarios: references,
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(flags.months === undefined ? {} : { months: flags.months }),
    ...(flags.replicates === undefined ? {} : { replicates: flags.replicates }),
    vary: flags.vary ?? [],
    metrics: [...new Set([...metricsOf(analysis), ...(flags.metrics ?? DEFAULT_METRICS)])],
    places: flags.places ?? [],
    series: flags.series === true,
    analysis,
  }
  // Through the reader: flags are held to the same rules as a file.
  return withScenarios(readJob(JSON.stringify(job), REGISTRIES), '', context)
}

async function jobFromFile(
  text: string,
  path: string,
  kinds: readonly Analysis['kind'][],
  flags: StudyFlags,
  context: Context,
): Promise<JobInputs> {
  const read = readJob(text, REGISTRIES, path)
  if (!kinds.includes(read.analysis.kind))
    throw new UsageError(path, context.say('otherAnalysis'), {
      expected: kinds.join(', '),
      found: read.analysis.kind,
      hint: context.say('otherAnalysisHint'),
    })
  const changed = Object.fromEntries(
    (['seed', 'months', 'replicates', 'metrics', 'places', 'vary', 'series'] as const)
      .filter(key => flags[key] !== undefined)
      .map(key => [key, flags[key]]),
  )
  return withScenarios(readJob(JSON.stringify({ ...read, ...changed }), REGISTRIES, path), path, context)
}

async function withScenarios(job: JobFile, path: string, context: Context): Promise<JobInputs> {
  const files: ScenarioFile[] = []
  for (const reference of job.scenarios) {
    const loaded = await loadScenario(
      await placeOf(reference, path, context),
      { months: job.months },
      context,
    )
    files.push(loaded.file)
  }
  return jobInputs(job, files)
}

/** Paths within a job file start where the file stands; names of shipped scenarios stay what they are. */
async function placeOf(reference: string, jobPath: string, context: Context): Promise<string> {
  if (jobPath === '' || isAbsolute(reference)) return reference
  const beside = join(dirname(jobPath), reference)
  return (await readFileText(beside, context)) === undefined ? reference : beside
}

function metricsOf(analysis: Analysis): string[] {
  const lists = [
    'observations' in analysis ? analysis.observations : [],
    'objectives' in analysis ? analysis.objectives : [],
    'thresholds' in analysis ? analysis.thresholds : [],
    'constraints' in analysis ? analysis.constraints : [],
    analysis.kind === 'settle' ? [{ metric: analysis.metric }] : [],
  ]
  return lists.flatMap(list => list.map(({ metric }) => metric))
}
