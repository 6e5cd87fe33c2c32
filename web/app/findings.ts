/**
 * What the page says of the two worlds, metric by metric. Verdict, captions, lines and figures at the cursor are all made
 * from here, so that they cannot say different things: one run while there is one, the pairs as soon as there are several.
 */
import {
  band,
  differenceOfPairs,
  type Verdict as Judgement,
  type ManyLooks,
  type Metric,
  manyLooks,
  summarize,
  unitOfSummary,
  verdict,
} from '../../src/page.ts'
import { metricById } from './metrics.ts'
import type { Differences, PairedRuns } from './pairs.ts'
import type { TrackResults } from './track-results.ts'

export interface Finding {
  readonly metric: Metric
  /** Of the summary: shops where the metric is shops a month and its months are summed. */
  readonly unit: string
  /** Summary of each world: of the one run, or the median over the pairs. NaN where undefined. */
  readonly scenario: number
  readonly baseline: number
  /** Scenario minus baseline; of one run a mean without an interval. */
  readonly difference: Differences
  /** Difference as a share of the baseline's mean; NaN where that is 0. */
  readonly relative: { readonly mean: number; readonly low: number; readonly high: number }
  /** `untested` for one run. */
  readonly judgement: Judgement
}

export interface Findings {
  /** Pairs that they rest on; 1: the single run on the map. */
  readonly n: number
  readonly months: number
  /** In the order asked for. */
  readonly all: readonly Finding[]
  /** How many were judged together, and were corrected for it. */
  readonly tests: number
}

/**
 * @param pairs pairs so far; with fewer than two the single runs speak
 * @param ids   metrics that the page shows: they are looked at together, and their verdicts are corrected for that
 * @returns undefined until both runs are whole
 */
export function findingsOf(
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  pairs: PairedRuns | undefined,
  ids: readonly string[],
): Findings | undefined {
  if (!scenario || !baseline) return undefined
  const { months } = scenario
  if (scenario.valid < months || baseline.valid < months) return undefined
  const several = pairs && pairs.n > 1 ? pairs : undefined
  const metrics = [...new Set(ids)].flatMap(id => metricById(id) ?? [])
  const measured = metrics.map(metric =>
    several
      ? measure(metric, several.summaries('scenario', metric), several.summaries('baseline', metric))
      : measure(metric, ...singleSummaries(metric, scenario, baseline)),
  )
  const looked: ManyLooks = manyLooks(measured.map(of => of.difference))
  return {
    n: several?.n ?? 1,
    months,
    tests: looked.tests,
    all: measured.map((of, i) => ({
      ...of,
      judgement: verdict(of.difference, of.metric.better, looked.looks[i]),
    })),
  }
}

export function findingOf(findings: Findings | undefined, metric: string): Finding | undefined {
  return findings?.all.find(finding => finding.metric.id === metric)
}

/** Better, worse, higher or lower than the baseline beyond doubt. */
export function isSettled({ judgement: { kind } }: Finding): boolean {
  return kind === 'better' || kind === 'worse' || kind === 'higher' || kind === 'lower'
}

function singleSummaries(metric: Metric, a: TrackResults, b: TrackResults): [number[], number[]] {
  const own = (results: TrackResults) => {
    const series = results.region(metric.id)
    return [series ? summarize(series, metric.summary) : Number.NaN]
  }
  return [own(a), own(b)]
}

function measure(metric: Metric, mine: readonly number[], theirs: readonly number[]) {
  const difference = differenceOfPairs(theirs, mine)
  const known = theirs.filter((value, k) => !Number.isNaN(value) && !Number.isNaN(mine[k]))
  const base = Math.abs(known.reduce((sum, value) => sum + value, 0) / known.length)
  const share = (value: number) => (base > 0 ? value / base : Number.NaN)
  return {
    metric,
    unit: unitOfSummary(metric.unit, metric.summary),
    scenario: band(mine).median ?? Number.NaN,
    baseline: band(theirs).median ?? Number.NaN,
    difference,
    relative: { mean: share(difference.mean), low: share(difference.low), high: share(difference.high) },
  }
}
