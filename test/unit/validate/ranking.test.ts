import { describe, expect, it } from 'vitest'
import { LEVERS, neutralOf } from '../../../sim/index.ts'
import { comparableUse, measureLevers } from '../../../src/validate/lever-effects.ts'
import { agreementOf, rankOf, runRanking, scoresOf } from '../../../src/validate/ranking.ts'
import { rankingPage } from '../../../src/validate/ranking-page.ts'
import { smallRegion } from '../../fixtures/worlds.ts'

describe('agreement of rankings', () => {
  it('is whole where all sets agree, and nil where half are the other way round', () => {
    const up = [1, 2, 3, 4]
    const down = [4, 3, 2, 1]
    expect(agreementOf([up, up, up], up)).toEqual({
      meanTau: 1,
      lowestTau: 1,
      withShipped: 1,
      luck: 1,
      robust: true,
    })
    const mixed = agreementOf([up, down, up], down)
    // Pairs: up-down -1, up-up 1, down-up -1.
    expect(mixed.meanTau).toBeCloseTo(-1 / 3, 3)
    expect(mixed).toMatchObject({ lowestTau: -1, withShipped: 0, luck: -1, robust: false })
  })
  it('is not claimed where nothing can be ranked', () => {
    expect(
      agreementOf(
        [
          [0, 0],
          [0, 0],
        ],
        [0, 0],
      ),
    ).toMatchObject({ meanTau: null, robust: false })
  })
  it('shares ranks between equals', () => {
    expect([0, 1, 2].map(k => rankOf([5, 1, 5], k))).toEqual([2.5, 1, 2.5])
  })
})

it('scores a lever by the mean of its replicates; no more creators is infinitely dear', () => {
  const effect = (lever: string, creators: number) => ({ lever, creators, displaced: 1, cost: 300 })
  const s = scoresOf(
    [
      [effect('a', 2), effect('b', -1)],
      [effect('a', 4), effect('b', 1)],
    ],
    2,
  )
  expect(s.creators).toEqual([-3, -0])
  expect(s.displaced).toEqual([1, 1])
  expect(s.costPerCreator).toEqual([50, Number.POSITIVE_INFINITY])
})

describe('levers at a comparable setting', () => {
  it('are all away from neutral and within range', () => {
    for (const lever of LEVERS) {
      const { value } = comparableUse(lever)
      expect(value, lever.id).not.toBe(neutralOf(lever, {}))
      expect(value >= lever.value.min && value <= lever.value.max, lever.id).toBe(true)
    }
  })
  it('cost no more than the budget', () => {
    const effects = measureLevers({
      region: smallRegion(),
      seed: 'budget',
      replicate: 0,
      spinUpMonths: 6,
      months: 12,
      params: {},
      budget: 1000,
      levers: ['localCurrency', 'districtImprovement'],
    })
    expect(effects.map(e => e.lever).sort()).toEqual(['districtImprovement', 'localCurrency'])
    for (const e of effects) {
      expect(e.cost).toBeGreaterThan(0)
      expect(e.cost).toBeLessThanOrEqual(1000.01)
    }
  })
})

it('draws, accepts and ranks, and the page says how many and whether it is robust', async () => {
  const r = await runRanking(
    {
      region: smallRegion(),
      sets: 2,
      mostDraws: 3,
      slack: 99,
      spinUpMonths: 3,
      months: 12,
      judgedMonths: 12,
      threads: 1,
      levers: ['rentCap', 'subsidisedSpace', 'localCurrency'],
    },
    'test',
  )
  expect(r).toMatchObject({ accepted: 2, drawn: 2 })
  expect(r.levers.map(l => l.lever)).toHaveLength(3)
  const agreement = { ...r.agreement.creators, meanTau: 0.4, robust: false }
  const page = rankingPage({ ...r, agreement: { ...r.agreement, creators: agreement } })
  expect(page).toContain('Accepted: 2 of 2 drawn')
  expect(page).toContain('**NOT robust**: mean tau 0.400, under 0.7')
})
