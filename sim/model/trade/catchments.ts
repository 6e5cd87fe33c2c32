import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { BANDS, MIDDLE, YOUNG } from '../people/people-columns.ts'
import { defineProcess } from '../process.ts'

const SPENDING_OF_AGE = constant({
  value: [0.6, 1.05, 1.2, 0.75] as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Consumption by age relative to an average person (household surveys, not verified).',
})

/**
 * What the catchments spend and who may found, from the people who live there now:
 *
 *   factor_t = sum_b e_b P_b / (the same at the start);  O_mz = residents_mz factor c_z/c_z(0) + daytime_mz factor_day
 *
 * e spending by age, c share of the town that lives in the catchment. At the start the factors are 1. Draws: none.
 */
export const catchments = defineProcess({
  id: 'catchments',
  about: 'spending and founders follow the people',
  reads: ['town.people', 'town.daytimeFactor', 'district.catchment'],
  writes: ['town.spendingFactor', 'town.workingAge', 'cell.spending'],
  run(see, set, w) {
    const { nDistricts: D, nMarkets, spendingStart, region } = w
    const people = see['town.people']
    for (let t = 0; t < w.nTowns; t++) {
      const at = t * BANDS
      let now = 0
      let start = 0
      for (let b = 0; b < BANDS; b++) {
        now += SPENDING_OF_AGE[b] * people[at + b]
        start += SPENDING_OF_AGE[b] * region.towns[t].population[b]
      }
      set['town.spendingFactor'][t] = start > 0 ? now / start : 1
      set['town.workingAge'][t] =
        (people[at + YOUNG] + people[at + MIDDLE] + w.daytimeStart[t] * see['town.daytimeFactor'][t]) /
        region.agentScale
    }
    const catchment = see['district.catchment']
    const spending = set['cell.spending']
    const factor = see['town.spendingFactor']
    const byDay = see['town.daytimeFactor']
    for (let z = 0; z < D; z++) {
      const t = w.townOf[z]
      const was = region.districts[z].catchment
      const share = was > 0 ? catchment[z] / was : 1
      const residents = factor[t] * share
      const daytime = byDay[t]
      for (let m = 0; m < nMarkets; m++) {
        const cell = m * D + z
        spending[cell] = spendingStart.residents[cell] * residents + spendingStart.daytime[cell] * daytime
      }
    }
  },
})
