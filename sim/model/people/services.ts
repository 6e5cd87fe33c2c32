import { exp, logistic } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { BANDS } from './people-columns.ts'

const CENTRE_MINUTES = constant({
  value: 6,
  unit: 'minutes',
  source: cite`assumed`,
  why: 'Time to set out and to arrive within a town.',
})
const HALF_RADIUS = constant({
  value: 0.35,
  unit: 'share',
  source: cite`assumed`,
  why: 'Half the radius of a town against the root of its area.',
})
const DETOUR = constant({
  value: 1.3,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Local roads wind by so much; people nearer to the hub go less far.',
})

const HALF_HOUR = constant({
  value: 30,
  unit: 'minutes',
  source: cite`${'SD3'}`,
  why: 'People look for everyday services half an hour around (SD3), give or take some minutes.',
})
const GIVE_OR_TAKE = constant({
  value: 5,
  unit: 'minutes',
  source: cite`assumed`,
  why: 'Spread of the time that people travel to everyday services.',
})
const VIABLE = constant({
  value: 30_000,
  unit: 'people',
  source: cite`assumed`,
  why: 'Residents within reach that carry two thirds of everyday services: school, clinic, library, bank (assumed).',
})
const SURROUNDINGS = constant({
  value: { metroCore: 300_000, metroRing: 100_000, provincialCity: 0, county: 0 } as const,
  unit: 'people',
  source: cite`assumed`,
  why: 'Metropolitan places have a city around them that no file of a quarter shows.',
})
const SHARED_SAVING = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the travel time that vans, joint offices and remote service save where services are shared in full (L19).',
})

/** Minutes to the centre of a town: half its radius by local road, less as people live nearer to the hub. */
export function innerMinutes(areaKm2: number, hubShare: number): number {
  return CENTRE_MINUTES + 2 * HALF_RADIUS * Math.sqrt(areaKm2) * (DETOUR - hubShare)
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
