/**
 * Provinces of the national statistics: populations, and shares of 65+ (S41, S45). The rest is assumed: of
 * what is left of a province without its sample cities.
 */
import type { Resource, TownType } from '../../../sim/index.ts'
import { resources as res } from './resources.ts'

export interface ProvinceFact {
  /** As in src/import/provinces.ts. */
  readonly id: string
  /** Registered residents at the end of 2020. */
  readonly population2020: number
  /** Share aged 65 and over, July 2024; undefined where the source does not print it. */
  readonly share65: number | undefined
  /** Of what is left of the province without its sample cities. Assumed. */
  readonly type: TownType
  readonly manufacturing: number
  readonly resources: Readonly<Record<Resource, number>>
  readonly identity: number
  readonly visitorsPerResident: number
}

type ProvinceRow = readonly [
  id: string,
  population2020: number,
  share65: number | undefined,
  type: TownType,
  manufacturing: number,
  resources: Readonly<Record<Resource, number>>,
  identity: number,
  visitorsPerResident: number,
]

const PROVINCE_ROWS: readonly ProvinceRow[] = [
  ['seoul', 9668465, 0.1896, 'metroCore', 0.06, res(0.4, 0.5, 0.4, 0.2, 0.9), 0.45, 0.5],
  ['busan', 3391946, 0.2328, 'metroCore', 0.15, res(0.4, 0.7, 0.4, 0.6, 0.5), 0.55, 0.8],
  ['daegu', 2418346, 0.2026, 'metroCore', 0.19, res(0.4, 0.5, 0.4, 0.2, 0.4), 0.45, 0.4],
  ['incheon', 2942828, undefined, 'metroCore', 0.22, res(0.3, 0.5, 0.4, 0.4, 0.4), 0.4, 0.5],
  ['gwangju', 1450062, undefined, 'metroCore', 0.17, res(0.5, 0.7, 0.3, 0.3, 0.5), 0.55, 0.4],
  ['daejeon', 1463882, undefined, 'metroCore', 0.12, res(0.3, 0.5, 0.2, 0.3, 0.4), 0.35, 0.4],
  ['ulsan', 1136017, undefined, 'metroCore', 0.32, res(0.2, 0.4, 0.3, 0.5, 0.2), 0.35, 0.3],
  ['sejong', 355831, 0.1132, 'provincialCity', 0.15, res(0.2, 0.2, 0.1, 0.4, 0.3), 0.2, 0.3],
  ['gyeonggi', 13427014, undefined, 'metroRing', 0.24, res(0.35, 0.4, 0.3, 0.4, 0.4), 0.3, 0.4],
  ['gangwon', 1542840, 0.2472, 'county', 0.09, res(0.35, 0.6, 0.3, 0.9, 0.15), 0.5, 3],
  ['chungbuk', 1600837, 0.2142, 'provincialCity', 0.27, res(0.4, 0.4, 0.35, 0.6, 0.2), 0.4, 0.8],
  ['chungnam', 2121029, 0.218, 'provincialCity', 0.28, res(0.4, 0.5, 0.45, 0.5, 0.15), 0.4, 1.2],
  ['jeonbuk', 1804104, 0.2468, 'provincialCity', 0.17, res(0.5, 0.75, 0.4, 0.6, 0.15), 0.5, 1],
  ['jeonnam', 1851549, 0.2667, 'county', 0.19, res(0.5, 0.8, 0.4, 0.8, 0.1), 0.55, 1.6],
  ['gyeongbuk', 2639422, 0.2535, 'provincialCity', 0.28, res(0.45, 0.5, 0.5, 0.6, 0.15), 0.45, 1],
  ['gyeongnam', 3340216, 0.2125, 'provincialCity', 0.28, res(0.4, 0.5, 0.35, 0.6, 0.2), 0.4, 0.8],
  ['jeju', 674635, undefined, 'provincialCity', 0.04, res(0.5, 0.8, 0.4, 1, 0.3), 0.75, 5],
]

export const PROVINCE_FACTS: readonly ProvinceFact[] = PROVINCE_ROWS.map(
  ([id, population2020, share65, type, manufacturing, resources, identity, visitorsPerResident]) => ({
    id,
    population2020,
    share65,
    type,
    manufacturing,
    resources,
    identity,
    visitorsPerResident,
  }),
)
