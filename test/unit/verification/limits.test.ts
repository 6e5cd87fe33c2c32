import { describe, expect, it } from 'vitest'
import { COLUMNS, createRun, METRICS, type Region, type Run, SECTORS } from '../../../sim/index.ts'
import { appealOf } from '../../../sim/model/trade/appeal.ts'
import { checkRegion } from '../../../src/scenario/check-region.ts'
import { processOf } from '../../fixtures/bare-worlds.ts'
import { district, scenario, smallRegion, town } from '../../fixtures/worlds.ts'

const open = (run: Run) => run.world.c['business.state'].reduce((n, s) => n + +(s === 1), 0)
const metricAt = (run: Run, id: string, month: number) =>
  run.results.region[month * METRICS.length + METRICS.findIndex(m => m.id === id)]

/** Every number of the state is a number. */
function checkNumbers(run: Run): void {
  for (const id of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
    const column: ArrayLike<number> = run.world.c[id]
    for (let i = 0; i < column.length; i++)
      if (!Number.isFinite(column[i])) throw new Error(`${id} holds ${column[i]}`)
  }
}

describe('no founders', () => {
  const run = createRun(
    scenario({
      // Nor anybody who trained with a master, takes a shop over or comes back to the street.
      params: {
        creatorRate: 0,
        independentRate: 0,
        chainFootfall: 1e9,
        apprenticeChance: 0,
        partnerSuccession: 0,
        hibernation: 0,
      },
      spinUpMonths: 0,
      months: 240,
    }),
  )
  const before = open(run)
  run.advance(240)

  it('only exits: nobody opens, and the number open never rises', () => {
    let last = before
    for (let m = 0; m < 240; m++) {
      expect(metricAt(run, 'entries', m)).toBe(0)
      expect(metricAt(run, 'creatorEntries', m)).toBe(0)
      const now = metricAt(run, 'businessesOpen', m)
      expect(now).toBeLessThanOrEqual(last)
      last = now
    }
    expect(last).toBeLessThan(before / 2)
  })

  it('who has closed does not come back: every business open was there at the start', () => {
    const keys = run.world.c['business.key']
    const opened = run.world.c['business.opened']
    for (let u = 0; u < keys.length; u++)
      if (run.world.c['business.state'][u] === 1) expect(opened[u]).toBeLessThanOrEqual(0)
  })
})

describe('learning curve (progress ratio .8 gives b = .3219 and unit cost .4765 at ten units)', () => {
  const run = createRun(
    scenario({ spinUpMonths: 0, params: { spillover: 0, tieLearning: 0, vogueSpread: 0 } }),
  )
  const { world } = run
  const craft = SECTORS.findIndex(s => s.id === 'craft')

  it('has the exponent of the progress ratio', () => {
    const b = world.sector.learning[craft]
    expect(b).toBeCloseTo(0.3219, 4)
    expect(10 ** -b).toBeCloseTo(0.4765, 4)
    SECTORS.forEach((s, i) => {
      expect(world.sector.learning[i]).toBeCloseTo(Math.log(1 / s.progressRatio) / Math.LN2, 12)
    })
  })

  it('each doubling of experience raises the appeal by the same factor, 1.25 to the part customers notice', () => {
    const u = world.c['business.kind'].indexOf(1)
    world.c['business.sector'][u] = craft
    const d = world.districtOf[u]
    const at = (years: number) => {
      world.c['business.experience'][u] = years
      return appealOf(world.c, world.c, world, u, d)
    }
    const rises = [1, 2, 4, 8].map(years => at(2 * years) / at(years))
    for (const rise of rises) expect(rise).toBeCloseTo(1.25 ** 0.6, 6)
  })

  it('experience goes to practice / forgetting by the law of the quarter', () => {
    // E' = (1 - f/4) E + 1/4 at ordinary practice: E_n = E* + (E_0 - E*) (1 - f/4)^n, E* = 1 / f = 20 years.
    const u = world.c['business.kind'].indexOf(1)
    const start = 3
    world.c['business.experience'][u] = start
    const quarters = 40
    for (let m = 0; m < 3 * quarters; m++) {
      world.c['business.sales'].fill(100)
      world.c['business.expected'].fill(100)
      world.tick = m
      world.keys.tick = m
      processOf('learning').run(world.c as never, world.c as never, world)
    }
    const f = world.params.forgetting
    expect(f).toBe(0.05)
    const theory = 1 / f + (start - 1 / f) * (1 - f / 4) ** quarters
    expect(world.c['business.experience'][u]).toBeCloseTo(theory, 4)
  })
})

describe('small and empty worlds', () => {
  const run12 = (region: Region) => {
    const run = createRun(scenario({ region, spinUpMonths: 0, months: 120 }))
    run.advance(120)
    checkNumbers(run)
    return run
  }

  it('a region of one district', () => {
    const region = smallRegion()
    const run = run12({
      ...region,
      towns: [region.towns[0]],
      districts: [{ ...region.districts[0], catchment: 1 }],
    })
    expect(open(run)).toBeGreaterThan(5)
  })

  it('no month at all: a world, no results', () => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 0 }))
    run.advance(0)
    expect(run.results.region.length).toBe(0)
    expect(open(run)).toBeGreaterThan(0)
    expect(run.digest().combined).toMatch(/\w/)
  })

  it('a district that starts with every unit vacant fills up', () => {
    const region = smallRegion()
    const run = run12({
      ...region,
      districts: region.districts.map((d, i) => (i === 0 ? { ...d, vacancy: 1 } : d)),
    })
    expect(run.world.c['district.occupied'][0]).toBeGreaterThan(5)
  })

  it('a region in which every unit starts vacant gets its first shops from founders', () => {
    const region = smallRegion()
    const run = run12({ ...region, districts: region.districts.map(d => ({ ...d, vacancy: 1 })) })
    expect(open(run)).toBeGreaterThan(0)
  })

  it('a town without districts is refused in files, by name', () => {
    const region = smallRegion()
    const file = { ...region, towns: [...region.towns, town('empty')] }
    const problems = checkRegion(file as never)
    expect(problems).toHaveLength(1)
    expect(problems[0].path).toBe('towns[2]')
    expect(problems[0].message.en).toContain('empty')
  })

  it('a new street without residents lives on its neighbours, where what is small is not passed by', () => {
    const region = smallRegion()
    const place = { x: 0.5, y: 0.5, catchment: 0, daytime: 0, vacancy: 1 }
    const districts = [...region.districts, district('new', 'core', place)]
    const run = createRun(
      scenario({
        region: { ...region, districts },
        params: { sizeElasticity: 0.9 },
        spinUpMonths: 0,
        months: 120,
      }),
    )
    run.advance(120)
    checkNumbers(run)
    expect(run.world.c['district.occupied'][region.districts.length]).toBeGreaterThan(10)
  })
})
