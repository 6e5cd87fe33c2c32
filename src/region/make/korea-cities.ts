/**
 * Sample cities of the national statistics: populations (S42; 2023 not verified, within 3 %). What follows the
 * populations is assumed.
 */
import type { Resource, TownType } from '../../../sim/index.ts'
import { resources as res } from './resources.ts'

export interface CityFact {
  readonly id: string
  readonly ko: string
  readonly en: string
  readonly province: string
  /** Codes of its parts in the boundaries of 2018 begin with one of these. */
  readonly codes: readonly string[]
  readonly census2015: number
  /** Registered residents 2023 [thousand]. */
  readonly thousands2023: number
  readonly type: TownType
  readonly share65: number
  readonly manufacturing: number
  readonly resources: Readonly<Record<Resource, number>>
  readonly identity: number
  readonly visitorsPerResident: number
  /** Where far more people work than live; absent: as its type. */
  readonly daytimePerResident?: number
}

type CityRow = readonly [
  id: string,
  ko: string,
  en: string,
  province: string,
  codes: readonly string[],
  census2015: number,
  thousands2023: number,
  type: TownType,
  share65: number,
  manufacturing: number,
  resources: Readonly<Record<Resource, number>>,
  identity: number,
  visitorsPerResident: number,
  daytimePerResident?: number,
]

