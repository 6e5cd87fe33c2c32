/** Each metric is what its unit says: on runs with every lever and shock, in a country and in a street. */
import { describe, expect, it } from 'vitest'
import { createRun, METRICS, type Run } from '../../../sim/index.ts'
import { formatValue } from '../../../web/app/format.ts'
import { translatorOf } from '../../../web/app/translate.ts'
import { busyScenario, scenario } from '../../fixtures/worlds.ts'

const MONTHS = 30
function runOf(spec: Parameters<typeof createRun>[0]): Run {
  const run = createRun(
    { ...spec, spinUpMonths: 12, months: MONTHS },
    { record: { districts: true, towns: true } },
  )
  run.advance(MONTHS)
  return run
}
const runs = [runOf(busyScenario()), runOf(scenario())]
const seriesOf = (id: string) => {
  const at = METRICS.findIndex(m => m.id === id)
  return runs.flatMap(run =>
    Array.from({ length: MONTHS }, (_, m) => run.results.region[m * METRICS.length + at] ?? Number.NaN),
  )
}
const known = (id: string) => seriesOf(id).filter(x => !Number.isNaN(x))
const withUnit = (units: readonly string[]) => METRICS.filter(m => units.includes(m.unit)).map(m => m.id)

describe('metrics are what their units say', () => {
  it.each(withUnit(['share']))('%s is a share: 0 to 1', id => {
    for (const x of known(id)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  it.each(withUnit(['shops', 'shopsPerMonth', 'peoplePerMonth', 'sites']))(
    '%s is a count: whole, not under 0',
    id => {
      expect(known(id).length).toBeGreaterThan(0)
      for (const x of known(id)) {
        expect(Number.isInteger(x)).toBe(true)
        expect(x).toBeGreaterThanOrEqual(0)
      }
    },
  )

  it.each(
    withUnit([
      'manwonPerMonth',
      'manwon',
      'people',
      'months',
      'years',
      'ties',
      'tCO2PerMonth',
      'poles',
      'times',
    ]),
  )('%s is finite', id => {
    for (const x of known(id)) expect(Number.isFinite(x)).toBe(true)
  })

  it('what is not a share of something is never written in per cent', () => {
    const text = translatorOf('en')
    for (const { id, unit } of METRICS) {
      const percent = formatValue(unit, 3.13, text).includes('%')
      expect(percent, `${id} in ${unit}`).toBe(unit === 'share' || unit === 'sharePerYear')
    }
  })
})
