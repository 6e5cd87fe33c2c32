import { quantileOf } from '../engine/quantile-table.ts'
import { hash2 } from '../engine/rng.ts'
import { defineProcess } from '../process.ts'

const sums = new Float64Array(16)

/**
 * What is on offer: every business's appeal this month, its sum by district and market, and the census of tenants.
 *
 *   draw = weight x lognormal noise (mean 1, sd of ln: noise)
 *
 * Draws: one a business.
 */
export const pull = defineProcess({
  id: 'pull',
  about: 'appeal of each business this month; census of tenants',
  reads: [
    'business.state',
    'business.kind',
    'business.sector',
    'business.key',
    'business.weight',
    'business.opened',
    'district.occupied',
  ],
  writes: ['business.draw', 'cell.pull', 'district.creators', 'district.chains', 'district.rooted'],
  draws: ['pull noise'],
  run(_see, set, w) {
    const { c, noise, nDistricts, nMarkets, unitStart, creatorList, tick } = w
    const state = c['business.state']
    const kind = c['business.kind']
    const sector = c['business.sector']
    const key = c['business.key']
    const weight = c['business.weight']
    const opened = c['business.opened']
    const draw = set['business.draw']
    const marketOf = w.sector.market
    const identity = w.sector.identity
    const { a, b } = w.keys.month('pull noise')
    for (let d = 0; d < nDistricts; d++) {
      sums.fill(0)
      const start = unitStart[d]
      let creators = 0
      let chains = 0
      let rooted = 0
      for (let u = start; u < unitStart[d + 1]; u++) {
        if (state[u] !== 1) continue
        const x = weight[u] * quantileOf(noise, hash2(a, b, key[u]))
        draw[u] = x
        const s = sector[u]
        sums[marketOf[s]] += draw[u]
        const k = kind[u]
        if (k === 1) {
          creatorList[start + creators] = u
          creators++
          rooted += identity[s] * Math.min(1, 0.3 + (tick - opened[u]) / 60)
        } else if (k === 3) chains++
      }
      for (let m = 0; m < nMarkets; m++) set['cell.pull'][m * nDistricts + d] = sums[m]
      set['district.creators'][d] = creators
      set['district.chains'][d] = chains
      const occupied = c['district.occupied'][d]
      set['district.rooted'][d] = occupied > 0 ? rooted / occupied : 0
    }
  },
})
