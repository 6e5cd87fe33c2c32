/** What a scenario's money buys beyond the baseline: cost per additional creator, per job, per displacement avoided. */
import type { Metric } from '../../sim/index.ts'
import { type CostRatio, costRatio } from '../../sim/measures/index.ts'
import { seriesOf, summarize } from '../ensemble/summary.ts'
import { CONFIDENCE } from './paired.ts'

/** What is bought, as a metric by its own summary, and whether more or less of it is wanted. */
export const OUTCOMES = [
  { id: 'creator', metric: 'creatorsOpen', sign: 1 },
  { id: 'job', metric: 'jobs', sign: 1 },
  { id: 'displacementAvoided', metric: 'displacedCreators', sign: -1 },
] as const
export type OutcomeId = (typeof OUTCOMES)[number]['id']

/** Runs of one scenario: months x metrics of each replicate, in the same order of replicates as those of the other. */
export interface Runs {
  readonly metrics: readonly string[]
  readonly region: readonly Float64Array[]
}

/**
 * Costs are real money while outcomes are simulated ones, each of which stands for `agentScale` real ones.
 *
 * @param registry the metrics, for how each becomes one number
 * @param within the place where outcomes count, which is the whole region unless told; the cost is always the whole one
 * @returns 만원 for each real unit of the outcome
 * @throws RangeError when the numbers of replicates differ or a metric is missing
 */
export function valueForMoney(
  baseline: Runs,
  scenario: Runs,
  registry: readonly Metric[],
  agentScale: number,
  within: { readonly baseline: Runs; readonly scenario: Runs } = { baseline, scenario },
): Record<OutcomeId, CostRatio> {
  if (baseline.region.length !== scenario.region.length)
    throw new RangeError(`${baseline.region.length} runs against ${scenario.region.length}`)
  const cost = differences(baseline, scenario, registry, 'policyCost')
  const entries = OUTCOMES.map(({ id, metric, sign }) => {
    const change = differences(within.baseline, within.scenario, registry, metric)
    return [
      id,
      costRatio(
        cost,
        change.map(x => sign * x * agentScale),
        CONFIDENCE,
      ),
    ] as const
  })
  return Object.fromEntries(entries) as Record<OutcomeId, CostRatio>
}

function differences(a: Runs, b: Runs, registry: readonly Metric[], id: string): number[] {
  const metric = registry.find(m => m.id === id)
  if (!metric) throw new RangeError(`no metric ${id}`)
  const figure = (runs: Runs, k: number) => {
    const at = runs.metrics.indexOf(id)
    if (at < 0) throw new RangeError(`the runs hold no ${id}`)
    return summarize(seriesOf(runs.region[k], runs.metrics.length, at), metric.summary)
  }
  return a.region.map((_, k) => figure(b, k) - figure(a, k))
}
