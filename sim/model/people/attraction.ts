/** How attractive each town is to those who may move: wages, jobs, amenity, services, homes, community. */

import { exp, log } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import { corePeriphery } from '../../measures/core-periphery.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { BANDS, byMover, MIDDLE, MOVERS, YOUNG } from './people-columns.ts'

const WAGE_ROUNDS = constant({
  value: 80,
  unit: 'rounds',
  source: cite`assumed`,
  why: 'Rounds in which the wage equation settles.',
})
const SERVICES_WEIGHT = constant({
  value: 0.8,
  unit: 'index',
  source: cite`assumed`,
  why: 'What everyday services count in the amenity of a town.',
})
const LEAST_RATIO = constant({
  value: 0.05,
  unit: 'share',
  source: cite`assumed`,
  why: 'Keeps the logarithms of jobs and housing cost finite.',
})

const JOBS = byMover(
  constant({
    value: { children: 0.6, young: 1.2, middle: 0.7, old: 0.1, creativeClass: 1.6, makers: 0.3 },
    unit: 'weight',
    source: cite`${'SD1'}`,
    why: 'What counts for whom (SD1): jobs and wages, amenity, cost of housing, community of creators. Children move with parents; the creative class follows jobs, local creators follow place and community.',
  }),
)
const AMENITY = byMover(
  constant({
    value: { children: 0.5, young: 0.8, middle: 0.4, old: 0.4, creativeClass: 0.4, makers: 1.5 },
    unit: 'weight',
    source: cite`${'SD1'}`,
    why: 'What amenity counts for each kind of mover (SD1).',
  }),
)
const HOUSING = byMover(
  constant({
    value: { children: 0.8, young: 0.5, middle: 0.7, old: 0.6, creativeClass: 0.3, makers: 0.9 },
    unit: 'weight',
    source: cite`${'SD1'}`,
    why: 'What the cost of housing counts for each kind of mover (SD1).',
  }),
)
const COMMUNITY = byMover(
  constant({
    value: { children: 0, young: 0, middle: 0, old: 0, creativeClass: 0, makers: 1 },
    unit: 'weight',
    source: cite`${'SD1'}`,
    why: 'What the community of creators counts for each kind of mover: local creators follow it (SD1).',
  }),
)
export const JOBS_PER_SHOP = constant({
  value: 2.2,
  unit: 'jobs',
  source: cite`assumed`,
  why: 'Jobs of an average simulated shop.',
})
export const USUAL_JOBS = constant({
  value: 0.65,
  unit: 'jobs/resident',
  source: cite`assumed`,
  why: 'Jobs per resident of 15-64 in an ordinary town.',
})
const LOCAL_JOBS = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the jobs outside the shops, those that serve residents and follow what they spend.',
})
const LEAST_SHARE = constant({
  value: 1e-4,
  unit: 'share',
  source: cite`assumed`,
  why: 'Immobile demand leaves no place without a customer: least share of workers in the wage equation.',
})

export interface Room {
  /** People by town and kind of mover, their attraction [ln], and what draws them as a factor. */
  readonly count: Float64Array
  readonly pull: Float64Array
  readonly toward: Float64Array
  readonly mass: Float64Array
  readonly reach: Float64Array
  readonly amenity: Float64Array
  readonly peers: Float64Array
  readonly friction: Float64Array
  readonly mobile: Float64Array
  readonly immobile: Float64Array
  readonly openness: Float64Array
}

/** Scratch of a world's size; nothing in it outlives a call. */
export const roomOf = perWorld((w: World): Room => {
  const T = w.nTowns
  const kinds = () => new Float64Array(T * MOVERS)
  const towns = () => new Float64Array(T)
  const pairs = () => new Float64Array(T * T)
  return {
    count: kinds(),
    pull: kinds(),
    toward: kinds(),
    mass: kinds(),
    reach: kinds(),
    amenity: towns(),
    peers: towns(),
    friction: pairs(),
    mobile: towns(),
    immobile: towns(),
    openness: pairs(),
  }
})

/** Jobs of a town: its shops, and the rest of its economy, of which part follows what residents spend. */
export const jobsOf = defineRule({
  reads: ['district.occupied', 'town.industry', 'town.spendingFactor', 'town.baseJobs'],
  run(see, _set, w: World, t: number): number {
    let occupied = 0
    for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++)
      occupied += see['district.occupied'][w.townDistricts[i]]
    const rest = see['town.industry'][t] * (1 - LOCAL_JOBS) + LOCAL_JOBS * see['town.spendingFactor'][t]
    return see['town.baseJobs'][t] * rest + JOBS_PER_SHOP * w.region.agentScale * occupied
  },
})

