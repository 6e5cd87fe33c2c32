import { describe, expect, it } from 'vitest'
import { createRun, EVENT } from '../../../sim/index.ts'
import { CREATOR, SECTORS } from '../../../sim/model/sectors.ts'
import { appealOf } from '../../../sim/model/trade/appeal.ts'
import { clienteleAt, clienteleTable } from '../../../sim/model/trade/clientele.ts'
import { processOf } from '../../fixtures/bare-worlds.ts'
import { scenario } from '../../fixtures/worlds.ts'

describe('customers of a newcomer', () => {
  it('come with time: start at once, 63 % of the others after the time that the parameter names', () => {
    const table = clienteleTable(0.6, 24)
    SECTORS.forEach(({ discovery }, s) => {
      expect(clienteleAt(table, s, 0)).toBeCloseTo(Math.max(0.05, 1 - discovery * 0.4), 12)
      if (discovery <= 2)
        expect(clienteleAt(table, s, 24)).toBeCloseTo(1 - discovery * 0.4 * Math.exp(-1), 12)
      expect(clienteleAt(table, s, 240)).toBeGreaterThan(0.999)
      // Older than the table: shops of the start.
      expect(clienteleAt(table, s, 5000)).toBe(clienteleAt(table, s, 240))
    })
  })

  it('find a shop for daily needs on their way, and hear of a restaurant', () => {
    const table = clienteleTable(0.6, 24)
    const at = (id: string) =>
      clienteleAt(
        table,
        SECTORS.findIndex(s => s.id === id),
        0,
      )
    expect(at('retail')).toBeGreaterThan(at('food'))
    expect(at('chainRetail')).toBeGreaterThan(at('retail'))
  })

  it('are all there at once where the start is 1', () => {
    expect([...new Set(clienteleTable(1, 24))]).toEqual([1])
  })

  it('make the appeal of a shop: the same shop draws more when it is older', () => {
    const { world: w } = createRun(scenario({ params: { clienteleStart: 0.5, clienteleMonths: 12 } }))
    const { c } = w
    const u = c['business.kind'].indexOf(CREATOR)
    const gap = 0.5 * SECTORS[c['business.sector'][u]].discovery
    const at = (age: number) => {
      c['business.opened'][u] = w.tick - age
      return appealOf(w.c, w.c, w, u, w.districtOf[u])
    }
    expect(at(0) / at(240)).toBeCloseTo(1 - gap, 6)
    expect(at(12) / at(240)).toBeCloseTo(1 - gap * Math.exp(-1), 6)
  })
})

describe('retirement', () => {
  const retired = (careerYears: number) => {
    const run = createRun(
      scenario({
        params: { careerYears, retireAge: 55, retireRate: 0.03, background: 0, apprenticeChance: 0 },
        spinUpMonths: 0,
        months: 180,
      }),
    )
    run.advance(180)
    const { events: e } = run.world
    return Array.from({ length: e.length }, (_, i) => i)
      .filter(i => e.type[i] === EVENT.retired)
      .map(i => e.months[i])
  }

  it('comes to nobody before the years that an owner meant to work, and to many after', () => {
    const ages = retired(6)
    expect(ages.length).toBeGreaterThan(5)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(72)
    expect(Math.min(...retired(0))).toBeLessThan(72)
  })
})

describe('the end of a lease', () => {
  /** Failures by whether they fall in the month after a lease of two years has run. */
  const failures = (leaseEndExit: number) => {
    const run = createRun(
      scenario({ params: { leaseEndExit, giveUp: 0.01, background: 0 }, spinUpMonths: 0, months: 120 }),
    )
    run.advance(120)
    const { events: e } = run.world
    let atEnd = 0
    let other = 0
    for (let i = 0; i < e.length; i++) {
      if (e.type[i] !== EVENT.failed || e.tick[i] - e.months[i] < 0) continue
      if (e.months[i] > 0 && e.months[i] % 24 === 0) atEnd++
      else other++
    }
    return { atEnd, other }
  }

  it('is when those who have had enough close; without it, failures do not gather there', () => {
    const some = failures(0.6)
    const none = failures(0)
    expect(some.atEnd).toBeGreaterThan(3 * Math.max(1, none.atEnd))
  })
})

describe('chains', () => {
  const bid = (trend: number, growth: number) => {
    const { world: w } = createRun(
      scenario({ params: { chainTrend: trend, chainFootfall: 1, chainReturn: 0 } }),
    )
    w.c['district.footfall'][0] = 0.6
    w.c['district.askGrowth'][0] = growth
    processOf('chains').run(w.c as never, w.c as never, w)
    return w.c['district.chainBid'][0]
  }

  it('want a street below their threshold of footfall where its rents rise, not where they stand or fall', () => {
    expect(bid(10, 0.1)).toBeGreaterThan(0)
    expect(bid(10, 0.05)).toBe(0)
    expect(bid(10, -0.1)).toBe(0)
    expect(bid(0, 0.1)).toBe(0)
  })
})
