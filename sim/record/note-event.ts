import { defineRule } from '../model/process.ts'
import type { World } from '../model/world.ts'

/** Notes an event of the business in a unit where it stays or ends; `a` and `b` are figures of the rule. */
export const noteEvent = defineRule({
  reads: ['business.key', 'business.kind', 'business.sector', 'business.opened'],
  run(see, _set, w: World, type: number, unit: number, a: number, b: number): void {
    w.events.add(
      w.tick,
      type,
      unit,
      -1,
      see['business.key'][unit],
      see['business.kind'][unit],
      see['business.sector'][unit],
      w.tick - see['business.opened'][unit],
      a,
      b,
    )
  },
})
