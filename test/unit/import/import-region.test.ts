import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ImportInput, importRegion } from '../../../src/import/import-region.ts'
import { type Mapping, NO_MAPPING } from '../../../src/import/mapping.ts'
import { formatRow, ImportError, type ImportReport, type Reason } from '../../../src/import/report.ts'
import { readRegion } from '../../../src/scenario/read.ts'
import { writeRegion } from '../../../src/scenario/write.ts'

const fixture = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))),
})

const from = (table: string, more: Partial<ImportInput> = {}) =>
  importRegion({ boundaries: fixture('areas.geo.json'), tables: [fixture(table)], agentScale: 20, ...more })

const mapping = (changes: Partial<Mapping>): Mapping => ({ ...NO_MAPPING, ...changes })

/** `line code` of the rows with a reason. */
const told = (report: Pick<ImportReport, 'rows'>, reason: Reason) =>
  report.rows
    .filter(row => row.reason === reason)
    .map(row => `${row.line ?? row.place} ${row.code ?? ''}`.trim())

const RESIDENTS = 2_445_588

/** Everybody in the file is in the region, or without an area, or ignored: nobody is lost. */
function adds({ region, report }: ReturnType<typeof importRegion>): void {
  const { inFile, matched, unmatched, ignored } = report.people
  expect(matched + unmatched + ignored).toBe(inFile)
  const inRegion = region.towns.reduce((sum, town) => sum + town.population.reduce((a, b) => a + b, 0), 0)
  expect(Math.abs(inRegion - matched)).toBeLessThanOrEqual(2 * region.towns.length)
  const { inFile: rows, matched: used, unmatched: lost, totals } = report.tableRows
  expect(used + lost + totals + told(report, 'ignoredByMapping').length).toBe(rows)
}

describe('a table of Statistics Korea: title above the header, apostrophes, totals between the rows', () => {
  const imported = from('kostat-long.csv')

  it('matches every place once and counts no total again', () => {
    adds(imported)
    expect(imported.report.people).toEqual({
      inFile: RESIDENTS,
      matched: RESIDENTS,
      unmatched: 0,
      ignored: 0,
      stated: RESIDENTS,
    })
    expect(imported.report.areas).toEqual({ inFile: 11, used: 11, withoutRow: 0, broken: 0 })
    expect(imported.region.towns).toHaveLength(11)
  })

  it('says of each total why it is left out, with its line', () => {
    expect(told(imported.report, 'cityTotal')).toEqual(['88 31010'])
    expect(told(imported.report, 'subtotal')).toEqual(
      expect.arrayContaining(['4 00', '11 11', '74 3100C', '81 3100E']),
    )
  })

  it('takes the ages, without counting `under 15` twice', () => {
    const jung = imported.region.towns.find(town => town.code === '11020')!
    expect(jung.population).toEqual([18760, 32831, 52764, 12898])
  })

  it('names types and provinces by rule', () => {
    const types = Object.fromEntries(
      imported.region.towns.map(t => [t.code, `${t.type} ${t.province} ${t.capital}`]),
    )
    expect(types).toMatchObject({
      11020: 'metroCore 서울특별시 true',
      21010: 'metroCore 부산광역시 false',
      31011: 'metroRing 경기도 true',
      33020: 'provincialCity 충청북도 false',
      32410: 'county 강원특별자치도 false',
    })
  })

  it('names every assumed field, in the report and in the file', () => {
    const fields = imported.report.assumed.map(a => a.field)
    for (const field of [
      'towns.income',
      'towns.resources',
      'towns.identity',
      'towns.manufacturing',
      'towns.visitors',
      'districts',
    ])
      expect(fields).toContain(field)
    for (const field of fields) expect(imported.region.source).toContain(field)
    expect(imported.region.assumed).toEqual([...new Set(fields)])
    expect(told(imported.report, 'synthetic')).toHaveLength(1)
  })

  it('makes a file that the program reads, the same bytes each time', () => {
    const text = writeRegion(imported.region)
    expect(readRegion(text).file.districts.length).toBeGreaterThan(10)
    expect(writeRegion(from('kostat-long.csv').region)).toBe(text)
  })
})

