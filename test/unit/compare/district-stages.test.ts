import { describe, expect, it } from 'vitest'
import { createRun, DISTRICT_METRICS, METRICS } from '../../../sim/index.ts'
import { districtStages, type RecordedRun, STAGES } from '../../../src/compare/district-stages.ts'
import { openScenario } from '../../../src/node.ts'

const MONTHS = 240

/** A run of two districts of 50 and 10 units; the first is as told, the second stands still. */
function recorded(first: Record<string, (month: number) => number>): RecordedRun {
  const still: Record<string, number> = {
    askingRent: 100,
    vacancy: 0.05,
    creatorShare: 0.02,
    chainShare: 0.05,
    footfall: 1,
    entries: 1,
  }
  const series = (at: (month: number) => number) =>
    Float64Array.from({ length: MONTHS }, (_, month) => at(month))
  return {
    unitStart: Int32Array.of(0, 50, 60),
    region: metric => (metric === 'askingRent' ? series(() => 100) : undefined),
    district: (metric, district) =>
      metric in still ? series((district === 0 && first[metric]) || (() => still[metric])) : undefined,
  }
}

const rising = {
  creatorShare: (m: number) => Math.min(0.2, 0.02 + m * 0.002),
  askingRent: (m: number) => (m < 60 ? 100 : Math.min(220, 100 + (m - 60) * 2)),
}

describe('stages of the districts of a run', () => {
  it('date what was recorded, against the rents of the region', () => {
    const of = districtStages(recorded(rising), MONTHS, 0.07)
    const { changes, byMonth } = of(0)!
    expect(changes.map(change => change.to).slice(0, 2)).toEqual(['pioneer', 'boom'])
    expect(changes[1].month).toBeGreaterThan(60)
    expect(changes[1].month).toBeLessThan(80)
    expect(STAGES[byMonth[0]]).toBe('quiet')
    expect(STAGES[byMonth[100]]).toBe('boom')
    expect(of(1)!.changes).toEqual([])
  })

  it('need rents that rise faster than those of the region', () => {
    const run = recorded(rising)
    const same = { ...run, region: (metric: string) => run.district(metric, 0) }
    expect(districtStages(same, MONTHS, 0.07)(0)!.changes.map(change => change.to)).not.toContain('boom')
  })

  it('see a boom only where hardly anything is empty', () => {
    const of = districtStages(recorded(rising), MONTHS, 0.04)
    expect(of(0)!.changes.map(change => change.to)).not.toContain('boom')
  })

  it('end with the months that are there', () => {
    expect(districtStages(recorded(rising), 48, 0.07)(0)!.byMonth).toHaveLength(48)
  })

  it('are unknown where the run has not recorded what it takes', () => {
    const run = recorded(rising)
    const poor = {
      ...run,
      district: (m: string, d: number) => (m === 'vacancy' ? undefined : run.district(m, d)),
    }
    expect(districtStages(poor, MONTHS, 0.07)(0)).toBeUndefined()
  })

  it('are found in a run of the alleys: some place leaves the quiet', async () => {
    const spec = await openScenario('alley/baseline')
    const run = createRun(spec, { record: { districts: true } })
    run.advance(spec.months)
    const { nDistricts, unitStart } = run.world
    const table = run.results.district!
    const of = districtStages(
      {
        unitStart: Int32Array.from(unitStart),
        region: metric => {
          const k = METRICS.findIndex(m => m.id === metric)
          return Float64Array.from(
            { length: spec.months },
            (_, m) => run.results.region[m * METRICS.length + k],
          )
        },
        district: (metric, d) => {
          const k = DISTRICT_METRICS.findIndex(m => m.id === metric)
          return k < 0
            ? undefined
            : Float64Array.from(
                { length: spec.months },
                (_, m) => table[(m * DISTRICT_METRICS.length + k) * nDistricts + d],
              )
        },
      },
      spec.months,
      0.07,
    )
    const histories = Array.from({ length: nDistricts }, (_, d) => of(d)!)
    expect(histories.some(({ changes }) => changes.length > 0)).toBe(true)
    for (const { byMonth, changes } of histories)
      for (const { month, to } of changes) expect(STAGES[byMonth[month]]).toBe(to)
  })
})
