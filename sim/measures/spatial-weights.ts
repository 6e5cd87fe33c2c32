/**
 * Sparse spatial weights: which units are neighbours, and how much each counts.
 *
 * Row i holds entries start[i] .. start[i + 1] - 1 of `neighbour` and `weight`. Distances are in the unit of the
 * coordinates, which must be plane ones (projected, not degrees).
 */
import { requireCount, requireLength } from './shape.ts'

export interface SpatialWeights {
  n: number
  /** n + 1 row starts. */
  start: Int32Array
  /** Column of each entry, ascending within a row. */
  neighbour: Int32Array
  /** Weight of each entry, without unit. */
  weight: Float64Array
}

function fromRows(rows: readonly number[][]): SpatialWeights {
  const start = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) start[i + 1] = start[i] + rows[i].length
  const neighbour = Int32Array.from(rows.flat())
  return { n: rows.length, start, neighbour, weight: new Float64Array(neighbour.length).fill(1) }
}

/**
 * Binary weights from neighbour lists. Repeated neighbours count once; a unit may list itself.
 *
 * @throws RangeError when a neighbour is not a unit number
 */
export function weightsFromNeighbours(lists: readonly ArrayLike<number>[]): SpatialWeights {
  const rows = lists.map((list, i) => {
    for (let k = 0; k < list.length; k++) {
      requireCount(`neighbour of unit ${i}`, list[k])
      if (list[k] >= lists.length)
        throw new RangeError(`unit ${i} has neighbour ${list[k]} of ${lists.length} units`)
    }
    return [...new Set(Array.from(list))].sort((a, b) => a - b)
  })
  return fromRows(rows)
}

/**
 * Binary weights of the pairs with `from < distance <= to`; a band from 0 holds coincident points too. Looks at
 * all pairs.
 *
 * @throws RangeError when the lengths of the coordinates differ
 */
export function distanceBandWeights(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  to: number,
  from = 0,
): SpatialWeights {
  requireLength('y', y.length, x.length)
  const n = x.length
  const rows: number[][] = Array.from({ length: n }, () => [])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const d = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]))
      if (i !== j && d <= to && (d > from || from === 0)) rows[i].push(j)
    }
  }
  return fromRows(rows)
}

/** Weights divided by their row's sum; rows without weight stay without. */
export function rowStandardised(weights: SpatialWeights): SpatialWeights {
  const { n, start } = weights
  const weight = Float64Array.from(weights.weight)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let k = start[i]; k < start[i + 1]; k++) sum += weight[k]
    if (sum > 0) for (let k = start[i]; k < start[i + 1]; k++) weight[k] /= sum
  }
  return { ...weights, weight }
}

/** Weights with every unit its own neighbour at `selfWeight`, as Gi* needs; an existing self entry is replaced. */
export function withSelf(weights: SpatialWeights, selfWeight = 1): SpatialWeights {
  const { n, start, neighbour, weight } = weights
  const newStart = new Int32Array(n + 1)
  const newNeighbour: number[] = []
  const newWeight: number[] = []
  for (let i = 0; i < n; i++) {
    let placed = false
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (neighbour[k] === i) continue
      if (!placed && neighbour[k] > i) {
        newNeighbour.push(i)
        newWeight.push(selfWeight)
        placed = true
      }
      newNeighbour.push(neighbour[k])
      newWeight.push(weight[k])
    }
    if (!placed) {
      newNeighbour.push(i)
      newWeight.push(selfWeight)
    }
    newStart[i + 1] = newNeighbour.length
  }
  return {
    n,
    start: newStart,
    neighbour: Int32Array.from(newNeighbour),
    weight: Float64Array.from(newWeight),
  }
}

/** Number of islands: units without any neighbour other than themselves. */
export function countIslands({ n, start, neighbour, weight }: SpatialWeights): number {
  let nIslands = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let k = start[i]; k < start[i + 1]; k++) if (neighbour[k] !== i) sum += Math.abs(weight[k])
    if (sum === 0) nIslands += 1
  }
  return nIslands
}
