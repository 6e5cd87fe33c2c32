/** What the people of each catchment spend, by who they are and market [만원 a month], as the region's file has them. */
import { exp, log } from '../../engine/math.ts'
import type { Region } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import type { Params } from '../parameters.ts'
import { MARKETS, marketIndex } from '../sectors.ts'

export interface StartSpending {
  /** Residents and firms that serve them: market x district. */
  readonly residents: Float64Array
  /** People who are there by day, and firms that employ them. */
  readonly daytime: Float64Array
}

const LUNCH = constant({
  value: 0.7,
  unit: 'share',
  source: cite`assumed`,
  why: 'By day people eat out and buy daily goods; 70 : 30 is the split of lunches against errands.',
})
/** Craft, culture and leisure: bought more than in proportion by those who have more. */
const FIRST_NICHE = marketIndex('craft')
const DESIGN = marketIndex('bizDesign')
const TECH = marketIndex('bizTech')
const DAILY = marketIndex('daily')
const DINING = marketIndex('dining')

export function startSpending(region: Region, p: Params, townOf: Uint16Array): StartSpending {
  const D = region.districts.length
  const residents = new Float64Array(MARKETS.length * D)
  const daytime = new Float64Array(MARKETS.length * D)
  const shares = [p.shareDining, p.shareDaily, p.shareCraft, p.shareCulture, p.shareLeisure]
  region.districts.forEach((d, z) => {
    const town = region.towns[townOf[z]]
    const people = town.population[0] + town.population[1] + town.population[2] + town.population[3]
    const here = (people * d.catchment) / region.agentScale
    const byDay = d.daytime / region.agentScale
    const niche = town.income > 0 ? exp((p.nicheIncome - 1) * log(town.income)) : 0
    for (let m = 0; m < shares.length; m++)
      residents[m * D + z] = here * town.income * p.spendPerHead * shares[m] * (m < FIRST_NICHE ? 1 : niche)
    daytime[DINING * D + z] = byDay * p.daytimeSpend * LUNCH
    daytime[DAILY * D + z] = byDay * p.daytimeSpend * (1 - LUNCH)
    const technical = 1 + p.bizManufacturing * town.manufacturing
    residents[DESIGN * D + z] = here * town.income * p.bizPerHead
    residents[TECH * D + z] = here * town.income * p.bizPerHead * technical
    daytime[DESIGN * D + z] = byDay * town.income * p.bizPerHead
    daytime[TECH * D + z] = byDay * town.income * p.bizPerHead * technical
  })
  return { residents, daytime }
}
