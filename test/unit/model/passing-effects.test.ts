import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, MARKETS } from '../../../sim/index.ts'
import { bringForward } from '../../../sim/model/founding/come-forward.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

describe('grants bring founders forward', () => {
  it('who are missing over the months in which they would have come, and add nobody in the end', () => {
    const run = createRun(scenario({ params: { grantAdvance: 1, preparationMonths: 10 } }))
    run.advance(1)
    const w = run.world
    w.c['town.missing'].fill(0)
    w.c['townPolicy.grants'][0] = 10
    expect(bringForward(w.c, w.c, w, 0, 50)).toBe(10)
    w.c['townPolicy.grants'][0] = 0
    let later = 0
    for (let i = 1; i <= 12; i++) {
      w.tick++
      const now = bringForward(w.c, w.c, w, 0, 50)
      expect(now).toBeCloseTo(i <= 10 ? -1 : 0, 12)
      later += now
    }
    expect(later).toBeCloseTo(-10, 12)
  })

  it('as far as there are any', () => {
    const run = createRun(scenario({ params: { grantAdvance: 1 } }))
    run.advance(1)
    run.world.c['townPolicy.grants'][0] = 10
    run.world.c['town.missing'].fill(0)
    expect(bringForward(run.world.c, run.world.c, run.world, 0, 3)).toBe(3)
  })
})

describe('vouchers', () => {
  /** Ties per creator with vouchers from month 0 to 24, less without, after some months. */
  const tiesMore = (months: number) => {
    const ties = (levers: readonly LeverUse[]) => {
      const run = createRun(scenario({ levers }))
      run.advance(months)
      const { c } = run.world
      let n = 0
      let paid = 0
      for (let k = 0; k < c['business.ties'].length; k++) n += +(c['business.ties'][k] !== 0)
      for (const bits of c['business.paidTies']) paid += +(bits !== 0)
      return { n, paid }
    }
    const on = ties([{ lever: 'collaboration', value: 100, from: 0, to: 24 }])
    const off = ties([])
    expect(off.paid).toBe(0)
    return { more: on.n - off.n, paid: on.paid }
  }

  it('make ties that last as long as the joint project', () => {
    const end = tiesMore(24)
    expect(end.paid).toBeGreaterThan(5)
    expect(end.more).toBeGreaterThan(5)
    expect(tiesMore(42).more).toBeLessThan(0.5 * end.more)
  })
})

describe('a pandemic', () => {
  it('takes restaurants of a campus street, and much less of what its residents buy every day', () => {
    const small = smallRegion()
    const region = {
      ...small,
      districts: small.districts.map((d, i) => (i === 0 ? { ...d, type: 'campus' as const } : d)),
    }
    const run = createRun(
      scenario({ region, shocks: [{ shock: 'pandemic', from: 0, months: 12, strength: 1 }] }),
    )
    run.advance(6)
    const cell = (market: (typeof MARKETS)[number]) =>
      run.world.c['cell.shock'][MARKETS.indexOf(market) * run.world.nDistricts]
    // -.35 for the campus, with -.06 for food; a quarter of it for daily goods.
    expect(cell('dining')).toBeCloseTo(0.65 * 0.94, 12)
    expect(cell('daily')).toBeCloseTo(1 - 0.25 * 0.35, 12)
  })
})

describe('taxes spared in a zone', () => {
  it('count for creators as part of what the place costs: more of them open there', () => {
    // Few others: with many, the zone fills with ordinary shops and creators find no unit.
    const entries = (levers: readonly LeverUse[]) => {
      let n = 0
      for (let replicate = 0; replicate < 8; replicate++) {
        const run = createRun(
          scenario({ levers, spinUpMonths: 12, params: { creatorRate: 4e-4, independentRate: 0.0005 } }),
          {
            replicate,
          },
        )
        for (let i = 0; i < 24; i++) {
          run.step()
          n += run.world.c['district.entriesCreator'][2]
        }
      }
      return n
    }
    const zone = entries([{ lever: 'taxZone', value: 0.1, from: 0, where: { districts: ['core-2'] } }])
    expect(zone).toBeGreaterThan(entries([]))
  })
})
