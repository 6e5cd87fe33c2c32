/**
 * Any number of scenarios against one baseline, in any places, at one month: the one composition that command, report and page
 * show. Everything in it comes from pairs on the same random draws.
 */
import { METRICS, type Metric } from '../../sim/index.ts'
import type { CostRatio, GroupDifference } from '../../sim/measures/index.ts'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { type Area, placeOf } from '../region/area.ts'
import { type Comparison, commonReplicates, compareTogether, type EnsembleSeries } from './compare.ts'
import { type DisplacementLedger, displacementLedger } from './displacement-ledger.ts'
import { type InputTable, inputsSideBySide } from './inputs-side-by-side.ts'
import { areaText, type RunSide, regionOf, type Side, seriesIn, wasRun } from './side.ts'
import { OUTCOMES, type OutcomeId, type Runs, valueForMoney } from './value-for-money.ts'
import { GROUP_FIGURES, type GroupFigure, groupsWithin, winnersTogether } from './winners.ts'

export interface CompareManyOptions {
  /** Places, in the order shown; the whole region unless told. */
  readonly areas?: readonly Area[]
  /** Metrics, in the order shown; all of the model unless told. */
  readonly metrics?: readonly Metric[]
  /** Months compared; the shortest horizon of all unless told. */
  readonly at?: number | undefined
}

/** A price, and whether it may be shown: an outcome that is not settled as better has none. */
interface Price extends CostRatio {
  readonly shown: boolean
}

/** What was found beside the metrics for one scenario in one place. */
export interface PlaceFindings {
  readonly scenario: string
  readonly area: Area
  /** Undefined for a district, and where a side is a finished result, which holds no groups. */
  readonly groups: Readonly<Record<GroupFigure, readonly GroupDifference[]>> | undefined
  /** Real 만원 for each real unit; undefined where a side is a finished result. */
  readonly value: Readonly<Record<OutcomeId, Price>> | undefined
  /** Undefined where a side is a finished result, which need not hold events. */
  readonly displacement: DisplacementLedger | undefined
}

export interface ManyComparison {
  readonly baseline: Side
  readonly others: readonly Side[]
  readonly areas: readonly Area[]
  readonly metrics: readonly Metric[]
  /** Months compared. */
  readonly at: number
  readonly inputs: InputTable
  /** Scenario by scenario, within it place by place. */
  readonly comparisons: readonly Comparison[]
  /** In the order of `comparisons`. */
  readonly findings: readonly PlaceFindings[]
  /** Looks that the verdicts on metrics are corrected for, and those that the groups are. */
  readonly tests: { readonly metrics: number; readonly groups: number }
}

/** A finished result was asked for a place of which it holds nothing. */
export class NoSuchPlaceError extends Error {
  readonly scenario: string
  readonly place: string
  constructor(scenario: string, place: string) {
    super(`${scenario} holds no figures of ${place}`)
    this.scenario = scenario
    this.place = place
  }
}

/**
 * @throws PairingError where a scenario cannot be paired with the baseline
 * @throws NoSuchPlaceError where a finished result lacks a place
 * @throws RangeError for an unknown area
 */
export function compareMany(
  baseline: Side,
  others: readonly Side[],
  options: CompareManyOptions = {},
): ManyComparison {
  const { areas = [{}], metrics = METRICS } = options
  const series = (side: Side, area: Area): EnsembleSeries => {
    const found = seriesIn(side, area, metrics)
    if (found === undefined) throw new NoSuchPlaceError(side.name, areaText(area))
    return found
  }
  const ofBaseline = areas.map(area => series(baseline, area))
  const cells = others.flatMap(side => areas.map((area, a) => ({ side, area, base: ofBaseline[a] })))
  const comparisons = compareTogether(
    cells.map(({ side, area, base }) => ({ baseline: base, scenario: series(side, area), area })),
    metrics,
    options.at,
  )
  const at = Math.min(...comparisons.map(c => c.months))
  const { groups, tests } = winners(baseline, cells)
  const findings = cells.map(({ side, area }, i): PlaceFindings => {
    const pair = runPair(baseline, side)
    return {
      scenario: side.name,
      area,
      groups: groups[i],
      value: pair && prices(pair, area, comparisons[i]),
      displacement: pair && ledger(pair, area, at),
    }
  })
  return {
    baseline,
    others,
    areas,
    metrics,
    at,
    inputs: inputsSideBySide([baseline, ...others].map(side => side.inputs)),
    comparisons,
    findings,
    tests: { metrics: comparisons[0]?.looks.tests ?? 0, groups: tests },
  }
}

