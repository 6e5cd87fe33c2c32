/**
 * Paired timing. A machine drifts by a third within the hour, but two pieces of work done in turn meet the same drift:
 * what is reported is the ratio of the two in each round, never one time alone. Nothing here passes or fails.
 */

/** Median with the smallest and largest of n rounds. */
export interface Spread {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly n: number
}

/** One piece of work; returns its own cost in any unit (milliseconds, nanoseconds a step), set-up left out. */
export type Work = () => number

export interface Rounds {
  /** Rounds done before the first that counts, so that both pieces are compiled. */
  readonly warmUp: number
  readonly rounds: number
}

/** @throws RangeError when there is nothing to summarise */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no rounds were timed')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const value = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { value, min: sorted[0], max: sorted[sorted.length - 1], n: sorted.length }
}

/** Cost of one piece of work over the rounds. */
export function timed(work: Work, { warmUp, rounds }: Rounds): Spread {
  for (let k = 0; k < warmUp; k++) work()
  return spread(Array.from({ length: rounds }, work))
}

/** Two pieces of work in turn, A B A B, in one process: the cost of each and the ratio A / B round by round. */
export function paired(
  a: Work,
  b: Work,
  { warmUp, rounds }: Rounds,
): { a: Spread; b: Spread; ratio: Spread } {
  for (let k = 0; k < warmUp; k++) {
    a()
    b()
  }
  const costA: number[] = []
  const costB: number[] = []
  for (let k = 0; k < rounds; k++) {
    costA.push(a())
    costB.push(b())
  }
  return { a: spread(costA), b: spread(costB), ratio: spread(costA.map((cost, k) => cost / costB[k])) }
}
