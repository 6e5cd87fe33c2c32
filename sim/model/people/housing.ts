import { exp, log } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { BANDS } from './people-columns.ts'

const LEAST_HOUSEHOLDS = constant({
  value: 1e-3,
  unit: 'ratio',
  source: cite`assumed`,
  why: 'Keeps the logarithm finite in an empty town.',
})

const LAND = constant({
  value: { metroCore: 0.4, metroRing: 1, provincialCity: 1, county: 1 } as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Homes are built more slowly where the land is built over.',
})

/**
 * Homes and their cost by town:
 *
 *   cost = level (people / homes)^e;   homes' = homes (1 + s l max(0, ln cost/level) / 12)
 *
 * e housingResponse, s housingSupply [1/year], l land. Homes are not taken down when people leave: cost falls instead.
 * Known answer: people 10 % over homes, e 1.5: cost 15.4 % over its level. Draws: none.
 */
export const housing = defineProcess({
  id: 'housing',
  about: 'cost of housing by people per home; new homes',
  active: w => w.params.onMigration > 0,
  reads: ['town.people', 'town.housingLevel'],
  writes: ['town.housingCost', 'town.homes'],
  run(see, set, w) {
    const { housingResponse, housingSupply } = w.params
    for (let t = 0; t < w.nTowns; t++) {
      let people = 0
      for (let b = t * BANDS; b < (t + 1) * BANDS; b++) people += see['town.people'][b]
      const homes = see['town.homes'][t]
      const over = housingResponse * log(Math.max(LEAST_HOUSEHOLDS, people / Math.max(1, homes)))
      set['town.housingCost'][t] = see['town.housingLevel'][t] * exp(over)
      if (over > 0)
        set['town.homes'][t] = homes * (1 + (housingSupply * LAND[w.region.towns[t].type] * over) / 12)
    }
  },
})
