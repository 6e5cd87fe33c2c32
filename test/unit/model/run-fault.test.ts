import { describe, expect, it } from 'vitest'
import { createRun, type Region, RunFault } from '../../../sim/index.ts'
import { runEnsemble } from '../../../src/ensemble/ensemble.ts'
import { inThisThread } from '../../../src/ensemble/executor.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

/** A library may build what no file may say: two towns at no distance. */
function broken(): Region {
  return { ...smallRegion(), links: [{ from: 'core', to: 'city', minutes: 0 }] }
}
function faultOf(run: () => void): RunFault {
  try {
    run()
  } catch (error) {
    if (error instanceof RunFault) return error
    throw error
  }
  throw new Error('it went through')
}

describe('a run whose figures are no numbers', () => {
  it('ends with the month, the table, the row and the column, not with results', () => {
    const run = createRun(scenario({ region: broken(), spinUpMonths: 0, months: 24 }))
    const fault = faultOf(() => run.advance(24))
    expect(fault.month).toBe(run.month - 1)
    expect(fault.month).toBeLessThan(3)
    expect(Number.isNaN(fault.value)).toBe(true)
    expect(fault.column.startsWith(`${fault.table}.`)).toBe(true)
    for (const part of [`month ${fault.month}`, fault.table, `row ${fault.row}`, fault.column])
      expect(fault.message).toContain(part)
  })

  it('is a failed replicate of an ensemble, with its place', async () => {
    const spec = scenario({ region: broken(), spinUpMonths: 0, months: 12 })
    const outcome = await runEnsemble([{ spec, replicate: 0, record: {} }], inThisThread())
    expect(outcome.finished).toBe(0)
    expect(outcome.failures[0]?.error).toMatch(/month \d+: table \w+, row \d+, column \w+\.\w+ is NaN/)
  })

  const spoil = [
    ['district.sales', Number.NaN],
    ['district.ask', -1],
    ['town.people', Number.POSITIVE_INFINITY],
    ['region.spending', 1],
  ] as const
  it.each(spoil)('%s of %s is found in the month in which it stands there', (column, value) => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 24 }))
    run.advance(3)
    const { schedule } = run.simulation
    const last = schedule.at(-1)
    if (!last) throw new Error('no process')
    const kept = last.run
    Object.assign(last, {
      run(...args: Parameters<typeof kept>) {
        kept.apply(last, args)
        run.world.c[column][0] = value
      },
    })
    try {
      const fault = faultOf(() => run.step())
      expect(fault).toMatchObject({ month: 3, column, value, row: 0 })
    } finally {
      Object.assign(last, { run: kept })
    }
  })

  it('looks at every figure of places once a year and in the last month', () => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 30 }))
    run.advance(13)
    run.world.c['town.journeymanSkill'][0] = Number.NaN
    const fault = faultOf(() => run.advance(30))
    expect(fault.month).toBeLessThanOrEqual(23)
  })
})
