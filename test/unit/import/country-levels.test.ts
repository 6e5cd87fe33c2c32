/** Codes and levels of several countries: what is Korean, and what only looks so. */
import { describe, expect, it } from 'vitest'
import {
  importText,
  type More,
  named,
  people,
  SIX,
  squares,
  tableOfSix,
} from '../../fixtures/import-squares.ts'

const six = squares(SIX)
const understood = (imported: ReturnType<typeof importText>, topic: string) =>
  imported.report.understood.find(line => line.topic === topic)?.value.en

describe('levels and codes of other countries', () => {
  const us = squares(
    [
      { GEOID: '21067', NAME: 'Fayette' },
      { GEOID: '01001', NAME: 'Autauga' },
      { GEOID: '01003', NAME: 'Baldwin' },
    ],
    { lon: -86, lat: 32 },
  )
  const counties = { 21067: 322570, '01001': 58805, '01003': 231767 }
  it.each<[string, string]>([
    ['zeros lost', 'fips,county,population\n21067,Fayette,322570\n1001,Autauga,58805\n1003,Baldwin,231767'],
    [
      'states among the counties',
      'fips,area_name,population\n00000,United States,331000000\n21000,Kentucky,4505836\n21067,Fayette,322570\n01000,Alabama,5024279\n01001,Autauga,58805\n01003,Baldwin,231767',
    ],
    [
      'state and county apart',
      'STATE,COUNTY,CTYNAME,POPESTIMATE2020\n21,0,Kentucky,4505836\n21,67,Fayette County,322570\n1,0,Alabama,5024279\n1,1,Autauga County,58805\n1,3,Baldwin County,231767',
    ],
  ])('FIPS: %s', (_what, table) => {
    const { region, report } = importText(us, table)
    expect(people(region)).toEqual(counties)
    expect(report.people.unmatched).toBe(0)
    expect(region.towns.every(town => town.province === undefined)).toBe(true)
  })

  it('NUTS: rows above the areas are sums', () => {
    const areas = squares(
      [
        { NUTS_ID: 'DE111', NAME_LATN: 'Stuttgart' },
        { NUTS_ID: 'DE112', NAME_LATN: 'Böblingen' },
      ],
      { lon: 9, lat: 48 },
    )
    const rows = ['DE', 'DE1', 'DE11', 'DE111', 'DE112'].flatMap((geo, i) =>
      [2022, 2023].map(year => `A,NR,T,TOTAL,${geo},${year},${(i + 1) * (year - 2000)}000,e`),
    )
    const imported = importText(
      areas,
      ['freq,unit,sex,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG', ...rows].join('\n'),
    )
    expect(people(imported.region)).toEqual({ DE111: 92000, DE112: 115000 })
    expect(imported.report.people.unmatched).toBe(0)
    expect(understood(imported, 'level')).toContain('NUTS level 3')
    const wide =
      'freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \nA,NR,DE111\t: \t92000 b\nA,NR,DE112\t114000 \t115000 p'
    expect(people(importText(areas, wide).region)).toEqual({ DE111: 92000, DE112: 115000 })
  })

  it('ONS: codes of another kind of place are other levels', () => {
    const areas = squares(
      [
        { LAD23CD: 'E06000001', LAD23NM: 'Hartlepool' },
        { LAD23CD: 'E07000008', LAD23NM: 'Cambridge' },
      ],
      { lon: -1, lat: 52 },
    )
    const table =
      'Code,Name,All ages\nK02000001,UNITED KINGDOM,67000000\nE12000001,NORTH EAST,2600000\nE06000001,Hartlepool,92571\nE07000008,Cambridge,145700'
    const { region, report } = importText(areas, table)
    expect(people(region)).toEqual({ E06000001: 92571, E07000008: 145700 })
    expect(report.people.unmatched).toBe(0)
  })

  it('AGS in a western code page, with points, title and footer', () => {
    const areas = squares(
      [
        { AGS: '09162', GEN: 'München' },
        { AGS: '09161', GEN: 'Ingolstadt' },
        { AGS: '11000', GEN: 'Berlin' },
      ],
      { lon: 11, lat: 48 },
    )
    const table =
      'Bevölkerung, Stichtag 31.12.2022;;\nAGS;Gemeinde;Einwohner\n09;Bayern;13.369.393\n091;Oberbayern;4.787.000\n09162;München;1.512.491\n09161;Ingolstadt;141.029\n11000;Berlin;3.755.251\n© Statistisches Bundesamt;;'
    const imported = importText(areas, new Uint8Array(Buffer.from(table, 'latin1')))
    expect(people(imported.region)).toEqual({ '09162': 1512491, '09161': 141029, 11000: 3755251 })
    expect(imported.report.files[1]!.encoding).toBe('windows-1252')
    expect(imported.report.rows.filter(row => row.reason === 'nameDiffers')).toEqual([])
  })

  it('JIS with and without the check digit', () => {
    const areas = squares(
      [
        { N03_007: '21201', N03_004: '岐阜市' },
        { N03_007: '26100', N03_004: '京都市' },
      ],
      { lon: 136, lat: 35 },
    )
    const table =
      '団体コード,都道府県名,市区町村名,人口\n212016,岐阜県,岐阜市,402557\n261009,京都府,京都市,1463723'
    const { region } = importText(areas, table)
    expect(people(region)).toEqual({ 21201: 402557, 26100: 1463723 })
    expect(region.towns.every(town => town.province === undefined && town.income === 1)).toBe(true)
  })

  it('Korean names on foreign codes do not make a place Korean', () => {
    const areas = squares(named('21201 기후시', '21202 오가키시', '21203 다카야마시'), { lon: 136, lat: 35 })
    const { region } = importText(
      areas,
      'code,name,population\n21201,기후시,402557\n21202,오가키시,158286\n21203,다카야마시,84419',
    )
    expect(region.towns.every(town => town.province === undefined)).toBe(true)
  })

  it('a foreign place among Korean ones stays foreign', () => {
    const areas = squares(named('11010 종로구', '11020 중구', '21201 岐阜市'))
    const { region } = importText(
      areas,
      'code,name,population\n11010,종로구,155575\n11020,중구,121312\n21201,岐阜市,402557',
    )
    expect(region.towns.map(town => town.province)).toEqual(['서울특별시', '서울특별시', undefined])
  })
})

