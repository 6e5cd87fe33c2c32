import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importRegion } from '../../../src/import/import-region.ts'
import { NO_MAPPING, readMapping } from '../../../src/import/mapping.ts'
import { formatRow, ImportError } from '../../../src/import/report.ts'
import { writeRegion } from '../../../src/scenario/write.ts'
import { people } from '../../fixtures/import-squares.ts'

/** Files that once went wrong, with what is right. Shapes and counts are made up where no source could be shown. */
const bytes = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/import/cases/${path}`, import.meta.url)))

const file = (kind: string, name: string) => ({ name, bytes: new Uint8Array(bytes(`${kind}/${name}`)) })

interface Files {
  readonly districts?: string
  readonly mapping?: string
  readonly agentScale?: number
}

function open(
  kind: string,
  boundaries: string,
  table: string,
  { districts, mapping, agentScale }: Files = {},
) {
  return importRegion({
    boundaries: file(kind, boundaries),
    tables: [file(kind, table)],
    id: 'x',
    // Few units: what comes out is looked at, not run for long.
    agentScale: agentScale ?? 100,
    ...(districts === undefined ? {} : { districts: file(kind, districts) }),
    mapping:
      mapping === undefined ? NO_MAPPING : readMapping(bytes(`${kind}/${mapping}`).toString('utf8'), mapping),
  })
}

function refused(...args: Parameters<typeof open>): ImportError {
  try {
    open(...args)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
  throw new Error('it was imported')
}

const towns = (imported: ReturnType<typeof open>) =>
  Object.fromEntries(imported.region.towns.map(town => [town.code, town]))
const total = (imported: ReturnType<typeof open>) =>
  Object.values(people(imported.region)).reduce((a, b) => a + b, 0)
const said = ({ report }: ReturnType<typeof open>, topic: string) =>
  report.understood.filter(line => line.topic === topic).map(line => line.value.en)
const told = (imported: ReturnType<typeof open>) =>
  imported.report.rows.map(row => formatRow(row, 'en')).join('\n')

describe('codes of other countries are not Korean', () => {
  const kind = 'foreign-codes-become-korean'
  it('Gifu', () => {
    const imported = open(kind, 'gifu.geo.json', 'gifu.csv')
    for (const town of imported.region.towns) {
      expect(town.province).toBeUndefined()
      expect(town).toMatchObject({ income: 1, capital: false })
    }
    expect(towns(imported)).toMatchObject({ 21201: { type: 'metroRing' }, 21604: { type: 'county' } })
    expect(told(imported)).not.toContain('KOSTAT')
  })

  it('Kentucky', () => {
    const imported = open(kind, 'ky.geo.json', 'ky.csv')
    expect(imported.region.towns.every(town => town.province === undefined && town.income === 1)).toBe(true)
    expect(towns(imported)).toMatchObject({ 21201: { type: 'county' } })
  })
})

describe('Seoul alone is as Seoul in the whole country', () => {
  it.each(['seoul-kostat.csv', 'seoul-mois.csv'])('%s', table => {
    const imported = open('seoul-alone', 'seoul-gu.topo.json', table)
    expect(imported.region.towns).toHaveLength(25)
    expect(total(imported)).toBe(7_800_000)
    for (const town of imported.region.towns)
      expect(town).toMatchObject({ capital: true, income: 1.223, province: '서울특별시', type: 'metroCore' })
  })

  it('both tables give the same towns', () => {
    const [a, b] = ['seoul-kostat.csv', 'seoul-mois.csv'].map(t =>
      open('seoul-alone', 'seoul-gu.topo.json', t),
    )
    expect(b!.region.towns).toEqual(a!.region.towns)
  })
})

describe('ages', () => {
  it('in English', () => {
    const { 11010: jongno } = towns(open('age-headers-not-read', 'a.geo.json', 'ages-in-english.csv'))
    expect(jongno!.population[0]).toBe(46_672)
  })

  it('that a spreadsheet made dates of, and says so', () => {
    const imported = open('age-headers-not-read', 'a.geo.json', 'ages-turned-to-dates.csv')
    expect(towns(imported)[11010]!.population[0]).toBe(21_779)
    expect(told(imported)).toContain('10월 14일 = 10-14')
  })
})

it('islands beyond 180 degrees lie where they lie', () => {
  const { 76: _, ...all } = towns(open('antimeridian', 'nz.geo.json', 'nz.csv'))
  const [auckland, wellington, chatham] = ['076', '047', '067'].map(code => all[code]!)
  const distance = (a: typeof auckland, b: typeof auckland) => Math.hypot(a!.x - b!.x, a!.y - b!.y)
  expect(distance(auckland, chatham) / 1080).toBeCloseTo(1, 1)
  expect(distance(wellington, chatham) / 770).toBeCloseTo(1, 1)
  expect(chatham!.x).toBeGreaterThan(Math.max(auckland!.x, wellington!.x))
})

describe('the newest date', () => {
  it.each([
    ['us-dates.csv', '1/1/2021'],
    ['months.csv', '2024.12'],
  ])('%s: %s', (table, date) => {
    const imported = open('dates-that-do-not-sort', 'a.geo.json', table)
    expect(people(imported.region)['33020']).toBe(202_961)
    expect(said(imported, 'year')).toEqual([date])
  })

  it('of headers, with its own ages', () => {
    const imported = open('years-in-headers-oldest-year', 'a.geo.json', 'register-three-years.csv')
    expect(people(imported.region)).toEqual({ 33020: 190_000, 34010: 700_000, 11010: 140_000 })
    expect(towns(imported)[33020]!.population).toEqual([19_000, 38_000, 95_000, 38_000])
    expect(said(imported, 'year')).toEqual(['2024년'])
    expect(told(imported)).not.toContain('add up')
  })
})

describe('decomposed Hangul in property names', () => {
  it.each([{}, { mapping: 'mapping-nfc.json' }])('%o', files => {
    expect(total(open('decomposed-property-names', 'nfd-keys.geo.json', 'people.csv', files))).toBe(587_283)
  })
})

describe('a table of districts by service and quarter', () => {
  const kind = 'district-file-by-service-and-quarter'
  it('is added up by district, of the newest quarter, with the types it states', () => {
    const { region } = open(kind, 'b0.geo.json', 'b0.csv', {
      districts: 'shops-by-service.csv',
      agentScale: 1,
    })
    const own = region.districts.filter(d => d.town === '11010')
    expect(own.map(d => [d.id, d.type, d.units])).toEqual([
      ['3110008', 'alley', 72],
      ['3120001', 'mainStreet', 72],
      ['3130001', 'market', 72],
    ])
  })

  it('without towns and places is refused, not replaced by invented ones', () => {
    const { rows } = refused(kind, 'b0.geo.json', 'b0.csv', { districts: 'as-published-no-town.csv' })
    expect(rows.filter(row => row.level === 'error').map(row => row.reason)).toEqual(['noHeader'])
  })
})

it('a feature that stands twice counts once', () => {
  const twice = open('duplicate-feature', 'twice.geo.json', 'people.csv')
  const once = open('duplicate-feature', 'once.geo.json', 'people.csv')
  const plain = (imported: typeof once) =>
    writeRegion(imported.region).replaceAll(/(twice|once)\.geo\.json/g, '')
  expect(plain(twice)).toBe(plain(once))
  expect(twice.report.rows.filter(row => row.reason === 'sameShape')).toHaveLength(1)
})

describe('the level is that of the boundaries', () => {
  it.each([
    ['prov', 16, 47_990_761],
    ['busan-dong', 6, 55_500],
    ['jp', 5, 32_666_722],
  ])('%s', (name, count, sum) => {
    const imported = open('level-decided-by-code-length', `${name}.geo.json`, `${name}.csv`)
    expect(imported.region.towns).toHaveLength(count)
    expect(total(imported)).toBe(sum)
    expect(imported.report.people.unmatched).toBe(0)
  })
})

describe('codes that programs took for numbers', () => {
  const kind = 'mapping-not-written-when-all-fail'
  it.each([
    ['codes-as-floats.csv', 'codesMended'],
    ['codes-scientific.csv', 'codesRuined'],
  ])('%s', (table, reason) => {
    const imported = open(kind, 'a.geo.json', table)
    expect(total(imported)).toBe(1_328_426)
    expect(imported.report.rows.map(row => row.reason)).toContain(reason)
    expect(imported.report.tableRows).toMatchObject({ matched: 6, unmatched: 0 })
  })
})

it('the province in a column of its own tells places of one name apart', () => {
  const imported = open('province-in-its-own-column', 'a.geo.json', 'sido-sigungu.csv')
  expect(people(imported.region)).toMatchObject({ 11020: 121_312, 21010: 45_208 })
  expect(total(imported)).toBe(1_328_426)
})

describe('small shapes', () => {
  it.each([
    ['lines.ndjson.geo.json', 'people.csv', 587_283],
    ['lat-lon-swapped.geo.json', 'people.csv', 587_283],
    ['one-feature.geo.json', 'people.csv', 155_575],
    ['running-id-first.geo.json', 'people.csv', 587_283],
    ['lad.geo.json', 'lad.csv', 236_305],
  ])('%s', (boundaries, table, sum) => expect(total(open('small-shapes', boundaries, table))).toBe(sum))

  it('swapped coordinates are told', () => {
    expect(told(open('small-shapes', 'lat-lon-swapped.geo.json', 'people.csv'))).toContain(
      'latitude before longitude',
    )
  })

  it('a web page that is called .xls is called a web page', () => {
    expect(refused('small-shapes', 'one-feature.geo.json', 'html-table.xls').message).toContain('web page')
  })
})

describe('marks between cells and in numbers', () => {
  it.each([
    ['tabs-and-thousands-commas', 'tabs.csv', 1_202_961],
    ['tabs-and-thousands-commas', 'pipes.csv', 202_961],
    ['tabs-and-thousands-commas', 'utf16le-no-mark.csv', 202_961],
    ['thousands-points', 'people-points.csv', 202_961],
  ])('%s/%s', (kind, table, chungju) => {
    expect(people(open(kind, 'a.geo.json', table).region)['33020']).toBe(chungju)
  })

  it('shops with points between thousands', () => {
    const { region } = open('thousands-points', 'a.geo.json', 'people-points.csv', {
      districts: 'districts-points.csv',
      agentScale: 1,
    })
    const units = Object.fromEntries(region.districts.map(d => [d.id, d.units]))
    expect(units).toMatchObject({ a: 100, b: 1200 })
  })
})
