import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'

const ROAD_LAG = constant({
  value: 36,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months in which a project closes two thirds of the gap: a road is not built in a year (L25), a network is (L24).',
})
const NETWORK_LAG = constant({
  value: 12,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months in which a project closes two thirds of the gap of a virtual link (L24): a network is built in a year.',
})
const MOST_LINK = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'The most that a hub can add to a link.',
})
const MEMBERS = constant({
  value: 15,
  unit: 'creators',
  source: cite`assumed`,
  why: 'Creators of a town it takes for two thirds of what a hub can add to a link.',
})

/**
 * Links between towns, each quarter, move toward what policy has built (L24, L25):
 *
 *   minutes' = minutes + 3/36 (minutes_0 (1 - sqrt(r_i r_k)) - minutes);  virtual' the same way toward
 *   min(1, virtual_0 + .8 sqrt(h_i h_k)), in 12 months
 *
 * r share of travel time saved; h network policy x members, 1 - exp(-creators/15): a link takes both of its ends. Draws: none.
 */
export const links = defineProcess({
  id: 'links',
  about: 'travel times and virtual ties between towns follow what is built',
  active: w =>
    w.nTowns > 1 && w.spec.levers.some(use => use.lever === 'transportLink' || use.lever === 'networkHub'),
  reads: ['district.creators', 'townPolicy.networkHub', 'townPolicy.transport'],
  writes: ['link.minutes', 'link.virtual'],
  run(see, set, w) {
    if (w.tick % 3 !== 1) return
    const T = w.nTowns
    const hubs = new Float64Array(T)
    for (let t = 0; t < T; t++) {
      let creators = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++)
        creators += see['district.creators'][w.townDistricts[i]]
      hubs[t] = see['townPolicy.networkHub'][t] * (1 - exp(-creators / MEMBERS))
    }
    const { minutes, virtual } = w.links
    for (let i = 0; i < T; i++) {
      const road = see['townPolicy.transport'][i]
      for (let k = 0; k < T; k++) {
        if (i === k) continue
        const pair = i * T + k
        const faster = Math.sqrt(road * see['townPolicy.transport'][k])
        const closer = MOST_LINK * Math.sqrt(hubs[i] * hubs[k])
        set['link.minutes'][pair] +=
          (3 / ROAD_LAG) * (minutes[pair] * (1 - faster) - see['link.minutes'][pair])
        set['link.virtual'][pair] +=
          (3 / NETWORK_LAG) * (Math.min(1, virtual[pair] + closer) - see['link.virtual'][pair])
      }
    }
  },
})
