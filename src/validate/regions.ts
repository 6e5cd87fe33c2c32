/** Regions of fitting and regions of judging. Seeds and countries of the one are never used in the other. */
import type { Region } from '../../sim/index.ts'
import { makeAlley } from '../region/make/alley.ts'
import { generateRegion } from '../region/make/generate.ts'
import { makeSevenTowns } from '../region/make/seven-towns.ts'
import { makeNeighbourhood } from './neighbourhood.ts'

/** The shipped neighbourhood and region, and a small country for the patterns of the city system. */
export function calibrationRegions(): readonly Region[] {
  return [
    makeAlley(),
    makeSevenTowns(),
    generateRegion({ seed: 'fit', towns: 80, units: 5000, districts: 200 }),
  ]
}

/** Countries and neighbourhoods that no parameter has seen. */
export function validationRegions(quick: boolean): readonly Region[] {
  if (quick)
    return [
      makeNeighbourhood('judge-1'),
      generateRegion({ seed: 'judge-1', towns: 80, units: 5000, districts: 200 }),
    ]
  return [
    ...['judge-5', 'judge-6', 'judge-7', 'judge-8'].map(makeNeighbourhood),
    generateRegion({ seed: 'judge-5', units: 20_000, districts: 700 }),
    generateRegion({ seed: 'judge-6', units: 20_000, districts: 700 }),
  ]
}
