import { describe, expect, it } from 'vitest'
import { measures } from '../../../sim/index.ts'

const { lifeCycleStages, STAGES, yearlyGrowth } = measures

/** Monthly series from [month, value] corners, straight lines between them. */
function line(n: number, ...corners: readonly (readonly [number, number])[]): number[] {
  return Array.from({ length: n }, (_, m) => {
    const k = corners.findIndex(c => c[0] > m)
    if (k === 0) return corners[0][1]
    if (k < 0) return corners[corners.length - 1][1]
    const [a, x] = corners[k - 1]
    const [b, y] = corners[k]
    return x + ((y - x) * (m - a)) / (b - a)
  })
}

const N = 360

/** A street that is found, booms, fills with chains, empties and comes back. */
const street = {
  rent: line(N, [0, 100], [60, 100], [120, 240], [180, 250], [240, 150], [360, 150]),
  cityGrowth: line(N, [0, 0]),
  vacancy: line(N, [0, 0.08], [40, 0.05], [150, 0.04], [200, 0.3], [240, 0.3], [270, 0.05], [360, 0.05]),
  creators: line(N, [0, 0.02], [24, 0.03], [60, 0.15], [120, 0.2], [200, 0.05], [360, 0.04]),
  chains: line(N, [0, 0.03], [90, 0.04], [150, 0.3], [360, 0.25]),
  footfall: line(N, [0, 1], [60, 1.2], [120, 2], [160, 2], [200, 1.2], [360, 1.3]),
  entries: line(N, [0, 0.01], [200, 0.003], [240, 0.003], [270, 0.02], [360, 0.01]),
}

describe('life-cycle stages', () => {
  it('dates the whole course of a street', () => {
    const { changes, byMonth } = lifeCycleStages(street)
    expect(changes.map(c => c.to)).toEqual(['pioneer', 'boom', 'mature', 'bust', 'reactivation'])
    const at = Object.fromEntries(changes.map(c => [c.to, c.month]))
    expect(at.pioneer).toBeGreaterThan(24)
    expect(at.pioneer).toBeLessThan(60)
    // Growth of 3 % a year over three years is passed soon after month 60, chains pass a rise of ten points by about 115.
    expect(at.boom).toBeGreaterThan(60)
    expect(at.boom).toBeLessThan(80)
    expect(at.mature).toBeGreaterThan(105)
    expect(at.mature).toBeLessThan(130)
    expect(at.bust).toBeGreaterThan(165)
    expect(at.bust).toBeLessThan(210)
    expect(at.reactivation).toBeGreaterThan(255)
    expect(at.reactivation).toBeLessThan(290)
    expect(STAGES[byMonth[N - 1]]).toBe('reactivation')
    expect(byMonth[at.boom]).toBe(STAGES.indexOf('boom'))
    expect(byMonth[at.boom - 1]).toBe(STAGES.indexOf('pioneer'))
  })

  it('leaves a street quiet where nothing happens, and where all rents of the city rise alike', () => {
    const flat = Object.fromEntries(Object.entries(street).map(([k, v]) => [k, v.map(() => v[0])]))
    expect(lifeCycleStages(flat as unknown as typeof street).changes).toEqual([])
    const rising = { ...(flat as unknown as typeof street), rent: line(N, [0, 100], [359, 400]) }
    const growth = rising.rent.map((_, m) => yearlyGrowth(rising.rent, m))
    expect(lifeCycleStages({ ...rising, cityGrowth: growth }).changes).toEqual([])
  })

  it('does not take a moment for a stage', () => {
    const blip = street.vacancy.map((v, m) => (m === 100 ? 0.9 : v))
    expect(lifeCycleStages({ ...street, vacancy: blip }).changes.map(c => c.to)).toEqual([
      'pioneer',
      'boom',
      'mature',
      'bust',
      'reactivation',
    ])
  })

  it('measures growth as a yearly rate', () => {
    const rent = Array.from({ length: 60 }, (_, m) => 100 * 1.1 ** (m / 12))
    expect(yearlyGrowth(rent, 48)).toBeCloseTo(0.1, 10)
    expect(yearlyGrowth(rent, 6)).toBe(0)
  })

  it('refuses series of different lengths', () => {
    expect(() => lifeCycleStages({ ...street, vacancy: [0.1] })).toThrow(RangeError)
  })
})
