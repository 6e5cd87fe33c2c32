/**
 * Money per unit of outcome from paired replicates, with an interval that knows that the outcome is uncertain too:
 * Fieller (1954), Journal of the Royal Statistical Society B 16.
 */
import { mean, sampleVariance } from './moments.ts'
import { requireFraction, requireLength } from './shape.ts'
import { studentQuantile } from './student.ts'

/** Cost per unit of outcome over pairs of runs, with its interval. */
export interface CostRatio {
  /** Mean cost over mean outcome, money per unit; NaN unless the mean outcome is above zero. */
  ratio: number
  /** Ends of the interval; NaN where it is unbounded. */
  low: number
  /** Upper end of the interval of the ratio. */
  high: number
  /**
   * `settled`: the outcome is above zero beyond chance, the interval is bounded. `unsettled`: the outcome may be zero, so
   * the cost of a unit may be anything. `harmful`: the outcome is below zero beyond chance: money bought the contrary.
   */
  verdict: 'settled' | 'unsettled' | 'harmful'
  /** Mean cost over the pairs, in the unit of the costs given. */
  meanCost: number
  /** Mean outcome over the pairs, in the unit of the outcomes given. */
  meanOutcome: number
  /** Number of pairs. */
  n: number
}

/**
 * Cost per unit of outcome over pairs. Costs (90, 110), outcomes (9, 11), which go together exactly, give 10 with an
 * interval of no width.
 *
 * @param costs cost of each pair (scenario less baseline), money
 * @param outcomes additional outcome of each pair, in the direction wanted
 * @param level coverage, 0.95 by default
 * @throws RangeError when the lengths differ or `level` is outside (0, 1)
 */
export function costRatio(costs: ArrayLike<number>, outcomes: ArrayLike<number>, level = 0.95): CostRatio {
  requireLength('outcomes', outcomes.length, costs.length)
  requireFraction('level', level)
  const n = costs.length
  const meanCost = mean(costs)
  const meanOutcome = mean(outcomes)
  const ratio = meanOutcome > 0 ? meanCost / meanOutcome : NaN
  if (n < 2) return { ratio, low: NaN, high: NaN, verdict: 'unsettled', meanCost, meanOutcome, n }
  const t = studentQuantile(0.5 + level / 2, n - 1)
  const reach = (t * t) / n
  const vy = sampleVariance(costs) * reach
  const vx = sampleVariance(outcomes) * reach
  let covariance = 0
  for (let i = 0; i < n; i++) covariance += (costs[i] - meanCost) * (outcomes[i] - meanOutcome)
  const vxy = (covariance / (n - 1)) * reach
  const square = meanOutcome * meanOutcome - vx
  if (!(square > 0)) return { ratio, low: NaN, high: NaN, verdict: 'unsettled', meanCost, meanOutcome, n }
  if (meanOutcome < 0) return { ratio, low: NaN, high: NaN, verdict: 'harmful', meanCost, meanOutcome, n }
  // Roots of (x^2 - vx) r^2 - 2 (xy - vxy) r + (y^2 - vy) = 0; rounding may push the root's argument below zero.
  const half = meanOutcome * meanCost - vxy
  const root = Math.sqrt(Math.max(0, half * half - square * (meanCost * meanCost - vy)))
  return {
    ratio,
    low: (half - root) / square,
    high: (half + root) / square,
    verdict: 'settled',
    meanCost,
    meanOutcome,
    n,
  }
}
