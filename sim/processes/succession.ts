/** What becomes of a workshop whose master retires: handed on, or closed and its knowledge lost. Used by the process exit. */
import { normal } from '../distributions.ts'
import { uniform } from '../engine/rng.ts'
import { EVENT } from '../events.ts'
import { MAX_TIES } from '../state/columns.ts'
import type { World } from '../world.ts'
import { noteEvent } from './note-event.ts'

/** Months at a master's side before an apprentice can take over. */
const LEAST_MONTHS = 12
/** A successor is about this old, and keeps so much of the master's standing in the place. */
const SUCCESSOR_AGE = 32
const KEPT_ROOTS = 0.8
/** Somebody from a partner's workshop has seen this part of what the partner knows. */
const PARTNER_SKILL = 0.6
/** The retiring master leaves this part of the cash in the shop. */
const LEFT_IN_SHOP = 0.5

/** Best practice among the partners of a shop [years]; 0 without ties. */
function partnerSkill(w: World, unit: number): number {
  const ties = w.c['business.ties']
  let best = 0
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++)
    if (ties[k] !== 0) best = Math.max(best, w.c['business.experience'][ties[k] - 1])
  return best
}

/**
 * Looks for a successor (M9): the apprentice, if far enough, else with a chance somebody from a partner's workshop. The shop
 * keeps its name, lease and ties, has a younger owner with that person's practice and a new head for business.
 * @returns false where there is none; then the knowledge is lost with the shop
 */
export function succeed(w: World, unit: number, district: number): boolean {
  const { c, params: p, keys } = w
  const key = c['business.key'][unit]
  const lost = c['business.experience'][unit]
  let skill = 0
  if (c['business.apprentices'][unit] > 0 && c['business.apprenticeMonths'][unit] >= LEAST_MONTHS)
    skill = c['business.apprenticeSkill'][unit]
  else {
    const draw = keys.month('succession')
    const known = partnerSkill(w, unit)
    if (known > 0 && uniform(draw.a, draw.b, key) < p.partnerSuccession) skill = PARTNER_SKILL * known
  }
  if (skill <= 0) {
    c['district.skillLost'][district] += lost
    return false
  }
  const talent = keys.month('successor ability')
  const years = (w.tick - c['business.opened'][unit]) / 12
  const cash = c['business.cash'][unit]
  c['business.founderAge'][unit] = SUCCESSOR_AGE - Math.floor(years)
  c['business.experience'][unit] = skill
  c['business.ability'][unit] =
    0.5 * c['business.ability'][unit] + 0.5 * p.abilitySpread * normal(talent.a, talent.b, key)
  c['business.rooted'][unit] *= KEPT_ROOTS
  c['business.stress'][unit] = 0
  c['business.apprentices'][unit] = 0
  c['business.apprenticeMonths'][unit] = 0
  c['business.apprenticeSkill'][unit] = 0
  c['business.cash'][unit] = cash * LEFT_IN_SHOP
  c['region.leaverCash'][0] += cash * (1 - LEFT_IN_SHOP)
  c['district.succeeded'][district]++
  noteEvent(w, EVENT.succeeded, unit, lost, skill)
  return true
}
