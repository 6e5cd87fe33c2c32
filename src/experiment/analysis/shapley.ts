/**
 * What each lever of a package contributes. Alone, last (leave one out), and by Shapley (1953): the mean of what it adds over
 * all orders in which the package may be put together, the only division that is fair in his sense and adds up.
 */
import { shuffleFront } from '../../../sim/engine/index.ts'
import { mean, sampleSd, studentQuantile } from '../../../sim/measures/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'

/** Levers up to which all coalitions are run. */
export const EXACT_UP_TO = 8

/** A set of levers as bits; bit j is lever j. Levers up to 30. */
export type Coalition = number

export interface AttributionPlan {
  readonly levers: number
  readonly exact: boolean
  /** Every coalition that has to be run, each once, ascending; the empty one and the whole are always among them. */
  readonly coalitions: readonly Coalition[]
  /** Orders walked where not all are; empty when exact. */
  readonly orders: readonly (readonly number[])[]
}

/**
 * @param pairs of orders to walk beyond `EXACT_UP_TO` levers: each order and its reverse, which cancels much of the noise
 * @throws RangeError for more than 30 levers
 */
export function attributionPlan(levers: number, pairs: number, seed: string): AttributionPlan {
  if (!Number.isInteger(levers) || levers < 1 || levers > 30)
    throw new RangeError(`${levers} levers, expected 1 to 30`)
  if (levers <= EXACT_UP_TO)
    return {
      levers,
      exact: true,
      coalitions: Array.from({ length: 2 ** levers }, (_, c) => c),
      orders: [],
    }
  const whole = 2 ** levers - 1
  const draw = keyedUniform(seed, 'shapley orders')
  const orders: number[][] = []
  const wanted = new Set<Coalition>([0, whole])
  for (let j = 0; j < levers; j++) wanted.add(2 ** j).add(whole - 2 ** j)
  for (let p = 0; p < pairs; p++) {
    const order = Int32Array.from({ length: levers }, (_, j) => j)
    shuffleFront(order, levers, draw)
    orders.push([...order], [...order].reverse())
  }
  for (const order of orders) {
    let coalition = 0
    for (const j of order) {
      coalition += 2 ** j
      wanted.add(coalition)
    }
  }
  return { levers, exact: false, coalitions: [...wanted].sort((a, b) => a - b), orders }
}

/** A mean over replicates with Student's t interval; paired, since all coalitions met the same luck. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly n: number
}

export interface Contribution {
  readonly alone: Estimate
  readonly leaveOneOut: Estimate
  readonly shapley: Estimate
}

export interface Attribution {
  /** Whole package less nothing. */
  readonly whole: Estimate
  readonly levers: readonly Contribution[]
  /**
   * Sum of what the levers do alone, less what they do together: above zero they do the same work twice, below zero they
   * help each other (for an outcome of which more is wanted).
   */
  readonly overlap: Estimate
}

/**
 * @param values outcome of a coalition in each replicate, the same replicates for all
 * @throws RangeError when a coalition of the plan is missing or has another number of replicates
 */
export function attribute(
  plan: AttributionPlan,
  values: ReadonlyMap<Coalition, ArrayLike<number>>,
  level = 0.95,
): Attribution {
  const whole = 2 ** plan.levers - 1
  const replicates = values.get(0)?.length ?? 0
  for (const coalition of plan.coalitions)
    if (values.get(coalition)?.length !== replicates)
      throw new RangeError(`coalition ${coalition} lacks its ${replicates} replicates`)
  const at = (coalition: Coalition, k: number) => (values.get(coalition) as ArrayLike<number>)[k]
  const over = (figure: (k: number) => number) =>
    estimate(
      Array.from({ length: replicates }, (_, k) => figure(k)),
      level,
    )
  const alone = (j: number, k: number) => at(2 ** j, k) - at(0, k)
  const together = (k: number) => at(whole, k) - at(0, k)
  const shares = Array.from({ length: replicates }, (_, k) => shapleyValues(plan, c => at(c, k)))
  return {
    whole: over(together),
    levers: Array.from({ length: plan.levers }, (_, j) => ({
      alone: over(k => alone(j, k)),
      leaveOneOut: over(k => at(whole, k) - at(whole - 2 ** j, k)),
      shapley: over(k => shares[k][j]),
    })),
    overlap: over(k => {
      let sum = 0
      for (let j = 0; j < plan.levers; j++) sum += alone(j, k)
      return sum - together(k)
    }),
  }
}

/** Shapley values of one game: exactly over all coalitions, or the mean over the orders of the plan. */
export function shapleyValues(plan: AttributionPlan, value: (coalition: Coalition) => number): Float64Array {
  const { levers, exact, orders } = plan
  const out = new Float64Array(levers)
  if (!exact) {
    for (const order of orders) {
      let coalition = 0
      let before = value(0)
      for (const j of order) {
        coalition += 2 ** j
        const after = value(coalition)
        out[j] += (after - before) / orders.length
        before = after
      }
    }
    return out
  }
  const weight = coalitionWeights(levers)
  for (const coalition of plan.coalitions)
    for (let j = 0; j < levers; j++) {
      if (coalition & (1 << j)) continue
      out[j] += weight[bits(coalition)] * (value(coalition | (1 << j)) - value(coalition))
    }
  return out
}

/** s! (n - s - 1)! / n! by size s of the coalition that is joined. */
function coalitionWeights(n: number): number[] {
  const weights: number[] = []
  let choose = 1 // n - 1 over s
  for (let s = 0; s < n; s++) {
    weights.push(1 / (n * choose))
    choose = (choose * (n - 1 - s)) / (s + 1)
  }
  return weights
}

function bits(coalition: number): number {
  let count = 0
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++
  return count
}

function estimate(values: readonly number[], level: number): Estimate {
  const n = values.length
  const centre = mean(values)
  const reach =
    n > 1 ? (studentQuantile(0.5 + level / 2, n - 1) * sampleSd(values)) / Math.sqrt(n) : Number.NaN
  return { mean: centre, low: centre - reach, high: centre + reach, n }
}
