import { COHORT_MONTHS } from '../columns.ts'
import { defineProcess } from '../process.ts'
import { BANDS } from './people-columns.ts'

/** Share of students who complete (drop-out 25 % [15, 45]). */
const COMPLETION = 0.75

/**
 * Who could found: readiness to found something of their own follows the identity of the town, the peers they can see,
 * related variety, the share of the young and of people with a talent for it (SD1), smoothed over the time it takes to prepare; grants and places accumulate; college cohorts
 * train and graduate, and some graduates leave for the core (L11, S69: skill policy can feed the strong region).
 * Draws: none (people are drawn when they decide, see entry.ts).
 */
export const talent = defineProcess({
  id: 'talent',
  about: 'readiness to found, college cohorts, grants and places on offer',
  reads: [
    'town.relatedVariety',
    'district.creators',
    'district.occupied',
    'district.authenticity',
    'district.units',
    'town.people',
    'town.makers',
    'town.identity',
    'townPolicy.grants',
    'townPolicy.educationPlaces',
    'townPolicy.collegePlaces',
    'townPolicy.collegeMonths',
    'townPolicy.collegeRetention',
  ],
  writes: [
    'town.poolCreator',
    'town.grantCredit',
    'town.educationCredit',
    'town.enrolled',
    'town.graduates',
    'town.graduatesLeft',
    'town.graduateCredit',
  ],
  run(see, set, w) {
    const ring = w.tick % COHORT_MONTHS
    let meanRelated = 0
    for (let t = 0; t < w.nTowns; t++) meanRelated += see['town.relatedVariety'][t] / w.nTowns
    for (let t = 0; t < w.nTowns; t++) {
      let creators = 0
      let occupied = 0
      let authenticity = 0
      let units = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        creators += see['district.creators'][d]
        occupied += see['district.occupied'][d]
        authenticity += see['district.authenticity'][d] * see['district.units'][d]
        units += see['district.units'][d]
      }
      const peers = occupied > 0 ? creators / occupied : 0
      const spirit = units > 0 ? authenticity / units : 0
      const at = t * BANDS
      const young = see['town.people'][at + 1]
      const working = young + see['town.people'][at + 2]
      // The young found more of their own; those with a talent for it gather where the place suits them (SD1).
      const youth = working > 0 ? 0.84 + (0.54 * young) / working : 1
      const makers = working > 0 ? see['town.makers'][t] / (w.makerShare[t] * working) : 1
      const related = w.params.relatedGrowth * (see['town.relatedVariety'][t] - meanRelated)
      // A scene of media and culture makes founders, the size of a town alone does not (SD1: large cities differ by it).
      const scene = w.params.sceneWeight * w.region.towns[t].resources.media
      const spiritOfPlace = 0.1 + 0.2 * see['town.identity'][t] + 0.4 * spirit + 1.5 * peers + scene + related
      const ready = Math.max(0.1, Math.min(3, youth * Math.min(2, Math.sqrt(makers)) * spiritOfPlace))
      set['town.poolCreator'][t] += (ready - see['town.poolCreator'][t]) / w.params.preparationMonths

      set['town.grantCredit'][t] += see['townPolicy.grants'][t]
      set['town.educationCredit'][t] += see['townPolicy.educationPlaces'][t]
      // A place nobody takes for a year lapses: programmes cannot be hoarded.
      set['town.grantCredit'][t] = Math.min(
        see['town.grantCredit'][t],
        Math.max(1, 12 * see['townPolicy.grants'][t]),
      )
      set['town.educationCredit'][t] = Math.min(
        see['town.educationCredit'][t],
        Math.max(1, 12 * see['townPolicy.educationPlaces'][t]),
      )

      const places = see['townPolicy.collegePlaces'][t]
      if (places > 0) {
        const months = Math.min(
          COHORT_MONTHS - 1,
          Math.max(6, Math.round(see['townPolicy.collegeMonths'][t])),
        )
        set['town.enrolled'][t * COHORT_MONTHS + ((w.tick + months) % COHORT_MONTHS)] += places
      }
      const leaving = see['town.enrolled'][t * COHORT_MONTHS + ring]
      if (leaving > 0) {
        const graduates = leaving * COMPLETION
        const stay = t === w.coreTown ? 1 : see['townPolicy.collegeRetention'][t]
        set['town.enrolled'][t * COHORT_MONTHS + ring] = 0
        set['town.graduates'][t] += graduates
        set['town.graduatesLeft'][t] += graduates * (1 - stay)
        set['town.graduateCredit'][t] += graduates * stay
        set['town.graduateCredit'][w.coreTown] += graduates * (1 - stay)
      }
    }
  },
})
