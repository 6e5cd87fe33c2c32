/** Diagnostics of the towns of a run, each against peers of its type: growth, specialisation, resilience, demography, innovation, environment. */
import { BANDS, SECTORS, type WorldState } from '../../sim/index.ts'
import { type Indicator, locationQuotients, type Scorecard, scorecard } from '../../sim/measures/index.ts'

export const TOWN_INDICATORS: readonly Indicator[] = [
  { id: 'population', dimension: 'growth', direction: 1 },
  { id: 'salesPerResident', dimension: 'growth', direction: 1 },
  { id: 'topQuotient', dimension: 'specialisation', direction: 1 },
  { id: 'relatedVariety', dimension: 'specialisation', direction: 1 },
  { id: 'unrelatedVariety', dimension: 'resilience', direction: 1 },
  { id: 'vacancy', dimension: 'resilience', direction: -1 },
  { id: 'share65', dimension: 'demography', direction: -1 },
  { id: 'young', dimension: 'demography', direction: 1 },
  { id: 'creatorsPerResident', dimension: 'innovation', direction: 1 },
  { id: 'knowledgeShare', dimension: 'innovation', direction: 1 },
  { id: 'emissionsPerResident', dimension: 'environment', direction: -1 },
]

const KNOWLEDGE_SECTORS = SECTORS.flatMap((sector, s) => (sector.kibs ? [s] : []))

/** A sector with fewer shops than this in a town is too small for a quotient. */
const LEAST_SHOPS = 10

/** Figures of every town, in the order of `TOWN_INDICATORS`, row a town; per simulated resident where it says so. */
export function townFigures(w: WorldState): Float64Array {
  const { c, nTowns, nDistricts, townStart, townDistricts, tally } = w
  const shops = new Float64Array(nTowns * SECTORS.length)
  for (let s = 0; s < SECTORS.length; s++)
    for (let d = 0; d < nDistricts; d++)
      shops[w.townOf[d] * SECTORS.length + s] += tally.bySector[s * nDistricts + d]
  const quotients = locationQuotients(shops, nTowns, SECTORS.length, { minimumCount: LEAST_SHOPS })
  const out = new Float64Array(nTowns * TOWN_INDICATORS.length)
  for (let t = 0; t < nTowns; t++) {
    const sum = (column: ArrayLike<number>) => {
      let x = 0
      for (let i = townStart[t]; i < townStart[t + 1]; i++) x += column[townDistricts[i]]
      return x
    }
    const people = Array.from(c['town.people'].subarray(t * BANDS, (t + 1) * BANDS))
    const residents = people.reduce((a, b) => a + b, 0)
    const simulated = residents / w.region.agentScale
    const start = w.region.towns[t].population.reduce((a, b) => a + b, 0)
    const occupied = sum(c['district.occupied'])
    const units = sum(c['district.units'])
    const row = shops.subarray(t * SECTORS.length, (t + 1) * SECTORS.length)
    const own = Array.from(quotients.subarray(t * SECTORS.length, (t + 1) * SECTORS.length))
    const known = own.filter(q => !Number.isNaN(q))
    const values: Readonly<Record<string, number>> = {
      population: residents / start - 1,
      salesPerResident: sum(c['district.sales']) / simulated,
      topQuotient: known.length > 0 ? Math.max(...known) : Number.NaN,
      relatedVariety: c['town.relatedVariety'][t],
      unrelatedVariety: c['town.unrelatedVariety'][t],
      vacancy: units > 0 ? 1 - occupied / units : Number.NaN,
      share65: people[BANDS - 1] / residents,
      young: people[1] / residents,
      creatorsPerResident: sum(c['district.creators']) / simulated,
      knowledgeShare: KNOWLEDGE_SECTORS.reduce((n, s) => n + row[s], 0) / occupied,
      emissionsPerResident: (c['town.shopEmissions'][t] + c['town.industryEmissions'][t]) / simulated,
    }
    TOWN_INDICATORS.forEach((indicator, i) => {
      out[t * TOWN_INDICATORS.length + i] = values[indicator.id]
    })
  }
  return out
}

/** Scores of the towns of a run as it stands (after at least one month). */
export function townDiagnostics(w: WorldState): Scorecard {
  const type = w.region.towns.map(town => town.type)
  return scorecard(townFigures(w), TOWN_INDICATORS, type)
}
