import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodeCatalog, scenariosFolder } from '../../src/region/catalog.node.ts'
import { webCatalog } from '../../src/region/catalog.web.ts'
import { makeAlley } from '../../src/region/make/alley.ts'
import { makeKorea } from '../../src/region/make/korea.ts'
import { makeSevenTowns } from '../../src/region/make/seven-towns.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { SCHEMA_NAMES, schemaText } from '../../src/scenario/json-schema.ts'
import { readRegion, readScenario } from '../../src/scenario/read.ts'
import { resolveScenario } from '../../src/scenario/resolve.ts'
import { writeRegion, writeScenario } from '../../src/scenario/write.ts'
import { dataFolder } from '../data-folder.ts'

const catalog = nodeCatalog()
const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (name: string) => readFileSync(join(scenariosFolder(), `${name}.json`), 'utf8')

describe.each(catalog.regionIds.map(id => [id] as const))('region %s', id => {
  it('is sound, and written as the program writes', () => {
    const { file } = readRegion(textOf(`${id}/region`))
    expect(file.id).toBe(id)
    expect(writeRegion(file)).toBe(textOf(`${id}/region`))
  })

  it('names its source, and itself in both languages', async () => {
    const region = (await catalog.region(id))!
    expect(region.source.length).toBeGreaterThan(40)
    for (const text of [
      region.name,
      region.about,
      ...region.districts.map(d => d.name),
      ...region.towns.map(t => t.name),
    ]) {
      expect(text.ko).toMatch(/\p{Script=Hangul}/u)
      expect(text.en).toMatch(/^[\p{Script=Latin}\d .,:;'()–-]+$/u)
    }
  })

  it('gives no two districts one name', async () => {
    const names = (await catalog.region(id))!.districts.map(d => d.name.en)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has a baseline without levers, and at least three policies that ask something', async () => {
    const own = catalog.scenarios.filter(s => s.region === id)
    expect(own[0]?.id).toBe('baseline')
    expect(own.length).toBeGreaterThanOrEqual(4)
    for (const { key } of own) {
      const file = (await catalog.scenario(key, REGISTRIES))!
      expect(file.levers.length === 0, key).toBe(file.id === 'baseline')
      expect(file.question.ko, key).toMatch(/\?$/)
      expect(file.question.en, key).toMatch(/\?$/)
    }
  })
})

describe.each(catalog.scenarios.map(s => [s.key, s] as const))('scenario %s', (key, shipped) => {
  it('is sound, runs on its region, and is written as the program writes', async () => {
    const { file } = readScenario(textOf(key), REGISTRIES, key)
    expect(file).toMatchObject({ id: shipped.id, region: shipped.region })
    expect(writeScenario(file)).toBe(textOf(key))
    const spec = await resolveScenario(file, catalog.loader(), key)
    expect(spec.region.id).toBe(shipped.region)
  })

  it('is compared with a scenario that is there', () => {
    const { file } = readScenario(textOf(key), REGISTRIES, key)
    if (file.id === 'baseline') expect(file.baseline).toBeUndefined()
    else expect(catalog.keyOf(file.baseline!, shipped.region)).toBeDefined()
  })

  it('has a line in the list', () => {
    const list = readFileSync(join(scenariosFolder(), 'README.md'), 'utf8')
    expect(list).toContain(`| \`${shipped.id}\` |`)
  })
})

it('the page and Node know the same files', async () => {
  const web = webCatalog()
  expect(web.regionIds).toEqual(catalog.regionIds)
  expect(web.scenarios).toEqual(catalog.scenarios)
  expect(await web.scenarioText('alley/baseline')).toBe(textOf('alley/baseline'))
})

it('an unknown name gives nothing', async () => {
  expect(catalog.region('nowhere')).toBeUndefined()
  expect(catalog.scenarioText('alley/nothing')).toBeUndefined()
  expect(catalog.keyOf('nothing', 'alley')).toBeUndefined()
})

it.each(SCHEMA_NAMES)('docs/schema/%s.schema.json is what the forms say (npm run docs)', name => {
  expect(readFileSync(join(root, `docs/schema/${name}.schema.json`), 'utf8')).toBe(
    schemaText(name, REGISTRIES),
  )
})

describe('the makers write the shipped files', () => {
  it('alley', () => expect(writeRegion(makeAlley())).toBe(textOf('alley/region')))
  it('seven-towns', () => expect(writeRegion(makeSevenTowns())).toBe(textOf('seven-towns/region')))

  const boundaries = join(dataFolder(), 'korea/municipalities-2018.topo.json')
  it.skipIf(!existsSync(boundaries))(
    `korea (skipped without ${boundaries}; GOLMOK_DATA names another folder)`,
    () => {
      expect(writeRegion(makeKorea(readFileSync(boundaries, 'utf8')))).toBe(textOf('korea/region'))
    },
  )
})

describe('the regions hold what they promise', () => {
  const sizes = async (id: string) => {
    const region = (await catalog.region(id))!
    return {
      region,
      units: region.districts.reduce((sum, d) => sum + d.units, 0),
      open: region.districts.reduce((sum, d) => sum + d.units * (1 - d.vacancy), 0),
      residents: region.towns.reduce((sum, t) => sum + t.population.reduce((a, b) => a + b, 0), 0),
    }
  }

  it('alley: twelve districts of about 60 units, one business a shop', async () => {
    const { region, units } = await sizes('alley')
    expect(region.districts).toHaveLength(12)
    expect(region.agentScale).toBe(1)
    expect(units / 12).toBeGreaterThan(50)
    expect(units / 12).toBeLessThan(70)
  })

  it('seven-towns: seven towns of the four types, about 60 districts and 5,000 businesses', async () => {
    const { region, open } = await sizes('seven-towns')
    expect(region.towns.map(t => t.type).sort()).toEqual(
      ['county', 'county', 'metroCore', 'metroRing', 'metroRing', 'provincialCity', 'provincialCity'].sort(),
    )
    expect(Math.abs(region.districts.length - 60)).toBeLessThanOrEqual(5)
    expect(open).toBeGreaterThan(4500)
    expect(open).toBeLessThan(5500)
  })

  it('korea: 17 provinces and 29 cities, nobody twice, and the ages of the country', async () => {
    const { region, units, residents } = await sizes('korea')
    expect(new Set(region.towns.map(t => t.province)).size).toBe(17)
    expect(region.towns).toHaveLength(46)
    expect(residents).toBe(51_829_023)
    const old = region.towns.reduce((sum, t) => sum + t.population[3], 0)
    expect(old / residents).toBeCloseTo(0.1951, 3)
    expect(units).toBeLessThanOrEqual(20_000)
    expect(region.towns.every(t => t.population.every(band => band > 0))).toBe(true)
  })

  it('korea: as far apart as in the atlas', async () => {
    const { region } = await sizes('korea')
    const place = (id: string) => region.towns.find(t => t.id === id)!
    const km = (a: string, b: string) => Math.hypot(place(a).x - place(b).x, place(a).y - place(b).y)
    expect(km('seoul', 'busan')).toBeGreaterThan(310)
    expect(km('seoul', 'busan')).toBeLessThan(340)
    expect(km('seoul', 'jeju-si')).toBeGreaterThan(440)
    expect(km('seoul', 'jeju-si')).toBeLessThan(475)
  })
})
