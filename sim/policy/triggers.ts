/** When a use of a lever acts: its months, its trigger, ramp and decay. */
import { leftAfter } from '../math.ts'
import { valueInArea } from '../metrics/figure.ts'
import type { LeverUse } from '../scenario.ts'
import type { World } from '../world.ts'
import type { Plan } from './plans.ts'

/** An effect under this share of the full one has died out. */
const GONE = 0.01

/** Metrics that a trigger may ask: those that state columns alone tell, so that a run can go on from any of its months. */
export const TRIGGER_METRICS = [
  'vacancy',
  'chainShare',
  'askGrowth',
  'displacementRate',
  'shockDepth',
] as const

/**
 * How strongly a use acts in a month of the scenario: ramp up, then decay after its end.
 * @param start month in which it first acted: `use.from` where no trigger has let it wait
 */
export function strengthAt(
  use: LeverUse,
  halfLifeMonths: number,
  month: number,
  start: number = use.from,
): number {
  if (month < start) return 0
  const ramp = use.ramp ?? 0
  const rise = (at: number) => (ramp > 0 ? Math.min(1, (at - start + 1) / ramp) : 1)
  if (use.to === undefined || month < use.to) return rise(month)
  if (halfLifeMonths <= 0 || use.to <= start) return 0
  const left = rise(use.to - 1) * leftAfter(month - use.to + 1, halfLifeMonths)
  return left < GONE ? 0 : left
}

/** What the use columns keep of one use: tick + 1 of the first and of the last month in which it acted; 0 never. */
export interface UseMonths {
  readonly first: Int16Array
  readonly last: Int16Array
}

/**
 * How strongly a use acts this month, noted in the use columns. A trigger is asked in every month of the use; after its end
 * what is left decays where it acted to the last.
 */
export function actNow(w: World, plan: Plan, months: UseMonths): number {
  const { use, row } = plan
  const { spinUpMonths } = w.spec
  const month = w.tick - spinUpMonths
  if (month < use.from) return 0
  const ended = use.to !== undefined && month >= use.to
  if (!ended && holds(w, plan, months.first[row] > 0)) {
    if (months.first[row] === 0) months.first[row] = w.tick + 1
    months.last[row] = w.tick + 1
  }
  const lastMonth = months.last[row] - 1 - spinUpMonths
  const acts = months.last[row] > 0 && (ended ? lastMonth === (use.to ?? 0) - 1 : lastMonth === month)
  const start = months.first[row] - 1 - spinUpMonths
  return acts ? strengthAt(use, plan.lever.decayHalfLifeMonths, month, start) : 0
}

/** Whether nothing stands against acting: no trigger, its condition holds, or held once where once is enough. */
function holds(w: World, plan: Plan, acted: boolean): boolean {
  const { trigger } = plan.use
  if (!trigger || !plan.watched) return true
  if (trigger.mode === 'once' && acted) return true
  const value = valueInArea(w, plan.watched, plan.reach.districts)
  const { above, below } = trigger
  return (above !== undefined && value > above) || (below !== undefined && value < below)
}

/** Whether a bill comes in this month: while the use acts, and for as long as the lever's obligations outlast it. */
export function isCharged(w: World, plan: Plan, months: UseMonths, strength: number): boolean {
  const { to } = plan.use
  const month = w.tick - w.spec.spinUpMonths
  if (strength > 0 && (to === undefined || month < to)) return true
  const last = months.last[plan.row]
  return last > 0 && w.tick + 1 > last && w.tick + 1 <= last + (plan.lever.billsAfter ?? 0)
}
