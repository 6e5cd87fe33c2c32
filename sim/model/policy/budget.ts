/** What uses of levers cost, and who is served when the month's budget is short. */

import { defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { BILLED_COLUMNS, type CostContext } from './levers/define.ts'
import { optionOf, type Plan, valueAt } from './plans.ts'

/** Order in which plans get money: as the budget's priorities say, then as in the file. */
export function orderOfService(w: World, plans: readonly Plan[]): readonly number[] {
  const priorities = w.spec.budget.priorities ?? []
  const rank = (p: Plan) => {
    const at = priorities.indexOf(p.use.lever)
    return at < 0 ? priorities.length : at
  }
  return plans.map((_, i) => i).sort((a, b) => rank(plans[a]) - rank(plans[b]) || a - b)
}

/** Money of a month for all levers together [만원]; infinite where the scenario sets no limit. */
export function monthlyBudget(w: World): number {
  const { perYear } = w.spec.budget
  return perYear === undefined ? Number.POSITIVE_INFINITY : perYear / 12
}

/** Gives each bill what is left, in order; `granted` is the part of a bill that is paid. */
export function ration(
  budget: number,
  order: readonly number[],
  bill: Float64Array,
  granted: Float64Array,
): void {
  let left = budget
  granted.fill(1)
  for (const i of order) {
    if (bill[i] <= 0) continue
    granted[i] = Math.min(1, Math.max(0, left) / bill[i])
    left -= bill[i] * granted[i]
  }
}

/**
 * What a lever may look at to say what a use costs this month.
 * @param start month in which the use first acted: capital costs fall from there
 */
export const costContext = defineRule({
  reads: ['district.occupied', 'district.creators', 'district.ask', ...BILLED_COLUMNS],
  run(see, _set, w: World, plan: Plan, strength: number, month: number, start: number): CostContext {
    let businesses = 0
    let creators = 0
    let rent = 0
    for (const d of plan.reach.districts) {
      businesses += see['district.occupied'][d]
      creators += see['district.creators'][d]
      rent += see['district.ask'][d] * w.region.districts[d].units
    }
    return {
      units: plan.units,
      residents: plan.residents,
      businesses,
      creators,
      ask: rent / Math.max(1, plan.units),
      districts: plan.reach.districts.length,
      towns: plan.reach.towns.length,
      agentScale: w.region.agentScale,
      value: valueAt(plan, strength),
      neutral: plan.neutral,
      monthOfUse: month - start,
      option: id => optionOf(w, plan, id),
      flow(column) {
        let sum = 0
        for (const i of column.startsWith('town.') ? plan.reach.towns : plan.reach.districts)
          sum += see[column][i]
        return sum
      },
    }
  },
})
