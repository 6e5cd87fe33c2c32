import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import type { World } from '../world.ts'

const MOVES_A_YEAR = constant({
  value: 0.05,
  unit: '1/year',
  source: cite`assumed`,
  why: 'At full strength a twentieth of the people who live around the small centres move to the hub in a year.',
})
const STAYERS = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'Some stay whatever is offered: so much of a catchment at the start is the least.',
})
const HUB_AMENITY = constant({
  value: 0.004,
  unit: 'index/month',
  source: cite`assumed`,
  why: 'What concentrated services do for the commercial space of the hub in a month.',
})

/** The hub of a town: its district with the most units. */
export function hubOf(w: World, town: number): number {
  let hub = w.townDistricts[w.townStart[town]]
  for (let i = w.townStart[town]; i < w.townStart[town + 1]; i++) {
    const d = w.townDistricts[i]
    if (w.region.districts[d].units > w.region.districts[hub].units) hub = d
  }
  return hub
}

/**
 * Living-area compaction (L19): people who live around the small centres of a town move to its hub, where services are
 * concentrated.
 *
 *   c_d' = c_d (1 - .05 s / 12) while c_d > .4 c_d(0);  the hub gets what they lose;  A_hub' = A + .004 s (1 - A)
 *
 * s strength 0 to 1. Shares of a town add up to what they were: relocation is zero-sum. Small centres lose demand, footfall
 * and then amenity: computed by demand and memory. Draws: none.
 */
export const livingArea = defineProcess({
  id: 'livingArea',
  about: 'people move from small centres to the hub of a compact living area',
  active: w => w.spec.levers.some(use => use.lever === 'livingArea'),
  reads: ['townPolicy.compaction'],
  writes: ['district.catchment', 'district.amenity'],
  run(see, set, w) {
    const share = set['district.catchment']
    for (let t = 0; t < w.nTowns; t++) {
      const s = see['townPolicy.compaction'][t]
      if (s <= 0) continue
      const hub = hubOf(w, t)
      let moved = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        if (d === hub) continue
        const least = STAYERS * w.region.districts[d].catchment
        const goes = Math.min((share[d] * MOVES_A_YEAR * s) / 12, Math.max(0, share[d] - least))
        share[d] -= goes
        moved += goes
      }
      share[hub] += moved
      const A = see['district.amenity'][hub]
      set['district.amenity'][hub] = A + HUB_AMENITY * s * (1 - A)
    }
  },
})
