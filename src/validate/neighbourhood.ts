/** An invented inner-city neighbourhood by seed: twelve districts, one shop in the model for one in the world. */
import { textKey, uniform } from '../../sim/engine/index.ts'
import type { Region, Town } from '../../sim/index.ts'
import { agesFrom } from '../region/ages.ts'
import { makeDistricts, round } from '../region/districts.ts'

const DISTRICTS = 12
/** Neighbourhoods that a city is as large as: 120 districts, most of them 300 m from the next. */
const CITY = 10

export function makeNeighbourhood(seed: string): Region {
  return make(seed, 1)
}

/** The same by the same rule, ten times as large: a place with streets next to each other and streets kilometres apart. */
export function makeCity(seed: string): Region {
  return make(seed, CITY)
}

function make(seed: string, times: number): Region {
  const u = (purpose: string) => uniform(textKey(`neighbourhood ${seed}`), textKey(purpose), 0)
  const residents = times * Math.round(8000 + 3000 * u('residents'))
  const town: Town = {
    id: `n-${seed}`,
    name: { ko: '이름 없는 동네', en: 'A neighbourhood' },
    type: 'metroCore',
    capital: true,
    x: 0,
    y: 0,
    areaKm2: round(times * (2 + 1.2 * u('area')), 2),
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
    id: `${times === 1 ? 'neighbourhood' : 'city'}-${seed}`,
    name: town.name,
    about: { ko: '검증에 쓰는 지어낸 동네', en: 'An invented neighbourhood for validation' },
    source: 'Invented by rule.',
    agentScale: 1,
    towns: [town],
    districts: makeDistricts(town, { agentScale: 1, count: times * DISTRICTS }),
    links: [],
  }
}
