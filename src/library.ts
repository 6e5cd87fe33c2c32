/** The short way for notebooks, servers and scripts in Node: a scenario by name or file, an ensemble, a comparison. */
import { ENGINE_VERSION, METRICS } from '../sim/index.ts'
import type { Metric } from '../sim/metrics/define.ts'
import type { ScenarioSpec } from '../sim/scenario.ts'
import { type Comparison, compareEnsembles, type EnsembleSeries } from './compare/compare.ts'
import { type EnsembleProgress, type FailedReplicate, runEnsemble } from './ensemble/ensemble.ts'
import { type Executor, inThisThread } from './ensemble/executor.ts'
import type { Recording, ReplicateResult } from './ensemble/replicate.ts'
import { type MetricSummary, SummaryCollector } from './ensemble/summary.ts'
import { fileRegionLoader, nodeCatalog, readTextFile } from './region/catalog.node.ts'
import { regionDigest } from './region/region-digest.ts'
import { REGISTRIES } from './registry.ts'
import { workerPool } from './run/pool.ts'
import { readScenario } from './scenario/read.ts'
import { resolveScenario } from './scenario/resolve.ts'

/**
 * A scenario that can run, from a file or by the name of a shipped one (`alley/baseline`).
 * @throws ScenarioError when the file is faulty
 * @throws RangeError when there is no such file or shipped scenario
 */
export async function loadScenario(reference: string): Promise<ScenarioSpec> {
  const catalog = nodeCatalog()
  const text = (await readTextFile(reference)) ?? (await catalog.scenarioText(reference))
  if (text === undefined) throw new RangeError(`there is no file or shipped scenario ${reference}`)
  const { file } = readScenario(text, REGISTRIES, reference)
  return resolveScenario(file, fileRegionLoader(catalog, reference), reference)
}

export interface RunOptions {
  /** Replicates, each with its own luck; 1 unless told. */
  readonly replicates?: number
  /** Worker threads; without, replicates run one by one in this thread. They never change the result. */
  readonly workers?: number
  /** What to keep beside the region's metrics. */
  readonly record?: Recording
  /** Stops early; what is finished is kept. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: EnsembleProgress) => void
}

export interface RunResult {
  /** Finished replicates in order; each with the region's months x metrics and its digest. */
  readonly replicates: readonly ReplicateResult[]
  readonly failures: readonly FailedReplicate[]
  /** False when the signal cut it short. */
  readonly complete: boolean
  /** By metric: its own summary, last month and mean, as median and 10-90 % over replicates. */
  readonly summary: Readonly<Record<string, MetricSummary>>
}

/** Runs a scenario with any number of replicates. A replicate that fails is recorded and does not stop the others. */
export async function run(spec: ScenarioSpec, options: RunOptions = {}): Promise<RunResult> {
  const { replicates = 1, record = {} } = options
  const requests = Array.from({ length: replicates }, (_, replicate) => ({ spec, replicate, record }))
  const executor = executorFor(options, replicates)
  try {
    const outcome = await runEnsemble(requests, executor, options)
    const finished = outcome.results.filter(r => r !== undefined)
    const collector = new SummaryCollector(METRICS)
    for (const { region } of finished) collector.add(region)
    return {
      replicates: finished,
      failures: outcome.failures,
      complete: !outcome.stopped,
      summary: collector.summary(),
    }
  } finally {
    await executor.close()
  }
}

function executorFor({ workers }: RunOptions, replicates: number): Executor {
  return workers === undefined ? inThisThread() : workerPool(Math.min(workers, replicates))
}

export interface CompareOptions extends Omit<RunOptions, 'record'> {
  /** Metrics to compare; all unless told. */
  readonly metrics?: readonly Metric[]
}

/**
 * Runs two scenarios on the same luck (the baseline's seed) and measures the second against the first.
 * @param options 20 replicates unless told
 */
export async function compare(
  baseline: ScenarioSpec,
  scenario: ScenarioSpec,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { metrics = METRICS, ...runOptions } = options
  const replicates = options.replicates ?? 20
  const a = await run(baseline, { ...runOptions, replicates })
  const b = await run({ ...scenario, seed: baseline.seed }, { ...runOptions, replicates })
  return compareEnsembles(seriesOf(baseline, a), seriesOf({ ...scenario, seed: baseline.seed }, b), metrics)
}

function seriesOf(spec: ScenarioSpec, result: RunResult): EnsembleSeries {
  return {
    scenario: spec.id,
    seed: spec.seed,
    engineVersion: ENGINE_VERSION,
    regionId: spec.region.id,
    regionDigest: regionDigest(spec.region),
    months: spec.months,
    metrics: result.replicates[0]?.metrics ?? [],
    replicates: new Map(result.replicates.map(r => [r.replicate, { region: r.region }])),
  }
}
