import type { World } from '../world.ts'

/** Notes an event of the business in a unit where it stays or ends; `a` and `b` are figures of the rule. */
export function noteEvent(w: World, type: number, unit: number, a: number, b: number): void {
  const c = w.c
  w.events.add(
    w.tick,
    type,
    unit,
    -1,
    c['business.key'][unit],
    c['business.kind'][unit],
    c['business.sector'][unit],
    w.tick - c['business.opened'][unit],
    a,
    b,
  )
}
