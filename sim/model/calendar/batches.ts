/**
 * What need not happen every month is done for a third of each district's units a month, so that everybody's turn comes
 * once a quarter. A third is a run of neighbouring units: a loop then touches a third of the memory, not all of it.
 */
import type { World } from '../world.ts'

/** First unit of a third (0, 1, 2) of a district; third 3 gives the end of the last. */
export function startOfThird(w: World, district: number, third: number): number {
  const first = w.unitStart[district]
  return first + Math.floor(((w.unitStart[district + 1] - first) * third) / 3)
}
