import { perWorld } from '../../engine/per-world.ts'
import { quantileOf } from '../../engine/quantile-table.ts'
import { hash2 } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { CHAIN, CREATOR, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

const ROOTED_AT_FIRST = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the standing of its trade that a shop has from the first month.',
})
const ROOTING_MONTHS = constant({
  value: 60,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months in which a shop of no standing would come to full standing.',
})

const bySectorOf = perWorld((_w: World) => new Float64Array(SECTORS.length))

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
  draws: ['pull noise'],
  reads: [
    'business.kind',
    'business.sector',
    'business.key',
    'business.weight',
    'business.opened',
    'district.occupied',
  ],
  writes: ['business.draw', 'cell.pull', 'district.rooted', 'district.creators', 'district.chains'],
  run(see, set, w) {
    const { noise, nDistricts, nMarkets, unitStart, creatorList, tick } = w
    const bySector = bySectorOf(w)
    const kind = see['business.kind']
    const sector = see['business.sector']
    const key = see['business.key']
    const weight = see['business.weight']
    const opened = see['business.opened']
    const occupied = see['district.occupied']
    const draw = set['business.draw']
    const cell = set['cell.pull']
    const rooted = set['district.rooted']
    const marketOf = w.sector.market
    const identity = w.sector.identity
    const { a, b } = w.keys.month('pull noise')
    for (let d = 0; d < nDistricts; d++) {
      const start = unitStart[d]
      const end = unitStart[d + 1]
      bySector.fill(0)
      // A vacant row holds zeros and so draws nothing: cheaper than a branch that guesses wrong at every vacant unit.
      for (let u = start; u < end; u++) {
        const x = Math.fround(weight[u] * quantileOf(noise, hash2(a, b, key[u])))
        draw[u] = x
        bySector[sector[u]] += x
      }
      for (let m = 0; m < nMarkets; m++) cell[m * nDistricts + d] = 0
      for (let s = 0; s < bySector.length; s++) cell[marketOf[s] * nDistricts + d] += bySector[s]
      let creators = 0
      let chains = 0
      for (let u = start; u < end; u++) {
        creatorList[start + creators] = u
        creators += +(kind[u] === CREATOR)
        chains += +(kind[u] === CHAIN)
      }
      let roots = 0
      for (let i = start; i < start + creators; i++) {
        const u = creatorList[i]
        roots += identity[sector[u]] * Math.min(1, ROOTED_AT_FIRST + (tick - opened[u]) / ROOTING_MONTHS)
      }
      set['district.creators'][d] = creators
      set['district.chains'][d] = chains
      rooted[d] = occupied[d] > 0 ? roots / occupied[d] : 0
    }
  },
})