/** Real wages by the core-periphery equation, warm from last year's wages. */
export const realWages = defineRule({
  reads: ['town.people', 'link.minutes'],
  writes: ['town.wage', 'town.realWage'],
  run(see, set, w: World, r: Room): void {
    const { params: p, nTowns: T } = w
    let all = 0
    let start = 0
    for (let t = 0; t < T; t++) {
      r.mobile[t] = see['town.people'][t * BANDS + YOUNG] + see['town.people'][t * BANDS + MIDDLE]
      r.immobile[t] = w.region.towns[t].population[1] + w.region.towns[t].population[2]
      all += r.mobile[t]
      start += r.immobile[t]
    }
    for (let t = 0; t < T; t++) {
      r.mobile[t] = Math.max(LEAST_SHARE, r.mobile[t] / Math.max(1, all))
      r.immobile[t] = Math.max(LEAST_SHARE, r.immobile[t] / Math.max(1, start))
      for (let k = 0; k < T; k++) {
        const hours = t === k ? 0 : see['link.minutes'][t * T + k] / 60
        r.openness[t * T + k] = exp((1 - p.substitution) * p.tradeCost * hours)
      }
    }
    const { wage, realWage } = corePeriphery(
      {
        mobile: r.mobile,
        immobile: r.immobile,
        openness: r.openness,
        sigma: p.substitution,
        mu: p.mobileShare,
      },
      see['town.wage'],
      WAGE_ROUNDS,
    )
    set['town.wage'].set(wage)
    set['town.realWage'].set(realWage)
  },
})

/** Attraction of each town for each kind of mover [ln], relative to the mean of the region's residents. */
export const attraction = defineRule({
  reads: [
    'district.units',
    'district.amenity',
    'district.authenticity',
    'district.occupied',
    'district.creators',
    'town.people',
    'town.baseJobs',
    'town.industry',
    'town.services',
    'town.realWage',
    'town.housingCost',
  ],
  writes: ['town.jobs'],
  run(see, set, w: World, r: Room): void {
    const { params: p, nTowns: T } = w
    let people = 0
    let meanWage = 0
    let meanAmenity = 0
    const { amenity, peers, count } = r
    for (let t = 0; t < T; t++) {
      let place = 0
      let units = 0
      let occupied = 0
      let creators = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        const u = see['district.units'][d]
        place += u * (see['district.amenity'][d] + 0.5 * see['district.authenticity'][d])
        units += u
        occupied += see['district.occupied'][d]
        creators += see['district.creators'][d]
      }
      const working = see['town.people'][t * BANDS + YOUNG] + see['town.people'][t * BANDS + MIDDLE]
      const jobs =
        see['town.baseJobs'][t] * see['town.industry'][t] + JOBS_PER_SHOP * w.region.agentScale * occupied
      set['town.jobs'][t] = working > 0 ? jobs / working : 0
      amenity[t] = (units > 0 ? place / units : 0) + SERVICES_WEIGHT * see['town.services'][t]
      peers[t] = occupied > 0 ? creators / occupied : 0
      let n = 0
      for (let b = 0; b < BANDS; b++) n += count[t * MOVERS + b]
      people += n
      meanWage += n * see['town.realWage'][t]
      meanAmenity += n * amenity[t]
    }
    meanWage /= Math.max(1, people)
    meanAmenity /= Math.max(1, people)
    for (let t = 0; t < T; t++) {
      const wage = log(see['town.realWage'][t] / meanWage)
      const jobs = log(Math.max(LEAST_RATIO, see['town.jobs'][t] / USUAL_JOBS))
      const place = amenity[t] - meanAmenity
      const community = 2 * peers[t]
      const home = log(Math.max(LEAST_RATIO, see['town.housingCost'][t]))
      for (let b = 0; b < MOVERS; b++)
        r.pull[t * MOVERS + b] =
          JOBS[b] * (p.pullWage * wage + p.pullJobs * jobs) +
          AMENITY[b] * p.pullAmenity * place +
          COMMUNITY[b] * community -
          HOUSING[b] * p.pullHousing * home
    }
  },
})
