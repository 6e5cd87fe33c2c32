import { OPEN } from '../../engine/population.ts'
import { defineProcess } from '../process.ts'
import { isWoken } from './office.ts'

/**
 * Supported space (L9): each month places open up in designated districts; the support of a tenant ends on the day, and
 * from then on it pays the whole rent. That many do not survive this cliff is nowhere written down: they opened at a rent
 * at which the place paid, and it pays no longer (P20, S56).
 *
 * Places nobody takes for a year lapse. Draws: none.
 */
export const support = defineProcess({
  id: 'support',
  about: 'supported space: places on offer, end of support',
  active: w => isWoken(w, 'support'),
  reads: ['business.state', 'policy.spacePlaces', 'business.supportUntil'],
  writes: ['business.support', 'district.spaceCredit', 'business.rent', 'district.spaceRent'],
  run(see, set, w) {
    const { unitStart, tick } = w
    const state = see['business.state']
    const paid = set['business.support']
    for (let d = 0; d < w.nDistricts; d++) {
      const places = see['policy.spacePlaces'][d]
      set['district.spaceCredit'][d] =
        places > 0 ? Math.min(see['district.spaceCredit'][d] + places, Math.max(1, 12 * places)) : 0
      let rent = 0
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
        if (paid[u] <= 0 || state[u] !== OPEN) continue
        if (tick < see['business.supportUntil'][u]) {
          rent += paid[u]
          continue
        }
        set['business.rent'][u] += paid[u]
        paid[u] = 0
      }
      set['district.spaceRent'][d] = rent
    }
  },
})
