/**
 * Structure of undirected networks of n nodes 0..n-1, given as two columns of edge ends. Sources: Freeman (1979) for
 * centralisation; Watts and Strogatz (1998) for clustering; Newman (2002, 2004) for assortativity and
 * modularity; Brandes (2001) for betweenness. No result has a unit.
 */
import { gini } from './inequality.ts'
import { correlation } from './moments.ts'
import { requireCount, requireLength } from './shape.ts'

/** Neighbours of node i: neighbour[start[i]] .. neighbour[start[i + 1] - 1], ascending. */
export interface Adjacency {
  /** Number of nodes. */
  n: number
  /** Where the neighbours of each node begin in `neighbour`: n + 1 entries. */
  start: Int32Array
  /** Neighbours of all nodes in a row, as numbers of nodes. */
  neighbour: Int32Array
}

function requireEdges(n: number, from: ArrayLike<number>, to: ArrayLike<number>): void {
  requireCount('n', n)
  requireLength('to', to.length, from.length)
  for (let e = 0; e < from.length; e++) {
    requireCount(`start of edge ${e}`, from[e])
    requireCount(`end of edge ${e}`, to[e])
    if (from[e] >= n || to[e] >= n)
      throw new RangeError(`edge ${e} joins ${from[e]} and ${to[e]} of ${n} nodes`)
  }
}

/**
 * Simple undirected graph of the edges: loops are dropped, repeated edges and both directions count once.
 *
 * @throws RangeError when the columns differ in length or an end is not a node
 */
export function adjacencyOf(n: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
  requireEdges(n, from, to)
  const sets: Set<number>[] = Array.from({ length: n }, () => new Set<number>())
  for (let e = 0; e < from.length; e++) {
    if (from[e] === to[e]) continue
    sets[from[e]].add(to[e])
    sets[to[e]].add(from[e])
  }
  const rows = sets.map(set => [...set].sort((a, b) => a - b))
  const start = new Int32Array(n + 1)
  for (let i = 0; i < n; i++) start[i + 1] = start[i] + rows[i].length
  return { n, start, neighbour: Int32Array.from(rows.flat()) }
}

/** Number of neighbours of each node. */
export function degreesOf({ n, start }: Adjacency): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => start[i + 1] - start[i])
}

/** Mean degree, 2 m / n. */
export function meanDegree({ n, neighbour }: Adjacency): number {
  return neighbour.length / n
}

/** Share of the possible edges that exist, m / (n (n - 1) / 2); NaN below two nodes. */
export function edgeDensity({ n, neighbour }: Adjacency): number {
  return n < 2 ? NaN : neighbour.length / (n * (n - 1))
}

/**
 * Freeman's degree centralisation, sum (dmax - d) / ((n - 1)(n - 2)), in [0, 1]: star of 5 gives 1, ring of 5 gives
 * 0, path of 5 gives .1667. NaN below three nodes.
 */
export function degreeCentralisation(degrees: ArrayLike<number>): number {
  const n = degrees.length
  if (n < 3) return NaN
  let largest = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, degrees[i])
    sum += degrees[i]
  }
  return (n * largest - sum) / ((n - 1) * (n - 2))
}

/** Gini coefficient of the degrees; NaN without an edge. */
export function degreeGini(degrees: ArrayLike<number>): number {
  return gini(degrees)
}

/** How far neighbours of a node are neighbours of each other, in a whole graph. */
export interface Clustering {
  /** Closed among all connected triples, 3 x triangles / triples. */
  transitivity: number
  /** Mean over nodes of degree at least 2 of the share of their neighbour pairs that are joined. */
  meanLocal: number
  /** Nodes of degree below 2, for which the local share has no meaning. */
  nUndefined: number
  /** meanLocal over the edge density, its expectation in a random graph of as many edges. */
  ratioToRandom: number
}

/** Clustering of a network; NaN where there is no node of degree 2. */
export function clustering(graph: Adjacency): Clustering {
  const { n, start, neighbour } = graph
  const mark = new Int32Array(n).fill(-1)
  let closed = 0
  let triples = 0
  let sumLocal = 0
  let nUndefined = 0
  for (let i = 0; i < n; i++) {
    const degree = start[i + 1] - start[i]
    if (degree < 2) {
      nUndefined += 1
      continue
    }
    for (let k = start[i]; k < start[i + 1]; k++) mark[neighbour[k]] = i
    let joined = 0
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = neighbour[k]
      for (let l = start[j]; l < start[j + 1]; l++)
        if (neighbour[l] > j && mark[neighbour[l]] === i) joined += 1
    }
    const pairs = (degree * (degree - 1)) / 2
    closed += joined
    triples += pairs
    sumLocal += joined / pairs
  }
  const meanLocal = sumLocal / (n - nUndefined)
  return {
    transitivity: closed / triples,
    meanLocal,
    nUndefined,
    ratioToRandom: meanLocal / edgeDensity(graph),
  }
}

