import { cite } from '../../sources.ts'
import { COHORT_MONTHS } from '../columns.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { BANDS, MIDDLE, YOUNG } from './people-columns.ts'

const YOUTH_BASE = constant({
  value: 0.84,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Readiness to found of a town without young people.',
})
const YOUTH_GAIN = constant({
  value: 0.54,
  unit: 'factor',
  source: cite`${'SD1'}`,
  why: 'What the share of the young adds to readiness to found (SD1); at the usual share the sum is one.',
})
const SPIRIT_BASE = constant({
  value: 0.1,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Spirit of enterprise of a place without identity, creators or scene.',
})
const BY_IDENTITY = constant({
  value: 0.2,
  unit: 'factor',
  source: cite`assumed`,
  why: 'What the identity of a town adds to the spirit of enterprise.',
})
const BY_SPIRIT = constant({
  value: 0.4,
  unit: 'factor',
  source: cite`assumed`,
  why: 'What the authenticity of its streets adds to the spirit of enterprise.',
})
const BY_PEERS = constant({
  value: 1.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'What the share of creators among the shops adds to the spirit of enterprise.',
})
const LEAST_READY = constant({
  value: 0.1,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Least readiness to found, against the usual one.',
})
const MOST_READY = constant({
  value: 3,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Largest readiness to found, against the usual one.',
})
const SHORTEST_COURSE = constant({
  value: 6,
  unit: 'months',
  source: cite`assumed`,
  why: 'No course of a college is shorter.',
})

const COMPLETION = constant({
  value: 0.75,
  unit: 'share',
  source: cite`assumed`,
  why: 'Share of students who complete (drop-out 25 % [15, 45]).',
})

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
      const young = see['town.people'][at + YOUNG]
      const working = young + see['town.people'][at + MIDDLE]
      // The young found more of their own; those with a talent for it gather where the place suits them (SD1).
      const youth = working > 0 ? YOUTH_BASE + (YOUTH_GAIN * young) / working : 1
      const makers = working > 0 ? see['town.makers'][t] / (w.makerShare[t] * working) : 1
      const related = w.params.relatedGrowth * (see['town.relatedVariety'][t] - meanRelated)
      // A scene of media and culture makes founders, the size of a town alone does not (SD1: large cities differ by it).
      const scene = w.params.sceneWeight * w.region.towns[t].resources.media
      const spiritOfPlace =
        SPIRIT_BASE +
        BY_IDENTITY * see['town.identity'][t] +
        BY_SPIRIT * spirit +
        BY_PEERS * peers +
        scene +
        related
      const ready = Math.max(
        LEAST_READY,
        Math.min(MOST_READY, youth * Math.min(2, Math.sqrt(makers)) * spiritOfPlace),
      )
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
          Math.max(SHORTEST_COURSE, Math.round(see['townPolicy.collegeMonths'][t])),
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
