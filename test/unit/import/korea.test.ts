import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createRun } from '../../../sim/index.ts'
import { importRegion } from '../../../src/import/import-region.ts'
import { NO_MAPPING, readMapping, writeMapping } from '../../../src/import/mapping.ts'
import { areaOf } from '../../../src/region/geometry.ts'
import { MAX_FILE_CHARACTERS, readRegion } from '../../../src/scenario/read.ts'
import { writeRegion } from '../../../src/scenario/write.ts'
import { dataFolder } from '../../data-folder.ts'

const folder = join(dataFolder(), 'korea')
const there = existsSync(folder)
const missing = `skipped: no ${folder}; GOLMOK_DATA names another folder`
const file = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })

describe.skipIf(!there)(`Korea as published (${there ? folder : missing})`, () => {
  const input = (boundaries: string) => ({
    boundaries: file(boundaries),
    tables: [file('census-2010-by-age.csv')],
    id: 'korea-2010',
  })

  it.each([
    ['municipalities-2018.topo.json', 250, 34],
    ['municipalities-2013.geo.json', 251, 30],
  ])('%s: each row and area is accounted for', (boundaries, areas, without) => {
    const { report, region } = importRegion(input(boundaries))
    const { inFile, matched, unmatched, ignored, stated } = report.people
    expect(inFile).toBe(47_990_761)
    expect(stated).toBe(47_990_761)
    expect(matched + unmatched + ignored).toBe(inFile)
    expect(report.areas).toEqual({ inFile: areas, used: areas - without, withoutRow: without, broken: 0 })
    expect(report.rows.filter(row => row.reason === 'areaWithoutRow')).toHaveLength(without)
    expect(region.towns).toHaveLength(areas - without)
    const { inFile: rows, matched: used, unmatched: lost, totals } = report.tableRows
    expect(used + lost + totals).toBe(rows)
    expect(report.rows.filter(row => ['noSuchArea', 'codeReused'].includes(row.reason))).toHaveLength(lost)
  })

  it('does not give Yangpyeong the people of Gapyeong, whose code it got', () => {
    const { report, region } = importRegion(input('municipalities-2018.topo.json'))
    expect(report.rows.find(row => row.code === '31380')).toMatchObject({
      reason: 'codeReused',
      name: '가평군',
      suggestion: '31370',
    })
    expect(region.towns.some(town => town.code === '31380')).toBe(false)
    expect(report.rows.filter(row => row.reason === 'codeReused')).toHaveLength(17)
  })

  it('the mapping that it proposes settles all but what names cannot', () => {
    const first = importRegion(input('municipalities-2018.topo.json')).report
    const text = writeMapping({ ...NO_MAPPING, codes: { ...first.suggestions } })
    const { report } = importRegion({
      ...input('municipalities-2018.topo.json'),
      mapping: readMapping(text, 'mapping.json'),
    })
    // Yeongi became Sejong, and Cheongju got four gu for two.
    expect(report.rows.filter(row => row.level === 'error').map(row => `${row.reason} ${row.name}`)).toEqual([
      'noSuchArea 연기군',
      'areaWithoutRow 세종시',
      'areaWithoutRow 청주시서원구',
    ])
    expect(report.people).toMatchObject({ matched: 47_910_219, unmatched: 80_542 })
  })

  it('keeps every area, its true size, and the file small enough to read back', () => {
    const { region } = importRegion({ ...input('municipalities-2018.topo.json') })
    const text = writeRegion(region)
    expect(text.length).toBeLessThan(MAX_FILE_CHARACTERS / 10)
    expect(readRegion(text).file).toEqual(region)
    const jongno = region.towns.find(town => town.name.ko === '종로구')!
    expect(jongno.areaKm2).toBeGreaterThan(23)
    expect(jongno.areaKm2).toBeLessThan(25)
    for (const town of region.towns) expect(areaOf(town.polygon!) / town.areaKm2).toBeGreaterThan(0.5)
  })

  it('runs', () => {
    const { region } = importRegion(input('municipalities-2018.topo.json'))
    const run = createRun({
      id: 'imported',
      region,
      seed: 'golmok',
      spinUpMonths: 3,
      months: 3,
      params: {},
      levers: [],
      shocks: [],
      budget: {},
    })
    run.advance(3)
    const units = region.districts.reduce((sum, d) => sum + d.units, 0)
    expect(units).toBeGreaterThan(15_000)
    expect(units).toBeLessThan(21_000)
    expect(run.month).toBe(3)
  })
})

const scratch = mkdtempSync(join(tmpdir(), 'golmok-import-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

it('a mapping file comes back as it was written', () => {
  const mapping = {
    ...NO_MAPPING,
    codes: { b: '1', a: { 2: 0.5, 3: 0.5 } },
    ignore: ['x'],
    notes: { a: 'n' },
  }
  writeFileSync(join(scratch, 'm.json'), writeMapping(mapping))
  expect(readMapping(readFileSync(join(scratch, 'm.json'), 'utf8'), 'm.json')).toEqual(mapping)
})
