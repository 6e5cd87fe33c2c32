/**
 * Where creators and sectors gather. Computed every month from the state alone, so that a run taken up from a snapshot
 * shows the same figures: values that cost more than a pass over districts are kept out of here.
 */
import { perWorld } from '../engine/per-world.ts'
import {
  FITTED_SITE_THRESHOLDS,
  hhi,
  moranI,
  promisingSites,
  rowStandardised,
  type SpatialWeights,
} from '../measures/index.ts'
import { SECTORS } from '../model/sectors.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

/** Neighbours of each district by distance decay, itself left out, rows adding up to 1. Geography does not change in a run. */
const neighbourhood = perWorld(({ near, nDistricts }: WorldState): SpatialWeights => {
  const start = new Int32Array(nDistricts + 1)
  const neighbour: number[] = []
  const weight: number[] = []
  for (let d = 0; d < nDistricts; d++) {
    for (let i = near.start[d]; i < near.start[d + 1]; i++) {
      if (near.to[i] === d) continue
      neighbour.push(near.to[i])
      weight.push(near.f[i])
    }
    start[d + 1] = neighbour.length
  }
  return rowStandardised({
    n: nDistricts,
    start,
    neighbour: Int32Array.from(neighbour),
    weight: Float64Array.from(weight),
  })
})

/** Businesses by town and sector, row a town. */
function businessesByTown({ tally, townOf, nTowns, nDistricts }: WorldState): Float64Array {
  const counts = new Float64Array(nTowns * SECTORS.length)
  for (let s = 0; s < SECTORS.length; s++)
    for (let d = 0; d < nDistricts; d++)
      counts[townOf[d] * SECTORS.length + s] += tally.bySector[s * nDistricts + d]
  return counts
}

const structure = {
  level: 'region',
  unit: 'index',
  better: 'neither',
  summary: 'last',
  group: 'structure',
} as const

export const CONCENTRATION_METRICS: readonly Metric[] = [
  defineMetric({
    ...structure,
    id: 'creatorHhi',
    measure: w => hhi(w.c['district.creators']),
  }),
  defineMetric({
    ...structure,
    id: 'creatorMoran',
    measure: w => {
      const creators = w.c['district.creators']
      const units = w.c['district.units']
      const share = new Float64Array(w.nDistricts)
      for (let d = 0; d < share.length; d++) share[d] = creators[d] / units[d]
      return moranI(share, neighbourhood(w)).i
    },
  }),
  defineMetric({
    ...structure,
    id: 'clusterSites',
    unit: 'sites',
    measure: w => {
      if (w.nTowns < 2) return Number.NaN
      const counts = businessesByTown(w)
      const area = w.region.towns.map(town => town.areaKm2)
      const table = { nRegions: w.nTowns, nSectors: SECTORS.length, counts, countsBefore: counts, area }
      return promisingSites(table, FITTED_SITE_THRESHOLDS).nSites
    },
  }),
]
