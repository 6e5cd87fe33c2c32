import { describe, expect, it } from 'vitest'
import { createRun, type LeverUse, METRICS, type ScenarioSpec, TRIGGER_METRICS } from '../../../sim/index.ts'
import { scenario } from '../../fixtures/worlds.ts'

/** A crisis in months 4 to 9, so that a condition on its depth holds for a while and then no more. */
const shocks = [{ shock: 'pandemic', from: 4, months: 6, strength: 1 }]
const trigger = { metric: 'shockDepth', above: 0.02 }
const MONTHS = 40

function follow(levers: readonly LeverUse[], more: Partial<ScenarioSpec> = {}) {
  const run = createRun(scenario({ spinUpMonths: 0, months: MONTHS, shocks, levers, ...more }))
  const depth: number[] = []
  const limit: number[][] = []
  while (run.month < MONTHS) {
    // The policy of a month sees the shocks of that month, and all else as the month before left it.
    run.step()
    limit.push([...run.world.c['policy.chainLimit']])
    depth.push(
      run.results.region[(run.month - 1) * METRICS.length + METRICS.findIndex(m => m.id === 'shockDepth')],
    )
  }
  return { run, depth, limit, first: limit.map(row => row[0]) }
}
const use = (more: Partial<LeverUse> = {}): LeverUse => ({
  lever: 'chainLimit',
  value: 0.5,
  from: 0,
  trigger,
  ...more,
})

describe('a trigger', () => {
  it('lets a use act while its condition holds, where nothing else is said', () => {
    const { depth, first } = follow([use()])
    expect(depth.some(d => d > 0.02)).toBe(true)
    expect(depth.at(-1)).toBeLessThan(0.02)
    expect(first).toEqual(depth.map(d => (d > 0.02 ? 0.5 : 0)))
    expect(follow([use({ trigger: { ...trigger, mode: 'while' } })]).first).toEqual(first)
  })

  it('lets it act from the first time on, where once is enough', () => {
    const { depth, first } = follow([use({ trigger: { ...trigger, mode: 'once' } })])
    const start = depth.findIndex(d => d > 0.02)
    expect(start).toBeGreaterThan(0)
    expect(first).toEqual(depth.map((_, month) => (month >= start ? 0.5 : 0)))
  })

  it('does not look before the first month of its use, and not beyond its last', () => {
    const over = follow([]).depth.findLastIndex(d => d > 0.02) + 1
    expect(over).toBeLessThan(MONTHS)
    const { first } = follow([use({ from: over, trigger: { ...trigger, mode: 'once' } })])
    expect(first.every(x => x === 0)).toBe(true)
    const ended = follow([use({ to: 6, trigger: { ...trigger, mode: 'once' } })]).first
    expect(ended.slice(6).every(x => x === 0)).toBe(true)
    expect(ended[5]).toBe(0.5)
  })

  it('is a matter of each use, not of its lever', () => {
    const elsewhere = { metric: 'vacancy', above: 2 }
    const { limit, depth } = follow([
      use({ where: { districts: ['core-0'] }, trigger: { ...trigger, mode: 'once' } }),
      use({ where: { districts: ['core-1'] }, trigger: { ...elsewhere, mode: 'once' } }),
    ])
    expect(depth.some(d => d > 0.02)).toBe(true)
    expect(limit.at(-1)?.[0]).toBe(0.5)
    expect(limit.at(-1)?.[1]).toBe(0)
  })

  it('starts the ramp and the capital costs of its use when it first acts', () => {
    const { depth, first } = follow([use({ ramp: 4, trigger: { ...trigger, mode: 'once' } })])
    const start = depth.findIndex(d => d > 0.02)
    expect(first.slice(start, start + 5)).toEqual([0.125, 0.25, 0.375, 0.5, 0.5])
    const college = (more: Partial<LeverUse>) =>
      follow([{ lever: 'craftCollege', value: 100, from: 0, ...more }]).run.world.c['lever.spent']
    const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0)
    const late = college({ from: start })
    expect(sum(late)).toBeGreaterThan(0)
    expect(sum(college({ trigger: { ...trigger, mode: 'once' } }))).toBe(sum(late))
  })

  it('leaves bills in arrears to be paid after it has let go', () => {
    const spent = (to: number | undefined) => {
      const levers = [
        { lever: 'creatorGrant', value: 60, from: 0, ...(to === undefined ? { trigger } : { to }) },
      ]
      const { run, depth } = follow(levers)
      return { depth, spent: run.world.c['lever.spent'].reduce((a, b) => a + b, 0) }
    }
    const waited = spent(undefined)
    expect(waited.spent).toBeGreaterThan(0)
    const months = waited.depth.flatMap((d, m) => (d > 0.02 ? [m] : []))
    const dated = follow([
      { lever: 'creatorGrant', value: 60, from: months[0] ?? 0, to: (months.at(-1) ?? 0) + 1 },
    ]).run.world.c['lever.spent'].reduce((a, b) => a + b, 0)
    expect(waited.spent).toBe(dated)
  })

  it('goes on from a snapshot as if nothing had happened', () => {
    const spec = scenario({
      spinUpMonths: 0,
      months: MONTHS,
      shocks,
      levers: [use({ trigger: { ...trigger, mode: 'once' } })],
    })
    const whole = createRun(spec)
    whole.advance(20)
    const half = createRun(spec, { from: whole.snapshot() })
    whole.advance(MONTHS)
    half.advance(MONTHS)
    expect(half.digest()).toEqual(whole.digest())
    expect(half.world.c['policy.chainLimit'][0]).toBe(0.5)
  })

  it.each(TRIGGER_METRICS)('asks the metric %s as the record shows it', id => {
    const metric = METRICS.findIndex(m => m.id === id)
    const free = createRun(scenario({ spinUpMonths: 12, months: MONTHS, shocks }))
    free.advance(MONTHS)
    const series = Array.from({ length: MONTHS }, (_, m) => free.results.region[m * METRICS.length + metric])
    const sorted = [...series].sort((a, b) => a - b)
    const above = ((sorted[MONTHS >> 1] ?? 0) + (sorted[MONTHS - 1] ?? 0)) / 2
    const run = createRun(
      scenario({
        spinUpMonths: 12,
        months: MONTHS,
        shocks,
        // A lever without an effect on the metrics before chains come: strength is looked at, nothing else.
        levers: [use({ value: 1e-9, trigger: { metric: id, above } })],
      }),
    )
    const acted: boolean[] = []
    while (run.month < MONTHS) {
      run.step()
      if (run.month > 0) acted.push(run.world.c['policy.chainLimit'][0] > 0)
    }
    // Shocks stand in the calendar before policy looks; the rest is last month's.
    const seen = id === 'shockDepth' ? series.slice(1) : series.slice(0, -1)
    expect(acted.slice(1)).toEqual(seen.map(x => x > above))
    expect(acted.some(Boolean)).toBe(true)
  })
})
