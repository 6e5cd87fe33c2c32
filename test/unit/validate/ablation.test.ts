import { describe, expect, it } from 'vitest'
import { createRun, PARAMS, SCHEDULE } from '../../../sim/index.ts'
import { ablationRow, runAblation } from '../../../src/validate/ablation.ts'
import { ablationPage } from '../../../src/validate/ablation-page.ts'
import { judge } from '../../../src/validate/judge.ts'
import { MECHANISMS } from '../../../src/validate/mechanisms.ts'
import { band, definePattern } from '../../../src/validate/patterns/define.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

const text = { ko: '', en: '' }
const pattern = definePattern({
  id: 'T1',
  weight: 'A',
  use: 'test',
  scope: 'districts',
  title: text,
  statistic: text,
  source: '',
  targets: [
    { ...band('low', 0, 1), label: text },
    { ...band('high', 10, 20), label: text },
  ],
  measure: () => [],
})
const verdicts = (low: number, high: number) =>
  judge([pattern], [{ region: 'r', seed: 's', replicate: 0, values: { T1: [low, high] } }])

describe('mechanisms', () => {
  it('have distinct ids, known parameters and processes, and each changes something', () => {
    expect(new Set(MECHANISMS.map(m => m.id)).size).toBe(MECHANISMS.length)
    for (const m of MECHANISMS) {
      const changes = Object.entries(m.params ?? {}).filter(
        ([id, value]) => value !== PARAMS[id as keyof typeof PARAMS].default,
      )
      expect(changes.length + (m.without?.length ?? 0), m.id).toBeGreaterThan(0)
      for (const id of m.without ?? []) expect(SCHEDULE.map(p => p.id)).toContain(id)
    }
  })
  it.each(MECHANISMS.map(m => [m.id, m] as const))('%s off leaves a run that stands', (_, m) => {
    const run = createRun(scenario({ spinUpMonths: 6, months: 12, params: m.params ?? {} }), {
      without: m.without ?? [],
    })
    run.advance(12)
    const { sales, open } = { sales: run.world.c['district.sales'], open: run.world.c['business.state'] }
    expect([...sales].every(Number.isFinite)).toBe(true)
    expect([...open].some(state => state === 1)).toBe(true)
  })
})

describe('a process left out', () => {
  const digest = (without?: readonly string[]) => {
    const run = createRun(scenario({ spinUpMonths: 0, months: 6 }), without && { without })
    run.advance(6)
    return run.digest().combined
  }
  it('changes the run; leaving none out does not', () => {
    expect(digest([])).toBe(digest())
    expect(digest(['learning'])).not.toBe(digest())
  })
  it('must exist', () => {
    expect(() => digest(['nothing'])).toThrow(RangeError)
  })
})

describe('a row of the ablation', () => {
  it('names patterns and targets that are met with the mechanism only', () => {
    const row = ablationRow({ id: 'm', label: text }, verdicts(0.5, 15), verdicts(0.5, 30))
    expect(row).toMatchObject({
      breaks: ['T1'],
      mends: [],
      targetsMet: 1,
      targetsLost: ['T1.high'],
      targetsWon: [],
    })
    expect(row.means).toEqual({ 'T1.low': 0.5, 'T1.high': 30 })
  })
  it('names what taking it out mends', () => {
    const row = ablationRow({ id: 'm', label: text }, verdicts(2, 15), verdicts(1, 15))
    expect(row).toMatchObject({ breaks: [], mends: ['T1'], targetsLost: [], targetsWon: ['T1.low'] })
  })
})

it('runs each mechanism on the luck of the shipped set, and the page names it', async () => {
  const idle = { id: 'idle', label: { ko: '', en: 'Nothing at all' } }
  const a = await runAblation(
    {
      regions: [smallRegion()],
      mechanisms: [idle, MECHANISMS[0]],
      replicates: 1,
      spinUpMonths: 0,
      months: 12,
      threads: 1,
    },
    'test',
  )
  expect(a.rows[0].means).toEqual(a.shipped.means)
  expect(a.rows[1].means).not.toEqual(a.shipped.means)
  expect(a.luck[0].means).not.toEqual(a.shipped.means)
  expect(ablationPage(a)).toContain('No target changes sides beyond luck without: Nothing at all')
})
