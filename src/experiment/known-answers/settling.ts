import { normalQuantile } from '../../../sim/engine/index.ts'
import { pairedDifference } from '../../../sim/measures/index.ts'
import { quantileInterval, quantileWithError } from '../analysis/monte-carlo-error.ts'
import { LADDER, type Spending, settlingAt, settlingLooks } from '../analysis/settle.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'
import { figure, type KnownAnswer } from './define.ts'

const ALPHA = 0.05
const FIVE = [20, 40, 60, 80, 100]

function boundaries(spending: Spending, known: readonly number[]) {
  const looks = settlingLooks(FIVE, ALPHA, spending)
  return known.map((z, i) => figure(`look ${i + 1}`, z, 0.002, looks[i].boundary))
}

/**
 * Laws of a paired difference with mean 0. Two worlds that a lever does not touch are exchangeable, so that their difference is
 * symmetric: normal, or with the heavy tails of Laplace. Exponential ones, as skewed as they come, show the limit of the rule.
 */
const LAWS = {
  normal: (draw: () => number) => normalQuantile(draw()),
  laplace: (draw: () => number) => Math.log(draw()) - Math.log(draw()),
  exponential: (draw: () => number) => -Math.log(draw()) - 1,
} as const

/** Share of simulated ensembles in which a difference of mean `shift` is called settled somewhere on the ladder. */
export function settledShare(shift: number, ensembles: number, law: keyof typeof LAWS): number {
  const looks = settlingLooks(LADDER, ALPHA)
  let settled = 0
  for (let e = 0; e < ensembles; e++) {
    const draw = keyedUniform(`ensemble ${e}`, law)
    const differences: number[] = []
    for (const look of looks) {
      while (differences.length < look.n) differences.push(LAWS[law](draw) + shift)
      const zeros = new Float64Array(differences.length)
      const { state } = settlingAt(pairedDifference(zeros, differences), looks)
      if (state === 'settled') {
        settled++
        break
      }
    }
  }
  return settled / ensembles
}

export const SETTLING: readonly KnownAnswer[] = [
  {
    analysis: 'Run until settled',
    problem: "boundaries for 5 equal looks at 5 %, O'Brien-Fleming-type spending",
    source: 'Lan and DeMets (1983): 4.877, 3.357, 2.680, 2.290, 2.031',
    figures: () => boundaries('obrienFleming', [4.877, 3.357, 2.68, 2.29, 2.031]),
  },
  {
    analysis: 'Run until settled',
    problem: 'boundaries for 5 equal looks at 5 %, Pocock-type spending',
    source: 'Lan and DeMets (1983): 2.438, 2.427, 2.411, 2.397, 2.386',
    figures: () => boundaries('pocock', [2.438, 2.427, 2.411, 2.397, 2.386]),
  },
  {
    analysis: 'Run until settled',
    problem: `false alarms on the ladder ${LADDER.join(', ')} at 5 %, the rate spent evenly, 4000 ensembles without a difference`,
    source: 'the stated error rate, .05, for the symmetric differences of worlds that a lever does not touch',
    figures: () => [
      figure('normal differences', ALPHA, 0.01, settledShare(0, 4000, 'normal')),
      figure('heavy tails (Laplace)', ALPHA, 0.015, settledShare(0, 2000, 'laplace')),
      figure('skewed (exponential): the limit', ALPHA, 0.09, settledShare(0, 2000, 'exponential')),
    ],
  },
  {
    analysis: 'Monte Carlo error',
    problem: 'standard error of the median of 101 normal values, 400 samples',
    source: 'sqrt(pi / (2 n)) for large n: .1247',
    figures: () => {
      let sum = 0
      for (let s = 0; s < 400; s++) {
        const draw = keyedUniform(`sample ${s}`, 'median')
        const values = Array.from({ length: 101 }, () => normalQuantile(draw()))
        sum += quantileWithError(values, 0.5).standardError / 400
      }
      return [figure('mean of the errors stated', Math.sqrt(Math.PI / 202), 0.006, sum)]
    },
  },
  {
    analysis: 'Monte Carlo error',
    problem: 'ranks that hold the median of 25 values at 95 %',
    source: 'Conover (1999), sign test: 8th and 18th value',
    figures: () => {
      const ranks = quantileInterval(
        Array.from({ length: 25 }, (_, i) => i),
        0.5,
      )?.ranks ?? [0, 0]
      return [figure('lower rank', 8, 0, ranks[0]), figure('upper rank', 18, 0, ranks[1])]
    },
  },
]
