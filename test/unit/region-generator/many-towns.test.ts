import { expect, it } from 'vitest'
import { generateRegion } from '../../../src/region/make/generate.ts'
import { proveRegion, UnreadableOutputError } from '../../../src/region/prove-region.ts'
import { readRegion } from '../../../src/scenario/read.ts'
import { writeRegion } from '../../../src/scenario/write.ts'

it('a country of 1,100 municipalities has people and districts, and can be read', () => {
  const region = generateRegion({ seed: 'many', towns: 1100, units: 20_000, districts: 1100 })
  const { file } = readRegion(writeRegion(region))
  expect(file.towns).toHaveLength(1100)
  expect(file.districts.length).toBeGreaterThanOrEqual(1100)
  expect(file.towns.every(town => town.population.every(people => people >= 0))).toBe(true)
})

it('what cannot be read does not stand', () => {
  const region = generateRegion({ seed: 'a', towns: 60, units: 600, districts: 60 })
  expect(() => proveRegion(writeRegion(region), 'a')).not.toThrow()
  const faulty = { ...region, agentScale: Number.NaN }
  expect(() => proveRegion(writeRegion(faulty), 'b')).toThrow(UnreadableOutputError)
})
