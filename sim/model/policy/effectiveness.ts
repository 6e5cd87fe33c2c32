import { exp } from '../../engine/math.ts'
import type { World } from '../world.ts'
import type { Plan } from './plans.ts'

/**
 * Part of the effect that is left when a programme spends `money` a month over `targets` places of `residents` people:
 *
 *   money / (money + fixed targets) x cap (1 - exp(-money/cap)) / money,   cap = absorptiveCapacity residents
 *
 * The first factor falls when a small budget is spread over many places (SD2), the second when a place is given more than
 * it can use (Q2). Known answers: money = fixed targets: 1/2; money = cap: 1 - 1/e = .632 of it; little money in
 * one place: 1.
 */
export function effectOfMoney(
  money: number,
  targets: number,
  residents: number,
  fixed: number,
  perHead: number,
): number {
  if (money <= 0) return 1
  const cap = perHead * residents
  const x = cap > 0 ? money / cap : 0
  const absorbed = x > 1e-9 ? (1 - exp(-x)) / x : 1
  return (money / (money + fixed * targets)) * absorbed
}

/** The same for one use of a lever that is granted `money` this month. */
export function effectiveness(w: World, plan: Plan, money: number): number {
  if ((plan.lever.money ?? 'programme') !== 'programme') return 1
  const targets = plan.lever.reach === 'towns' ? plan.reach.towns.length : plan.reach.districts.length
  return effectOfMoney(money, targets, plan.residents, w.params.fixedPerTarget, w.params.absorptiveCapacity)
}
