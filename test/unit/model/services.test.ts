import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, SECTORS } from '../../../sim/index.ts'
import { appealOf } from '../../../sim/model/trade/appeal.ts'
import { scenario } from '../../fixtures/worlds.ts'

const sum = (a: ArrayLike<number>) => Array.from(a).reduce((s, x) => s + x, 0)
function runWith(levers: readonly LeverUse[], months: number, params: Record<string, number> = {}) {
  const run = createRun(scenario({ levers, params }))
  run.advance(months)
  return run
}

describe('platforms', () => {
  it('spread in an S: slow, then fast, then slow', () => {
    const run = createRun(
      scenario({ params: { listingChance: 0.0005, listingImitation: 0.06 }, spinUpMonths: 0, months: 480 }),
    )
    const share: number[] = []
    for (let i = 0; i < 480; i++) {
      run.step()
      share.push(run.world.c['town.listed'][0])
    }
    const gain = (from: number, to: number) => share[to] - share[from]
    const half = share.findIndex(x => x > 0.5 * Math.max(...share))
    expect(half).toBeGreaterThan(12)
    expect(gain(Math.max(0, half - 12), half + 12)).toBeGreaterThan(1.5 * gain(0, 24))
    expect(gain(half - 12, half + 12)).toBeGreaterThan(gain(455, 479))
  })

  it('charges what it sells: fees are the fee times the sales, and rise with dependence', () => {
    const run = runWith([], 24)
    const { c } = run.world
    const fee = c['town.platformFee'][0]
    expect(fee).toBeCloseTo(0.1 * (1 + 0.4 * c['town.listed'][0]), 12)
    const sold = sum(c['district.onlineSales'].slice(0, 4))
    expect(sold).toBeGreaterThan(0)
    run.step()
    expect(c['town.platformFees'][0]).toBeCloseTo(fee * sold, 8)
  })

  it('sells more through platforms where a sector can, never beyond its reach', () => {
    const { c } = runWith([], 48).world
    for (let u = 0; u < c['business.state'].length; u++) {
      const r = SECTORS[c['business.sector'][u]].online
      expect(c['business.online'][u]).toBeLessThanOrEqual((1.3 * r) / (1 - r) + 1e-6)
      if (c['business.kind'][u] === 3) expect(c['business.online'][u]).toBe(0)
    }
  })
})

describe('digital shops (L16)', () => {
  const use: LeverUse[] = [{ lever: 'digitalShops', value: 200, from: 0 }]

  it('lists more shops, leaks more fees at a higher rate, and serves some who were listing anyway', () => {
    const plain = runWith([], 40)
    const run = runWith(use, 0)
    let taken = 0
    let anyway = 0
    for (let i = 0; i < 40; i++) {
      run.step()
      taken += sum(run.world.c['town.vouchers'])
      anyway += sum(run.world.c['town.vouchersAnyway'])
    }
    const c = run.world.c
    expect(c['town.listed'][0]).toBeGreaterThan(plain.world.c['town.listed'][0])
    expect(sum(c['town.platformFees'])).toBeGreaterThan(sum(plain.world.c['town.platformFees']))
    expect(c['town.platformFee'][0]).toBeGreaterThan(plain.world.c['town.platformFee'][0])
    expect(anyway).toBeGreaterThan(0)
    expect(anyway).toBeLessThan(taken)
  })

  it('leaves older owners behind', () => {
    const { c, tick } = runWith(use, 36).world
    const count = { young: [0, 0], old: [0, 0] }
    for (let u = 0; u < c['business.state'].length; u++) {
      if (c['business.state'][u] !== 1 || c['business.kind'][u] === 3) continue
      const age = c['business.founderAge'][u] + (tick - c['business.opened'][u]) / 12
      const group = age < 45 ? count.young : count.old
      group[0]++
      if (c['business.online'][u] > 0) group[1]++
    }
    expect(count.young[1] / count.young[0]).toBeGreaterThan(count.old[1] / count.old[0])
  })
})

