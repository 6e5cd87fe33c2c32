/** What the policy process of one run works with from month to month. Nothing here is state: it follows from the scenario. */
import { perWorld } from '../../engine/per-world.ts'
import type { World } from '../world.ts'
import { orderOfService } from './budget.ts'
import { makePlans, type Plan } from './plans.ts'
import { type EffectsByColumn, makeEffects } from './writer.ts'

export interface Office {
  readonly plans: readonly Plan[]
  readonly effects: EffectsByColumn
  /** Order in which plans get money. */
  readonly order: readonly number[]
  /** One number a plan, made anew each month. */
  readonly strength: Float64Array
  readonly bill: Float64Array
  readonly granted: Float64Array
  readonly effective: Float64Array
}

export const officeOf = perWorld((w: World): Office => {
  const plans = makePlans(w)
  return {
    plans,
    effects: makeEffects(w),
    order: orderOfService(w, plans),
    strength: new Float64Array(plans.length),
    bill: new Float64Array(plans.length),
    granted: new Float64Array(plans.length),
    effective: new Float64Array(plans.length),
  }
})

/** True where the scenario uses a lever that wakes a process (see Lever.wakes): elsewhere the process costs nothing. */
export function isWoken(w: World, id: string): boolean {
  return officeOf(w).plans.some(plan => plan.lever.wakes?.includes(id) ?? false)
}
