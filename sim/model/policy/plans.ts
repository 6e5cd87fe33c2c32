/** The uses of levers that a scenario has, with all that stays the same while it runs. */

import { type DistrictMetric, isDistrictMetric } from '../../metrics/define.ts'
import type { LeverUse } from '../../scenario.ts'
import { MAX_USES } from '../columns.ts'
import type { World } from '../world.ts'
import { defaultOf, isNeutral, neutralOf } from './law.ts'
import { type Lever, optionNumber } from './levers/define.ts'
import { type Reach, reachOf } from './levers/reach.ts'
import { TRIGGER_METRICS } from './triggers.ts'

export interface Plan {
  readonly use: LeverUse
  readonly lever: Lever
  /** Row of the lever in the lever columns. */
  readonly index: number
  /**
   * Row of the use in the use columns: uses by their first month, then as in the file, so that one that is added later in time
   * moves no other, and months that two scenarios share are the same in both.
   */
  readonly row: number
  readonly neutral: number
  readonly reach: Reach
  readonly residents: number
  readonly units: number
  /** The metric that a trigger asks. */
  readonly watched: DistrictMetric | undefined
}

/**
 * All uses that do something, as in the file.
 * @throws RangeError for an unknown lever or trigger metric, or more uses than the use columns have rows
 */
export function makePlans(w: World): readonly Plan[] {
  const plans = w.spec.levers.flatMap(use => planOf(w, use))
  if (plans.length > MAX_USES) throw new RangeError(`${plans.length} uses of levers, ${MAX_USES} are allowed`)
  const byStart = plans.map((_, i) => i).sort((a, b) => plans[a].use.from - plans[b].use.from || a - b)
  const rows = new Map(byStart.map((plan, row) => [plan, row]))
  return plans.map((plan, i) => ({ ...plan, row: rows.get(i) ?? 0 }))
}

function planOf(w: World, use: LeverUse): Omit<Plan, 'row'>[] {
  const index = w.model.levers.findIndex(l => l.id === use.lever)
  if (index < 0) throw new RangeError(`unknown lever ${use.lever}`)
  const lever = w.model.levers[index]
  if (isNeutral(lever, use, w.params)) return []
  const reach = reachOf(w.region, use.where)
  let residents = 0
  let units = 0
  for (const t of reach.towns) for (const n of w.region.towns[t].population) residents += n
  for (const d of reach.districts) units += w.region.districts[d].units
  const watched = use.trigger && watchedMetric(w, use.trigger.metric)
  return [{ use, lever, index, neutral: neutralOf(lever, w.params), reach, residents, units, watched }]
}

function watchedMetric(w: World, id: string): DistrictMetric {
  const metric = TRIGGER_METRICS.some(known => known === id)
    ? w.model.metrics.find(m => m.id === id)
    : undefined
  if (!metric || !isDistrictMetric(metric)) throw new RangeError(`no metric ${id} for a trigger`)
  return metric
}

/**
 * An option of a use, or its default under the law in force.
 * @throws RangeError where the lever has no such option
 */
export function optionOf(w: World, plan: Plan, id: string): number {
  const known = plan.lever.options.find(o => o.id === id)
  if (!known) throw new RangeError(`lever ${plan.lever.id} has no option ${id}`)
  return optionNumber(known, plan.use.options?.[id] ?? defaultOf(known, w.params))
}

/** The lever's value at a part of its strength: neutral + strength x (value - neutral). */
export function valueAt(plan: Plan, strength: number): number {
  return plan.neutral + strength * (plan.use.value - plan.neutral)
}
