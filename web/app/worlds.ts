/** Where the two worlds of the Lab part. */
import { firstDifference, METRICS } from '../../src/page.ts'
import type { TrackResults } from './track-results.ts'

/** First month in which the worlds are not the same; undefined where they are one. Money spent is no difference of the world. */
export function partingMonth(a: TrackResults, b: TrackResults): number | undefined {
  if (a === b) return undefined
  let first = a.months
  for (const { id, group } of METRICS) {
    const [mine, theirs] = [a.region(id), b.region(id)]
    if (group !== 'policy' && mine && theirs) first = Math.min(first, firstDifference(mine, theirs, 1))
  }
  return first === a.months ? undefined : first
}

export function worldsDiffer(a: TrackResults, b: TrackResults): boolean {
  return partingMonth(a, b) !== undefined
}