// biome-ignore format: a table reads best with a line a city.
const CITY_ROWS: readonly CityRow[] = [
  ['suwon', '수원시', 'Suwon', 'gyeonggi', ['3101'], 1194313, 1197, 'metroRing', 0.125, 0.16, res(0.4, 0.5, 0.6, 0.2, 0.4), 0.4, 0.5],
  ['yongin', '용인시', 'Yongin', 'gyeonggi', ['3119'], 971327, 1076, 'metroRing', 0.145, 0.2, res(0.35, 0.3, 0.2, 0.4, 0.5), 0.25, 0.6],
  ['goyang', '고양시', 'Goyang', 'gyeonggi', ['3110'], 990073, 1076, 'metroRing', 0.16, 0.08, res(0.3, 0.35, 0.2, 0.3, 0.6), 0.3, 0.4],
  ['changwon', '창원시', 'Changwon', 'gyeongnam', ['3811'], 1059241, 1009, 'provincialCity', 0.19, 0.33, res(0.3, 0.4, 0.25, 0.4, 0.2), 0.35, 0.4],
  ['cheonan', '천안시', 'Cheonan', 'chungnam', ['3401'], 629062, 656, 'provincialCity', 0.13, 0.3, res(0.2, 0.4, 0.2, 0.3, 0.25), 0.3, 0.4],
  ['jeonju', '전주시', 'Jeonju', 'jeonbuk', ['3501'], 658172, 643, 'provincialCity', 0.17, 0.1, res(0.8, 0.95, 0.9, 0.3, 0.4), 0.8, 1.5],
  ['pohang', '포항시', 'Pohang', 'gyeongbuk', ['3701'], 511804, 494, 'provincialCity', 0.2, 0.28, res(0.2, 0.6, 0.2, 0.6, 0.2), 0.4, 0.8],
  ['jeju-si', '제주시', 'Jeju City', 'jeju', ['39010'], 451758, 490, 'provincialCity', 0.16, 0.04, res(0.5, 0.8, 0.4, 0.9, 0.4), 0.75, 2.5],
  ['jinju', '진주시', 'Jinju', 'gyeongnam', ['38030'], 349788, 342, 'provincialCity', 0.19, 0.14, res(0.6, 0.55, 0.55, 0.4, 0.2), 0.5, 0.7],
  ['chuncheon', '춘천시', 'Chuncheon', 'gangwon', ['32010'], 281596, 286, 'provincialCity', 0.19, 0.07, res(0.4, 0.6, 0.3, 0.8, 0.4), 0.55, 2.5],
  ['seongdong', '성동구', 'Seongdong-gu', 'seoul', ['11040'], 295006, 278, 'metroCore', 0.17, 0.14, res(0.7, 0.6, 0.2, 0.3, 0.8), 0.6, 1.5, 0.45],
  ['jongno', '종로구', 'Jongno-gu', 'seoul', ['11010'], 161521, 140, 'metroCore', 0.2, 0.08, res(0.6, 0.7, 1, 0.3, 0.8), 0.75, 5, 1.8],
  ['gangnam', '강남구', 'Gangnam-gu', 'seoul', ['11230'], 541688, 544, 'metroCore', 0.16, 0.04, res(0.3, 0.6, 0.1, 0.1, 1), 0.35, 2, 1.2],
  ['yongsan', '용산구', 'Yongsan-gu', 'seoul', ['11030'], 227282, 213, 'metroCore', 0.18, 0.04, res(0.5, 0.8, 0.4, 0.2, 0.8), 0.6, 2.5, 0.7],
  ['mapo', '마포구', 'Mapo-gu', 'seoul', ['11140'], 381330, 363, 'metroCore', 0.16, 0.05, res(0.6, 0.7, 0.2, 0.3, 1), 0.65, 3, 0.6],
  ['gangneung', '강릉시', 'Gangneung', 'gangwon', ['32030'], 215677, 209, 'provincialCity', 0.24, 0.06, res(0.4, 0.9, 0.6, 0.9, 0.25), 0.7, 3],
  ['gyeongju', '경주시', 'Gyeongju', 'gyeongbuk', ['37020'], 262310, 247, 'provincialCity', 0.26, 0.27, res(0.6, 0.6, 1, 0.5, 0.2), 0.8, 3.5],
  ['tongyeong', '통영시', 'Tongyeong', 'gyeongnam', ['38050'], 137208, 120, 'provincialCity', 0.23, 0.18, res(0.9, 0.8, 0.5, 0.9, 0.2), 0.7, 2.5],
  ['gunsan', '군산시', 'Gunsan', 'jeonbuk', ['35020'], 275155, 260, 'provincialCity', 0.22, 0.24, res(0.3, 0.6, 0.7, 0.4, 0.15), 0.55, 1.2],
  ['mokpo', '목포시', 'Mokpo', 'jeonnam', ['36010'], 239524, 214, 'provincialCity', 0.2, 0.08, res(0.3, 0.8, 0.6, 0.5, 0.2), 0.6, 1.2],
  ['yeosu', '여수시', 'Yeosu', 'jeonnam', ['36020'], 273761, 271, 'provincialCity', 0.22, 0.24, res(0.3, 0.85, 0.3, 0.9, 0.15), 0.6, 3],
  ['suncheon', '순천시', 'Suncheon', 'jeonnam', ['36030'], 265390, 278, 'provincialCity', 0.18, 0.1, res(0.4, 0.7, 0.5, 0.95, 0.2), 0.65, 2],
  ['andong', '안동시', 'Andong', 'gyeongbuk', ['37040'], 168581, 154, 'provincialCity', 0.27, 0.08, res(0.7, 0.7, 1, 0.4, 0.15), 0.8, 1.5],
  ['gongju', '공주시', 'Gongju', 'chungnam', ['34020'], 113542, 102, 'provincialCity', 0.3, 0.2, res(0.5, 0.5, 0.95, 0.5, 0.1), 0.65, 1.5],
  ['sokcho', '속초시', 'Sokcho', 'gangwon', ['32060'], 79846, 81, 'provincialCity', 0.22, 0.05, res(0.3, 0.85, 0.2, 1, 0.2), 0.65, 6],
  ['mungyeong', '문경시', 'Mungyeong', 'gyeongbuk', ['37090'], 71863, 68, 'provincialCity', 0.35, 0.12, res(0.7, 0.5, 0.5, 0.7, 0.05), 0.5, 1.8],
  ['yangyang', '양양군', 'Yangyang-gun', 'gangwon', ['32410'], 25861, 28, 'county', 0.35, 0.04, res(0.3, 0.6, 0.2, 1, 0.15), 0.6, 12],
  ['namhae', '남해군', 'Namhae-gun', 'gyeongnam', ['38350'], 44248, 41, 'county', 0.41, 0.04, res(0.4, 0.7, 0.3, 1, 0.1), 0.6, 5],
  ['uiseong', '의성군', 'Uiseong-gun', 'gyeongbuk', ['37320'], 51021, 50, 'county', 0.46, 0.08, res(0.4, 0.6, 0.5, 0.5, 0.05), 0.5, 0.8],
]

export const CITY_FACTS: readonly CityFact[] = CITY_ROWS.map(
  ([
    id,
    ko,
    en,
    province,
    codes,
    census2015,
    thousands2023,
    type,
    share65,
    manufacturing,
    resources,
    identity,
    visitorsPerResident,
    daytimePerResident,
  ]) => ({
    id,
    ko,
    en,
    province,
    codes,
    census2015,
    thousands2023,
    type,
    share65,
    manufacturing,
    resources,
    identity,
    visitorsPerResident,
    ...(daytimePerResident === undefined ? {} : { daytimePerResident }),
  }),
)
