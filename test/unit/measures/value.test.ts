import { describe, expect, it } from 'vitest'
import { costRatio } from '../../../sim/measures/cost-ratio.ts'
import { groupDifferences } from '../../../sim/measures/group-differences.ts'
import { scorecard } from '../../../sim/measures/scorecard.ts'

describe('cost per unit of outcome (Fieller)', () => {
  it('cost and outcome that go together exactly leave no width', () => {
    const { ratio, low, high, verdict } = costRatio([90, 110, 100], [9, 11, 10])
    expect(ratio).toBe(10)
    expect(low).toBeCloseTo(10, 6)
    expect(high).toBeCloseTo(10, 6)
    expect(verdict).toBe('settled')
  })

  it('a fixed cost: the interval is cost over the ends of the outcome’s own t-interval', () => {
    // Outcomes 8, 10, 12: mean 10, s.e. 2/sqrt 3, t(.975, 2) = 4.302653: 10 -+ 4.968275.
    const { ratio, low, high } = costRatio([100, 100, 100], [8, 10, 12])
    const reach = (4.302653 * 2) / Math.sqrt(3)
    expect(ratio).toBe(10)
    expect(low).toBeCloseTo(100 / (10 + reach), 5)
    expect(high).toBeCloseTo(100 / (10 - reach), 5)
  })

  it('says so where the outcome may be nothing, or is the contrary', () => {
    expect(costRatio([100, 100, 100], [-1, 1, 3])).toMatchObject({ verdict: 'unsettled', low: NaN })
    expect(costRatio([100, 100, 100], [-9, -10, -11])).toMatchObject({ verdict: 'harmful', ratio: NaN })
    expect(costRatio([100], [5])).toMatchObject({ verdict: 'unsettled', ratio: 20 })
  })
})

describe('winners and losers', () => {
  it('tells gains from losses, and luck from both', () => {
    const groups = ['up', 'down', 'noise', 'still']
    const base = [
      [10, 50, 5, 3],
      [12, 52, 6, 3],
      [11, 51, 7, 3],
      [13, 53, 6, 3],
    ]
    const other = [
      [15, 40, 6, 3],
      [17, 43, 5, 3],
      [16, 41, 7, 3],
      [18, 44, 6, 3],
    ]
    const found = groupDifferences(groups, base, other)
    expect(found.map(d => d.verdict)).toEqual(['gains', 'loses', 'unsettled', 'unsettled'])
    expect(found[0].difference.mean).toBe(5)
    expect(found[0].relative).toBeCloseTo(5 / 11.5, 12)
    // Holm over four groups: the second smallest p counts three times.
    expect(found[1].adjustedP).toBeCloseTo(3 * found[1].difference.pValue, 12)
    expect(found[3].adjustedP).toBe(1)
  })
})

describe('scorecard against peers', () => {
  const indicators = [
    { id: 'a', dimension: 'x', direction: 1 },
    { id: 'b', dimension: 'x', direction: -1 },
    { id: 'c', dimension: 'y', direction: 1 },
  ] as const

  it('peers (1, 2, 3): scores -1, 0, 1; percentiles 0, .5, 1; less may be better; gaps stay out', () => {
    const nan = Number.NaN
    const values = [1, 3, 5, 2, 2, nan, 3, 1, 5, 100, 100, 100]
    const card = scorecard(values, indicators, ['city', 'city', 'city', 'county'])
    expect(card.standings.slice(0, 3).map(row => row[0].score)).toEqual([-1, 0, 1])
    expect(card.standings.slice(0, 3).map(row => row[0].percentile)).toEqual([0, 0.5, 1])
    expect(card.standings.slice(0, 3).map(row => row[1].score)).toEqual([-1, 0, 1])
    expect(card.dimensions).toEqual(['x', 'y'])
    expect(card.scores[2][0]).toBe(1)
    // Two equal peers with a value: no spread, no score.
    expect(card.standings[0][2]).toMatchObject({ peers: 2, score: nan, percentile: 0.5 })
    expect(card.scores[0][1]).toBeNaN()
    // The county has no like of its own.
    expect(card.standings[3][0]).toMatchObject({ peers: 1, score: nan, percentile: nan })
  })

  it('cuts a far outlier at 3', () => {
    const values = [...Array.from({ length: 30 }, () => 0), 1]
    const card = scorecard(values, [{ id: 'a', dimension: 'x', direction: 1 }], Array(31).fill('t'))
    expect(card.standings[30][0].score).toBe(3)
  })
})
