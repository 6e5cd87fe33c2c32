import { rankAcceptability } from '../analysis/criteria-ranking.ts'
import { densestWithCoverage, primTrajectory } from '../analysis/prim.ts'
import { minimaxRegret, regrets, satisficing } from '../analysis/robustness.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'
import { sobolSequence } from '../sampling/sobol-sequence.ts'
import { figure, type KnownAnswer } from './define.ts'

/** Stocks, bonds, money market when interest rates rise, stay, fall. */
const RETURNS = [
  [-4, 4, 12],
  [-2, 3, 8],
  [3, 2, 1],
]

export const ROBUSTNESS: readonly KnownAnswer[] = [
  {
    analysis: 'PRIM',
    problem: 'cases of interest in the box x1 < .4, x3 > .7 of 5 dimensions, 2000 points',
    source: 'the box itself: coverage 1, density 1, mass .12',
    figures: () => {
      const { at } = sobolSequence(2000, 5, 'prim')
      const interest = Array.from({ length: 2000 }, (_, i) => at[5 * i] < 0.4 && at[5 * i + 2] > 0.7)
      const found = densestWithCoverage(primTrajectory(at, interest, 5), 0.9)
      return [
        figure('coverage', 1, 0.06, found.coverage),
        figure('density', 1, 0.02, found.density),
        figure('upper bound of x1', 0.4, 0.02, found.box.high[0]),
        figure('lower bound of x3', 0.7, 0.02, found.box.low[2]),
        figure('bounds that luck alone may give', 0, 0, found.bounds.filter(b => b.quasiP > 0.05).length),
      ]
    },
  },
  {
    analysis: 'PRIM',
    problem: 'a box with one case in ten mislabelled, 3 dimensions, 4000 points',
    source: 'density inside .9 by construction',
    figures: () => {
      const { at } = latinHypercube(4000, 4, 'prim noise')
      const interest: boolean[] = []
      const points: number[] = []
      for (let i = 0; i < 4000; i++) {
        const [x, y, z, luck] = at.subarray(4 * i, 4 * i + 4)
        points.push(x, y, z)
        interest.push((x > 0.5 && y < 0.6) !== luck < 0.1)
      }
      const boxes = primTrajectory(points, interest, 3)
      const whole = 0.3 * 0.9 + 0.7 * 0.1
      const found = densestWithCoverage(boxes, 0.75)
      return [
        figure('density', 0.9, 0.03, found.density),
        figure('coverage', (0.3 * 0.9) / whole, 0.05, found.coverage),
      ]
    },
  },
  {
    analysis: 'Regret, satisficing',
    problem: 'stocks, bonds or money market under three courses of interest rates',
    source: "textbook example of Savage's criterion: largest regrets 7, 5, 11; bonds",
    figures: () => {
      const found = regrets(RETURNS, 'higher')
      const share = satisficing([{ payoffs: RETURNS, threshold: { atLeast: 2 } }])
      return [
        ...[7, 5, 11].map((known, o) => figure(`regret of option ${o + 1}`, known, 0, found[o].maximum)),
        figure('option of least regret', 2, 0, minimaxRegret(found) + 1),
        figure('states in which bonds give 2 or more', 2 / 3, 1e-12, share[1]),
      ]
    },
  },
  {
    analysis: 'Ranking by criteria',
    problem: 'options (1, 0), (0, 1), (.6, .6) on two criteria, all weights alike',
    source: 'first for weights above .6, below .4, between: .4, .4, .2',
    figures: () => {
      const scores = [
        [1, 0, 0.6],
        [0, 1, 0.6],
      ]
      const found = rankAcceptability(scores, 20_000, 'known')
      return [0.4, 0.4, 0.2].map((known, o) =>
        figure(`first rank of option ${o + 1}`, known, 0.01, found[o].byRank[0]),
      )
    },
  },
]
