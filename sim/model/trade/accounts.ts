import { perWorld } from '../../engine/per-world.ts'
import { JOBS, tallyCreators } from '../../record/tally.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { CONSUMER_MARKETS, MARKETS, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'
import { marginIn } from './gross-margin.ts'

/** Sales a unit of appeal in a district, by market and by sector; margins of its sectors. */
const sumsOf = perWorld((_w: World) => ({
  rate: new Float64Array(MARKETS.length),
  rateOf: new Float64Array(SECTORS.length),
  shopsBySector: new Int32Array(SECTORS.length),
  margin: new Float64Array(SECTORS.length),
}))

const RETAINED = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: "Share of what is left after the owner's pay that stays in the business.",
})

/**
 * Sales and accounts. Sales of a district and market are shared by appeal; what is left after goods, labour, rent and
 * fixed costs pays the owner first, down to half of what the owner wants to live on, then the business.
 *
 *   profit = margin(sales) - fee online - rent - fixed size;  cash += max(0, r (profit - pay)) + min(0, profit - pay/2)
 *
 * All in 만원 a month. Expected sales: exponential mean over a year. Draws: none.
 */
export const accounts = defineProcess({
  id: 'accounts',
  about: "sales, profit, owner's pay, cash, stress",
  reads: [
    'business.state',
    'business.sector',
    'business.opened',
    'business.draw',
    'business.rent',
    'business.size',
    'business.floor',
    'business.online',
    'unit.quality',
    'district.units',
    'district.occupied',
    'cell.pull',
    'cell.demand',
    'town.platformFee',
  ],
  writes: [
    'business.sales',
    'business.expected',
    'business.profit',
    'business.cash',
    'business.stress',
    'district.sales',
    'district.footfall',
    'district.onlineSales',
    'district.profit',
    'district.sitting',
    'region.ownerDraw',
    'region.profit',
  ],
  rules: [marginIn, tallyCreators],
  run(see, set, w) {
    const { nDistricts: D, nMarkets, unitStart, tally, tick } = w
    const { market, fixed, overwork, ownerPay } = w.sector
    const state = see['business.state']
    const sector = see['business.sector']
    const opened = see['business.opened']
    const draw = see['business.draw']
    const rentOf = see['business.rent']
    const size = see['business.size']
    const floor = see['business.floor']
    const online = see['business.online']
    const quality = see['unit.quality']
    const units = see['district.units']
    const occupied = see['district.occupied']
    const pull = see['cell.pull']
    const demand = see['cell.demand']
    const sales = set['business.sales']
    const expected = set['business.expected']
    const profit = set['business.profit']
    const cash = set['business.cash']
    const stress = set['business.stress']
    const districtSales = set['district.sales']
    const footfall = set['district.footfall']
    const { rate, rateOf, shopsBySector, margin } = sumsOf(w)
    const buffer = w.params.bufferMonths
    let ownerDraw = 0
    let earned = 0
    let demandAll = 0
    let unitsAll = 0
    for (let d = 0; d < D; d++) {
      let local = 0
      let onFoot = 0
      for (let m = 0; m < nMarkets; m++) {
        const total = pull[m * D + d]
        const spent = demand[m * D + d]
        rate[m] = total > 0 ? spent / total : 0
        local += spent
        if (m < CONSUMER_MARKETS) onFoot += spent
      }
      districtSales[d] = local
      footfall[d] = onFoot / units[d]
      demandAll += onFoot
      unitsAll += units[d]
      for (let s = 0; s < market.length; s++) {
        rateOf[s] = rate[market[s]]
        margin[s] = marginIn(see, set, w, s, d)
      }
      const fee = see['town.platformFee'][w.townOf[d]]
      let onlineSales = 0
      let surplus = 0
      let rentedSpace = 0
      let rents = 0
      let renters = 0
      let rentedSales = 0
      let jobs = 0
      let months = 0
      let stressed = 0
      shopsBySector.fill(0)
      // No branches: what is true of one shop says little of the next. A vacant row holds zeros and comes out as zeros.
      const end = unitStart[d + 1]
      for (let u = unitStart[d]; u < end; u++) {
        const s = sector[u]
        const scale = size[u]
        const rent = rentOf[u]
        const inShop = rateOf[s] * draw[u]
        const ordered = inShop * online[u]
        const y = inShop + ordered
        onlineSales += ordered
        sales[u] = y
        const e = expected[u] + (y - expected[u]) * (1 / 12)
        expected[u] = e
        const costs = rent + fixed[s] * scale
        const pay = ownerPay[s] * scale
        // The tiny number keeps a vacant row, whose size is zero, at zero.
        const hands = scale + 1e-12
        const net = (margin[s] * y * scale) / (hands + overwork[s] * y) - fee * ordered - costs
        profit[u] = net
        const over = net - pay
        const under = net - 0.5 * pay
        const before = cash[u]
        const free = before + 0.5 * RETAINED * (over + Math.abs(over)) + 0.5 * (under - Math.abs(under))
        // More cash than the buffer holds is taken home, but never what was there before.
        const most = buffer * (costs + pay)
        const capped = +(free > most) & +(free > before)
        const kept = +(before > most)
        const after = (1 - capped) * free + capped * (kept * before + (1 - kept) * most)
        cash[u] = after
        ownerDraw += net - (after - before)
        earned += net
        // Expected income under half of what the owner wants; multiplied out, since divisions are dear.
        const strained = +(margin[s] * e * scale < (costs + 0.5 * pay) * (hands + overwork[s] * e))
        const longer = stress[u] + 1
        stress[u] = (longer - (longer >> 8)) * strained
        surplus += over
        const pays = +(rent > 0)
        rents += rent
        rentedSpace += pays * quality[u] * floor[u]
        renters += pays
        rentedSales += pays * y
        jobs += JOBS[s] * floor[u]
        months += state[u] * (tick - opened[u])
        stressed += strained
        shopsBySector[s] += state[u]
      }
      set['district.onlineSales'][d] = onlineSales
      set['district.profit'][d] = occupied[d] > 0 ? surplus / occupied[d] : 0
      if (renters > 0) set['district.sitting'][d] = rents / rentedSpace
      tally.shops[d] = occupied[d]
      tally.rent[d] = rents
      tally.renters[d] = renters
      tally.rentedSales[d] = rentedSales
      tally.jobs[d] = jobs
      tally.months[d] = months
      tally.stressed[d] = stressed
      for (let s = 0; s < shopsBySector.length; s++) tally.bySector[s * D + d] = shopsBySector[s]
      tallyCreators(see, set, w, d)
    }
    const mean = unitsAll > 0 ? demandAll / unitsAll : 0
    for (let d = 0; d < D; d++) footfall[d] = mean > 0 ? footfall[d] / mean : 0
    set['region.ownerDraw'][0] = ownerDraw
    set['region.profit'][0] = earned
  },
})
