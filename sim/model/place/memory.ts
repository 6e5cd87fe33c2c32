import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { CALM_UPKEEP } from '../tenancy/landlords.ts'

const SPARK = constant({
  value: 0.03,
  unit: 'share',
  source: cite`assumed`,
  why: 'Word of mouth that starts without anybody who speaks of the place.',
})
const NOVELTY_SPEED = constant({
  value: 0.02 / 3,
  unit: '1/month',
  source: cite`assumed`,
  why: 'How fast the new becomes the known.',
})
const BARE_AMENITY = constant({
  value: 0.28,
  unit: 'index',
  source: cite`assumed`,
  why: 'Amenity of a street without passers-by.',
})
const BY_FOOTFALL = constant({
  value: 0.22,
  unit: 'index',
  source: cite`assumed`,
  why: 'What footfall adds to amenity; at ordinary footfall the sum is one half.',
})
const ENOUGH_FOOTFALL = constant({
  value: 2.2,
  unit: 'index',
  source: cite`assumed`,
  why: 'Footfall above which amenity rises no more.',
})
const INVESTMENT_SPEED = constant({
  value: 0.02,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Part of the gap to full amenity that ample public money closes in a month.',
})

const LEAST_BUZZ = constant({
  value: 0.005,
  unit: 'share',
  source: cite`assumed`,
  why: 'A district that nobody speaks of still has this much awareness.',
})
const ENOUGH_INVESTMENT = constant({
  value: 12,
  unit: '만원/unit/month',
  source: cite`${'S54'}`,
  why: 'Public money a unit and month that closes two thirds of the gap it can close [만원]: about 8bn KRW a district in 5 years (S54).',
})

/**
 * What a place remembers, in months:
 *
 *   B' = B + g c max(0, 1 - psiZ f)(B + .03)(1 - B) 4 - d B (1 + psiF f) - n N B      buzz; c creators, f chains [share]
 *   N' = N + (.02/3)(B - N)                                                         novelty worn off
 *   Z' = Z + a r (1 - Z) i - e f Z - e0 Z                                            authenticity; r rooted, i identity
 *   A' = A + k (target - A) + investment                                             amenity
 *
 * Peers: share of creators here and around, decaying with distance.
 * Draws: none.
 */
export const memory = defineProcess({
  id: 'memory',
  about: 'buzz, authenticity, amenity, peers',
  reads: [
    'district.units',
    'district.occupied',
    'district.creators',
    'district.chains',
    'town.identity',
    'district.rooted',
    'district.footfall',
    'district.upkeep',
    'policy.amenityInvest',
  ],
  writes: [
    'district.buzz',
    'district.novelty',
    'district.authenticity',
    'district.amenity',
    'district.peers',
  ],
  run(see, set, w) {
    const p = w.params
    const D = w.nDistricts
    for (let d = 0; d < D; d++) {
      const units = see['district.units'][d]
      const occupied = Math.max(1, see['district.occupied'][d])
      const creators = see['district.creators'][d] / units
      const chains = see['district.chains'][d] / occupied
      const B = see['district.buzz'][d]
      const N = see['district.novelty'][d]
      const spread =
        p.buzzGrowth * creators * Math.max(0, 1 - p.chainBuzzBlock * chains) * (B + SPARK) * (1 - B) * 4
      const decay = p.buzzDecay * B * (1 + p.chainBuzzDecay * chains)
      set['district.buzz'][d] = Math.min(
        1,
        Math.max(LEAST_BUZZ, B + spread - decay - p.noveltyFatigue * N * B),
      )
      set['district.novelty'][d] = N + NOVELTY_SPEED * (B - N)
      const Z = see['district.authenticity'][d]
      const identity = 0.5 + see['town.identity'][w.townOf[d]]
      set['district.authenticity'][d] =
        Z +
        p.authenticityGain * see['district.rooted'][d] * (1 - Z) * identity -
        p.authenticityLoss * chains * Z -
        p.authenticityFade * Z
      const vacancy = 1 - see['district.occupied'][d] / units
      const target = Math.min(
        1,
        Math.max(
          0,
          BARE_AMENITY +
            BY_FOOTFALL * Math.min(ENOUGH_FOOTFALL, see['district.footfall'][d]) -
            p.amenityBlight * Math.max(0, vacancy - p.naturalVacancy) +
            p.upkeepAmenity * (see['district.upkeep'][d] - CALM_UPKEEP),
        ),
      )
      const A = see['district.amenity'][d]
      const spent = see['policy.amenityInvest'][d] / (units * w.region.agentScale)
      const effect = spent > 0 ? INVESTMENT_SPEED * (1 - exp(-spent / ENOUGH_INVESTMENT)) * (1 - A) : 0
      set['district.amenity'][d] = A + p.amenityReturn * (target - A) + effect
    }
    const { start, to, f } = w.near
    for (let d = 0; d < D; d++) {
      let sum = 0
      for (let i = start[d]; i < start[d + 1]; i++) {
        const k = to[i]
        sum += (f[i] * see['district.creators'][k]) / see['district.units'][k]
      }
      set['district.peers'][d] = sum
    }
  },
})
