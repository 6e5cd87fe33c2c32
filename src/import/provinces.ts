/** Provinces and metropolitan cities of Korea with the codes of the two systems in use. */
import type { LocalText } from '../../sim/index.ts'

export type CodeSystem = 'kostat' | 'mois'

export interface Province {
  readonly id: string
  readonly name: LocalText
  readonly short: string
  /** Other official names, now or before. */
  readonly also: readonly string[]
  readonly kostat: string
  /** The newest last; changed in 2023 and 2024 for two. */
  readonly mois: readonly string[]
  readonly capital: boolean
  /** Special and metropolitan cities, whose gu are parts of one city. */
  readonly metropolitan: boolean
  /** Consumption per head 2020 [thousand KRW]. */
  readonly consumption: number
}

/** Consumption per head in the country 2020 [thousand KRW]. */
export const NATIONAL_CONSUMPTION = 17320

function province(
  id: string,
  ko: string,
  en: string,
  short: string,
  kostat: string,
  mois: readonly string[],
  kind: 'capitalCity' | 'capital' | 'city' | 'province',
  consumption: number,
  also: readonly string[] = [],
): Province {
  const capital = kind === 'capital' || kind === 'capitalCity'
  const metropolitan = kind === 'city' || kind === 'capitalCity'
  return { id, name: { ko, en }, short, also, kostat, mois, capital, metropolitan, consumption }
}

export const PROVINCES: readonly Province[] = [
  province('seoul', '서울특별시', 'Seoul', '서울', '11', ['11'], 'capitalCity', 21185, ['서울시']),
  province('busan', '부산광역시', 'Busan', '부산', '21', ['26'], 'city', 17365, ['부산시']),
  province('daegu', '대구광역시', 'Daegu', '대구', '22', ['27'], 'city', 17276, ['대구시']),
  province('incheon', '인천광역시', 'Incheon', '인천', '23', ['28'], 'capitalCity', 16059, ['인천시']),
  province('gwangju', '광주광역시', 'Gwangju', '광주', '24', ['29'], 'city', 17602),
  province('daejeon', '대전광역시', 'Daejeon', '대전', '25', ['30'], 'city', 17715, ['대전시']),
  province('ulsan', '울산광역시', 'Ulsan', '울산', '26', ['31'], 'city', 17816, ['울산시']),
  province('sejong', '세종특별자치시', 'Sejong', '세종', '29', ['36'], 'province', 16158),
  province('gyeonggi', '경기도', 'Gyeonggi', '경기', '31', ['41'], 'capital', 16721),
  province('gangwon', '강원특별자치도', 'Gangwon', '강원', '32', ['42', '51'], 'province', 16193, ['강원도']),
  province('chungbuk', '충청북도', 'North Chungcheong', '충북', '33', ['43'], 'province', 15215),
  province('chungnam', '충청남도', 'South Chungcheong', '충남', '34', ['44'], 'province', 15426),
  province('jeonbuk', '전북특별자치도', 'North Jeolla', '전북', '35', ['45', '52'], 'province', 15351, [
    '전라북도',
  ]),
  province('jeonnam', '전라남도', 'South Jeolla', '전남', '36', ['46'], 'province', 15441),
  province('gyeongbuk', '경상북도', 'North Gyeongsang', '경북', '37', ['47'], 'province', 15473),
  province('gyeongnam', '경상남도', 'South Gyeongsang', '경남', '38', ['48'], 'province', 15890),
  province('jeju', '제주특별자치도', 'Jeju', '제주', '39', ['50'], 'province', 16227, ['제주도']),
]

export function provinceOfCode(code: string, system: CodeSystem): Province | undefined {
  const head = code.slice(0, 2)
  return PROVINCES.find(p => (system === 'kostat' ? p.kostat === head : p.mois.includes(head)))
}

/** Official names, now or before; short forms only where a short form stands alone. */
export function provinceOfName(name: string): Province | undefined {
  const plain = name.replace(/\s+/g, '')
  return PROVINCES.find(
    p => p.name.ko === plain || p.also.includes(plain) || p.short === plain || p.name.en === name.trim(),
  )
}