/**
 * Newman's modularity of a given partition, sum_c (L_c / m - (d_c / 2m)^2), in [-1/2, 1]. Repeated edges add up,
 * a loop adds 2 to the degree. NaN without weight.
 *
 * @param partition one community number per node (any whole numbers)
 * @param weights one non-negative weight per edge, 1 by default
 * @throws RangeError when a length differs or an end is not a node
 */
export function modularity(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  partition: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  requireEdges(n, from, to)
  requireLength('partition', partition.length, n)
  if (weights) requireLength('weights', weights.length, from.length)
  const inside = new Map<number, number>()
  const degree = new Map<number, number>()
  let total = 0
  for (let e = 0; e < from.length; e++) {
    const weight = weights ? weights[e] : 1
    const a = partition[from[e]]
    const b = partition[to[e]]
    total += weight
    degree.set(a, (degree.get(a) ?? 0) + weight)
    degree.set(b, (degree.get(b) ?? 0) + weight)
    if (a === b) inside.set(a, (inside.get(a) ?? 0) + weight)
  }
  if (!(total > 0)) return NaN
  let sum = 0
  for (const [community, ends] of degree) {
    sum += (inside.get(community) ?? 0) / total - (ends / (2 * total)) * (ends / (2 * total))
  }
  return sum
}

/** Degree assortativity: correlation of the degrees at the two ends of edges. NaN when all degrees are equal. */
export function degreeAssortativity({ n, start, neighbour }: Adjacency): number {
  const here = new Float64Array(neighbour.length)
  const there = new Float64Array(neighbour.length)
  for (let i = 0; i < n; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      here[k] = start[i + 1] - start[i]
      there[k] = start[neighbour[k] + 1] - start[neighbour[k]]
    }
  }
  return correlation(here, there)
}

/**
 * Share of edge weight that joins different groups (regions). NaN without weight.
 *
 * @param groups one group number per node
 * @param weights one non-negative weight per edge, 1 by default
 * @throws RangeError when a length differs or an end is not a node
 */
export function shareBetweenGroups(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  groups: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  requireEdges(groups.length, from, to)
  if (weights) requireLength('weights', weights.length, from.length)
  let between = 0
  let total = 0
  for (let e = 0; e < from.length; e++) {
    const weight = weights ? weights[e] : 1
    total += weight
    if (groups[from[e]] !== groups[to[e]]) between += weight
  }
  return between / total
}

/**
 * Betweenness of each node: share of the shortest paths between pairs of other nodes that pass through it, averaged
 * over the (n - 1)(n - 2) / 2 pairs, in [0, 1]. All NaN below three nodes.
 */
export function betweenness({ n, start, neighbour }: Adjacency): Float64Array {
  const score = new Float64Array(n)
  if (n < 3) return score.fill(NaN)
  const queue = new Int32Array(n)
  const distance = new Int32Array(n)
  const nPaths = new Float64Array(n)
  const dependency = new Float64Array(n)
  for (let source = 0; source < n; source++) {
    distance.fill(-1)
    nPaths.fill(0)
    dependency.fill(0)
    distance[source] = 0
    nPaths[source] = 1
    queue[0] = source
    let tail = 1
    for (let head = 0; head < tail; head++) {
      const i = queue[head]
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = neighbour[k]
        if (distance[j] < 0) {
          distance[j] = distance[i] + 1
          queue[tail++] = j
        }
        if (distance[j] === distance[i] + 1) nPaths[j] += nPaths[i]
      }
    }
    for (let head = tail - 1; head > 0; head--) {
      const j = queue[head]
      for (let k = start[j]; k < start[j + 1]; k++) {
        const i = neighbour[k]
        if (distance[i] === distance[j] - 1) dependency[i] += (nPaths[i] / nPaths[j]) * (1 + dependency[j])
      }
      score[j] += dependency[j]
    }
  }
  // Every unordered pair was met from both of its ends.
  return score.map(sum => sum / ((n - 1) * (n - 2)))
}