describe('codes', () => {
  it('of the Ministry of the Interior on boundaries of Statistics Korea: matched by province and name', () => {
    const imported = from('mois-wide.csv')
    adds(imported)
    expect(imported.report.files[1]).toMatchObject({ encoding: 'cp949' })
    expect(told(imported.report, 'codeSystemsDiffer')).toHaveLength(1)
    // Busan is 26 there and 21 here, Gangwon 51 since 2023, Jeju 50 and 39.
    expect(imported.report.people).toMatchObject({ inFile: RESIDENTS, matched: RESIDENTS, unmatched: 0 })
    expect(told(imported.report, 'cityTotal')).toEqual(['4 4111000000'])
    expect(told(imported.report, 'finerLevel')).toEqual(['16 1114052000'])
  })

  it('of another place: the name wins, and the row is told', () => {
    // A public file of 2015 names Cheongju (33040, 833,276 people) as Chungju.
    const { report } = from('misspelt.csv')
    expect(report.rows.find(row => row.reason === 'codeReused')).toMatchObject({
      line: 3,
      code: '33040',
      level: 'error',
      suggestion: '33020',
    })
    expect(report.people).toMatchObject({ matched: 201361 + 224269, unmatched: 833276 })
  })

  it('that stand twice in a table: the first is used', () => {
    const imported = from('duplicates.csv')
    adds(imported)
    expect(told(imported.report, 'duplicateRow')).toEqual(['3 11020'])
    expect(imported.report.people).toMatchObject({ inFile: 117253 + 99 + 224269, unmatched: 99 })
  })

  it('names without codes: by province where the name says it, never by guess', () => {
    const imported = from('same-names.csv')
    adds(imported)
    expect(told(imported.report, 'ambiguousName')).toEqual(['2'])
    expect(told(imported.report, 'noSuchArea')).toEqual(['6'])
    const codes = imported.region.towns.map(town => town.code)
    // Gwangju-si of Gyeonggi is not Gwangju, the metropolitan city.
    expect(codes).toEqual(['11020', '24010', '31250'])
  })
})

describe('encodings, line ends, numbers', () => {
  it.each([
    ['cp949-cr.csv', 'cp949'],
    ['utf8-bom-crlf.csv', 'utf-8'],
    ['utf16.csv', 'utf-16le'],
  ])('%s is read as %s', (name, encoding) => {
    const imported = from(name)
    adds(imported)
    expect(imported.report.files[1]).toMatchObject({ encoding })
    expect(imported.report.people).toMatchObject({ inFile: RESIDENTS, matched: RESIDENTS })
    expect(told(imported.report, 'decodedAs')).toHaveLength(encoding === 'utf-8' ? 0 : 1)
  })

  it('tells the lines that cannot be read', () => {
    const bytes = new TextEncoder().encode('code,name,population\n31250,광주시,224269\n39010,?,398677\n')
    bytes[bytes.indexOf(0x3f)] = 0xff
    const { report } = from('years.csv', { tables: [{ name: 'half.csv', bytes }] })
    expect(told(report, 'brokenCharacters')).toEqual(['3'])
  })

  it('units below the header, thousands commas, a dash for missing', () => {
    const imported = from('units-commas-missing.csv')
    adds(imported)
    expect(told(imported.report, 'unitsRow')).toEqual(['2'])
    expect(told(imported.report, 'noValue')).toEqual(['12 32410'])
    expect(imported.report.people.matched).toBe(RESIDENTS - 25294)
    expect(told(imported.report, 'areaWithoutRow')).toEqual(['features[9] 32410'])
  })

  it('thousands of people, where the header says so', () => {
    const { report } = from('thousands.csv')
    expect(Math.abs(report.people.matched - RESIDENTS)).toBeLessThan(11 * 50)
  })

  it('words, negative numbers, short rows', () => {
    const imported = from('bad-values.csv')
    adds(imported)
    expect(told(imported.report, 'badValue')).toEqual(['2 11020', '3 21010'])
    expect(told(imported.report, 'wrongCellCount')).toEqual(['4'])
    expect(told(imported.report, 'noValue')).toEqual(['2 11020', '3 21010', '6 33020'])
    expect(imported.region.towns.map(town => town.code)).toEqual(['31250'])
  })

  it('several years: the newest', () => {
    const { report } = from('years.csv')
    expect(told(report, 'severalYears')).toHaveLength(1)
    expect(report.people.matched).toBe(224269)
  })

  it('neutral shares of ages where the table has none, and says so', () => {
    const { region, report } = from('years.csv')
    expect(region.towns[0]!.population.reduce((a, b) => a + b, 0)).toBe(224269)
    expect(report.assumed.map(a => a.field)).toContain('towns.population')
  })
})

