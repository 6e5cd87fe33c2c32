import { describe, expect, it } from 'vitest'
import murals from '../../../docs/examples/own-lever.ts'
import {
  checkWorld,
  createRun,
  extendModel,
  MODEL,
  type ModelAddition,
  processesWith,
  type Run,
  type ScenarioSpec,
} from '../../../sim/index.ts'
import { scenario } from '../../fixtures/worlds.ts'

const extended = extendModel([murals])
const uses = (value: number, more: Partial<ScenarioSpec> = {}) =>
  scenario({ spinUpMonths: 6, months: 36, levers: [{ lever: 'muralProgramme', value, from: 2 }], ...more })

function finished(run: Run): Run {
  run.advance(run.months)
  return run
}
const column = (run: Run, id: string): Float64Array => {
  const found = (run.world.c as unknown as Readonly<Record<string, unknown>>)[id]
  if (!(found instanceof Float64Array)) throw new Error(`no f64 column ${id}`)
  return found
}
/** Months of a metric in the region. */
const series = (run: Run, id: string) => {
  const { metrics } = run.world.model
  const at = metrics.findIndex(m => m.id === id)
  return Array.from({ length: run.months }, (_, t) => run.results.region[t * metrics.length + at])
}

describe('a model with additions', () => {
  it('gives the metrics of the shipped model bit for bit where nothing added is used', () => {
    const spec = scenario({ spinUpMonths: 6, months: 36 })
    const plain = finished(createRun(spec))
    const more = finished(createRun(spec, { model: extended }))
    for (const { id } of MODEL.metrics) expect(series(more, id)).toEqual(series(plain, id))
    const { lever: a, policy: b, district: c, ...rest } = plain.digest().tables
    const { lever, policy, district, ...same } = more.digest().tables
    expect(same).toEqual(rest)
    // The tables with an added row or column are larger, and say so.
    expect([lever, policy, district]).not.toEqual([a, b, c])
  })

  it('drops an added lever at its neutral value before the run', () => {
    const none = finished(createRun(uses(0, { levers: [] }), { model: extended }))
    const neutral = finished(createRun(uses(0), { model: extended }))
    expect(neutral.digest()).toEqual(none.digest())
  })

  it('lets an added lever act through its own rule, state, process and metric', () => {
    const run = createRun(uses(12), { model: extended })
    run.advance(2)
    expect(column(run, 'policy.murals')[0]).toBe(0)
    expect(column(run, 'district.murals')[0]).toBe(0)
    run.advance(3)
    expect(column(run, 'policy.murals')[0]).toBeCloseTo(12 * run.world.c['lever.effect'][27], 12)
    const first = column(run, 'district.murals')[0]
    expect(first).toBeCloseTo(column(run, 'policy.murals')[0] / 12, 12)
    finished(run)
    const all = series(run, 'murals')
    expect(all[1]).toBe(0)
    expect(all[35]).toBeGreaterThan(5 * first)
    const plain = finished(createRun(uses(0, { levers: [] }), { model: extended }))
    expect(series(run, 'amenity')[35]).toBeGreaterThan(series(plain, 'amenity')[35])
    expect(series(run, 'policyCost')[35]).toBeGreaterThan(0)
  })

  it('keeps the books of the model, and asks for the range of added rules', () => {
    const run = createRun(uses(20), { model: extended })
    run.step()
    expect(checkWorld(run.world)).toEqual([])
    column(run, 'policy.murals')[0] = 21
    expect(checkWorld(run.world).join()).toContain('policy.murals: 21 is outside 0 to 20')
  })

  it('keeps added state in snapshots', () => {
    const run = createRun(uses(8), { model: extended })
    run.advance(12)
    const at12 = run.snapshot()
    const whole = finished(run).digest()
    const again = createRun(uses(8), { model: extended, from: at12 })
    expect(again.month).toBe(12)
    expect(finished(again).digest()).toEqual(whole)
  })

  it('runs beside another model in one program, month by month, as alone', () => {
    const alone = [
      finished(createRun(uses(8), { model: extended })).digest(),
      finished(createRun(scenario({ spinUpMonths: 6, months: 36 }))).digest(),
    ]
    const both = [
      createRun(uses(8), { model: extended }),
      createRun(scenario({ spinUpMonths: 6, months: 36 })),
    ]
    for (let month = 0; month < 42; month++) for (const run of both) run.step()
    expect(both.map(run => run.digest())).toEqual(alone)
  })

  it('says in its version what was added', () => {
    expect(extended.version).toBe(`${MODEL.version}${MODEL.version.includes('+') ? '.' : '+'}murals`)
    expect(extendModel([]).version).toBe(MODEL.version)
    expect(MODEL.levers.some(l => l.id === 'muralProgramme')).toBe(false)
  })

  const process = processesWith({})({ id: 'p', about: '', reads: [], writes: [], run: () => {} })
  const lever = murals.levers?.[0]
  const faulty: readonly [string, ModelAddition, string][] = [
    ['a name that cannot stand in a version', { id: 'two words' }, 'letters, digits and hyphens'],
    [
      'a lever twice',
      { id: 'x', levers: lever && [lever, lever] },
      'there is a lever muralProgramme already',
    ],
    [
      'a process after one that is not there',
      { id: 'x', processes: [{ process, after: 'nothing' }] },
      'process p: there is no process nothing to follow',
    ],
    [
      'a process of an id that is taken',
      { id: 'x', processes: [{ process: { ...process, id: 'entry' }, after: 'exit' }] },
      'there is a process entry already',
    ],
    [
      'a process that reads what is not there',
      { id: 'x', processes: [{ process: { ...process, reads: ['district.none' as never] }, after: 'exit' }] },
      'process p: no column district.none',
    ],
    [
      'a column that is there',
      { id: 'x', columns: { 'district.ask': { kind: 'f64', unit: '', about: '' } } },
      'there is a column district.ask already',
    ],
    [
      'a column in no table',
      { id: 'x', columns: { 'wall.murals': { kind: 'f64', unit: '', about: '' } } },
      'column wall.murals: no table wall',
    ],
    [
      'a rule outside the policy',
      { id: 'x', rules: { ['town.x' as 'policy.x']: { base: 0, min: 0, max: 1, unit: '', about: '' } } },
      'rule town.x: policy columns are',
    ],
    [
      'a rule whose base is out of range',
      { id: 'x', rules: { 'policy.x': { base: 2, min: 0, max: 1, unit: '', about: '' } } },
      'rule policy.x: 2 is not within 0 to 1',
    ],
    [
      'a metric of a column that is not there',
      { id: 'x', metrics: murals.metrics ?? [] },
      'metric murals: no column district.murals',
    ],
    [
      'a metric of a column that months are not written from',
      {
        id: 'x',
        columns: { 'district.murals': { kind: 'u8', unit: '', about: '' } },
        metrics: murals.metrics ?? [],
      },
      'metric murals: column district.murals is u8, not f64 or i32',
    ],
  ]
  it.each(faulty)('refuses %s', (_what, addition, message) => {
    expect(() => extendModel([addition])).toThrow(message)
    expect(() => extendModel([addition])).toThrow(RangeError)
  })
})
