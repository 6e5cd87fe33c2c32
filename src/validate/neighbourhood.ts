/** An invented inner-city neighbourhood by seed: twelve districts, one shop in the model for one in the world. */
import { textKey, uniform } from '../../sim/engine/rng.ts'
import type { Region, Town } from '../../sim/index.ts'
import { agesFrom } from '../region/ages.ts'
import { makeDistricts, round } from '../region/districts.ts'

const DISTRICTS = 12

export function makeNeighbourhood(seed: string): Region {
  const u = (purpose: string) => uniform(textKey(`neighbourhood ${seed}`), textKey(purpose), 0)
  const residents = Math.round(8000 + 3000 * u('residents'))
  const town: Town = {
    id: `n-${seed}`,
    name: { ko: '이름 없는 동네', en: 'A neighbourhood' },
    type: 'metroCore',
    capital: true,
    x: 0,
    y: 0,
    areaKm2: round(2 + 1.2 * u('area'), 2),
    population: agesFrom(residents, 0.17 + 0.05 * u('old')),
    income: round(0.95 + 0.2 * u('income'), 3),
    resources: {
      craft: round(0.3 + 0.5 * u('craft'), 2),
      food: round(0.3 + 0.4 * u('food'), 2),
      heritage: round(0.2 + 0.5 * u('heritage'), 2),
      nature: round(0.1 + 0.3 * u('nature'), 2),
      media: round(0.4 + 0.4 * u('media'), 2),
    },
    identity: round(0.35 + 0.35 * u('identity'), 2),
    manufacturing: round(0.05 + 0.15 * u('manufacturing'), 2),
    visitors: Math.round(residents * (2.5 + 2.5 * u('visitors'))),
  }
  return {
    id: `neighbourhood-${seed}`,
    name: town.name,
    about: { ko: '검증에 쓰는 지어낸 동네', en: 'An invented neighbourhood for validation' },
    source: 'Invented by rule.',
    agentScale: 1,
    towns: [town],
    districts: makeDistricts(town, { agentScale: 1, count: DISTRICTS }),
    links: [],
  }
}