describe('cities and their gu', () => {
  it('in boundaries that have both, the city is left out', () => {
    const { region, report } = from('kostat-long.csv', { boundaries: fixture('city-and-gu.geo.json') })
    expect(told(report, 'cityAndDistricts')).toEqual(['features[0] 31010'])
    expect(region.towns.map(town => town.code)).toEqual(['31011', '31012', '31250'])
    expect(report.people.matched).toBe(286084 + 298748 + 224269)
  })

  it('in boundaries that have the city only, its row is used and those of its gu are not', () => {
    const [city, , , gwangju] = JSON.parse(
      new TextDecoder().decode(fixture('city-and-gu.geo.json').bytes),
    ).features
    const boundaries = {
      name: 'cities.json',
      text: JSON.stringify({ type: 'FeatureCollection', features: [city, gwangju] }),
    }
    const imported = from('kostat-long.csv', { boundaries })
    adds(imported)
    expect(told(imported.report, 'partOfCity')).toEqual(['95 31011', '102 31012'])
    expect(imported.report.people).toMatchObject({ inFile: RESIDENTS, matched: 286084 + 298748 + 224269 })
  })
})

describe('broken boundaries', () => {
  const imported = importRegion({
    boundaries: fixture('broken.geo.json'),
    tables: [fixture('kostat-long.csv')],
    agentScale: 20,
  })

  it.each<[Reason, string[]]>([
    ['unclosed', ['features[0] 11020']],
    ['selfIntersecting', ['features[1] 21010']],
    ['tooFewPoints', ['features[2] 24010']],
    ['notNumbers', ['features[3] 31011']],
    ['outsideDegrees', ['features[4] 31012']],
    ['noGeometry', ['features[6] 33020']],
    ['noCode', ['features[7]']],
    ['duplicateCode', ['features[9] 33040']],
    ['partsJoined', ['features[11] 39010']],
    ['noPolygonLeft', ['features[2] 24010', 'features[3] 31011', 'features[4] 31012']],
  ])('%s', (reason, places) => {
    expect(told(imported.report, reason)).toEqual(places)
  })

  it('people of areas without a polygon are told as without a place, and still add up', () => {
    adds(imported)
    expect(
      told(imported.report, 'areaBroken')
        .map(text => text.split(' ')[1])
        .sort(),
    ).toEqual(['24010', '31011', '31012', '33020'])
  })

  it('metre coordinates get a hint', () => {
    const row = imported.report.rows.find(r => r.reason === 'outsideDegrees')!
    expect(formatRow(row, 'en')).toContain('WGS84')
  })
})

describe('what cannot be used', () => {
  it.each<[string, Partial<ImportInput>, Reason]>([
    ['boundaries that are a table', { boundaries: fixture('years.csv') }, 'notReadable'],
    [
      'boundaries that are another JSON',
      { boundaries: { name: 'x.json', text: '{"type":"Feature"}' } },
      'notReadable',
    ],
    [
      'boundaries that stop',
      { boundaries: { name: 'x.json', text: '{"type":"FeatureCollection",\n"features":[' } },
      'notReadable',
    ],
    [
      'broken TopoJSON',
      {
        boundaries: {
          name: 'x.json',
          text: '{"type":"Topology","arcs":[],"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"code":"1"}}]}}}',
        },
      },
      'notReadable',
    ],
    ['an empty table', { tables: [{ name: 'x.csv', text: '' }] }, 'noHeader'],
    ['a table without people', { tables: [{ name: 'x.csv', text: 'code,name\n1,2\n' }] }, 'noHeader'],
    [
      'boundaries without codes',
      {
        boundaries: {
          name: 'x.json',
          text: '{"type":"FeatureCollection","features":[{"properties":{"a":1},"geometry":null}]}',
        },
      },
      'noColumn',
    ],
  ])('%s', (_what, input, reason) => {
    let rows: readonly { reason: Reason }[] = []
    try {
      from('years.csv', input)
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      rows = error.rows
    }
    expect(rows.map(row => row.reason)).toContain(reason)
  })

  it('a table of other places says so row by row', () => {
    const table = { name: 'x.csv', text: 'code,name,population\n90001,어디시,5\n' }
    expect(() => from('years.csv', { tables: [table] })).toThrow(ImportError)
  })
})

