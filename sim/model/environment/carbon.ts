import { perWorld } from '../../engine/per-world.ts'
import { OPEN } from '../../engine/population.ts'
import { RESOURCES } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

const REACHABLE = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Abatement that a zone can reach at the most.',
})
const EFFORT_SPEED = constant({
  value: 0.008,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Part of the gap to what a zone can reach that is closed a month at full effort.',
})
const SPONTANEOUS = constant({
  value: 0.08,
  unit: 'share',
  source: cite`assumed`,
  why: 'Exchanges that come about where nobody organises them.',
})
const SEARCH_SPEED = constant({
  value: 0.02,
  unit: '1/month',
  source: cite`assumed`,
  why: 'How fast partners for exchanges are found.',
})
const USABLE = constant({
  value: 0.15,
  unit: 'share',
  source: cite`assumed`,
  why: 'Share of industrial emissions that lies in materials and heat that another plant could use.',
})
const EMPLOYED = constant({
  value: 0.68,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the residents of working age, those in work.',
})

/** A possible exchange of by-products: giver, taker, saving if realised [t CO2 a month]. */
export interface Exchange {
  readonly from: number
  readonly to: number
  readonly saving: number
}

/** Facts of a region that do not change in a run. */
interface Ground {
  readonly exchanges: readonly Exchange[]
  readonly industry: Float64Array
}

/**
 * Where by-products could go: a type fits where the giver has much of it and the taker little, and transport
 * eats the gain in proportion to distance, to nothing at the radius.
 *
 *   saving_ij = usable min(E_i, E_j) fit_ij max(0, 1 - km / radius),   fit_ij = mean_k s_ik (1 - s_jk)
 *
 * s stocks of local resources as the mix of trades, E industrial emissions. Known answers: at the radius 0; without
 * factories 0; two towns alike with s = 1/2 fit by 1/4.
 */
export function possibleExchanges(
  towns: readonly { readonly x: number; readonly y: number; readonly mix: readonly number[] }[],
  emissions: ArrayLike<number>,
  radiusKm: number,
): Exchange[] {
  const out: Exchange[] = []
  for (let i = 0; i < towns.length; i++) {
    for (let j = 0; j < towns.length; j++) {
      if (i === j) continue
      const a = towns[i]
      const b = towns[j]
      const km = Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
      let fit = 0
      for (let k = 0; k < a.mix.length; k++) fit += (a.mix[k] * (1 - b.mix[k])) / a.mix.length
      const saving = USABLE * Math.min(emissions[i], emissions[j]) * fit * Math.max(0, 1 - km / radiusKm)
      if (saving > 0) out.push({ from: i, to: j, saving })
    }
  }
  return out
}

const ground = perWorld((w: World): Ground => {
  const { towns, agentScale } = w.region
  const industry = Float64Array.from(
    towns,
    t =>
      ((t.population[1] + t.population[2]) * EMPLOYED * t.manufacturing * w.params.industryEmission) /
      agentScale,
  )
  const places = towns.map(t => ({ x: t.x, y: t.y, mix: RESOURCES.map(r => t.resources[r]) }))
  return { exchanges: possibleExchanges(places, industry, w.params.exchangeRadius), industry }
})

/** Emissions of the shops of a district [t CO2 a month]: goods, kitchens and delivery by sales, the rest by floor. */
const shopsOf = defineRule({
  reads: ['business.state', 'business.sector', 'business.sales', 'business.floor'],
  run(see, _set, w: World, d: number): number {
    const { unitStart } = w
    let kg = 0
    let floor = 0
    for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
      if (see['business.state'][u] !== OPEN) continue
      const s = SECTORS[see['business.sector'][u]]
      kg += s.carbon * see['business.sales'][u]
      floor += s.floorM2 * see['business.floor'][u]
    }
    return kg / 1000 + (floor * w.params.shopEnergy) / 12
  },
})

/**
 * Carbon and circulation, towns every month, shops of each district once a year:
 *
 *   shops_t = (1 - a_t) sum_d E_d;   industry_t = (1 - a_t) workers x intensity x income shock
 *   a' = a + trend (1 - a) + .008 effort max(0, .6 - a)
 *   matched' = matched + .02 (goal - matched),  goal = .08, or the success rate where a zone organises it (effort)
 *   exchanged_i = (1 - rebound) sum_j saving_ij x min(matched_i, matched_j) (1 - a_i)
 *
 * A zone balances jointly: emissions less what is exchanged less what forests absorb, summed over its towns. Amounts
 * stand for the simulated part of the region (real / agentScale). Source: S61. Draws: none.
 */
export const carbon = defineProcess({
  id: 'carbon',
  about: 'emissions of shops and factories, abatement, by-products, absorption',
  reads: ['townPolicy.netZero', 'town.shockIncome'],
  writes: [
    'district.emissions',
    'town.abated',
    'town.matched',
    'town.shopEmissions',
    'town.industryEmissions',
    'town.absorbed',
    'town.exchanged',
  ],
  rules: [shopsOf],
  run(see, set, w) {
    const p = w.params
    const { exchanges, industry } = ground(w)
    const phase = w.tick % 12
    for (let d = 0; d < w.nDistricts; d++)
      if (w.tick === 0 || w.districtKey[d] % 12 === phase)
        set['district.emissions'][d] = shopsOf(see, set, w, d)
    const abated = set['town.abated']
    const matched = set['town.matched']
    for (let t = 0; t < w.nTowns; t++) {
      const effort = see['townPolicy.netZero'][t]
      const a = abated[t]
      abated[t] = a + p.abatementTrend * (1 - a) + EFFORT_SPEED * effort * Math.max(0, REACHABLE - a)
      const goal = SPONTANEOUS + (p.exchangeSuccess - SPONTANEOUS) * effort
      matched[t] += SEARCH_SPEED * (goal - matched[t])
      let shops = 0
      for (let k = w.townStart[t]; k < w.townStart[t + 1]; k++)
        shops += see['district.emissions'][w.townDistricts[k]]
      set['town.shopEmissions'][t] = (1 - abated[t]) * shops
      set['town.industryEmissions'][t] = (1 - abated[t]) * industry[t] * see['town.shockIncome'][t]
      const town = w.region.towns[t]
      set['town.absorbed'][t] = (p.absorption * town.areaKm2 * town.resources.nature) / w.region.agentScale
      set['town.exchanged'][t] = 0
    }
    for (const { from, to, saving } of exchanges)
      set['town.exchanged'][from] +=
        (1 - p.rebound) * saving * Math.min(matched[from], matched[to]) * (1 - abated[from])
  },
})

/** Net emissions of a set of towns that balance jointly [t CO2 a month]; negative: they absorb more than they emit. */
export const zoneBalance = defineRule({
  reads: ['town.shopEmissions', 'town.industryEmissions', 'town.exchanged', 'town.absorbed'],
  run(see, _set, _w: World, towns: readonly number[]): number {
    let net = 0
    for (const t of towns)
      net +=
        see['town.shopEmissions'][t] +
        see['town.industryEmissions'][t] -
        see['town.exchanged'][t] -
        see['town.absorbed'][t]
    return net
  },
})
