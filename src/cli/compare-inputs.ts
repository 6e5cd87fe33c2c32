/** What compare was given, as ensembles on the same luck: finished results are read, scenarios are run to match them. */
import { ENGINE_VERSION } from '../../sim/index.ts'
import type { EnsembleSeries, ReplicateSeries } from '../compare/compare.ts'
import type { EnsembleOutcome } from '../ensemble/ensemble.ts'
import type { ReplicateRequest } from '../ensemble/replicate.ts'
import { regionDigest } from '../region/region-digest.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import type { RunFlags } from './flags.ts'
import { type LoadedScenario, loadScenario } from './load-scenario.ts'
import { loadResult, looksLikeResult, seriesOfResult } from './read-result.ts'
import { runRequests } from './run-requests.ts'

const DEFAULT_REPLICATES = 20

type Input = { readonly series: EnsembleSeries } | { readonly scenario: LoadedScenario }

export interface ComparableInputs {
  /** In the order given; the first is the baseline. */
  readonly ensembles: readonly EnsembleSeries[]
  /** What came of the scenarios that had to be run; undefined when all were finished results. */
  readonly outcome: EnsembleOutcome | undefined
}

export async function comparableInputs(
  references: readonly string[],
  flags: RunFlags & { readonly quiet?: boolean },
  context: Context,
): Promise<ComparableInputs> {
  const finished = new Map<string, EnsembleSeries>()
  for (const reference of references)
    if (await looksLikeResult(reference))
      finished.set(reference, await seriesOfResult(await loadResult(reference, context), context))
  const model = finished.values().next().value
  if (model !== undefined) checkAgainstResult(model, finished.size < references.length, flags, context)

  const inputs: Input[] = []
  let seed = model?.seed ?? flags.seed
  for (const reference of references) {
    const series = finished.get(reference)
    if (series) inputs.push({ series })
    else {
      const scenario = await loadScenario(reference, { seed, months: flags.months }, context)
      seed ??= scenario.spec.seed
      noteSeed(scenario, flags, context)
      inputs.push({ scenario })
    }
  }
  const replicates = model ? [...model.replicates.keys()] : upTo(flags.replicates ?? DEFAULT_REPLICATES)
  return runMissing(distinctNames(inputs, references), replicates, flags, context)
}

const upTo = (n: number) => Array.from({ length: n }, (_, k) => k)

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
  flags: RunFlags & { readonly quiet?: boolean },
  context: Context,
): Promise<ComparableInputs> {
  const toRun = inputs.flatMap(({ input }) => ('scenario' in input ? [input.scenario] : []))
  // Replicate by replicate, so that Ctrl-C leaves whole pairs. The first one is traced, to say when the worlds part.
  const work = replicates.flatMap((replicate, k) =>
    toRun.map(scenario => ({
      scenario,
      request: { spec: scenario.spec, replicate, record: {}, trace: k === 0 } satisfies ReplicateRequest,
    })),
  )
  const made = new Map(toRun.map(scenario => [scenario, new Map<number, ReplicateSeries>()]))
  const metricsOf = new Map<LoadedScenario, readonly string[]>()
  const outcome =
    work.length === 0
      ? undefined
      : await runRequests(
          work.map(w => w.request),
          flags,
          context,
          (result, index) => {
            const { scenario } = work[index]
            metricsOf.set(scenario, result.metrics)
            made
              .get(scenario)
              ?.set(result.replicate, { region: result.region, stateByMonth: result.stateByMonth })
          },
        )
  const ensembles = inputs.map(({ name, input }): EnsembleSeries => {
    if ('series' in input) return { ...input.series, scenario: name }
    const { spec } = input.scenario
    return {
      scenario: name,
      seed: spec.seed,
      engineVersion: ENGINE_VERSION,
      regionId: spec.region.id,
      regionDigest: regionDigest(spec.region),
      months: spec.months,
      metrics: metricsOf.get(input.scenario) ?? [],
      replicates: made.get(input.scenario) ?? new Map(),
    }
  })
  return { ensembles, outcome }
}
