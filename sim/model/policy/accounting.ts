import { netEffect } from '../../measures/policy-accounting.ts'
import { defineProcess, defineRule } from '../process.ts'
import { CREATOR, MARKETS, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'
import { PROGRAMME_COLUMNS, PROGRAMMES } from './programmes.ts'

const CREATOR_SECTORS = SECTORS.filter(s => s.kind === CREATOR)

/**
 * Share of spending that shops of the region hold in the markets of creators, weighted by their sectors: in a logit choice
 * an added shop draws from rivals and from outside in proportion to what each of them has.
 */
const heldByShops = defineRule({
  reads: ['cell.demand', 'cell.spending', 'market.scale'],
  run(see, _set, w: World): number {
    const { nDistricts: D } = w
    let held = 0
    let weight = 0
    for (const sector of CREATOR_SECTORS) {
      const m = MARKETS.indexOf(sector.market)
      let sold = 0
      let spent = 0
      for (let d = 0; d < D; d++) {
        sold += see['cell.demand'][m * D + d]
        spent += see['cell.spending'][m * D + d] * see['market.scale'][m]
      }
      if (spent <= 0) continue
      held += sector.share * Math.min(1, sold / spent)
      weight += sector.share
    }
    return weight > 0 ? held / weight : 0
  },
})

/**
 * Policy accounting, every month. Each programme's cases are split by what the simulation saw, not by assumed shares:
 * deadweight, the recipients who would have done it anyway (their own money sufficed, the place paid without support);
 * displacement, the part of an added shop's sales that comes from rivals rather than from outside, which is the share of
 * spending that shops of the region hold; leakage, recipients who went to another town, and platform fees.
 *
 *   net = gross (1 - deadweight)(1 - displacement)(1 - leakage)
 *   tax_t = taxOnSales (sales + online) + taxOnProfit max(0, profit)   [만원 a month, simulated part]
 *
 * Source: additionality (English Partnerships 2008); Q2. Draws: none.
 */
export const accounting = defineProcess({
  id: 'accounting',
  about: 'gross and net of programmes, municipal tax',
  reads: [
    'district.sales',
    'district.onlineSales',
    'district.profit',
    'district.occupied',
    'town.platformFee',
    ...PROGRAMME_COLUMNS,
  ],
  writes: [
    'town.tax',
    'programme.gross',
    'programme.anyway',
    'programme.displaced',
    'programme.leaked',
    'programme.net',
  ],
  rules: [heldByShops],
  run(see, set, w) {
    const { params: p, nDistricts: D } = w
    set['town.tax'].fill(0)
    for (let d = 0; d < D; d++) {
      const sales = see['district.sales'][d] + see['district.onlineSales'][d]
      const profit = Math.max(0, see['district.profit'][d]) * see['district.occupied'][d]
      set['town.tax'][w.townOf[d]] += p.taxOnSales * sales + p.taxOnProfit * profit
    }
    let fee = 0
    for (let t = 0; t < w.nTowns; t++) fee += see['town.platformFee'][t] / w.nTowns
    let rivals = -1
    for (let i = 0; i < PROGRAMMES.length; i++) {
      const programme = PROGRAMMES[i]
      const gross = total(see[programme.gross])
      if (gross <= 0) continue
      const deadweight = Math.min(1, total(see[programme.anyway]) / gross)
      if (rivals < 0) rivals = heldByShops(see, set, w)
      const displacement = programme.rivals ? rivals : 0
      const gone = 'leaked' in programme ? total(see[programme.leaked]) / gross : 0
      const leakage = Math.min(1, gone + ('fees' in programme ? fee : 0))
      const net = netEffect(gross, { deadweight, displacement, leakage })
      set['programme.gross'][i] += gross
      set['programme.anyway'][i] += gross * deadweight
      set['programme.displaced'][i] += gross * (1 - deadweight) * displacement
      set['programme.leaked'][i] += gross * (1 - deadweight) * (1 - displacement) * leakage
      set['programme.net'][i] += net
    }
  },
})

function total(a: ArrayLike<number>): number {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]
  return s
}
