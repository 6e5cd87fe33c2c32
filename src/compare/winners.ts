/** Winners and losers of a scenario: businesses by type of municipality, by sector and by kind of tenant, on paired runs. */
import { type GroupDifference, groupDifferences } from '../../sim/measures/group-differences.ts'
import { CHAIN, CREATOR, INDEPENDENT, SECTORS } from '../../sim/model/sectors.ts'
import type { WorldState } from '../../sim/model/world.ts'
import { TOWN_TYPES } from '../../sim/region.ts'

const KINDS = [
  { id: 'creator', kind: CREATOR },
  { id: 'independent', kind: INDEPENDENT },
  { id: 'chain', kind: CHAIN },
] as const

/** Groups, as `split:id`, in the order of the figures. */
export const GROUPS: readonly string[] = [
  ...TOWN_TYPES.map(type => `townType:${type}`),
  ...SECTORS.map(sector => `sector:${sector.id}`),
  ...KINDS.map(({ id }) => `kind:${id}`),
]

const GROUP_FIGURES = ['open', 'sales'] as const
export type GroupFigure = (typeof GROUP_FIGURES)[number]

/** Businesses open or their sales [만원 a month] by group, as a run stands. Each split adds up to the whole. */
export function groupFigures(w: WorldState, figure: GroupFigure): Float64Array {
  const { c, nUnits, districtOf, townOf, region } = w
  const out = new Float64Array(GROUPS.length)
  const typeOf = region.towns.map(town => TOWN_TYPES.indexOf(town.type))
  const sectors = TOWN_TYPES.length
  const kinds = sectors + SECTORS.length
  for (let u = 0; u < nUnits; u++) {
    if (c['business.state'][u] !== 1) continue
    const amount = figure === 'open' ? 1 : c['business.sales'][u]
    out[typeOf[townOf[districtOf[u]]]] += amount
    out[sectors + c['business.sector'][u]] += amount
    out[kinds + KINDS.findIndex(k => k.kind === c['business.kind'][u])] += amount
  }
  return out
}

/** @param baseline,scenario `groupFigures` of each pair of runs; groups that nobody belongs to are left out */
export function winnersAndLosers(
  baseline: readonly Float64Array[],
  scenario: readonly Float64Array[],
): GroupDifference[] {
  const used = GROUPS.flatMap((_, g) => ([...baseline, ...scenario].some(row => row[g] > 0) ? [g] : []))
  const only = (rows: readonly Float64Array[]) => rows.map(row => used.map(g => row[g]))
  return groupDifferences(
    used.map(g => GROUPS[g]),
    only(baseline),
    only(scenario),
  )
}
