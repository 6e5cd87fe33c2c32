/** What compare was given, as sides on the same luck: finished results are read, scenarios are run to match them. */
import {
  type Area,
  ENGINE_VERSION,
  type EnsembleOutcome,
  type EnsembleSeries,
  type ReadBundle,
  type Region,
  type ReplicateRequest,
  type ReplicateResult,
  type ScenarioFile,
  type ScenarioSpec,
  type Side,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import type { RunFlags } from './flags.ts'
import { type LoadedScenario, loadScenario } from './load-scenario.ts'
import { loadResult, looksLikeResult, seriesOfResult } from './read-result.ts'
import { runRequests } from './run-requests.ts'

const DEFAULT_REPLICATES = 20

/** What compare and report are told about the comparison itself. */
export interface CompareFlags extends RunFlags {
  readonly quiet?: boolean
  /** Months compared. */
  readonly at?: number
}

type Input =
  | { readonly series: EnsembleSeries; readonly bundle: ReadBundle }
  | { readonly scenario: LoadedScenario }

export interface ComparableInputs {
  /** In the order given; the first is the baseline. */
  readonly sides: readonly Side[]
  /** What came of the scenarios that had to be run; undefined when all were finished results. */
  readonly outcome: EnsembleOutcome | undefined
}

export async function comparableInputs(
  references: readonly string[],
  areas: readonly Area[],
  flags: CompareFlags,
  context: Context,
): Promise<ComparableInputs> {
  const finished = new Map<string, { series: EnsembleSeries; bundle: ReadBundle }>()
  for (const reference of references)
    if (await looksLikeResult(reference)) {
      const result = await loadResult(reference, context)
      finished.set(reference, { series: await seriesOfResult(result, context), bundle: result.bundle })
    }
  const model = finished.values().next().value?.series
  if (model !== undefined) checkAgainstResult(model, finished.size < references.length, flags, context)

  const inputs: Input[] = []
  let seed = model?.seed ?? flags.seed
  for (const reference of references) {
    const found = finished.get(reference)
    if (found) inputs.push(found)
    else {
      const scenario = await loadScenario(reference, { seed, months: flags.months }, context)
      seed ??= scenario.spec.seed
      noteSeed(scenario, flags, context)
      inputs.push({ scenario })
    }
  }
  checkHorizon(inputs, flags.at, context)
  const replicates = model ? [...model.replicates.keys()] : upTo(flags.replicates ?? DEFAULT_REPLICATES)
  return runMissing(distinctNames(inputs, references), replicates, areas, flags, context)
}

const upTo = (n: number) => Array.from({ length: n }, (_, k) => k)

function checkHorizon(inputs: readonly Input[], at: number | undefined, { say }: Context): void {
  const months = inputs.map(input => ('series' in input ? input.series.months : input.scenario.spec.months))
  const most = Math.min(...months)
  if (at !== undefined && at > most)
    throw new UsageError('--at', say('notWhole'), {
      expected: say('wholeRange', { min: 1, max: most }),
      found: `${at}`,
    })
}

/** A finished result fixes seed and replicates for all; what is run beside it must be the same engine. */
function checkAgainstResult(
  model: EnsembleSeries,
  mustRun: boolean,
  flags: RunFlags,
  { say }: Context,
): void {
  for (const flag of ['seed', 'months', 'replicates'] as const)
    if (flags[flag] !== undefined)
      throw new UsageError(`--${flag}`, say('bundleFlags', { flag: `--${flag}` }))
  if (mustRun && model.engineVersion !== ENGINE_VERSION)
    throw new UsageError('', say('bundleEngineNow', { found: model.engineVersion, known: ENGINE_VERSION }), {
      hint: say('pairEngineHint'),
    })
}

function noteSeed({ name, ownSeed, spec }: LoadedScenario, flags: RunFlags, { say, tell }: Context): void {
  if (flags.seed === undefined && ownSeed !== spec.seed)
    tell(say('seedFromBaseline', { scenario: name, own: ownSeed, used: spec.seed }))
}

interface NamedInput {
  readonly name: string
  readonly input: Input
}

/** Scenarios by their ids; by what was typed where two have the same id. */
function distinctNames(inputs: readonly Input[], references: readonly string[]): NamedInput[] {
  const idOf = (input: Input) => ('series' in input ? input.series.scenario : input.scenario.spec.id)
  const ids = inputs.map(idOf)
  return inputs.map((input, i) => {
    const shared = ids.filter(id => id === ids[i]).length > 1
    return { name: shared ? references[i] : ids[i], input }
  })
}

async function runMissing(
  inputs: readonly NamedInput[],
  replicates: readonly number[],
  areas: readonly Area[],
  flags: CompareFlags,
  context: Context,
): Promise<ComparableInputs> {
  const toRun = inputs.flatMap(({ input }) => ('scenario' in input ? [input.scenario] : []))
  const record = {
    towns: areas.some(area => area.town !== undefined),
    districts: areas.some(area => area.district !== undefined),
    events: true,
    groups: true,
  }
  // What comes after the month compared is not run: nothing of it is looked at.
  const specOf = new Map(
    toRun.map(scenario => [scenario, { ...scenario.spec, months: flags.at ?? scenario.spec.months }]),
  )
  // Replicate by replicate, so that Ctrl-C leaves whole pairs. The first one is traced, to say when the worlds part.
  const work = replicates.flatMap((replicate, k) =>
    toRun.map(scenario => ({
      scenario,
      request: {
        spec: specOf.get(scenario) as ScenarioSpec,
        replicate,
        record,
        trace: k === 0,
      } satisfies ReplicateRequest,
    })),
  )
  const made = new Map(toRun.map(scenario => [scenario, [] as ReplicateResult[]]))
  const outcome =
    work.length === 0
      ? undefined
      : await runRequests(
          work.map(w => w.request),
          flags,
          context,
          (result, index) => void made.get(work[index].scenario)?.push(result),
        )
  const sides = inputs.map(({ name, input }): Side => {
    if ('series' in input) return finishedSide(name, input.series, input.bundle)
    const { file, spec } = input.scenario
    return {
      name,
      title: file.title,
      question: file.question,
      inputs: spec,
      spec: specOf.get(input.scenario) as ScenarioSpec,
      engineVersion: ENGINE_VERSION,
      results: made.get(input.scenario) ?? [],
    }
  })
  return { sides, outcome }
}

function finishedSide(name: string, finished: EnsembleSeries, { scenarioText }: ReadBundle): Side {
  const file = JSON.parse(scenarioText) as Partial<ScenarioFile>
  return {
    name,
    title: file.title ?? { ko: name, en: name },
    question: file.question,
    inputs: {
      spinUpMonths: file.spinUpMonths ?? 0,
      months: file.months ?? finished.months,
      params: file.params ?? {},
      levers: file.levers ?? [],
      shocks: file.shocks ?? [],
      budget: file.budget ?? {},
    },
    finished,
    region: typeof file.region === 'object' ? (file.region as Region) : undefined,
  }
}
