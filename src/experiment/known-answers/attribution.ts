import { attributionPlan, type Coalition, shapleyValues } from '../analysis/shapley.ts'
import { figure, type KnownAnswer } from './define.ts'

const has = (coalition: Coalition, j: number) => (coalition & (1 << j)) !== 0
const members = (coalition: Coalition, from: number, to: number) => {
  let count = 0
  for (let j = from; j < to; j++) if (has(coalition, j)) count++
  return count
}

export const ATTRIBUTION: readonly KnownAnswer[] = [
  {
    analysis: 'Shapley values',
    problem: 'glove game: one left glove, two right ones (exact)',
    source: 'Shapley (1953): 2/3, 1/6, 1/6',
    figures: () => {
      const plan = attributionPlan(3, 0, 'known')
      const found = shapleyValues(plan, c => (has(c, 0) && members(c, 1, 3) > 0 ? 1 : 0))
      return [2 / 3, 1 / 6, 1 / 6].map((known, j) => figure(`player ${j + 1}`, known, 1e-12, found[j]))
    },
  },
  {
    analysis: 'Shapley values',
    problem: 'airport game with costs 1, 2, 3, 4, 5, 6, 7, 8 (exact)',
    source: 'Littlechild and Owen (1973): every part of the runway is shared by those who need it',
    figures: () => {
      const plan = attributionPlan(8, 0, 'known')
      const found = shapleyValues(plan, c => (c === 0 ? 0 : 32 - Math.clz32(c)))
      let known = 0
      return Array.from(found, (value, j) => {
        known += 1 / (8 - j)
        return figure(`airline ${j + 1}`, known, 1e-12, value)
      })
    },
  },
  {
    analysis: 'Shapley values',
    problem: 'United Nations Security Council, 15 members (4000 orders)',
    source: 'Shapley and Shubik (1954), council of 15: .1963 permanent, .0019 others',
    figures: () => {
      const plan = attributionPlan(15, 2000, 'known')
      const passes = (c: Coalition) => (members(c, 0, 5) === 5 && members(c, 5, 15) >= 4 ? 1 : 0)
      const found = shapleyValues(plan, passes)
      const permanent = found.slice(0, 5).reduce((a, b) => a + b, 0) / 5
      const others = found.slice(5).reduce((a, b) => a + b, 0) / 10
      return [
        figure('permanent member', 421 / 2145, 0.002, permanent),
        figure('other member', 4 / 2145, 0.001, others),
      ]
    },
  },
]
