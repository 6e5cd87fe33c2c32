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

/** Regions of judging bear numbers from here on: those before have been looked at while parameters were fitted. */
const FIRST_JUDGE = 31
/** Many, since bands are narrow: means over 24 and 12 regions and two seeds are known to about a tenth of a band's width. */
const NEIGHBOURHOODS = 24
const COUNTRIES = 12

/** Countries and neighbourhoods that no parameter has seen. */
export function validationRegions(quick: boolean): readonly Region[] {
  if (quick)
    return [
      makeNeighbourhood('judge-1'),
      generateRegion({ seed: 'judge-1', towns: 80, units: 5000, districts: 200 }),
    ]
  const numbers = Array.from({ length: NEIGHBOURHOODS }, (_, i) => FIRST_JUDGE + i)
  return [
    ...numbers.map(i => makeNeighbourhood(`judge-${i}`)),
    ...numbers
      .slice(0, COUNTRIES)
      .map(i => generateRegion({ seed: `judge-${i}`, units: 20_000, districts: 700 })),
  ]
}
