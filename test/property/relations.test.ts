/** Relations that must hold for any world: conservation, relabelling, determinism. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLUMNS,
  createRun,
  LEVERS,
  type LeverUse,
  METRICS,
  neutralOf,
  PARAMS,
  type ParamId,
  type Run,
} from '../../sim/index.ts'
import { scenario, smallRegion } from '../fixtures/worlds.ts'

const leverUse = fc
  .record({
    lever: fc.constantFrom(...LEVERS),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ lever, at, from }): LeverUse => {
    const { min, max } = lever.value
    return { lever: lever.id, value: min + at * (max - min), from }
  })

const paramSet = fc
  .array(
    fc.record({
      id: fc.constantFrom(...(Object.keys(PARAMS) as ParamId[])),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 4 },
  )
  .map(list =>
    Object.fromEntries(
      list.map(({ id, at }) => [id, PARAMS[id].min + at * (PARAMS[id].max - PARAMS[id].min)]),
    ),
  )

/** Everything that must hold at the end of any month. */
function checkMonth(run: Run): void {
  const w = run.world
  const c = w.c
  for (let d = 0; d < w.nDistricts; d++) {
    let open = 0
    for (let u = w.unitStart[d]; u < w.unitStart[d + 1]; u++) {
      expect(c['business.state'][u]).toBeLessThanOrEqual(1)
      if (c['business.state'][u] === 1) open++
    }
    expect(c['district.occupied'][d]).toBe(open)
    for (const id of ['district.authenticity', 'district.buzz', 'district.amenity'] as const) {
      expect(c[id][d]).toBeGreaterThanOrEqual(0)
      expect(c[id][d]).toBeLessThanOrEqual(1)
    }
    expect(c['district.ask'][d]).toBeGreaterThan(0)
    expect(c['district.keyMoneyBack'][d]).toBeLessThanOrEqual(c['district.keyMoneyPaid'][d])
  }
  const ties = c['business.ties']
  for (let u = 0; u < w.nUnits; u++) {
    for (let k = 0; k < 4; k++) {
      const partner = ties[u * 4 + k] - 1
      if (partner < 0) continue
      // A tie is mutual, and both ends trade.
      expect(c['business.state'][u]).toBe(1)
      expect(c['business.state'][partner]).toBe(1)
      expect(Array.from(ties.subarray(partner * 4, partner * 4 + 4))).toContain(u + 1)
    }
  }
}

function checkNumbers(run: Run): void {
  for (const id of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
    const array: ArrayLike<number> = run.world.c[id]
    for (let i = 0; i < array.length; i++)
      if (!Number.isFinite(array[i])) throw new Error(`${id} holds ${array[i]}`)
  }
}

describe('any valid setting', () => {
  it('keeps units, ties, shares and numbers in order, month after month', () => {
    fc.assert(
      fc.property(
        paramSet,
        fc.array(leverUse, { maxLength: 3 }),
        fc.string({ maxLength: 8 }),
        (params, levers, seed) => {
          const run = createRun(scenario({ params, levers, seed, spinUpMonths: 6, months: 30 }))
          for (let m = 0; m < 36; m++) {
            run.step()
            if (m % 6 === 5) checkMonth(run)
          }
          checkNumbers(run)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('gives the same run twice, and after snapshot, restore and going on', () => {
    fc.assert(
      fc.property(
        paramSet,
        fc.string({ maxLength: 6 }),
        fc.integer({ min: 1, max: 35 }),
        (params, seed, at) => {
          const spec = scenario({ params, seed, spinUpMonths: 6, months: 30 })
          const straight = createRun(spec)
          straight.advance(30)
          const halted = createRun(spec)
          while (halted.tick < at) halted.step()
          const snapshot = halted.snapshot()
          halted.advance(30)
          expect(halted.digest()).toEqual(straight.digest())
          const other = createRun(spec)
          other.restore(snapshot)
          other.advance(30)
          expect(other.digest()).toEqual(straight.digest())
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('common random numbers', () => {
  it.each(LEVERS.map(l => [l.id, l] as const))(
    '%s at neutral leaves the run as it is, bit for bit',
    (_id, lever) => {
      const without = createRun(scenario())
      const withNeutral = createRun(
        scenario({ levers: [{ lever: lever.id, value: neutralOf(lever, {}), from: 0 }] }),
      )
      without.advance(36)
      withNeutral.advance(36)
      expect(withNeutral.digest()).toEqual(without.digest())
    },
  )

  it.each(LEVERS.map(l => [l.id, l] as const))(
    '%s from month 12 on: same state until month 12, another after',
    (_id, lever) => {
      const { max, min } = lever.value
      const neutral = neutralOf(lever, {})
      const strong = max !== neutral ? max : min
      const without = createRun(scenario())
      const withLever = createRun(scenario({ levers: [{ lever: lever.id, value: strong, from: 12 }] }))
      without.advance(12)
      withLever.advance(12)
      expect(withLever.digest()).toEqual(without.digest())
      without.advance(48)
      withLever.advance(48)
      expect(withLever.digest().combined).not.toBe(without.digest().combined)
    },
  )
})

describe('relabelling', () => {
  it('districts in another order give the same region, up to the order of sums', () => {
    const region = smallRegion()
    const turned = { ...region, districts: [...region.districts].reverse() }
    const a = createRun(scenario({ region, months: 24 }))
    const b = createRun(scenario({ region: turned, months: 24 }))
    a.advance(6)
    b.advance(6)
    for (const id of ['creatorsOpen', 'businessesOpen', 'askingRent', 'sales']) {
      const i = METRICS.findIndex(m => m.id === id)
      for (let m = 0; m < 6; m++) {
        const x = a.results.region[m * METRICS.length + i]
        const y = b.results.region[m * METRICS.length + i]
        // Counts to the unit; money to single precision, in which businesses keep it (2^-24, a few hundred terms).
        if (id.endsWith('Open')) expect(y).toBe(x)
        else expect(Math.abs(y - x)).toBeLessThanOrEqual(2e-5 * Math.abs(x))
      }
    }
  })
})