interface RunPair {
  readonly baseline: RunSide
  readonly scenario: RunSide
  /** Results of the replicates that both have, in the same order. */
  readonly a: readonly ReplicateResult[]
  readonly b: readonly ReplicateResult[]
}

function runPair(baseline: Side, scenario: Side): RunPair | undefined {
  if (!wasRun(baseline) || !wasRun(scenario)) return undefined
  const of = (side: RunSide) => new Map(side.results.map(result => [result.replicate, result]))
  const [left, right] = [of(baseline), of(scenario)]
  const common = commonReplicates({ replicates: left }, { replicates: right })
  const pick = (from: typeof left) => common.flatMap(k => from.get(k) ?? [])
  return { baseline, scenario, a: pick(left), b: pick(right) }
}

function winners(baseline: Side, cells: readonly { readonly side: Side; readonly area: Area }[]) {
  const looks = cells.map(({ side, area }) => {
    const pair = runPair(baseline, side)
    const region = regionOf(side)
    if (!pair || !region || area.district !== undefined) return undefined
    const town = area.town === undefined ? undefined : placeOf(region, area).at
    const rows = (results: readonly ReplicateResult[], figure: GroupFigure) =>
      results.flatMap(({ groups }) => (groups ? [groupsWithin(groups[figure], town)] : []))
    if (![...pair.a, ...pair.b].every(result => result.groups)) return undefined
    return GROUP_FIGURES.map(figure => ({ baseline: rows(pair.a, figure), scenario: rows(pair.b, figure) }))
  })
  const { tests, groups } = winnersTogether(looks.flatMap(look => look ?? []))
  let next = 0
  return {
    tests,
    groups: looks.map(look => look && { open: groups[next++], sales: groups[next++] }),
  }
}

const OUTCOME_METRICS = METRICS.filter(m => m.id === 'policyCost' || OUTCOMES.some(o => o.metric === m.id))

/** A price is shown where the gain is settled: by its own interval, and by the corrected verdict where the metric is looked at. */
function prices(pair: RunPair, area: Area, comparison: Comparison): Record<OutcomeId, Price> {
  const runs = (side: RunSide, results: readonly ReplicateResult[], where: Area): Runs => {
    const { metrics, replicates } = seriesIn({ ...side, results }, where, OUTCOME_METRICS) as EnsembleSeries
    const width = metrics.length * comparison.months
    return { metrics, region: [...replicates.values()].map(r => r.region.subarray(0, width)) }
  }
  const [baseline, scenario] = [runs(pair.baseline, pair.a, {}), runs(pair.scenario, pair.b, {})]
  const within = {
    baseline: runs(pair.baseline, pair.a, area),
    scenario: runs(pair.scenario, pair.b, area),
  }
  const ratios = valueForMoney(
    baseline,
    scenario,
    OUTCOME_METRICS,
    pair.baseline.spec.region.agentScale,
    within,
  )
  const price = ({ id, metric }: (typeof OUTCOMES)[number]): Price => {
    const seen = comparison.metrics.find(m => m.metric.id === metric)
    const isBetter = seen === undefined || seen.verdict.kind === 'better'
    return { ...ratios[id], shown: isBetter && ratios[id].verdict === 'settled' && ratios[id].meanCost > 0 }
  }
  return Object.fromEntries(OUTCOMES.map(outcome => [outcome.id, price(outcome)])) as Record<OutcomeId, Price>
}

function ledger(pair: RunPair, area: Area, at: number): DisplacementLedger | undefined {
  const events = (results: readonly ReplicateResult[]) => results.flatMap(result => result.events ?? [])
  const [a, b] = [events(pair.a), events(pair.b)]
  if (a.length < pair.a.length || b.length < pair.b.length) return undefined
  return displacementLedger(pair.baseline.spec.region, a, b, area, at)
}
