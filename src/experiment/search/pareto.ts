/** Dominance among vectors of objectives, all to be made small, with constraints. */

export interface Evaluated {
  /** Smaller is better in each. */
  readonly objectives: ArrayLike<number>
  /** How far constraints are broken, added up; 0 when all are met. */
  readonly violation: number
}

/**
 * Whether a is better than b: less in violation first, then nowhere worse and somewhere better (Deb 2000). NaN objectives are
 * dominated by everything that is finite.
 */
export function dominates(a: Evaluated, b: Evaluated): boolean {
  if (a.violation !== b.violation) return a.violation < b.violation
  let better = false
  for (let m = 0; m < a.objectives.length; m++) {
    const x = known(a.objectives[m])
    const y = known(b.objectives[m])
    if (x > y) return false
    if (x < y) better = true
  }
  return better
}

const known = (x: number) => (Number.isNaN(x) ? Number.POSITIVE_INFINITY : x)

/** Fronts by fast non-dominated sorting (Deb et al. 2002): lists of indices, the best front first. */
export function nonDominatedFronts(points: readonly Evaluated[]): number[][] {
  const worse = points.map((): number[] => [])
  const ahead = new Int32Array(points.length)
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++) {
      if (dominates(points[i], points[j])) {
        worse[i].push(j)
        ahead[j]++
      } else if (dominates(points[j], points[i])) {
        worse[j].push(i)
        ahead[i]++
      }
    }
  const fronts: number[][] = []
  let front = points.flatMap((_, i) => (ahead[i] === 0 ? [i] : []))
  while (front.length > 0) {
    fronts.push(front)
    const next: number[] = []
    for (const i of front)
      for (const j of worse[i]) {
        ahead[j]--
        if (ahead[j] === 0) next.push(j)
      }
    front = next.sort((a, b) => a - b)
  }
  return fronts
}

/** The points that nothing dominates and that break no constraint. */
export function paretoFront(points: readonly Evaluated[]): number[] {
  return (nonDominatedFronts(points)[0] ?? []).filter(i => points[i].violation === 0)
}

/** Distance to the neighbours along each objective, by index; the ends are infinitely far (Deb et al. 2002). */
export function crowdingDistances(
  points: readonly Evaluated[],
  front: readonly number[],
): Map<number, number> {
  const distance = new Map(front.map(i => [i, 0]))
  const objectives = points[front[0]]?.objectives.length ?? 0
  for (let m = 0; m < objectives; m++) {
    const order = [...front].sort((a, b) => points[a].objectives[m] - points[b].objectives[m] || a - b)
    const span = points[order[order.length - 1]].objectives[m] - points[order[0]].objectives[m]
    distance.set(order[0], Number.POSITIVE_INFINITY)
    distance.set(order[order.length - 1], Number.POSITIVE_INFINITY)
    if (!(span > 0)) continue
    for (let k = 1; k < order.length - 1; k++) {
      const gap = points[order[k + 1]].objectives[m] - points[order[k - 1]].objectives[m]
      distance.set(order[k], (distance.get(order[k]) as number) + gap / span)
    }
  }
  return distance
}