describe('the mapping file', () => {
  it('sends a row to an area, splits it, ignores it', () => {
    const imported = from('misspelt.csv', {
      mapping: mapping({ codes: { 33040: '33040', 31250: { 31011: 0.25, 31012: 0.75 } }, ignore: ['33020'] }),
    })
    adds(imported)
    const people = (code: string) =>
      imported.region.towns.find(t => t.code === code)?.population.reduce((a, b) => a + b, 0)
    expect(people('33040')).toBe(833276)
    expect(Math.abs(people('31011')! - 56067)).toBeLessThanOrEqual(2)
    expect(imported.report.people).toMatchObject({ matched: 833276 + 224269, unmatched: 0, ignored: 201361 })
    expect(told(imported.report, 'mappedTo')).toEqual(['3 33040', '4 31250'])
  })

  it('joins two rows to one area', () => {
    const { region } = from('misspelt.csv', {
      mapping: mapping({ codes: { 33020: '33040', 33040: '33040' } }),
    })
    const town = region.towns.find(t => t.code === '33040')!
    expect(town.population.reduce((a, b) => a + b, 0)).toBe(201361 + 833276)
  })

  it('says where it points to nothing, does not add up, or is not used', () => {
    const { report } = from('misspelt.csv', {
      mapping: mapping({ codes: { 33020: '77777', 33040: { 33040: 0.4 }, 88888: '33040' } }),
    })
    expect(told(report, 'mappingTarget')).toEqual(['2 33020', '3 33040'])
    expect(told(report, 'mappingUnused')).toEqual(['undefined 88888'])
  })

  it('names columns that are not recognised', () => {
    const table = {
      name: 'x.csv',
      text: 'Schlüssel;Leute\n31250;224.269\n39010;5\n'.replace('224.269', '224269'),
    }
    const { report } = from('years.csv', {
      tables: [table],
      mapping: mapping({ columns: { code: 'Schlüssel', population: 'Leute' } }),
    })
    expect(report.people.matched).toBe(224274)
  })
})

describe('a table of districts', () => {
  const { region, report } = from('kostat-long.csv', { districts: fixture('districts.csv') })
  const own = region.districts.filter(d => d.town === '31250')

  it('takes the place of those made by rule', () => {
    expect(own.map(d => `${d.id} ${d.type} ${d.units}`)).toEqual([
      'old-town market 200',
      'new-town mainStreet 300',
      'far alley 25',
      'odd alley 15',
    ])
    expect(own[0]!.vacancy).toBe(0.2)
    expect(own.reduce((sum, d) => sum + d.catchment, 0)).toBeCloseTo(1, 9)
    expect(report.districts).toMatchObject({ given: 4 })
  })

  it.each<[Reason, string[]]>([
    ['outsideTown', ['4 far']],
    ['outsideDegrees', ['5 metres']],
    ['unknownTown', ['6 lost']],
    ['badValue', ['7 none']],
    ['duplicateRow', ['8 old-town']],
    ['unknownType', ['9 odd']],
  ])('tells %s', (reason, lines) => {
    const rows = report.rows.filter(row => row.file === 'districts.csv' && row.reason === reason)
    expect(rows.map(row => `${row.line} ${row.code}`)).toEqual(lines)
  })

  it('says which towns still have districts made by rule', () => {
    expect(told(report, 'townWithoutDistrict')).toHaveLength(10)
  })

  it('suspects counts that stop at one number', () => {
    const capped = from('kostat-long.csv', { districts: fixture('districts-capped.csv') }).report
    expect(told(capped, 'equalCounts')).toHaveLength(1)
    expect(told(report, 'equalCounts')).toHaveLength(0)
  })
})
