/** Two or more ensembles on the same seeds, measured against the first: differences over time, at the end, and in words. */
import type { Metric } from '../../sim/index.ts'
import type { PairedDifference } from '../../sim/measures/index.ts'
import { type Band, band, seriesOf, summarize } from '../ensemble/summary.ts'
import type { Area } from '../region/area.ts'
import { type Metric as MetricInWords, metricInWords } from '../text/model-texts.ts'
import { type ManyLooks, manyLooks } from './many-looks.ts'
import { differenceOfPairs } from './paired.ts'
import { firstDifference, firstStateDifference } from './parting.ts'
import { type Verdict, verdict } from './verdict.ts'

/** An ensemble as compare needs it: the region's metrics of each replicate, by replicate index. */
export interface EnsembleSeries {
  readonly scenario: string
  readonly seed: string
  readonly engineVersion: string
  readonly regionId: string
  /** Fingerprint of the region's content (src/region/region-digest.ts): regions are the same where this is. */
  readonly regionDigest: string
  readonly months: number
  /** Ids of the columns of `region`. */
  readonly metrics: readonly string[]
  readonly replicates: ReadonlyMap<number, ReplicateSeries>
}

export interface ReplicateSeries {
  /** months x metrics; NaN where undefined. */
  readonly region: Float64Array
  /** Fingerprints of the state by month, where the run kept them. */
  readonly stateByMonth?: readonly string[] | undefined
}

