/** Regions of fitting and regions of judging. Seeds and countries of the one are never used in the other. */
import type { Region } from '../../sim/index.ts'
import { generateRegion } from '../region/make/generate.ts'
import { makeNeighbourhood } from './neighbourhood.ts'

/** Neighbourhoods, and a small country for the patterns of the city system; the country first, since it takes longest. */
export function calibrationRegions(
  seed: string,
  neighbourhoods: number,
  country: boolean,
): readonly Region[] {
  return [
    ...(country ? [generateRegion({ seed, towns: 80, units: 5000, districts: 200 })] : []),
    ...Array.from({ length: neighbourhoods }, (_, i) => makeNeighbourhood(`${seed}-${i + 1}`)),
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
    ...['judge-11', 'judge-12', 'judge-13', 'judge-14'].map(makeNeighbourhood),
    generateRegion({ seed: 'judge-11', units: 20_000, districts: 700 }),
    generateRegion({ seed: 'judge-12', units: 20_000, districts: 700 }),
  ]
}
