import { describe, expect, it } from 'vitest'
import { importText, named, squares } from '../../fixtures/import-squares.ts'

const areas = squares(named('11010 종로구', '31250 광주시'))
const residents = 'code,name,population\n11010,종로구,15557\n31250,광주시,22874'
const wanted = { d1: '11010 alley 70', d2: '31250 market 40' }

function units(text: string): Record<string, string> {
  const { region } = importText(areas, residents, { districts: { name: 'd.csv', text }, agentScale: 1 })
  return Object.fromEntries(region.districts.map(d => [d.id, `${d.town} ${d.type} ${d.units}`]))
}

const lines = (...rows: readonly string[]) => rows.join('\n')

describe('a table of districts', () => {
  it.each<[string, string]>([
    [
      'with the English keys of the service',
      lines(
        'STDR_YYQU_CD,TRDAR_SE_CD_NM,TRDAR_CD,TRDAR_CD_NM,SVC_INDUTY_CD,STOR_CO,SIGNGU_CD',
        '20241,골목상권,d1,가,CS1,9,11010',
        '20243,골목상권,d1,가,CS1,30,11010',
        '20243,골목상권,d1,가,CS2,40,11010',
        '20243,전통시장,d2,나,CS1,40,31250',
      ),
    ],
    [
      'with year and quarter apart and names of towns',
      lines(
        '기준_년_코드,기준_분기_코드,상권_코드,상권_코드_명,상권_구분_코드_명,서비스_업종_코드_명,점포_수,자치구_코드_명',
        '2024,1,d1,가,골목상권,한식,9,종로구',
        '2024,3,d1,가,골목상권,한식,30,종로구',
        '2024,3,d1,가,골목상권,커피,40,종로구',
        '2023,4,d2,나,전통시장,한식,9,광주시',
        '2024,3,d2,나,전통시장,한식,40,광주시',
      ),
    ],
    [
      'with a row of all trades together',
      lines(
        '분기,상권코드,상권명,상권유형,업종,점포수,town',
        '2024년 3분기,d1,가,골목,전체,70,11010',
        '2024년 3분기,d1,가,골목,한식,30,11010',
        '2024년 2분기,d2,나,시장,전체,9,31250',
        '2024년 3분기,d2,나,시장,전체,40,31250',
      ),
    ],
    [
      'with dates and without trades',
      lines(
        'id,name,town,type,shops,date',
        'd1,A,11010,alley,10,2023-12-31',
        'd1,A,11010,alley,70,2024-12-31',
        'd2,B,31250,market,40,2024-12-31',
      ),
    ],
    [
      'with places and without towns',
      lines('id,name,type,shops,lon,lat', 'd1,A,alley,70,"127,05","36,55"', 'd2,B,market,40,127.15,36.55'),
    ],
    [
      'with letters for kinds',
      lines(
        'STDR_YYQU_CD,TRDAR_SE_CD,TRDAR_CD,SVC_INDUTY_CD,STOR_CO,SIGNGU_CD',
        '20243,A,d1,CS1,70,11010',
        '20243,R,d2,CS1,40,31250',
      ),
    ],
  ])('%s', (_what, text) => expect(units(text)).toEqual(wanted))

  it('whose towns have codes of the other system goes by the names beside them', () => {
    const seoul = squares(named('11010 종로구', '11110 노원구'))
    const text = lines(
      '상권코드,상권명,상권유형,점포수,시군구코드,시군구명',
      'd1,A,골목,50,11110,종로구',
      'd2,B,골목,60,11350,노원구',
    )
    const { region } = importText(seoul, 'code,name,population\n11010,종로구,15557\n11110,노원구,50000', {
      districts: { name: 'd.csv', text },
    })
    expect(region.districts.map(d => [d.id, d.town])).toEqual([
      ['d1', '11010'],
      ['d2', '11110'],
    ])
  })
})
