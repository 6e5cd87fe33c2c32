import { defineProcess } from '../process.ts'

const rate = new Float64Array(16)

/** Share of what is left after the owner's pay that stays in the business. */
const RETAINED = 0.5

/**
 * Sales and accounts. Sales of a district and market are shared by appeal; what is left after goods, labour, rent and
 * fixed costs pays the owner first, down to half of what the owner wants to live on, then the business.
 *
 *   profit = margin sales - rent - fixed size;  cash += max(0, r (profit - pay)) + min(0, profit - pay/2)
 *
 * All in 만원 a month. Expected sales: exponential mean over a year. Draws: none.
 */
export const accounts = defineProcess({
  id: 'accounts',
  about: "sales, profit, owner's pay, cash, stress",
  reads: [
    'business.state',
    'business.sector',
    'business.draw',
    'business.rent',
    'business.size',
    'cell.pull',
    'cell.demand',
    'unit.quality',
    'district.units',
  ],
  writes: [
    'business.sales',
    'business.expected',
    'business.profit',
    'business.cash',
    'business.stress',
    'district.sales',
    'district.footfall',
    'district.profit',
    'district.sitting',
    'region.ownerDraw',
  ],
  run(see, set, w) {
    const { c, nDistricts: D, nMarkets, unitStart } = w
    const { market, margin, fixed, ownerPay } = w.sector
    const state = c['business.state']
    const sector = c['business.sector']
    const draw = c['business.draw']
    const rentOf = c['business.rent']
    const size = c['business.size']
    const quality = c['unit.quality']
    const sales = c['business.sales']
    const expected = c['business.expected']
    const profit = c['business.profit']
    const cash = c['business.cash']
    const stress = c['business.stress']
    const buffer = w.params.bufferMonths
    let ownerDraw = 0
    let demandAll = 0
    let unitsAll = 0
    for (let d = 0; d < D; d++) {
      let local = 0
      for (let m = 0; m < nMarkets; m++) {
        const total = see['cell.pull'][m * D + d]
        const demand = see['cell.demand'][m * D + d]
        rate[m] = total > 0 ? demand / total : 0
        local += demand
      }
      set['district.sales'][d] = local
      demandAll += local
      unitsAll += see['district.units'][d]
      let surplus = 0
      let n = 0
      let sitting = 0
      let renters = 0
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
        if (state[u] !== 1) continue
        const s = sector[u]
        const y = rate[market[s]] * draw[u]
        sales[u] = y
        const e = expected[u] + (y - expected[u]) * (1 / 12)
        expected[u] = e
        const rent = rentOf[u]
        const costs = rent + fixed[s] * size[u]
        const pay = ownerPay[s] * size[u]
        const net = margin[s] * y - costs
        profit[u] = net
        const over = net - pay
        const under = net - 0.5 * pay
        const before = cash[u]
        let after = before + 0.5 * RETAINED * (over + Math.abs(over)) + 0.5 * (under - Math.abs(under))
        const most = buffer * (costs + pay)
        if (after > most && after > before) after = Math.max(before, most)
        cash[u] = after
        ownerDraw += net - (after - before)
        stress[u] = margin[s] * e - costs < 0.5 * pay ? Math.min(255, stress[u] + 1) : 0
        surplus += over
        n++
        if (rent > 0) {
          sitting += rent / (quality[u] * Math.sqrt(size[u]))
          renters++
        }
      }
      set['district.profit'][d] = n > 0 ? surplus / n : 0
      if (renters > 0) set['district.sitting'][d] = sitting / renters
    }
    const mean = unitsAll > 0 ? demandAll / unitsAll : 0
    for (let d = 0; d < D; d++)
      set['district.footfall'][d] = mean > 0 ? set['district.sales'][d] / see['district.units'][d] / mean : 0
    set['region.ownerDraw'][0] = ownerDraw
  },
})
