/** Eunhaenggol: an invented inner-city neighbourhood of twelve commercial districts, for teaching gentrification. */
import type { District, DistrictType, Polygons } from '../../../sim/index.ts'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { agesFrom } from '../ages.ts'
import { shopsFor } from '../density.ts'
import { DISTRICT_PROFILES } from '../district-profile.ts'
import { apportion, round, sharesOf } from '../districts.ts'
import { areaOf } from '../geometry.ts'

const RESIDENTS = 9200
const INCOME = 1.05
const VISITORS = 36000
const DAYTIME = 10400

type Row = readonly [
  id: string,
  ko: string,
  en: string,
  type: DistrictType,
  x: number,
  y: number,
  size: number,
  homes: number,
  daytime: number,
]

/** Name, place [km from the middle], size against the others, weight of homes and of workers and students by day. */
const DISTRICTS: readonly Row[] = [
  ['zelkova', '느티나무길', 'Zelkova Lane', 'alley', 0.1, 0.18, 1, 1.2, 0.5],
  ['printers', '인쇄소골목', "Printers' Alley", 'alley', -0.32, -0.12, 0.95, 0.6, 1.1],
  ['old-well', '우물터길', 'Old Well Lane', 'alley', 0.42, 0.4, 0.9, 1.3, 0.3],
  ['railside', '철길옆길', 'Railside Path', 'alley', -0.58, 0.24, 0.9, 1, 0.4],
  ['hillside', '언덕마을길', 'Hillside Lane', 'alley', 0.2, 0.66, 0.85, 1.5, 0.2],
  ['ironworks', '철공소거리', 'Ironworks Street', 'alley', -0.68, -0.28, 1, 0.5, 1.2],
  ['station', '역전대로', 'Station Avenue', 'mainStreet', -0.18, -0.5, 1.35, 0.7, 2.6],
  ['townhall', '시청앞길', 'Town Hall Street', 'mainStreet', 0.5, -0.34, 1.2, 0.6, 2.4],
  ['ginkgo', '은행나무시장', 'Ginkgo Market', 'market', 0.14, -0.16, 1.15, 1, 0.7],
  ['hanok', '한옥길', 'Hanok Lane', 'heritage', 0.72, 0.08, 0.85, 0.7, 0.4],
  ['campus', '대학정문앞', 'Campus Gate', 'campus', -0.26, 0.58, 1.05, 1.2, 2],
  ['arcade', '은행골몰', 'Eunhaeng Arcade', 'mall', 0.36, -0.66, 0.8, 0.4, 0.9],
]

/** Outline of the neighbourhood [km]: the railway in the west, the stream in the south, the hill in the north-east. */
const OUTLINE: Polygons = [
  [
    [
      [-0.95, -0.46],
      [-0.7, -0.62],
      [-0.34, -0.78],
      [0.02, -0.82],
      [0.4, -0.9],
      [0.66, -0.74],
      [0.84, -0.42],
      [1.02, -0.06],
      [1.0, 0.3],
      [0.78, 0.58],
      [0.56, 0.86],
      [0.24, 0.98],
      [-0.1, 0.92],
      [-0.42, 0.86],
      [-0.66, 0.62],
      [-0.86, 0.3],
      [-0.98, -0.06],
      [-0.95, -0.46],
    ],
  ],
]

export function makeAlley(): RegionFile {
  const shops = shopsFor({ residents: RESIDENTS, income: INCOME, daytime: DAYTIME, visitors: VISITORS })
  const sizes = DISTRICTS.map(row => row[6])
  const vacancy = 0.072
  const units = apportion(Math.round(shops / (1 - vacancy)), sizes, 3)
  const homes = sharesOf(
    DISTRICTS.map(row => row[7]),
    1e-4,
  )
  const byDay = sharesOf(
    DISTRICTS.map(row => row[8]),
    1e-4,
  )
  return {
    kind: 'golmok-region',
    schemaVersion: 1,
    id: 'alley',
    name: { ko: '은행골', en: 'Eunhaenggol' },
    about: {
      ko: '도심의 오래된 동네 하나, 상권 열두 곳, 점포 칠백여 개. 골목이 뜨고 지는 과정을 배우기 위해 지어낸 곳입니다.',
      en: 'One old inner-city neighbourhood with twelve commercial districts and some seven hundred shops: an invented place, to learn how alleys rise and fall.',
    },
    source:
      'Invented. Shops: one per 20 residents, workers and visitors weighted (assumed); tenant mix and vacancy by district type (P6, P11); ages near the national register of 2024.',
    agentScale: 1,
    towns: [
      {
        id: 'eunhaenggol',
        name: { ko: '은행골', en: 'Eunhaenggol' },
        type: 'metroCore',
        capital: true,
        province: '은행골',
        x: 0,
        y: 0,
        areaKm2: round(areaOf(OUTLINE), 2),
        population: agesFrom(RESIDENTS, 0.19),
        income: INCOME,
        resources: { craft: 0.6, food: 0.5, heritage: 0.5, nature: 0.2, media: 0.5 },
        identity: 0.55,
        manufacturing: 0.12,
        visitors: VISITORS,
        polygon: OUTLINE,
      },
    ],
    districts: DISTRICTS.map(([id, ko, en, type, x, y], i): District => {
      const profile = DISTRICT_PROFILES[type]
      return {
        id,
        name: { ko, en },
        town: 'eunhaenggol',
        type,
        x,
        y,
        units: units[i]!,
        catchment: homes[i]!,
        daytime: Math.round(DAYTIME * byDay[i]!),
        amenity: profile.amenity,
        access: profile.access,
        creators: profile.creators,
        chains: profile.chains,
        vacancy: profile.vacancy,
      }
    }),
    links: [],
  }
}
