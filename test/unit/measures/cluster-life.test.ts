import { describe, expect, it } from 'vitest'
import { CLUSTER_PHASE, clusterLives } from '../../../sim/measures/cluster-life.ts'

/** Three regions with 100 shops of sector 1 each; sector 0 as given in the first, 20 in each of the others. */
function table(first: readonly number[]): number[] {
  return first.flatMap(n => [n, 100, 20, 100, 20, 100])
}

describe('cluster life', () => {
  // Quotients of region 0: 5 -> .37, 30 -> 1.22, 40 -> 1.36, 50 -> 1.44, 20 -> 1. Shares: 3/7, 1/2, 5/9, 5/9, 1/2.
  const first = [5, 5, 30, 40, 50, 50, 40, 20, 5, 5]
  const { lives, phase, alive, births, deaths } = clusterLives(table(first), 10, 3, 2)

  it('is born when the quotient passes 1.25 and dies when it has fallen below, with dated phases', () => {
    const [life] = lives.filter(l => l.region === 0)
    expect(life).toMatchObject({
      sector: 0,
      born: 3,
      bornBefore: false,
      died: 7,
      alive: false,
      peakYear: 4,
      yearsOf: { growth: 2, maturity: 1, decline: 1 },
    })
    expect(life.peakShare).toBeCloseTo(50 / 90, 12)
    const { none, growth, maturity, decline } = CLUSTER_PHASE
    expect(first.map((_, y) => phase[y * 6])).toEqual([
      ...[none, none, none],
      ...[growth, growth, maturity, decline],
      ...[none, none, none],
    ])
  })

  it('tells what was there before and what lives on from births and deaths', () => {
    // In the others 20 of 120 is 1.28 times the mean while region 0 has 5.
    const [before, after] = lives.filter(l => l.region === 1)
    expect(before).toMatchObject({ born: 0, bornBefore: true, died: 2, alive: false })
    expect(after).toMatchObject({ born: 8, bornBefore: false, died: 10, alive: true })
    expect(Array.from(alive)).toEqual([2, 2, 0, 1, 1, 1, 1, 0, 2, 2])
    expect(Array.from(births)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 2, 0])
    expect(Array.from(deaths)).toEqual([0, 0, 2, 0, 0, 0, 0, 1, 0, 0])
  })

  it('one year above or below is no birth and no death', () => {
    const flicker = clusterLives(table([20, 50, 20, 50, 50, 20, 50, 50]), 8, 3, 2)
    expect(flicker.lives.filter(l => l.region === 0)).toMatchObject([{ born: 3, died: 8, alive: true }])
    const at1 = clusterLives(table([20, 50, 20, 50, 50, 20, 50, 50]), 8, 3, 2, { persistence: 1 })
    expect(at1.lives.filter(l => l.region === 0)).toMatchObject([
      { born: 1, died: 2 },
      { born: 3, died: 5 },
      { born: 6, died: 8, alive: true },
    ])
  })

  it('a tiny cell is no cluster, however special', () => {
    const counts = [0, 1, 2, 3].flatMap(() => [9, 10, 0, 1000])
    expect(clusterLives(counts, 4, 2, 2).lives.filter(l => l.sector === 0)).toEqual([])
    expect(clusterLives(counts, 4, 2, 2, { leastCount: 9 }).lives.filter(l => l.sector === 0)).toHaveLength(1)
  })

  it('refuses other shapes', () => {
    expect(() => clusterLives([1, 2], 1, 2, 2)).toThrow(RangeError)
    expect(() => clusterLives([1], 1, 1, 1, { persistence: 0 })).toThrow(RangeError)
  })
})
