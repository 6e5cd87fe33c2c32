/** Which metrics stand where on the page. The registry has them all; here is only which come first. */
import { DISTRICT_METRICS, LEVERS, METRICS, type Metric } from '../../src/page.ts'

const BY_ID = new Map(METRICS.map(metric => [metric.id, metric]))

export function metricById(id: string): Metric | undefined {
  return BY_ID.get(id)
}

/** Those of the wanted ids that there are; then the first of the rest, up to `n`. */
function preferred(from: readonly Metric[], wanted: readonly string[], n: number): readonly Metric[] {
  const first = wanted.flatMap(id => from.find(metric => metric.id === id) ?? [])
  return [...first, ...from.filter(metric => !first.includes(metric))].slice(0, n)
}

/** Layers that stand as chips above the map; the others are in a list. */
export const LAYER_CHIPS = preferred(
  DISTRICT_METRICS,
  ['askingRent', 'vacancy', 'chainShare', 'sittingRent'],
  4,
)

/** The two charts of a first visit: what the lever to try first acts on, and who pays. */
export const FIRST_CHARTS: readonly [string, string] = (() => {
  const [a, b] = preferred(METRICS, ['displaced', 'policyCost'], 2)
  return [a.id, b.id]
})()

/** The metric behind the layer of shops. */
export const CREATORS = preferred(METRICS, ['creatorsOpen'], 1)[0].id

/** The lever to try first: its effect in the first region is beyond doubt within the first pairs, and so is its cost. */
export const FIRST_LEVER = LEVERS.find(lever => lever.id === 'agreements') ?? LEVERS[0]

/** What the life story of a district tells, in this order. */
export const STORY_METRICS = preferred(
  DISTRICT_METRICS,
  [
    'creatorsOpen',
    'chainShare',
    'vacancy',
    'askingRent',
    'sittingRent',
    'footfall',
    'authenticity',
    'displacedCreators',
  ],
  8,
)

/** Metrics by group, in the order of the registry. */
export function groupMetrics(metrics: readonly Metric[]): readonly [Metric['group'], readonly Metric[]][] {
  const groups = new Map<Metric['group'], Metric[]>()
  for (const metric of metrics) {
    const own = groups.get(metric.group)
    if (own) own.push(metric)
    else groups.set(metric.group, [metric])
  }
  return [...groups]
}
