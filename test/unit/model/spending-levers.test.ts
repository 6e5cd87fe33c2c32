import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, type Run, type ScenarioSpec } from '../../../sim/index.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

function runWith(levers: readonly LeverUse[], months: number, more: Partial<ScenarioSpec> = {}): Run {
  const run = createRun(scenario({ levers, ...more }))
  run.advance(months)
  return run
}
/** Sum of a column over some districts, over all months of a run. */
function total(
  levers: readonly LeverUse[],
  months: number,
  column: string,
  districts: readonly number[],
  more = {},
) {
  const run = runWith(levers, 0, more)
  const values = (run.world.c as unknown as Record<string, ArrayLike<number>>)[column]
  let sum = 0
  for (let i = 0; i < months; i++) {
    run.step()
    for (const d of districts) sum += values[d]
  }
  return sum
}
const CORE = [0, 1, 2, 3]
const CITY = [4, 5]
const ALL = [...CORE, ...CITY]

describe('local currency (L17)', () => {
  const use: LeverUse[] = [{ lever: 'localCurrency', value: 0.3, from: 0, where: { towns: ['city'] } }]

  it('keeps spending in its town, and neighbours sell less', () => {
    expect(total(use, 12, 'district.sales', CITY)).toBeGreaterThan(total([], 12, 'district.sales', CITY))
    // The first month, before shops have come and gone.
    expect(total(use, 1, 'district.sales', CORE)).toBeLessThan(total([], 1, 'district.sales', CORE))
  })

  it('shifts far less than is issued, and costs discount and handling of what is issued', () => {
    const run = runWith(use, 0)
    const plain = runWith([], 0)
    let issued = 0
    let gained = 0
    for (let i = 0; i < 12; i++) {
      run.step()
      plain.step()
      issued += run.world.c['town.currencyIssued'][1]
      for (const d of CITY) gained += run.world.c['district.sales'][d] - plain.world.c['district.sales'][d]
    }
    expect(gained).toBeGreaterThan(0)
    expect(gained).toBeLessThan(0.8 * issued)
    run.step()
    expect(run.world.c['lever.spent'].reduce((s, x) => s + x)).toBeCloseTo(0.12 * issued, 4)
  })
})

describe('tax-incentive zone (L21)', () => {
  const use: LeverUse[] = [{ lever: 'taxZone', value: 0.08, from: 0, where: { districts: ['core-2'] } }]

  it('gains shops and rent, and its neighbours gain no sales', () => {
    // Over several worlds: in one of them a single good shop may open next door by chance.
    const overSeeds = (levers: LeverUse[], column: string, districts: number[]) =>
      ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
        (sum, seed) => sum + total(levers, 48, column, districts, { seed }),
        0,
      )
    for (const column of ['district.occupied', 'district.bid'])
      expect(overSeeds(use, column, [2])).toBeGreaterThan(overSeeds([], column, [2]))
    const near = [0, 1, 3]
    expect(overSeeds(use, 'district.sales', near)).toBeLessThanOrEqual(overSeeds([], 'district.sales', near))
  })
})

describe('closing days of large stores (L22)', () => {
  const region = smallRegion()
  const withMall = {
    ...region,
    districts: region.districts.map((d, i) => (i === 1 ? { ...d, type: 'mall' as const } : d)),
  }
  const use: LeverUse[] = [{ lever: 'bigStoreClosing', value: 4, from: 0 }]

  it('moves spending to streets, away from the mall, and part of it nowhere', () => {
    const more = { region: withMall }
    expect(total(use, 6, 'district.sales', [1], more)).toBeLessThan(total([], 6, 'district.sales', [1], more))
    const streets = ALL.filter(d => d !== 1)
    expect(total(use, 6, 'district.sales', streets, more)).toBeGreaterThan(
      total([], 6, 'district.sales', streets, more),
    )
  })
})

describe('crisis fund (L27)', () => {
  const more = { shocks: [{ shock: 'pandemic', from: 2, months: 18, strength: 1.5 }] }
  const use: LeverUse[] = [{ lever: 'crisisFund', value: 300, from: 0 }]

  it('saves businesses in the crisis, and pays some that would have come through', () => {
    expect(total(use, 20, 'district.failed', ALL, more)).toBeLessThan(
      total([], 20, 'district.failed', ALL, more),
    )
    const relieved = total(use, 20, 'district.relieved', ALL, more)
    const anyway = total(use, 20, 'district.relievedAnyway', ALL, more)
    expect(relieved).toBeGreaterThan(10)
    expect(anyway).toBeGreaterThan(0)
    expect(anyway).toBeLessThan(relieved)
  })

  it('pays nothing where no shock is in force, and is billed in arrears with a tenth on top', () => {
    expect(runWith(use, 24).world.c['lever.spent'].reduce((s, x) => s + x)).toBe(0)
    const run = runWith(use, 0, more)
    let paid = 0
    for (let i = 0; i < 12; i++) {
      run.step()
      paid += run.world.c['region.relief'][0]
    }
    run.step()
    expect(run.world.c['lever.spent'].reduce((s, x) => s + x)).toBeCloseTo(1.1 * paid, 4)
  })
})
