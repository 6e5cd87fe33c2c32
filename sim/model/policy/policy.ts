import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { costContext, monthlyBudget, ration } from './budget.ts'
import { effectiveness } from './effectiveness.ts'
import { type Office, officeOf } from './office.ts'
import { POLICY_COLUMNS } from './rule-book.ts'
import { actNow, isCharged } from './triggers.ts'
import { forgetEffects, settle, writerFor } from './writer.ts'

/** Which uses act this month and what they ask for. */
const askForMoney = defineRule({
  reads: ['use.firstActed'],
  rules: [actNow, isCharged, costContext],
  run(see, set, w: World, office: Office): void {
    const month = w.tick - w.spec.spinUpMonths
    office.plans.forEach((plan, i) => {
      const strength = actNow(see, set, w, plan)
      const start = see['use.firstActed'][plan.row] - 1 - w.spec.spinUpMonths
      office.strength[i] = strength
      office.bill[i] = isCharged(see, set, w, plan, strength)
        ? plan.lever.cost(costContext(see, set, w, plan, strength, month, start))
        : 0
    })
  },
})

/**
 * Policy: the law as it stands, then the levers of the scenario. A use acts in its months, while its trigger lets it
 * (sim/model/policy/triggers.ts), and asks for its money; when the month's budget is short, uses are served by priority and the rest
 * act with the part they were granted, which the accounts show. How uses combine in a column: sim/model/policy/writer.ts. Draws: none.
 */
export const policy = defineProcess({
  id: 'policy',
  about: 'levers switch on and off, ask for money, change the rule book',
  writes: [...POLICY_COLUMNS, 'lever.spent', 'lever.asked', 'lever.granted', 'lever.effect'],
  rules: [askForMoney],
  run(see, set, w) {
    const office = officeOf(w)
    const { plans, strength, bill, granted, effective, effects } = office
    set['lever.asked'].fill(0)
    set['lever.granted'].fill(1)
    set['lever.effect'].fill(1)
    askForMoney(see, set, w, office)
    ration(monthlyBudget(w), office.order, bill, granted)
    effective.fill(1)
    for (const i of office.order) {
      if (bill[i] <= 0) continue
      const row = plans[i].index
      const paid = bill[i] * granted[i]
      effective[i] = effectiveness(w, plans[i], paid)
      set['lever.effect'][row] = Math.min(set['lever.effect'][row], effective[i])
      set['lever.asked'][row] += bill[i]
      set['lever.spent'][row] += paid
      set['lever.granted'][row] = Math.min(set['lever.granted'][row], granted[i])
    }
    forgetEffects(effects)
    for (let i = 0; i < plans.length; i++) {
      const s = strength[i] * granted[i] * effective[i]
      if (s > 0) plans[i].lever.apply(writerFor(w, effects, plans[i], s))
    }
    for (const [id, e] of effects) settle(w, id, e, set[id])
  },
})