describe('codes of Korea', () => {
  it('dong of the Ministry, named with their city', () => {
    const areas = squares(named('1111053000 사직동', '1111054000 삼청동'))
    const table =
      '행정구역,2024년07월_계_총인구수\n"서울특별시  (1100000000)","9,000,000"\n"서울특별시 종로구 (1111000000)","140,000"\n"서울특별시 종로구 사직동(1111053000)","9,000"\n"서울특별시 종로구 삼청동(1111054000)","2,300"'
    const { region, report } = importText(areas, table)
    expect(people(region)).toEqual({ 1111053000: 9000, 1111054000: 2300 })
    expect(region.towns.every(town => town.province === '서울특별시')).toBe(true)
    expect(report.people.unmatched).toBe(0)
  })

  it('provinces under new names and numbers', () => {
    const areas = squares(named('11 서울특별시', '21 부산광역시', '32 강원도'))
    const table =
      '행정구역,2024년_총인구수\n서울특별시  (1100000000),9300000\n부산광역시  (2600000000),3300000\n강원특별자치도  (5100000000),1500000'
    expect(people(importText(areas, table).region)).toEqual({ 11: 9300000, 21: 3300000, 32: 1500000 })
  })

  it('municipalities that the Ministry renumbered', () => {
    const areas = squares(named('42110 춘천시', '45130 군산시', '47720 군위군', '41610 광주시'))
    const table =
      'code,name,population\n51110,춘천시,280000\n52130,군산시,260000\n27720,군위군,23000\n41610,광주시,390000'
    expect(people(importText(areas, table).region)).toEqual({
      42110: 280000,
      45130: 260000,
      47720: 23000,
      41610: 390000,
    })
  })

  it('said where nothing proves them, and denied where they are not meant', () => {
    const bare = squares([{ code: '11010' }, { code: '21010' }])
    const table = 'code,population\n11010,155575\n21010,45208'
    const provinces = (more: More) => importText(bare, table, more).region.towns.map(town => town.province)
    expect(provinces({})).toEqual([undefined, undefined])
    expect(provinces({ mapping: { codeSystem: 'kostat' } })).toEqual(['서울특별시', '부산광역시'])
    const known = tableOfSix('code,name,population', (c, n, p) => `${c},${n},${p}`)
    const other = importText(six, known, { mapping: { codeSystem: 'other' } })
    expect(other.region.towns.every(town => town.province === undefined)).toBe(true)
  })

  it('names of the table where the boundaries have none', () => {
    const { region } = importText(
      squares([{ code: '11010' }, { code: '21010' }]),
      'code,name,population\n11010,종로구,155575\n21010,중구,45208',
    )
    expect(region.towns.map(town => [town.name.ko, town.province])).toEqual([
      ['종로구', '서울특별시'],
      ['중구', '부산광역시'],
    ])
  })
})