export interface DifferenceOverTime {
  /** Means and intervals of the paired difference, one entry a month; null where undefined. */
  readonly mean: readonly (number | null)[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface MetricComparison {
  readonly metric: MetricInWords
  /** The metric's own summary over the months, across replicates. */
  readonly baseline: Band
  readonly scenario: Band
  readonly difference: PairedDifference
  /** Corrected for all that is looked at together. */
  readonly verdict: Verdict
  /** As if this metric were the only one looked at. */
  readonly verdictAlone: Verdict
  /** p-value of no difference, corrected likewise; NaN below two pairs. */
  readonly adjustedP: number
  readonly overTime: DifferenceOverTime
}

export interface Comparison {
  readonly baseline: string
  readonly scenario: string
  /** Where: a town, a district, or neither for the whole region. */
  readonly area: Area
  readonly seed: string
  readonly engineVersion: string
  /** Months compared: the shorter of the two horizons. */
  readonly months: number
  /** Replicate indices that both have. */
  readonly replicates: readonly number[]
  /** First month that differs in any replicate; `months` where none does. */
  readonly identicalUntil: number
  /** Whether the whole state was compared for that, and not the metrics alone. */
  readonly identityOfState: boolean
  /** How verdicts are corrected, and for how many looks: all metrics, places and scenarios compared together. */
  readonly looks: Pick<ManyLooks, 'method' | 'tests'>
  readonly metrics: readonly MetricComparison[]
}

/** Why two ensembles cannot be paired. */
export type PairingProblem = 'seed' | 'engineVersion' | 'noCommonReplicate' | 'noCommonMetric'

export class PairingError extends Error {
  readonly problem: PairingProblem
  readonly baseline: EnsembleSeries
  readonly scenario: EnsembleSeries

  constructor(problem: PairingProblem, baseline: EnsembleSeries, scenario: EnsembleSeries) {
    super(`${baseline.scenario} and ${scenario.scenario} cannot be paired: ${problem}`)
    this.problem = problem
    this.baseline = baseline
    this.scenario = scenario
  }
}

/** Two ensembles of one place. */
export interface Pair {
  readonly baseline: EnsembleSeries
  readonly scenario: EnsembleSeries
  readonly area?: Area
}

/**
 * @param registry metrics to compare, in the order wanted; those that one side lacks are left out
 * @throws PairingError when seeds or engine versions differ, or nothing is common
 */
export function compareEnsembles(
  baseline: EnsembleSeries,
  scenario: EnsembleSeries,
  registry: readonly Metric[],
): Comparison {
  return compareTogether([{ baseline, scenario }], registry)[0]
}

/**
 * Pairs that are shown together, with verdicts corrected over all of their metrics: three scenarios in two places are six
 * chances of a false difference for each metric.
 *
 * @param at months compared; the whole common horizon unless told. Flows are summed to this month, levels are of it
 * @throws PairingError as `compareEnsembles`
 */
export function compareTogether(
  pairs: readonly Pair[],
  registry: readonly Metric[],
  at = Number.POSITIVE_INFINITY,
): Comparison[] {
  const measured = pairs.map(pair => measurePair(pair, registry, at))
  const { method, tests, looks } = manyLooks(measured.flatMap(pair => pair.metrics.map(m => m.difference)))
  let next = 0
  return measured.map(({ metrics, ...pair }) => ({
    ...pair,
    looks: { method, tests },
    metrics: metrics.map(({ firstDifference: _, ...of }) => {
      const look = looks[next++]
      return {
        ...of,
        verdict: verdict(of.difference, of.metric.better, look),
        verdictAlone: verdict(of.difference, of.metric.better),
        adjustedP: look.adjustedP,
      }
    }),
  }))
}

/** A pair before it is seen beside the others. */
interface MeasuredPair extends Omit<Comparison, 'looks' | 'metrics'> {
  readonly metrics: readonly Measured[]
}

function measurePair(
  { baseline, scenario, area = {} }: Pair,
  registry: readonly Metric[],
  at: number,
): MeasuredPair {
  if (baseline.seed !== scenario.seed) throw new PairingError('seed', baseline, scenario)
  if (baseline.engineVersion !== scenario.engineVersion)
    throw new PairingError('engineVersion', baseline, scenario)
  const replicates = commonReplicates(baseline, scenario)
  if (replicates.length === 0) throw new PairingError('noCommonReplicate', baseline, scenario)
  const common = registry.filter(m => baseline.metrics.includes(m.id) && scenario.metrics.includes(m.id))
  if (common.length === 0) throw new PairingError('noCommonMetric', baseline, scenario)

  const months = Math.min(baseline.months, scenario.months, at)
  const metrics = common.map(metric => {
    const a = replicates.map(k => metricSeries(baseline, k, metric.id, months))
    const b = replicates.map(k => metricSeries(scenario, k, metric.id, months))
    return measureMetric(metric, a, b, months)
  })
  return {
    baseline: baseline.scenario,
    scenario: scenario.scenario,
    area,
    seed: baseline.seed,
    engineVersion: baseline.engineVersion,
    months,
    replicates,
    ...parting(baseline, scenario, replicates, months, metrics),
    metrics,
  }
}

/** Replicate indices that both have, ascending. */
export function commonReplicates(
  a: { readonly replicates: ReadonlyMap<number, unknown> },
  b: { readonly replicates: ReadonlyMap<number, unknown> },
): number[] {
  return [...a.replicates.keys()].filter(k => b.replicates.has(k)).sort((x, y) => x - y)
}

/** A metric before it is seen beside the others. */
type Measured = Omit<MetricComparison, 'verdict' | 'verdictAlone' | 'adjustedP'> & {
  readonly firstDifference: number
}

function measureMetric(metric: Metric, a: Float64Array[], b: Float64Array[], months: number): Measured {
  const own = (series: Float64Array) => summarize(series, metric.summary)
  const left = a.map(own)
  const right = b.map(own)
  const difference = differenceOfPairs(left, right)
  return {
    metric: metricInWords(metric),
    baseline: band(left),
    scenario: band(right),
    difference,
    overTime: differenceOverTime(a, b, months),
    firstDifference: a.reduce(
      (first, series, k) => Math.min(first, firstDifference(series, b[k], 1)),
      months,
    ),
  }
}

function differenceOverTime(a: Float64Array[], b: Float64Array[], months: number): DifferenceOverTime {
  const mean: (number | null)[] = []
  const low: (number | null)[] = []
  const high: (number | null)[] = []
  const known = (x: number) => (Number.isNaN(x) ? null : x)
  for (let t = 0; t < months; t++) {
    const d = differenceOfPairs(
      a.map(s => s[t]),
      b.map(s => s[t]),
    )
    mean.push(known(d.mean))
    low.push(known(d.low))
    high.push(known(d.high))
  }
  return { mean, low, high }
}

function metricSeries(of: EnsembleSeries, replicate: number, metric: string, months: number): Float64Array {
  const { region } = of.replicates.get(replicate) as ReplicateSeries
  return seriesOf(region, of.metrics.length, of.metrics.indexOf(metric)).subarray(0, months)
}

/** The metrics say when two runs have parted at the latest; fingerprints of the state, where kept, when exactly. */
function parting(
  baseline: EnsembleSeries,
  scenario: EnsembleSeries,
  replicates: readonly number[],
  months: number,
  metrics: readonly Measured[],
): { identicalUntil: number; identityOfState: boolean } {
  let identicalUntil = metrics.reduce((first, m) => Math.min(first, m.firstDifference), months)
  let identityOfState = false
  for (const k of replicates) {
    const a = baseline.replicates.get(k)?.stateByMonth
    const b = scenario.replicates.get(k)?.stateByMonth
    if (!a || !b) continue
    identityOfState = true
    identicalUntil = Math.min(identicalUntil, firstStateDifference(a, b))
  }
  return { identicalUntil, identityOfState }
}
