/**
 * Who was displaced from where, why, and where they went, in both worlds of a comparison: read from the events of paired runs.
 * A lease that ends against the tenant's will is a displacement; where the business finds another unit in the same month it
 * has moved, else it has closed.
 */

import { CHAIN, CREATOR, EVENT, INDEPENDENT, type Region } from '../../sim/index.ts'
import type { PairedDifference } from '../../sim/measures/index.ts'
import type { EventColumns } from '../ensemble/events.ts'
import { type Area, placeOf } from '../region/area.ts'
import { differenceOfPairs } from './paired.ts'

/**
 * rentAboveMeans: the rent asked, or what a chain bids, is above the most that the business could pay. notRenewed: it could
 * have paid; the owner let to a chain that pays more.
 */
const DISPLACEMENT_REASONS = ['rentAboveMeans', 'notRenewed'] as const
type DisplacementReason = (typeof DISPLACEMENT_REASONS)[number]
type TenantKind = 'creator' | 'independent' | 'chain'

const KIND_OF: Readonly<Record<number, TenantKind>> = {
  [CREATOR]: 'creator',
  [INDEPENDENT]: 'independent',
  [CHAIN]: 'chain',
}

/** Displacements that share where, why and who, as means over the pairs. */
interface LedgerRow {
  /** Town it was displaced from. */
  readonly from: string
  /** Town it moved to; null where it closed. */
  readonly to: string | null
  readonly reason: DisplacementReason
  readonly kind: TenantKind
  /** Businesses, mean over the pairs. */
  readonly baseline: number
  readonly scenario: number
  readonly difference: PairedDifference
}

interface FlowMatrix {
  /** Towns displaced from (rows). */
  readonly from: readonly string[]
  /** Towns moved to (columns); the last one, null, is closing. */
  readonly to: readonly (string | null)[]
  /** rows x columns: businesses, mean over the pairs. */
  readonly baseline: readonly (readonly number[])[]
  readonly scenario: readonly (readonly number[])[]
}

export interface DisplacementLedger {
  /** Displaced from the place, all of them. */
  readonly total: PairedDifference & { readonly baseline: number; readonly scenario: number }
  /** Those of them who closed. */
  readonly closed: PairedDifference & { readonly baseline: number; readonly scenario: number }
  readonly rows: readonly LedgerRow[]
  readonly flow: FlowMatrix
}

interface Departure {
  readonly from: string
  readonly to: string | null
  readonly reason: DisplacementReason
  readonly kind: TenantKind
}

/**
 * @param baseline,scenario events of each pair of runs, in the same order
 * @param area only what was displaced from there
 * @param at months that count
 * @throws RangeError for an unknown area
 */
export function displacementLedger(
  region: Region,
  baseline: readonly EventColumns[],
  scenario: readonly EventColumns[],
  area: Area,
  at: number,
): DisplacementLedger {
  const left = baseline.map(events => departures(events, region, area, at))
  const right = scenario.map(events => departures(events, region, area, at))
  const keyOf = (d: Departure) => JSON.stringify([d.from, d.to, d.reason, d.kind])
  const known = new Map([...left, ...right].flat().map(d => [keyOf(d), d]))
  const counted = (isIt: (d: Departure) => boolean) => {
    const a = left.map(list => list.filter(isIt).length)
    const b = right.map(list => list.filter(isIt).length)
    return { baseline: meanOf(a), scenario: meanOf(b), difference: differenceOfPairs(a, b) }
  }
  const rows = [...known].map(([key, of]): LedgerRow => ({ ...of, ...counted(d => keyOf(d) === key) }))
  const flat = ({ difference, ...means }: ReturnType<typeof counted>) => ({ ...difference, ...means })
  return {
    total: flat(counted(() => true)),
    closed: flat(counted(d => d.to === null)),
    rows: rows.sort(
      (a, b) => b.baseline + b.scenario - a.baseline - a.scenario || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
    flow: flowMatrix(region, rows),
  }
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

function flowMatrix(region: Region, rows: readonly LedgerRow[]): FlowMatrix {
  const towns = region.towns.map(t => t.id)
  const from = towns.filter(id => rows.some(row => row.from === id))
  const to = [...towns.filter(id => rows.some(row => row.to === id)), null]
  const table = (world: 'baseline' | 'scenario') =>
    from.map(a =>
      to.map(b => rows.reduce((sum, r) => (r.from === a && r.to === b ? sum + r[world] : sum), 0)),
    )
  return { from, to, baseline: table('baseline'), scenario: table('scenario') }
}

function departures(events: EventColumns, region: Region, area: Area, at: number): Departure[] {
  const place = placeOf(region, area)
  const districtOf = region.districts.flatMap((d, i) => new Array<number>(d.units).fill(i))
  const townOf = region.districts.map(d => d.town)
  const isHere = (district: number) =>
    place.table === 'region' ||
    (place.table === 'district' ? district === place.at : townOf[district] === area.town)
  const found: Departure[] = []
  for (let i = 0; i < events.length && events.month[i] < at; i++) {
    if (events.type[i] !== EVENT.displaced || !isHere(districtOf[events.unit[i]])) continue
    const to = destination(events, i)
    found.push({
      from: townOf[districtOf[events.unit[i]]],
      to: to === undefined ? null : townOf[districtOf[to]],
      reason: events.a[i] > events.b[i] ? 'rentAboveMeans' : 'notRenewed',
      kind: KIND_OF[events.kind[i]],
    })
  }
  return found
}

/** The unit a displaced business moved to: said by a later event of the same month, unit and business. */
function destination(events: EventColumns, i: number): number | undefined {
  for (let j = i + 1; j < events.length && events.month[j] === events.month[i]; j++)
    if (
      events.type[j] === EVENT.moved &&
      events.unit[j] === events.unit[i] &&
      events.key[j] === events.key[i]
    )
      return events.toUnit[j]
  return undefined
}
