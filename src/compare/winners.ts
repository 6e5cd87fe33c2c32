/** Winners and losers of a scenario: businesses by type of municipality, by sector and by kind of tenant, on paired runs. */
import { CHAIN, CREATOR, INDEPENDENT, SECTORS, TOWN_TYPES, type WorldState } from '../../sim/index.ts'
import { type GroupDifference, groupDifferences } from '../../sim/measures/index.ts'
import { manyLooks } from './many-looks.ts'
import { CONFIDENCE } from './paired.ts'

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

export const GROUP_FIGURES = ['open', 'sales'] as const
export type GroupFigure = (typeof GROUP_FIGURES)[number]

/** Towns x groups each, as a run stands: businesses open, and their sales [만원 a month]. */
export type GroupTables = Readonly<Record<GroupFigure, Float64Array>>

/** Businesses open or their sales [만원 a month] by group, as a run stands. Each split adds up to the whole. */
export function groupFigures(w: WorldState, figure: GroupFigure): Float64Array {
  return groupsWithin(groupsByTown(w, figure), undefined)
}

export function groupTables(w: WorldState): GroupTables {
  return { open: groupsByTown(w, 'open'), sales: groupsByTown(w, 'sales') }
}

/** @param town index of one town; undefined for all of them */
export function groupsWithin(table: Float64Array, town: number | undefined): Float64Array {
  const n = GROUPS.length
  if (town !== undefined) return table.slice(town * n, (town + 1) * n)
  const out = new Float64Array(n)
  table.forEach((amount, i) => {
    out[i % n] += amount
  })
  return out
}

/** Towns x groups. */
function groupsByTown(w: WorldState, figure: GroupFigure): Float64Array {
  const { c, nUnits, nTowns, districtOf, townOf, region } = w
  const out = new Float64Array(nTowns * GROUPS.length)
  const typeOf = region.towns.map(town => TOWN_TYPES.indexOf(town.type))
  const sectors = TOWN_TYPES.length
  const kinds = sectors + SECTORS.length
  for (let u = 0; u < nUnits; u++) {
    if (c['business.state'][u] !== 1) continue
    const amount = figure === 'open' ? 1 : c['business.sales'][u]
    const town = townOf[districtOf[u]]
    const row = town * GROUPS.length
    out[row + typeOf[town]] += amount
    out[row + sectors + c['business.sector'][u]] += amount
    out[row + kinds + KINDS.findIndex(k => k.kind === c['business.kind'][u])] += amount
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

/** Groups of one scenario in one place, by one figure. */
export interface GroupLook {
  readonly baseline: readonly Float64Array[]
  readonly scenario: readonly Float64Array[]
}

/**
 * Winners and losers of all scenarios, places and figures that are shown together, corrected over all of them.
 * @returns one list for each look
 */
export function winnersTogether(looks: readonly GroupLook[]): {
  readonly tests: number
  readonly groups: readonly (readonly GroupDifference[])[]
} {
  const alone = looks.map(({ baseline, scenario }) => winnersAndLosers(baseline, scenario))
  const all = manyLooks(alone.flatMap(list => list.map(group => group.difference)))
  let next = 0
  const groups = alone.map(list =>
    list.map((group): GroupDifference => {
      const { adjustedP } = all.looks[next++]
      const settled = adjustedP < 1 - CONFIDENCE
      const verdict = settled ? (group.difference.mean > 0 ? 'gains' : 'loses') : 'unsettled'
      return { ...group, adjustedP, verdict }
    }),
  )
  return { tests: all.tests, groups }
}