describe('business services', () => {
  it('reach falls with distance, faster for design than for engineering', () => {
    const run = runWith([], 0, { decayBizDesign: 0.12, decayBizTech: 0.03 })
    const w = run.world
    const at = (m: number, district: number) => {
      w.c['cell.pull'].fill(0)
      w.c['cell.pull'][m * w.nDistricts] = 8
      w.tick = 3 * Math.ceil(w.tick / 3)
      run.simulation.schedule.find(p => p.id === 'kibs')?.run(w.c as never, w.c as never, w)
      return w.c[m === 5 ? 'district.design' : 'district.tech'][district]
    }
    // The city lies 31.6 km away: e^(-.12 x 31.6) = .0225 against e^(-.03 x 31.6) = .388.
    expect(at(5, 4)).toBeLessThan(0.1 * at(6, 4))
    expect(at(5, 1)).toBeGreaterThan(0.5)
  })

  it('add to the offer of clients by what their sector uses', () => {
    const run = runWith([], 1)
    const w = run.world
    let u = 0
    while (w.c['business.state'][u] !== 1 || w.c['business.kind'][u] === 3) u++
    const d = w.districtOf[u]
    const s = SECTORS[w.c['business.sector'][u]]
    w.c['district.design'][d] = 0
    w.c['district.tech'][d] = 0
    const without = appealOf(w.c, w.c, w, u, d)
    w.c['district.design'][d] = 1
    w.c['district.tech'][d] = 0.5
    const gain = w.params.kibsGain * (s.usesDesign + 0.5 * s.usesTech)
    expect(appealOf(w.c, w.c, w, u, d) / without).toBeCloseTo(1 + gain, 10)
  })

  it('are imported less where more of them have settled', () => {
    const run = runWith([], 6)
    const w = run.world
    const kibs = run.simulation.schedule.find(p => p.id === 'kibs')
    const importOf = () => {
      w.tick = 3 * Math.ceil(w.tick / 3)
      kibs?.run(w.c as never, w.c as never, w)
      return w.c['town.kibsImport'][0]
    }
    const before = importOf()
    for (let m = 5; m <= 6; m++) for (let d = 0; d < 4; d++) w.c['cell.attraction'][m * w.nDistricts + d] += 5
    expect(before).toBeGreaterThan(0)
    expect(importOf()).toBeLessThan(before)
  })
})

describe('service support (L14) and industry programme (L15)', () => {
  const kibsSales = (levers: readonly LeverUse[]) => {
    const { c, nDistricts: D } = runWith(levers, 36).world
    const of = (ds: number[]) =>
      ds.reduce((s, d) => s + c['cell.demand'][5 * D + d] + c['cell.demand'][6 * D + d], 0)
    return { core: of([0, 1, 2, 3]), city: of([4, 5]), all: of([0, 1, 2, 3, 4, 5]) }
  }

  it('vouchers in the periphery buy more services, part of them from the core', () => {
    const use: LeverUse[] = [
      { lever: 'kibsSupport', value: 0.5, from: 0, where: { towns: ['city'] }, options: { spared: 0 } },
    ]
    expect(kibsSales(use).all).toBeGreaterThan(kibsSales([]).all)
    expect(kibsSales(use).core).toBeGreaterThan(kibsSales([]).core)
  })

  it('support of one sector brings more of it, in closer quarters', () => {
    // Twelve replicates: a few firms of very different sizes decide the mean of one.
    const count = (levers: readonly LeverUse[]) => {
      let n = 0
      let sales = 0
      for (let replicate = 0; replicate < 12; replicate++) {
        const run = createRun(scenario({ levers }), { replicate })
        run.advance(60)
        const { c } = run.world
        for (let u = 0; u < c['business.state'].length; u++) {
          if (c['business.state'][u] !== 1 || c['business.sector'][u] !== 6) continue
          n++
          sales += c['business.sales'][u]
        }
      }
      return { n, each: sales / n }
    }
    const use: LeverUse[] = [{ lever: 'industryProgramme', value: 0.15, from: 0, options: { sector: 6 } }]
    expect(count(use).n).toBeGreaterThan(count([]).n)
    expect(count(use).each).toBeLessThan(count([]).each)
  })

  it('means the same sector by name and by number, and knows no other name', () => {
    const digest = (sector: number | string) =>
      runWith([{ lever: 'industryProgramme', value: 0.15, from: 0, options: { sector } }], 6).digest()
        .combined
    expect(digest('food')).toBe(digest(6))
    expect(digest('food')).not.toBe(digest('craft'))
    expect(() => digest('foods')).toThrow('foods')
  })

  it('costs what it pays and a tenth', () => {
    const run = runWith([{ lever: 'industryProgramme', value: 0.1, from: 0, options: { sector: 6 } }], 0)
    let paid = 0
    for (let i = 0; i < 6; i++) {
      run.step()
      paid += sum(run.world.c['town.industryPaid'])
    }
    run.step()
    expect(sum(run.world.c['lever.spent'])).toBeCloseTo(1.1 * paid, 6)
  })
})
