/**
 * Metrics counted a second time, from the rows of units and the log of events, by code that shares nothing with the metric: a
 * metric that counts creators only, or a month late, is found.
 */
import { describe, expect, it } from 'vitest'
import { createRun, EVENT, METRICS, type Run } from '../../../sim/index.ts'
import { busyScenario } from '../../fixtures/worlds.ts'

const SPIN_UP = 12
const MONTHS = 120
const CREATOR = 1
const INDEPENDENT = 2
const CHAIN = 3

interface Month {
  readonly run: Run
  /** Units of open businesses. */
  readonly open: readonly number[]
  readonly events: readonly { type: number; kind: number; unit: number }[]
}
const count = <T>(list: readonly T[], is: (x: T) => boolean) => list.filter(is).length
const ofType =
  (type: number, ...kinds: readonly number[]) =>
  ({ events }: Month) =>
    count(events, e => e.type === type && (kinds.length === 0 || kinds.includes(e.kind)))
const openOf =
  (...kinds: readonly number[]) =>
  ({ run, open }: Month) =>
    count(open, u => kinds.includes(run.world.c['business.kind'][u] ?? 0))
const all = openOf(CREATOR, INDEPENDENT, CHAIN)
const displaced = ofType(EVENT.displaced, CREATOR, INDEPENDENT)
/** Displaced businesses that did not move on in the same month. */
const displacedClosed = ({ events }: Month) => {
  const moved = new Set(events.filter(e => e.type === EVENT.moved).map(e => e.unit))
  return count(events, e => e.type === EVENT.displaced && e.kind !== CHAIN && !moved.has(e.unit))
}
const units = ({ run }: Month) => run.world.nUnits
const sum = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0)
const meanOver = (
  column: 'district.ask' | 'district.authenticity' | 'district.buzz' | 'district.amenity',
) => {
  return ({ run }: Month) => {
    const { c, unitStart, nDistricts } = run.world
    let total = 0
    for (let d = 0; d < nDistricts; d++)
      total += (c[column][d] ?? 0) * ((unitStart[d + 1] ?? 0) - (unitStart[d] ?? 0))
    return total / run.world.nUnits
  }
}
/** By its definition: the mean difference of two of them over twice the mean. */
function giniByPairs(values: ArrayLike<number>): number {
  const list = Array.from(values)
  let apart = 0
  for (const a of list) for (const b of list) apart += Math.abs(a - b)
  return apart / (2 * list.length * sum(list))
}
const RECOUNT: Readonly<Record<string, (m: Month) => number>> = {
  creatorsOpen: openOf(CREATOR),
  businessesOpen: all,
  creatorShare: m => openOf(CREATOR)(m) / all(m),
  chainShare: m => openOf(CHAIN)(m) / all(m),
  creatorEntries: ofType(EVENT.opened, CREATOR),
  entries: ofType(EVENT.opened),
  failed: ofType(EVENT.failed),
  closures: m => ofType(EVENT.failed)(m) + ofType(EVENT.retired)(m) + displacedClosed(m),
  displaced,
  displacedCreators: ofType(EVENT.displaced, CREATOR),
  displacedClosed,
  displacementRate: m => displaced(m) / all(m),
  handedOn: ofType(EVENT.succeeded),
  vacancy: m => 1 - all(m) / units(m),
  askingRent: meanOver('district.ask'),
  authenticity: meanOver('district.authenticity'),
  buzz: meanOver('district.buzz'),
  amenity: meanOver('district.amenity'),
  population: ({ run }) => sum(run.world.c['town.people']),
  policyCost: ({ run }) => sum(run.world.c['lever.spent']),
  movedIn: ofType(EVENT.moved),
  taxRevenue: ({ run }) => sum(run.world.c['town.tax']),
  supportGross: ({ run }) => sum(run.world.c['programme.gross']),
  supportNet: ({ run }) => sum(run.world.c['programme.net']),
  policyGranted: ({ run }) => Math.min(1, ...run.world.c['lever.granted']),
  policyEffect: ({ run }) => Math.min(1, ...run.world.c['lever.effect']),
  creatorGini: ({ run }) => giniByPairs(run.world.c['district.creators']),
  outsideShare: ({ run }) =>
    1 - sum(run.world.c['district.sales']) / (run.world.c['region.spending'][0] ?? Number.NaN),
  experience: ({ run, open }) => {
    const { c } = run.world
    const creators = open.filter(u => c['business.kind'][u] === CREATOR)
    return sum(creators.map(u => c['business.experience'][u] ?? 0)) / creators.length
  },
}
/** Creators and chains are counted within the month, before some of the shops have gone or come. */
const WITHIN_THE_MONTH: Readonly<Record<string, number>> = {
  creatorsOpen: 0.15,
  creatorShare: 0.03,
  chainShare: 0.02,
  experience: 0.15,
}

function follow(): Month[] {
  const run = createRun({ ...busyScenario(), spinUpMonths: SPIN_UP, months: MONTHS })
  run.advance(0)
  return Array.from({ length: MONTHS }, () => {
    const before = run.world.events.length
    run.step()
    const { population, nUnits, events, c } = run.world
    const open = Array.from({ length: nUnits }, (_, u) => u).filter(u => population.state[u] === 1)
    const kept = {
      ...run,
      world: {
        ...run.world,
        c: new Proxy(c, {
          get: (of, id) => frozen.get(id as string) ?? Reflect.get(of, id),
        }),
      },
    }
    // Columns go on changing: what the recount looks at is kept as it stands.
    const frozen = new Map(COLUMNS_KEPT.map(id => [id as string, c[id].slice()] as const))
    return {
      run: kept as Run,
      open,
      events: Array.from({ length: events.length - before }, (_, i) => ({
        type: events.type[before + i] ?? -1,
        kind: events.kind[before + i] ?? -1,
        unit: events.unit[before + i] ?? -1,
      })),
    }
  })
}
const COLUMNS_KEPT = [
  'business.kind',
  'business.experience',
  'district.ask',
  'district.authenticity',
  'district.buzz',
  'district.amenity',
  'district.sales',
  'town.people',
  'lever.spent',
  'region.spending',
  'town.tax',
  'programme.gross',
  'programme.net',
  'lever.granted',
  'lever.effect',
  'district.creators',
] as const

describe('metrics, counted again', () => {
  const months = follow()
  const results = months.at(-1)?.run.results.region ?? new Float64Array(0)
  const shown = (id: string, m: number) =>
    results[m * METRICS.length + METRICS.findIndex(metric => metric.id === id)] ?? Number.NaN

  it.each(Object.entries(RECOUNT))('%s', (id, recount) => {
    let something = 0
    months.forEach((month, m) => {
      const again = recount(month)
      const figure = shown(id, m)
      const tolerance = (WITHIN_THE_MONTH[id] ?? 1e-6) * Math.max(1, Math.abs(again))
      expect(Math.abs(figure - again), `month ${m}: ${figure} for ${again}`).toBeLessThanOrEqual(tolerance)
      if (again !== 0) something++
    })
    expect(something).toBeGreaterThan(0)
  })

  it('tells displaced independents from creators', () => {
    const total = (id: string) => months.reduce((n, _, m) => n + shown(id, m), 0)
    expect(total('displaced')).toBeGreaterThan(total('displacedCreators'))
    expect(total('displacedCreators')).toBeGreaterThan(0)
  })
})
