import { describe, expect, it } from 'vitest'
import { CHAIN, CREATOR, INDEPENDENT, SECTORS } from '../../../sim/model/sectors.ts'
import { makeNeighbourhood } from '../../../src/validate/neighbourhood.ts'
import type { Observation, Spell } from '../../../src/validate/observation.ts'
import { ARM_MONTHS } from '../../../src/validate/patterns/define.ts'
import { PATTERNS } from '../../../src/validate/patterns/index.ts'
import { p09, quadrants } from '../../../src/validate/patterns/p09-district-types.ts'
import { betweenProvinces } from '../../../src/validate/patterns/p18-migration-ageing.ts'
import { remaining } from '../../../src/validate/patterns/p20-policy-signatures.ts'
import { countExits, type SupportedExits } from '../../../src/validate/watch.ts'

/** A neighbourhood cut to two districts, with the mean months open of each by year, and one closure a district and year. */
function observed(open: readonly (readonly number[])[], closed: readonly (readonly number[])[]): Observation {
  const made = makeNeighbourhood('hand')
  const years = open[0].length
  const months = 12 * years
  const series = Float32Array.from({ length: months * 2 }, (_, i) => open[i % 2][Math.floor(i / 24)])
  const spells = closed.flatMap((row, district) =>
    row.map(
      (end, y): Spell => ({ kind: 1, sector: 0, district, entered: 0, end, died: true, month: 12 * y }),
    ),
  )
  return {
    region: { ...made, districts: made.districts.slice(0, 2) },
    seed: 'hand',
    replicate: 0,
    spinUpMonths: 0,
    months,
    nDistricts: 2,
    series: () => series,
    spells,
    empty: [],
    open: [],
    townOf: Uint16Array.of(0, 0),
    countsBefore: undefined,
    flow: new Float32Array(1),
    km: [0],
    watched: undefined,
    yearEnds: undefined,
  }
}

const noArm = (id: string): Observation => {
  throw new Error(`no arm ${id}`)
}

describe('P9', () => {
  it('sorts districts by open and closed shops against the city, and counts who stays', () => {
    // Open: A young, B old in all years. Closed: A young then old, B the other way about.
    const o = observed(
      [
        [30, 30, 30],
        [90, 90, 90],
      ],
      [
        [10, 50, 50],
        [50, 10, 10],
      ],
    )
    // LL 0, LH 1, HL 2, HH 3.
    expect([...quadrants(o)]).toEqual([0, 1, 1, 3, 2, 2])
    const [persist, aboveChance, ll, lh, hl, hh] = p09.measure(o, noArm)
    expect([persist, ll, lh, hl, hh]).toEqual([0.5, 0, 1, 1, 0])
    // From each quadrant once, to LH and HL twice each: 4 x 1/4 x (0, 1/2, 1/2, 0).
    expect(aboveChance).toBeCloseTo(0.25)
  })

  it('does not know a year without a closure', () => {
    const o = observed([[30], [90]], [[], [50]])
    expect([...quadrants(o)]).toEqual([-1, 3])
  })
})

/** A neighbourhood or a made-up system of which only what a pattern reads is there. */
function seen(more: Partial<Observation>): Observation {
  return { ...observed([[30], [90]], [[], []]), ...more }
}
const measureOf = (id: string, o: Observation) => {
  const pattern = PATTERNS.find(p => p.id === id)
  const values = pattern?.measure(o, noArm) ?? []
  return Object.fromEntries(values.map((v, i) => [pattern?.targets[i].id, v]))
}

