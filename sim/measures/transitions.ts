/** Markov transitions of units (districts, municipalities) between states, with their persistence. */
import { requireCount, requireLength } from './shape.ts'

export interface Transitions {
  nStates: number
  /** nStates x nStates moves from row to column, row-major. */
  counts: Float64Array
  /** The same as shares of each row; NaN in the row of a state nobody left or stayed in. */
  probabilities: Float64Array
  /** Diagonal of the probabilities: chance to be in the same state one step later. */
  persistenceOfState: Float64Array
  /** Share of all observed steps that end in the state they began in; NaN without steps. */
  persistence: number
  /** Shorrocks (1978) mobility (m - trace) / (m - 1) over the m states that are left at all; NaN below two. */
  mobility: number
}

/**
 * Counts the steps between successive periods.
 *
 * @param states nUnits x nPeriods states 0..nStates-1, row-major; -1 marks an unknown one, whose steps are skipped
 * @throws RangeError for another shape or a state outside the range
 */
export function transitions(
  states: ArrayLike<number>,
  nUnits: number,
  nPeriods: number,
  nStates: number,
): Transitions {
  requireCount('nUnits', nUnits)
  requireCount('nPeriods', nPeriods)
  requireCount('nStates', nStates, 1)
  requireLength('states', states.length, nUnits * nPeriods)
  for (let k = 0; k < states.length; k++) {
    requireCount(`state ${k}`, states[k], -1)
    if (states[k] >= nStates) throw new RangeError(`state ${k} is ${states[k]} of ${nStates} states`)
  }
  const counts = new Float64Array(nStates * nStates)
  for (let unit = 0; unit < nUnits; unit++) {
    for (let t = 1; t < nPeriods; t++) {
      const from = states[unit * nPeriods + t - 1]
      const to = states[unit * nPeriods + t]
      if (from >= 0 && to >= 0) counts[from * nStates + to] += 1
    }
  }
  return fromCounts(counts, nStates)
}

function fromCounts(counts: Float64Array, nStates: number): Transitions {
  const probabilities = new Float64Array(counts.length)
  const persistenceOfState = new Float64Array(nStates)
  let nSteps = 0
  let nStayed = 0
  let trace = 0
  let nLeft = 0
  for (let s = 0; s < nStates; s++) {
    let row = 0
    for (let t = 0; t < nStates; t++) row += counts[s * nStates + t]
    for (let t = 0; t < nStates; t++) probabilities[s * nStates + t] = counts[s * nStates + t] / row
    persistenceOfState[s] = probabilities[s * nStates + s]
    nSteps += row
    nStayed += counts[s * nStates + s]
    if (row > 0) {
      nLeft += 1
      trace += persistenceOfState[s]
    }
  }
  return {
    nStates,
    counts,
    probabilities,
    persistenceOfState,
    persistence: nStayed / nSteps,
    mobility: nLeft > 1 ? (nLeft - trace) / (nLeft - 1) : NaN,
  }
}

/**
 * Long-run shares of the states under constant probabilities. States never observed at the start of a step keep what
 * they hold. Starts from equal shares, so that separate classes of states each keep their start.
 *
 * @param probabilities nStates x nStates, row-major, as `transitions` returns them
 * @throws RangeError for another shape
 */
export function longRunShares(probabilities: ArrayLike<number>, nStates: number): Float64Array {
  requireLength('probabilities', probabilities.length, nStates * nStates)
  let shares = new Float64Array(nStates).fill(1 / nStates)
  for (let step = 0; step < 100000; step++) {
    // Half a step at a time: the average over a cycle, where the chain itself would swing for ever.
    const next = shares.map(share => 0.5 * share)
    for (let s = 0; s < nStates; s++) {
      const row = s * nStates
      if (Number.isNaN(probabilities[row])) next[s] += 0.5 * shares[s]
      else for (let t = 0; t < nStates; t++) next[t] += 0.5 * shares[s] * probabilities[row + t]
    }
    let change = 0
    for (let s = 0; s < nStates; s++) change = Math.max(change, Math.abs(next[s] - shares[s]))
    shares = next
    if (change < 1e-15) break
  }
  return shares
}
