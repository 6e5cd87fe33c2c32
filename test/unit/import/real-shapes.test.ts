/** Shapes of real files beyond those that went wrong: each kind with other countries, other marks, other orders. */
import { describe, expect, it } from 'vitest'
import {
  failure,
  importText,
  type More,
  PEOPLE_OF_SIX,
  people,
  reasons,
  SIX,
  SIX_PEOPLE,
  squares,
  tableOfSix,
} from '../../fixtures/import-squares.ts'

const six = squares(SIX)
const ofSix = (table: string | Uint8Array, more: More = {}) => people(importText(six, table, more).region)
const understood = (imported: ReturnType<typeof importText>, topic: string) =>
  imported.report.understood.find(line => line.topic === topic)?.value.en

describe('number forms', () => {
  const grouped = (n: number, mark: string) => n.toLocaleString('en').replaceAll(',', mark)
  it.each<[string, string]>([
    ['points', tableOfSix('code;name;Einwohner', (c, n, p) => `${c};${n};${grouped(p, '.')}`)],
    ['commas, quoted', tableOfSix('code,name,population', (c, n, p) => `${c},${n},"${grouped(p, ',')}"`)],
    ['apostrophes', tableOfSix('code;name;population', (c, n, p) => `${c};${n};${grouped(p, '’')}`)],
    ['narrow spaces', tableOfSix('code;name;population', (c, n, p) => `${c};${n};${grouped(p, '\u202f')}`)],
    ['decimal commas', tableOfSix('code;name;population', (c, n, p) => `${c};${n};${p},0`)],
    [
      'points and decimal commas',
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${grouped(p, '.')},00`),
    ],
    ['a unit behind', tableOfSix('code,name,인구', (c, n, p) => `${c},${n},"${grouped(p, ',')}명"`)],
    [
      'thousands with decimals',
      tableOfSix('code,name,인구(천명)', (c, n, p) => `${c},${n},${(p / 1000).toFixed(3)}`),
    ],
    [
      'thousands, decimal commas',
      tableOfSix(
        'code;name;population in thousands',
        (c, n, p) => `${c};${n};${(p / 1000).toFixed(4).replace('.', ',')}`,
      ),
    ],
    [
      'thousands by the title',
      `인구\n단위: 천명\n${tableOfSix('code,name,인구', (c, n, p) => `${c},${n},${p / 1000}`)}`,
    ],
    [
      'full-width digits',
      tableOfSix(
        'code,name,population',
        (c, n, p) =>
          `${c},${n},${String(p).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}`,
      ),
    ],
  ])('%s', (_what, table) => expect(ofSix(table)).toEqual(PEOPLE_OF_SIX))

  it.each<[string, string]>([
    [
      'zeros lost at the end of thousands',
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${p === 45208 ? '45.2' : p / 1000}`),
    ],
    [
      'points in some, none in larger ones',
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${p === 45208 ? p : p / 1000}`),
    ],
    [
      'points and commas by turns',
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${grouped(p, p % 2 ? '.' : ',')}`),
    ],
    [
      'one mark for both',
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${p === 45208 ? '1.045.208' : '12.5'}`),
    ],
  ])('%s: asked, never guessed', (_what, table) => {
    const error = failure(six, table)
    expect(reasons(error.rows)).toEqual(['ambiguousNumbers'])
    expect(error.message).toContain('numbers.decimal')
  })

  it('a mapping settles what the marks leave open', () => {
    const table = tableOfSix(
      'code;name;population',
      (c, n, p) => `${c};${n};${p === 45208 ? p : grouped(p, '.')}`,
    )
    expect(ofSix(table, { mapping: { numbers: { decimal: ',' } } })).toEqual(PEOPLE_OF_SIX)
  })

  it('a reading that rests on people being whole is told', () => {
    const { report } = importText(
      six,
      tableOfSix('code;name;population', (c, n, p) => `${c};${n};${grouped(p, '.')}`),
    )
    expect(reasons(report.rows, 'warning')).toEqual(['numberForm'])
  })

  it.each([
    '인구밀도(명/㎢)',
    '인구증가율(%)',
    '인구비율',
    'population_density',
    'Population growth rate',
    'population per household',
    '65세 이상 인구',
    '외국인인구',
    '세대수',
  ])('%s is no number of residents', header => {
    const both = tableOfSix(`code,name,${header},population`, (c, n, p) => `${c},${n},12.5,${p}`)
    expect(ofSix(both)).toEqual(PEOPLE_OF_SIX)
    const alone = tableOfSix(`code,name,${header}`, (c, n) => `${c},${n},12.5`)
    expect(reasons(failure(six, alone).rows)).toContain('noHeader')
  })
})

describe('dates', () => {
  const twice = (column: string, before: string, after: string) =>
    tableOfSix(
      `code,name,${column},population`,
      (c, n, p) => `${c},${n},"${after}",${p}\n${c},${n},"${before}",7`,
    )

  it.each([
    ['분기', '2024 3/4', '2024 4/4'],
    ['기준_년분기_코드', '20234', '20241'],
    ['quarter', 'Q4 2023', 'Q1 2024'],
    ['quarter', '2023-Q4', '2024-Q1'],
    ['month', 'Sep-23', 'Feb-24'],
    ['month', 'December 2023', 'January 2024'],
    ['시점', '2024.9', '2024.10'],
    ['시점', '2024년 9월', '2024년 10월'],
    ['시점', '2024. 9. 30.', '2024. 12. 31.'],
    ['date', '31.12.2022', '30.06.2023'],
    ['date', '12/31/2022', '1/2/2023'],
    ['date', '2022-12-31T00:00:00', '2023-01-31T00:00:00'],
    ['year', '2023/24', '2024/25'],
    ['year', '2023 (p)', '2024 (p)'],
    ['stand', '2023-12-31', '2024-06-30'],
  ])('%s: %s is before %s', (column, before, after) =>
    expect(ofSix(twice(column, before, after))).toEqual(PEOPLE_OF_SIX),
  )

  it('that nobody can order are asked for, and --year settles it', () => {
    const odd = twice('date', 'before', 'after')
    expect(reasons(failure(six, odd).rows)).toEqual(['datesUndecided'])
    expect(ofSix(odd, { mapping: { year: 'after' } })).toEqual(PEOPLE_OF_SIX)
  })

  it('with day and month either way are asked for only where the newest depends on it', () => {
    expect(reasons(failure(six, twice('date', '01/12/2023', '05/06/2023')).rows)).toEqual(['datesUndecided'])
    expect(
      ofSix(twice('date', '01/12/2023', '05/06/2023'), { mapping: { dateOrder: 'monthFirst' } }),
    ).not.toEqual({})
    expect(ofSix(twice('date', '01/02/2022', '03/04/2023'))).toEqual(PEOPLE_OF_SIX)
  })

  it('a year that the table lacks is an error that names what it has', () => {
    const { message } = failure(six, twice('year', '2023', '2024'), { mapping: { year: '2019' } })
    expect(message).toContain('2024')
  })
})

describe('headers', () => {
  it.each<[string, string]>([
    ['years alone', tableOfSix('code,name,2010,2015,2020', (c, n, p) => `${c},${n},1,2,${p}`)],
    ['newest year first', tableOfSix('code,name,2020년 인구,2015년 인구', (c, n, p) => `${c},${n},${p},2`)],
    [
      'months that do not sort',
      tableOfSix('code,name,2024년9월_총인구수,2024년12월_총인구수', (c, n, p) => `${c},${n},1,${p}`),
    ],
    [
      'words and year in one',
      tableOfSix('code,name,POPESTIMATE2019,POPESTIMATE2020', (c, n, p) => `${c},${n},1,${p}`),
    ],
    [
      'years above, kinds below',
      tableOfSix(
        '행정구역코드,행정구역명,2022년,,2023년,\n,,총인구,남자,총인구,남자',
        (c, n, p) => `${c},${n},1,2,${p},4`,
      ),
    ],
    [
      'names written in both rows',
      tableOfSix(
        '행정구역코드,행정구역명,2023,2023,2024,2024\n행정구역코드,행정구역명,총인구수 (명),남자 (명),총인구수 (명),남자 (명)',
        (c, n, p) => `${c},${n},1,2,${p},4`,
      ),
    ],
    [
      'title, years, kinds, units',
      tableOfSix(
        '인구현황,,,,,\n,,2023,,2024,\n행정구역코드,행정구역명,계,남,계,남\n,,(명),(명),(명),(명)',
        (c, n, p) => `${c},${n},1,2,${p},4`,
      ),
    ],
    ['men and women only', tableOfSix('code,name,남자,여자', (c, n, p) => `${c},${n},${p - 1000},1000`)],
    [
      'rows of men and women only',
      tableOfSix('code,name,sex,population', (c, n, p) => `${c},${n},M,${p - 1000}\n${c},${n},F,1000`),
    ],
    [
      'an indicator in each row',
      tableOfSix(
        'code,name,항목,시점,값',
        (c, n, p) => `${c},${n},세대수,2024,9\n${c},${n},총인구수,2024,${p}`,
      ),
    ],
    [
      'a line that names the delimiter',
      `sep=;\n${tableOfSix('code;name;population', (c, n, p) => `${c};${n};${p}`)}`,
    ],
    ['codes kept as formulas', tableOfSix('code,name,population', (c, n, p) => `="${c}",${n},${p}`)],
    [
      'codes in a column with another name',
      tableOfSix('kennung,name,population', (c, n, p) => `${c},${n},${p}`),
    ],
  ])('%s', (_what, table) => expect(ofSix(table)).toEqual(PEOPLE_OF_SIX))

  it('a year that is asked for', () => {
    const table = tableOfSix('code,name,2010,2015,2020', (c, n, p) => `${c},${n},1,${p},3`)
    const imported = importText(six, table, { mapping: { year: '2015' } })
    expect(people(imported.region)).toEqual(PEOPLE_OF_SIX)
    expect(understood(imported, 'year')).toBe('2015')
  })

  it('notes, sources and sums are no people', () => {
    const table = `시군구별 인구\n${tableOfSix('code,name,population', (c, n, p) => `${c},${n},${p}`)}\n,합계,1328426\n99,Everybody,1328426\n주: 외국인 제외,,2024\n※ 자료: 통계청,,1234\nSource: somebody\n`
    const { region, report } = importText(six, table)
    expect(people(region)).toEqual(PEOPLE_OF_SIX)
    expect(report.people).toMatchObject({ matched: 1_328_426, unmatched: 0 })
  })

  it('columns of ages that cannot be read are named', () => {
    const table = tableOfSix(
      'code,name,population,0-14,15-34,35-64,65세에서 끝까지',
      (c, n, p) => `${c},${n},${p},1,2,3,4`,
    )
    const { report } = importText(six, table)
    expect(report.rows.find(row => row.reason === 'agesNotRead')?.message.en).toContain('65세에서 끝까지')
  })

  it('a mapping of this year finds the columns of the next', () => {
    const year = (y: number) =>
      tableOfSix(`구역,이름,${y - 1}년_계_총인구수,${y}년_계_총인구수`, (c, n, p) => `${c},${n},1,${p}`)
    const mapping = { columns: { code: '구역', name: '이름', population: '{year}년_계_총인구수' } }
    expect(importText(six, year(2024), { mapping }).report.proposal.columns).toMatchObject(mapping.columns)
    expect(ofSix(year(2025), { mapping })).toEqual(PEOPLE_OF_SIX)
  })
})

describe('provinces beside the names', () => {
  const rows = (list: readonly string[]) => ['시도,시군구,인구', ...list].join('\n')
  const six2 = ['종로구', '중구', '중구', '광주시', '충주시', '천안시']
  it.each<[string, string]>([
    [
      'filled down, with sums',
      rows([
        '서울특별시,소계,276887',
        ',종로구,155575',
        ',중구,121312',
        '부산광역시,중구,45208',
        '경기도,광주시,228747',
        '충청북도,충주시,202961',
        '충청남도,천안시,574623',
      ]),
    ],
    [
      'behind the name, in short',
      [
        '구군,광역,인구',
        ...six2.map((n, i) => `${n},${['서울', '서울', '부산', '경기', '충북', '충남'][i]},${SIX_PEOPLE[i]}`),
      ].join('\n'),
    ],
    [
      'in two columns of one name',
      [
        '행정구역(시군구)별(1),행정구역(시군구)별(2),2023,2024',
        '전국,소계,1,1328426',
        ...six2.map(
          (n, i) =>
            `${['서울특별시', '서울특별시', '부산광역시', '경기도', '충청북도', '충청남도'][i]},${n},1,${SIX_PEOPLE[i]}`,
        ),
      ].join('\n'),
    ],
    [
      'in decomposed Hangul',
      rows(
        six2.map(
          (n, i) =>
            `${['서울특별시', '서울특별시', '부산광역시', '경기도', '충청북도', '충청남도'][i]},${n},${SIX_PEOPLE[i]}`,
        ),
      ).normalize('NFD'),
    ],
  ])('%s', (_what, table) => expect(ofSix(table)).toEqual(PEOPLE_OF_SIX))

  it('states of another country', () => {
    const us = squares(
      [
        { GEOID: '21067', NAME: 'Fayette', STATE_NAME: 'Kentucky' },
        { GEOID: '18041', NAME: 'Fayette', STATE_NAME: 'Indiana' },
      ],
      { lon: -85, lat: 38 },
    )
    const table =
      'STNAME,CTYNAME,POPESTIMATE2020\nKentucky,Fayette County,322570\nIndiana,Fayette County,23398'
    expect(people(importText(us, table).region)).toEqual({ 21067: 322570, 18041: 23398 })
  })

  it('a mapping names such rows by province and name', () => {
    const table = '시도,시군구,인구\n서울특별시,옛종로,155575\n부산광역시,중구,45208'
    const mapping = { codes: { '서울특별시/옛종로': '11010' } }
    expect(ofSix(table, { mapping })).toEqual({ 11010: 155575, 21010: 45208 })
  })
})
