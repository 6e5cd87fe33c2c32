import { describe, expect, it } from 'vitest'
import { measures } from '../../../sim/index.ts'
import { generateRegion } from '../../../src/region/make/generate.ts'
import { checkRegion } from '../../../src/scenario/check-region.ts'

const residents = (t: { population: readonly number[] }) => t.population.reduce((a, b) => a + b, 0)

describe('a generated country', () => {
  const region = generateRegion({ seed: 'test' })

  it('is the same for the same seed and another for another', () => {
    expect(generateRegion({ seed: 'test' })).toEqual(region)
    const other = generateRegion({ seed: 'other' })
    expect(other.towns.map(t => t.x)).not.toEqual(region.towns.map(t => t.x))
    expect(other.towns.map(residents)).not.toEqual(region.towns.map(residents))
  })

  it('has the size that was asked for', () => {
    expect(region.towns).toHaveLength(215)
    expect(region.districts.length).toBeGreaterThan(1350)
    expect(region.districts.length).toBeLessThan(1650)
    const units = region.districts.reduce((a, d) => a + d.units, 0)
    expect(Math.abs(units / 60_000 - 1)).toBeLessThan(0.03)
    const small = generateRegion({ seed: 'test', towns: 80, units: 8000 })
    expect(small.towns).toHaveLength(80)
    expect(Math.abs(small.districts.reduce((a, d) => a + d.units, 0) / 8000 - 1)).toBeLessThan(0.08)
  })

  it('is a region file that the checks accept', () => {
    expect(checkRegion(region)).toEqual([])
    expect(new Set(region.towns.map(t => t.name.ko)).size).toBe(215)
  })

  it('follows the city system of P17 and the ages of P18 under several seeds', () => {
    for (const seed of ['p', 'q', 'r', 's']) {
      const { towns } = generateRegion({ seed })
      const all = towns.reduce((a, t) => a + residents(t), 0)
      const capital = towns.filter(t => t.capital).reduce((a, t) => a + residents(t), 0)
      expect(Math.abs(capital / all - 0.5)).toBeLessThan(0.01)
      const old = towns.reduce((a, t) => a + t.population[3], 0)
      expect(Math.abs(old / all - 0.195)).toBeLessThan(0.005)
      const cities = new Map<string, number>()
      for (const t of towns)
        if (t.type !== 'county') {
          const city = t.type === 'metroCore' ? `metro ${t.province}` : t.id
          cities.set(city, (cities.get(city) ?? 0) + residents(t))
        }
      const sizes = [...cities.values()].sort((a, b) => b - a)
      const zipf = measures.rankSize(sizes.slice(0, 50)).exponent
      expect(zipf).toBeGreaterThan(0.94)
      expect(zipf).toBeLessThan(1.4)
      expect(measures.primacy(sizes)).toBeGreaterThan(2.4)
      expect(measures.primacy(sizes)).toBeLessThan(3.4)
    }
  })

  it('refuses a country too small to have its parts', () => {
    expect(() => generateRegion({ seed: 'x', towns: 30 })).toThrow(RangeError)
  })
})