describe('P3', () => {
  it('follows enterprises: services in offices count, branches of chains do not', () => {
    // Of 100 enterprises 40 close in their first year and 10 of the 50 that reach the fifth in it; every branch closes at once.
    const life = (kind: number, sector: number, end: number, died: boolean): Spell => ({
      kind,
      sector,
      district: 0,
      entered: 0,
      end,
      died,
      month: 0,
    })
    const kibs = SECTORS.findIndex(s => s.kibs)
    const lives = [
      ...Array.from({ length: 40 }, () => life(INDEPENDENT, kibs, 6, true)),
      ...Array.from({ length: 10 }, () => life(CREATOR, 0, 30, true)),
      ...Array.from({ length: 10 }, () => life(INDEPENDENT, 6, 54, true)),
      ...Array.from({ length: 40 }, () => life(INDEPENDENT, 6, 100, false)),
    ]
    const branches = Array.from({ length: 300 }, () => life(CHAIN, 9, 3, true))
    const alone = measureOf('P3', seen({ spells: lives, months: 120 }))
    expect(alone.hazardRatio).toBeCloseTo(0.4 / 0.2, 10)
    expect(measureOf('P3', seen({ spells: [...lives, ...branches], months: 120 }))).toEqual(alone)
  })
})

describe('P4', () => {
  it('takes the median district of each quarter, and the mean of the quarters', () => {
    // Two districts of 50 shops; the median of two is their mean. Closures: 1 and 3 in the first quarter, none in the second.
    const stock = Float32Array.from({ length: 12 }, () => 50)
    const closures = Float32Array.from([1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    const none = new Float32Array(12)
    const series = (id: string) => ({ businessesOpen: stock, closures })[id] ?? none
    const found = measureOf('P4', seen({ months: 6, series }))
    expect(found.closureQuarter).toBeCloseTo((0.04 + 0) / 2, 8)
  })
})

describe('P12', () => {
  it('takes its slope over the seven provinces with most creators, as the yearbook lists them', () => {
    const made = makeNeighbourhood('hand')
    // Seven provinces whose creators grow with the square root of people, and three that have one each.
    const people = [100, 200, 400, 800, 1600, 3200, 6400, 900, 5000, 50]
    const creators = [10, 14.142, 20, 28.284, 40, 56.569, 80, 1, 1, 1].map(n => Math.round(n * 100))
    const towns = people.map((n, i) => ({
      ...made.towns[0],
      id: `t${i}`,
      province: `p${i}`,
      population: [0, n * 1000, 0, 0] as const,
    }))
    const districts = towns.map((t, i) => ({ ...made.districts[0], id: `d${i}`, town: t.id }))
    const open = creators.flatMap((n, district) =>
      Array.from({ length: n }, () => ({
        kind: CREATOR,
        sector: 0,
        district,
        yearlySales: 1,
        months: 20,
        rent: 1,
        profit: 1,
      })),
    )
    const o = seen({
      region: { ...made, towns, districts },
      townOf: Uint16Array.from(towns, (_, i) => i),
      open,
    })
    const found = measureOf('P12', o)
    expect(found.slope).toBeCloseTo(0.5, 3)
    expect(found.slopeAll).not.toBeCloseTo(0.5, 1)
  })
})

describe('P15', () => {
  it('counts what was sold within the year: a firm of six months has sold half', () => {
    const firm = (months: number, yearlySales: number) => ({
      kind: 2,
      sector: 6,
      district: 0,
      yearlySales,
      months,
      rent: 1,
      profit: 1,
    })
    // 80m a year: over the step for an old firm, under it for one that opened six months ago.
    const found = measureOf('P15', seen({ open: [firm(60, 8000), firm(6, 8000), firm(11, 8000)] }))
    expect(found.under50m).toBeCloseTo(1 / 3, 10)
    expect(found.newUnder50m).toBeCloseTo(1 / 2, 10)
  })
})

describe('P18', () => {
  it('finds the exponent that made the flows, and counts moves between provinces only', () => {
    const people = [900, 400, 700, 300, 500, 650]
    const names = ['a', 'b', 'c', 'd', 'e', 'e']
    const at = [0, 10, 35, 80, 140, 140]
    const T = people.length
    const km = Array.from({ length: T * T }, (_, i) => Math.abs(at[Math.floor(i / T)] - at[i % T]) || 1)
    // The two towns of e count as one of 1,150 in the same place.
    const of = (t: number) => (t > 3 ? 1150 : people[t])
    const part = (t: number) => people[t] / of(t)
    const flow = Float32Array.from({ length: T * T }, (_, i) => {
      const from = Math.floor(i / T)
      const to = i % T
      if (names[from] === names[to]) return 1e6
      return (part(from) * part(to) * of(from) ** 0.8 * of(to) ** 0.7) / km[i] ** 0.85
    })
    const region = { towns: names.map(province => ({ province })) }
    const found = betweenProvinces({ flow, km, region }, people)
    expect(found.exponent).toBeCloseTo(0.85, 4)
    let gross = 0
    flow.forEach((n, i) => {
      if (names[Math.floor(i / T)] !== names[i % T]) gross += n
    })
    expect(found.grossRate).toBeCloseTo(gross / 3450, 6)
  })
})

describe('P16', () => {
  it('is looked at in a city where most districts have another within half a kilometre, and pairs are 4 km apart', () => {
    const { districts } = PATTERNS.find(p => p.id === 'P16')?.place?.('fit-place') ?? { districts: [] }
    expect(districts).toHaveLength(120)
    const near = districts.map(a =>
      Math.min(...districts.filter(b => b !== a).map(b => Math.hypot(a.x - b.x, a.y - b.y))),
    )
    expect(near.filter(km => km < 0.5).length).toBeGreaterThan(100)
    const ways = districts.flatMap(a => districts.map(b => Math.hypot(a.x - b.x, a.y - b.y)))
    expect(Math.max(...ways)).toBeGreaterThan(4)
  })
})

describe('P20', () => {
  it('says what is left of the largest effect, and nothing where there was none', () => {
    expect(remaining([2, 8, 4, 1])).toBe(0.125)
    expect(remaining([-1, -2])).toBeNaN()
  })

  it('takes its ratios from sums over pairs', () => {
    const p20 = PATTERNS.find(p => p.id === 'P20')
    const sums = [
      ...[0, 1, 2, 4, 3, 2, 1, 1],
      ...[1, 2, 4, 10, 8, 4, 2, 1],
      ...[1, 1, 1, 1, 1, 1, 1, 0.5],
      ...[2, 100, 4, 100],
      ...[4.5 * 2 * Math.log(0.995), 2],
      ...[105, 100, 990, 1000],
    ]
    const found = p20?.pooled?.settle(sums) ?? []
    const expected = [0.25, 0.1, 0.5, 2, -0.5, 0.05, -0.01]
    expect(found).toHaveLength(expected.length)
    found.forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i], 10)
    })
    // Twice as many pairs with the same effects say the same.
    expect(p20?.pooled?.settle(sums.map(x => 2 * x))[0]).toBeCloseTo(0.25, 12)
  })

  it('counts a year before and a year after the end of support, and no more', () => {
    const out: SupportedExits = { before: { months: 0, exits: 0 }, after: { months: 0, exits: 0 } }
    const last = new Map([
      [1, 24],
      [2, 24],
      [3, 60],
    ])
    countExits(out, last, new Map([[1, 24]]), 12)
    countExits(out, new Map([[1, 24]]), new Map([[1, 24]]), 23)
    countExits(out, new Map([[1, 24]]), new Map(), 24)
    countExits(out, new Map([[1, 24]]), new Map(), 36)
    expect(out).toEqual({ before: { months: 3, exits: 1 }, after: { months: 1, exits: 1 } })
  })
})

describe('all patterns', () => {
  it('give one number a target, and have arms only where they are run in pairs', () => {
    const o = observed([[30], [40]], [[10], [20]])
    for (const pattern of PATTERNS.filter(p => p.scope === 'paired')) {
      const short = { ...o, months: ARM_MONTHS, series: () => new Float32Array(2 * ARM_MONTHS) }
      expect(pattern.measure(short, () => short)).toHaveLength(pattern.targets.length)
    }
    expect(PATTERNS.filter(p => p.arms).map(p => p.scope)).toEqual(['paired', 'paired'])
  })
})
