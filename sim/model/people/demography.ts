import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import type { Params } from '../parameters.ts'
import { defineProcess } from '../process.ts'
import { BANDS, MIDDLE, MOVERS, OLD, YOUNG } from './people-columns.ts'

const RENEWAL = constant({
  value: 1 / 240,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Talent grows up and retires with the place: a twentieth of it is renewed each year.',
})

const BAND_YEARS = constant({
  value: [15, 20, 30] as const,
  unit: 'years',
  source: cite`assumed`,
  why: 'Years that people spend in the first three bands.',
})
const MORTALITY_YOUNG = constant({
  value: [0.00025, 0.0004, 0.0021] as const,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Deaths a year under 65, by band: about 60 of 305 thousand deaths in 2020 (not verified).',
})
const WOMEN_PER_YEAR = constant({
  value: 0.49 / 20,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Women among the people of 15-34, over the twenty years in which a woman of the band may have her children.',
})
const FERTILITY_OF = constant({
  value: { metroCore: 0.82, metroRing: 1, provincialCity: 1.12, county: 1.22 } as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Families have more children away from the core (not verified: 0.6 in Seoul against 1.0 in rural provinces, 2022).',
})

/** Births a year of a population. Known answer: 12.6m people of 15-34 at a rate of 0.78: 241,000 (249,000 in 2022). */
export function birthsAYear(young: number, fertility: number): number {
  return fertility * WOMEN_PER_YEAR * young
}

const YEARS_TO_LATE = constant({
  value: 48,
  unit: 'years',
  source: cite`assumed`,
  why: 'From the middle of 2024, when regions start, to the end of the projection in 2072.',
})

/** Children a woman and deaths a year at 65 and over, so many years after the start: a straight line, and a steady fall. */
export function vitalRates(p: Params, years: number): { fertility: number; mortalityOld: number } {
  const way = Math.max(0, Math.min(1, years / YEARS_TO_LATE))
  return {
    fertility: p.fertility + way * (p.fertilityLate - p.fertility),
    mortalityOld: p.mortalityOld * exp(-p.longevity * years),
  }
}

/**
 * One month of vital events in `people` [at .. at+3]: ageing 1/(12 years of the band), deaths, births. Fractional people:
 * the expectation, so that nothing is rounded away.
 *   P0' = P0 + births - d0 P0 - P0/180;  P1' = P1 + P0/180 - d1 P1 - P1/240;  P2' ...;  P3' = P3 + P2/360 - d3 P3
 * @returns deaths; births are those given
 */
export function vitalMonth(people: Float64Array, at: number, births: number, mortalityOld: number): number {
  let deaths = 0
  for (let b = 0; b < BANDS; b++)
    deaths += (people[at + b] * (b < OLD ? MORTALITY_YOUNG[b] : mortalityOld)) / 12
  // From the oldest down: each band still finds the one below as the month began.
  for (let b = OLD; b >= 0; b--) {
    const older = b < OLD ? people[at + b] / (12 * BAND_YEARS[b]) : 0
    const dead = (people[at + b] * (b < OLD ? MORTALITY_YOUNG[b] : mortalityOld)) / 12
    const leaving = -dead - older
    const coming = b > 0 ? people[at + b - 1] / (12 * BAND_YEARS[b - 1]) : births
    people[at + b] += leaving + coming
  }
  return deaths
}

/**
 * Residents by age band (cohort-component): ageing, births, deaths, and a twelfth of the moves that the year's
 * migration planned. People are conserved, the outside included: sum' = sum + births - deaths.
 *
 *   births = fertility x local factor x 0.49/20 x people of 15-34 a year. Source: S44; mortality 2020 (not verified).
 *
 * In the spin-up people stand still, so that the first month that counts has the residents of the region's file.
 * Draws: none.
 */
export const demography = defineProcess({
  id: 'demography',
  about: 'ageing, births, deaths; moves of the month',
  active: w => w.params.onDemography > 0 || w.params.onMigration > 0,
  reads: ['town.arriving', 'town.leaving'],
  writes: [
    'town.people',
    'region.outsidePeople',
    'region.outsideNatural',
    'town.births',
    'town.deaths',
    'town.arrivals',
    'town.departures',
    'town.creativeClass',
    'town.makers',
  ],
  run(see, set, w) {
    const { params: p, nTowns } = w
    const month = w.tick - w.spec.spinUpMonths
    if (month < 0) return
    const { fertility, mortalityOld } = vitalRates(p, month / 12)
    const people = set['town.people']
    const outside = set['region.outsidePeople']
    const vital = p.onDemography > 0
    set['region.outsideNatural'][0] = 0
    if (vital) {
      const births = birthsAYear(outside[1], fertility) / 12
      set['region.outsideNatural'][0] = births - vitalMonth(outside, 0, births, mortalityOld)
    }
    for (let t = 0; t < nTowns; t++) {
      const at = t * BANDS
      if (vital) {
        const here = fertility * FERTILITY_OF[w.region.towns[t].type]
        const births = birthsAYear(people[at + YOUNG], here) / 12
        set['town.births'][t] = births
        set['town.deaths'][t] = vitalMonth(people, at, births, mortalityOld)
      }
      let came = 0
      let went = 0
      for (let b = 0; b < BANDS; b++) {
        const arriving = see['town.arriving'][t * MOVERS + b]
        const leaving = see['town.leaving'][t * MOVERS + b]
        people[at + b] += arriving - leaving
        outside[b] += leaving - arriving
        came += arriving
        went += leaving
      }
      set['town.arrivals'][t] = came
      set['town.departures'][t] = went
      const talent = t * MOVERS + BANDS
      set['town.creativeClass'][t] += see['town.arriving'][talent] - see['town.leaving'][talent]
      set['town.makers'][t] += see['town.arriving'][talent + 1] - see['town.leaving'][talent + 1]
      if (vital) {
        // Talent grows up and retires with the place: a twentieth of it is renewed each year.
        const age = people[at + YOUNG] + people[at + MIDDLE]
        const renewal = RENEWAL
        set['town.creativeClass'][t] += renewal * (w.creativeShare[t] * age - see['town.creativeClass'][t])
        set['town.makers'][t] += renewal * (w.makerShare[t] * age - see['town.makers'][t])
      }
    }
  },
})
