import { describe, expect, it } from 'vitest'
import { createRun, EVENT } from '../../../sim/index.ts'
import { eventColumns } from '../../../src/ensemble/events.ts'
import { scenario } from '../../fixtures/worlds.ts'

const SPIN_UP = 10
const MONTHS = 30

function follow(
  each: (run: ReturnType<typeof createRun>, from: number, before: Record<string, Float64Array>) => void,
) {
  const run = createRun(scenario({ spinUpMonths: SPIN_UP, months: MONTHS }), { record: { renewals: true } })
  while (run.month < MONTHS) {
    const from = run.world.events.length
    const { c } = run.world
    const before = {
      rent: Float64Array.from(c['business.rent']),
      cash: Float64Array.from(c['business.cash']),
    }
    run.step()
    each(run, from, before)
  }
  return run
}

describe('the log of events', () => {
  it('notes each event in its own month, and a table of the months that count begins with 0', () => {
    const byMonth = new Map<number, number>()
    const run = follow(({ world, month }, from) => {
      for (let i = from; i < world.events.length; i++) expect(world.events.tick[i]).toBe(world.tick - 1)
      byMonth.set(month - 1, world.events.length - from)
    })
    const table = eventColumns(run.world.events, SPIN_UP)
    for (let month = 0; month < MONTHS; month++) {
      const n = Array.from(table.month).filter(m => m === month).length
      expect(n, `month ${month}`).toBe(byMonth.get(month))
    }
    expect(Math.min(...table.month)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...table.month)).toBeLessThan(MONTHS)
  })

  it('gives each column of the table from the column of the log that has its name', () => {
    const { events } = follow(() => {}).world
    const table = eventColumns(events, SPIN_UP)
    const from = events.length - table.length
    for (const name of ['type', 'unit', 'toUnit', 'key', 'kind', 'sector', 'a', 'b'] as const)
      expect(Array.from(table[name]), name).toEqual(Array.from(events[name].subarray(from, events.length)))
    expect(Array.from(table.ageMonths)).toEqual(Array.from(events.months.subarray(from, events.length)))
    // The two figures differ: one taken for the other would be seen.
    expect(Array.from(table.a)).not.toEqual(Array.from(table.b))
  })

  it('holds the rent offered and the most that could be paid, in this order', () => {
    let renewed = 0
    let displaced = 0
    follow(({ world }, from) => {
      const { events, c } = world
      for (let i = from; i < events.length; i++) {
        const unit = events.unit[i] ?? -1
        const a = events.a[i] ?? 0
        if (events.type[i] === EVENT.renewed) {
          renewed++
          // What was offered is the rent from now on; nobody signs for more than can be paid and more than before.
          if (c['business.key'][unit] === events.key[i]) expect(c['business.rent'][unit]).toBe(a)
        }
        if (events.type[i] === EVENT.displaced && events.kind[i] !== 3) {
          displaced++
          expect(a).toBeGreaterThan(0)
        }
      }
    })
    expect(renewed).toBeGreaterThan(50)
    expect(displaced).toBeGreaterThan(0)
  })

  it('holds cash and months of strain of a failure, rent and expected sales of an opening', () => {
    let opened = 0
    let failed = 0
    follow(({ world }, from, before) => {
      const { events, c } = world
      for (let i = from; i < events.length; i++) {
        const unit = events.unit[i] ?? -1
        if (events.type[i] === EVENT.opened && c['business.key'][unit] === events.key[i]) {
          opened++
          expect(events.a[i]).toBe(c['business.rent'][unit])
          expect(events.b[i]).toBeGreaterThan(events.a[i] ?? 0)
        }
        if (events.type[i] === EVENT.failed) {
          failed++
          expect(Number.isInteger(events.b[i])).toBe(true)
          expect(events.b[i]).toBeGreaterThanOrEqual(0)
          expect(events.b[i]).toBeLessThan(256)
          expect(before['cash']?.[unit]).not.toBe(0)
        }
      }
    })
    expect(opened).toBeGreaterThan(10)
    expect(failed).toBeGreaterThan(5)
  })
})
