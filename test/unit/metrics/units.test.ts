import { beforeAll, describe, expect, it } from 'vitest'
import { createRun, METRICS } from '../../../sim/index.ts'
import { openScenario } from '../../../src/node.ts'

/** What values of a unit may be. Page and command line write shares and ratios as per cent. */
const FITS: Readonly<Record<string, (value: number) => boolean>> = {
  share: value => value >= 0 && value <= 1,
  ratio: value => value >= 0 && value <= 1,
  sharePerYear: value => Math.abs(value) <= 1,
  index: Number.isFinite,
  manwonPerMonth: Number.isFinite,
  shops: value => value >= 0,
  shopsPerMonth: value => value >= 0 && Number.isInteger(value),
  people: value => value >= 0,
  peoplePerMonth: value => value >= 0,
  months: value => value >= 0,
  years: value => value >= 0,
  sites: value => value >= 0 && Number.isInteger(value),
  ties: value => value >= 0,
  cases: value => value >= 0 && Number.isInteger(value),
  // One pole at least, and one first town over the second.
  poles: value => value >= 1,
  times: value => value >= 1,
  manwon: value => value >= 0,
  tCO2PerMonth: value => value >= 0,
}

describe('the unit of every metric', () => {
  const seen: Float64Array[] = []
  beforeAll(async () => {
    for (const key of ['alley/improve-and-protect', 'seven-towns/regime-multipolar']) {
      const spec = { ...(await openScenario(key)), months: 72 }
      const run = createRun(spec)
      run.advance(spec.months)
      seen.push(run.results.region.slice())
    }
  })

  for (const [k, { id, unit }] of METRICS.entries())
    it(`${id}, ${unit}`, () => {
      const values = seen.flatMap(region => [...region].filter((_, i) => i % METRICS.length === k))
      const known = values.filter(value => !Number.isNaN(value))
      const fits = FITS[unit] ?? (() => false)
      expect(known.filter(value => !fits(value)).slice(0, 3)).toEqual([])
    })
})
