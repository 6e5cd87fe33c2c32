import { exp, logistic } from '../../engine/math.ts'
import { defineProcess } from '../process.ts'
import { BANDS } from './people-columns.ts'

/** People look for everyday services half an hour around (SD3), give or take some minutes. */
const HALF_HOUR = 30
const GIVE_OR_TAKE = 5
/** Residents within reach that carry two thirds of everyday services: school, clinic, library, bank (assumed). */
const VIABLE = 30_000
/** Metropolitan places have a city around them that no file of a quarter shows. */
const SURROUNDINGS = { metroCore: 300_000, metroRing: 100_000, provincialCity: 0, county: 0 } as const
/** Part of the travel time that vans, joint offices and remote service save where services are shared in full (L19). */
const SHARED_SAVING = 0.5

/** Minutes to the centre of a town: half its radius by local road, less as people live nearer to the hub. */
export function innerMinutes(areaKm2: number, hubShare: number): number {
  return 6 + 2 * 0.35 * Math.sqrt(areaKm2) * (1.3 - hubShare)
}

/**
 * Access to everyday services by town, each quarter:
 *
 *   S_i = 1 - exp(-N_i / N*),   N_i = sum_k P_k / (1 + exp((c_ik - 30) / 5))
 *
 * c minutes; N* the people it takes. Living nearer to the hub, sharing services between towns and faster links raise it;
 * losing people lowers it. Known answer: 30,000 people at the door: 0.632. Draws: none.
 */
export const services = defineProcess({
  id: 'services',
  about: 'access to everyday services within half an hour',
  active: w => w.params.onMigration > 0,
  reads: ['district.catchment', 'townPolicy.sharedServices', 'link.minutes', 'town.people'],
  writes: ['town.services'],
  run(see, set, w) {
    if (w.tick % 3 !== 0) return
    const T = w.nTowns
    for (let i = 0; i < T; i++) {
      let hub = 0
      for (let k = w.townStart[i]; k < w.townStart[i + 1]; k++)
        hub = Math.max(hub, see['district.catchment'][w.townDistricts[k]])
      const saved = 1 - SHARED_SAVING * see['townPolicy.sharedServices'][i]
      const { type, areaKm2 } = w.region.towns[i]
      let reach: number = SURROUNDINGS[type]
      for (let k = 0; k < T; k++) {
        const minutes = i === k ? innerMinutes(areaKm2, hub) : see['link.minutes'][i * T + k]
        let people = 0
        for (let b = k * BANDS; b < (k + 1) * BANDS; b++) people += see['town.people'][b]
        reach += people * logistic((HALF_HOUR - minutes * saved) / GIVE_OR_TAKE)
      }
      set['town.services'][i] = 1 - exp(-reach / VIABLE)
    }
  },
})
