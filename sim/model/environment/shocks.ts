import { leftAfter } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import type { ShockUse } from '../../scenario.ts'
import type { Shock } from '../../shocks/define.ts'
import { SHOCKS } from '../../shocks/index.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { reachOf } from '../policy/levers/reach.ts'
import { defineProcess } from '../process.ts'
import { byConsumerMarket, CONSUMER_MARKETS, MARKETS } from '../sectors.ts'
import type { World } from '../world.ts'

const GONE = constant({
  value: 0.005,
  unit: 'share',
  source: cite`assumed`,
  why: 'An effect under this share of the full one has died out.',
})
const LEAST = constant({
  value: 0.02,
  unit: 'factor',
  source: cite`assumed`,
  why: 'However strong a shock, people still eat: least factor on any spending.',
})

const COMES_FOR = byConsumerMarket(
  constant({
    value: { dining: 1, daily: 0.25, craft: 1, culture: 1, leisure: 1 },
    unit: 'share',
    source: cite`assumed for daily goods`,
    why: 'How far a consumer market of a street lives from those who come there, by market: people who stay away from a campus or a tourist street eat and go out elsewhere or not at all, but those who live around it go on buying what they need every day (P19: restaurants of student and night-life streets -43 to -63 %, all shops -9 %). Assumed for daily goods.',
  }),
)

/** One use of a shock with its area, and its factors at strength 1 laid out by cell. */
interface Blow {
  readonly use: ShockUse
  readonly shock: Shock
  readonly districts: readonly number[]
  readonly towns: readonly number[]
  /** Share of the region's units in its area: the web knows no districts. */
  readonly share: number
}

/** Uses that do anything. @throws RangeError on a shock that is not registered */
const blows = perWorld((w: World): readonly Blow[] =>
  w.spec.shocks.flatMap(use => {
    const shock = SHOCKS.find(s => s.id === use.shock)
    if (!shock) throw new RangeError(`unknown shock ${use.shock}`)
    if (use.strength === 0 || use.months <= 0) return []
    const { districts, towns } = reachOf(w.region, use.where)
    const units = districts.reduce((sum, d) => sum + w.region.districts[d].units, 0)
    return [{ use, shock, districts, towns, share: units / Math.max(1, w.nUnits) }]
  }),
)

/** True where the scenario has a shock of some strength. */
export function hasShocks(w: World): boolean {
  return blows(w).length > 0
}

/**
 * How strong a dated shock is in a month that counts: rises over its onset, holds, and after its end goes by half in each
 * half-life. Known answer: onset 2, from 0: .5, 1, 1 ...; h months after the last full month: .5.
 */
export function shockAt(shock: Shock, use: ShockUse, month: number): number {
  if (month < use.from) return 0
  const rise = (m: number) => Math.min(1, (m - use.from + 1) / Math.max(1, shock.onsetMonths))
  const last = use.from + use.months - 1
  if (month <= last) return use.strength * rise(month)
  const left = use.strength * rise(last) * leftAfter(month - last, shock.decayHalfLifeMonths)
  return left < GONE * use.strength ? 0 : left
}

/** Factor of a relative change at some strength. */
function factor(change: number, strength: number): number {
  return Math.max(LEAST, 1 + change * strength)
}

/**
 * Shocks: multiplicative on the spending that reaches a cell of market and district, on income and visitors of
 * towns and on the online share, with onset and decay. What they do to shops, rents and places is left to the other
 * processes, so that a tourist street may come back and an over-rented one may not.
 *
 *   cell.shock = prod_shocks (1 + a_market s)(1 + b_type c_market s),  s = strength x onset or decay [1]
 *
 * Depth of a district: share of its spending that is kept away, income included. Source: P19, S46. Draws: none.
 */
export const shocks = defineProcess({
  id: 'shocks',
  about: 'shocks in force: spending by market and district, income, visitors, online share',
  active: hasShocks,
  writes: [
    'cell.shock',
    'town.shockIncome',
    'town.shockVisitors',
    'district.shockDepth',
    'region.shockOnline',
  ],
  run(_see, set, w) {
    const month = w.tick - w.spec.spinUpMonths
    const D = w.nDistricts
    const cell = set['cell.shock']
    const income = set['town.shockIncome']
    const visitors = set['town.shockVisitors']
    cell.fill(1)
    income.fill(1)
    visitors.fill(1)
    set['district.shockDepth'].fill(0)
    let online = 0
    for (const { use, shock, districts, towns, share } of blows(w)) {
      const s = shockAt(shock, use, month)
      if (s === 0) continue
      for (let m = 0; m < w.nMarkets; m++) {
        const byMarket = factor(shock.markets[MARKETS[m]] ?? 0, s)
        for (const d of districts) {
          const byType =
            m < CONSUMER_MARKETS
              ? factor((shock.districtTypes[w.region.districts[d].type] ?? 0) * COMES_FOR[m], s)
              : 1
          cell[m * D + d] *= byMarket * byType
        }
      }
      for (const t of towns) {
        const change = shock.income + shock.incomeByManufacturing * w.region.towns[t].manufacturing
        income[t] *= factor(change, s)
        visitors[t] *= factor(shock.visitors, s)
      }
      online += shock.online * s * share
    }
    set['region.shockOnline'][0] = online
    for (let d = 0; d < D; d++) {
      let kept = 0
      for (let m = 0; m < CONSUMER_MARKETS; m++) kept += cell[m * D + d]
      set['district.shockDepth'][d] = Math.max(0, 1 - (kept / CONSUMER_MARKETS) * income[w.townOf[d]])
    }
  },
})
