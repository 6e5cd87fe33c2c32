/** Steps around a parameter set, drawn by keyed numbers so that they can be repeated. */
import { hash2, textKey } from '../../sim/engine/index.ts'

import type { Factor, ParameterSet } from './factors.ts'

function unit(seed: string, purpose: string, i: number): number {
  return ((hash2(textKey(seed), textKey(purpose), i) >>> 0) + 0.5) / 4294967296
}

/**
 * Steps from a set: each moves a few factors, by a normal-like draw of `width` times the factor's range, held in range.
 * @param share chance of each factor to move
 */
export function stepsFrom(
  centre: ParameterSet,
  factors: readonly Factor[],
  n: number,
  width: number,
  share: number,
  seed: string,
): ParameterSet[] {
  return Array.from({ length: n }, (_, i) => {
    const set: Record<string, number> = { ...centre }
    for (const f of factors) {
      if (unit(seed, `moves ${f.id}`, i) >= share) continue
      const draw = unit(seed, `a ${f.id}`, i) + unit(seed, `b ${f.id}`, i) + unit(seed, `c ${f.id}`, i) - 1.5
      const next = centre[f.id] + 2 * draw * width * (f.high - f.low)
      set[f.id] = Math.min(f.high, Math.max(f.low, next))
    }
    return set
  })
}
