/** Two scenarios on the same random draws, measured against each other: for the region, a town or a district. */
import type { ScenarioSpec } from '../../sim/index.ts'
import { type Comparison, compareTogether, type MetricComparison } from '../compare/compare.ts'
import { ensembleSeries } from '../compare/ensemble-series.ts'
import type { Area } from '../region/area.ts'
import { type RunOptions, run } from './run.ts'
import type { RunResult } from './run-result.ts'

/** How {@link compare} goes about it; 20 replicates unless told. */
export interface CompareOptions extends RunOptions {
  /** Ids of the metrics to compare, in this order; all of the model unless told. */
  readonly metrics?: readonly string[]
}

/**
 * Results of {@link compare}: replicate k of both scenarios has the same random draws, so that a difference is the
 * policy's and not another draw's.
 *
 * @example
 * ```ts
 * const pair = await compare(baseline, policy, { replicates: 20, record: { towns: true } })
 * const { difference, verdict } = pair.of('creatorsOpen', { town: 'hill' })
 * console.log(verdict.kind, difference.mean, [difference.low, difference.high])
 * ```
 */
export class PairedResult {
  readonly baseline: RunResult
  readonly scenario: RunResult
  /** Metrics compared over the whole region. */
  readonly region: Comparison
  readonly #metrics: readonly string[]

  /** @internal */
  constructor(baseline: RunResult, scenario: RunResult, metrics: readonly string[]) {
    this.baseline = baseline
    this.scenario = scenario
    this.#metrics = metrics
    this.region = this.in({})
  }

  /**
   * All metrics compared, within a town or a district.
   *
   * @throws RangeError for an unknown area, or where the runs were not asked to keep towns or districts
   */
  in(area: Area): Comparison {
    const metrics = this.#metrics.map(id => this.baseline.metric(id))
    const [baseline, scenario] = [this.baseline, this.scenario].map(of =>
      ensembleSeries(headOf(of), of.replicates, metrics, area),
    )
    return compareTogether([{ baseline, scenario, area }], metrics)[0]
  }

  /**
   * One metric compared: medians of both, the paired difference with its 95 % interval in the metric's unit, and the
   * verdict in words.
   *
   * @throws RangeError for a metric that was not compared, or is not there by town or district
   */
  of(metric: string, area: Area = {}): MetricComparison {
    const found = ((area.town ?? area.district) ? this.in(area) : this.region).metrics.find(
      m => m.metric.id === metric,
    )
    if (found) return found
    const known = this.baseline.metric(metric)
    throw new RangeError(
      this.#metrics.includes(metric)
        ? `${known.id} is a figure of the whole region only`
        : `${known.id} was not compared: add it to metrics`,
    )
  }
}

/**
 * Runs two scenarios on the same random draws (the seed of the first) and measures the second against the first.
 *
 * @param baseline what is compared with
 * @param scenario what is measured; its own seed is not used
 * @throws PairingError where no replicate finished in both
 * @throws RangeError for an unknown metric
 *
 * @example
 * ```ts
 * const pair = await compare(baseline, policy, { replicates: 20, metrics: ['creatorsOpen', 'displaced'] })
 * for (const { metric, difference } of pair.region.metrics) console.log(metric.id, difference.mean)
 * ```
 */
export async function compare(
  baseline: ScenarioSpec,
  scenario: ScenarioSpec,
  options: CompareOptions = {},
): Promise<PairedResult> {
  const { metrics, ...rest } = options
  const runOptions = { replicates: 20, ...rest }
  const a = await run(baseline, runOptions)
  const b = await run({ ...scenario, seed: baseline.seed }, runOptions)
  return new PairedResult(a, b, metrics ?? a.model.metrics.map(m => m.id))
}

const headOf = ({ scenario, model, replicates }: RunResult) => ({
  name: scenario.id,
  spec: scenario,
  engineVersion: replicates[0]?.engineVersion ?? model.version,
})
