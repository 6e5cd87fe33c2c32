/** What becomes of a workshop whose master retires: handed on, or closed and its knowledge lost. Used by the process exit. */

import { normal } from '../../engine/distributions.ts'
import { uniform } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { noteEvent } from '../../record/note-event.ts'
import { cite } from '../../sources.ts'
import { MAX_TIES } from '../columns.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

const LEAST_MONTHS = constant({
  value: 12,
  unit: 'months',
  source: cite`assumed`,
  why: "Months at a master's side before an apprentice can take over.",
})
const SUCCESSOR_AGE = constant({
  value: 32,
  unit: 'years',
  source: cite`assumed`,
  why: 'A successor is about this old.',
})
const KEPT_ROOTS = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'A successor keeps so much of the standing of the master in the place.',
})
const PARTNER_SKILL = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: "Somebody from a partner's workshop has seen this part of what the partner knows.",
})
const LEFT_IN_SHOP = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: 'The retiring master leaves this part of the cash in the shop.',
})

/** Best practice among the partners of a shop [years]; 0 without ties. */
const partnerSkill = defineRule({
  reads: ['business.ties', 'business.experience'],
  run(see, _set, _w: World, unit: number): number {
    const ties = see['business.ties']
    let best = 0
    for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++)
      if (ties[k] !== 0) best = Math.max(best, see['business.experience'][ties[k] - 1])
    return best
  },
})

/**
 * Looks for a successor: the apprentice, if far enough, else with a chance somebody from a partner's workshop. The shop
 * keeps its name, lease and ties, has a younger owner with that person's practice and a new head for business.
 * @returns false where there is none; then the knowledge is lost with the shop
 */
export const succeed = defineRule({
  reads: ['business.key', 'business.opened'],
  writes: [
    'district.skillLost',
    'business.founderAge',
    'business.experience',
    'business.ability',
    'business.rooted',
    'business.stress',
    'business.apprentices',
    'business.apprenticeMonths',
    'business.apprenticeSkill',
    'business.cash',
    'region.leaverCash',
    'district.succeeded',
  ],
  rules: [partnerSkill, noteEvent],
  run(see, set, w: World, unit: number, district: number): boolean {
    const { params: p, keys } = w
    const key = see['business.key'][unit]
    const lost = see['business.experience'][unit]
    let skill = 0
    if (see['business.apprentices'][unit] > 0 && see['business.apprenticeMonths'][unit] >= LEAST_MONTHS)
      skill = see['business.apprenticeSkill'][unit]
    else {
      const draw = keys.month('succession')
      const known = partnerSkill(see, set, w, unit)
      if (known > 0 && uniform(draw.a, draw.b, key) < p.partnerSuccession) skill = PARTNER_SKILL * known
    }
    if (skill <= 0) {
      set['district.skillLost'][district] += lost
      return false
    }
    const talent = keys.month('successor ability')
    const years = (w.tick - see['business.opened'][unit]) / 12
    const cash = see['business.cash'][unit]
    set['business.founderAge'][unit] = SUCCESSOR_AGE - Math.floor(years)
    set['business.experience'][unit] = skill
    set['business.ability'][unit] =
      0.5 * see['business.ability'][unit] + 0.5 * p.abilitySpread * normal(talent.a, talent.b, key)
    set['business.rooted'][unit] *= KEPT_ROOTS
    set['business.stress'][unit] = 0
    set['business.apprentices'][unit] = 0
    set['business.apprenticeMonths'][unit] = 0
    set['business.apprenticeSkill'][unit] = 0
    set['business.cash'][unit] = cash * LEFT_IN_SHOP
    set['region.leaverCash'][0] += cash * (1 - LEFT_IN_SHOP)
    set['district.succeeded'][district]++
    noteEvent(see, set, w, EVENT.succeeded, unit, lost, skill)
    return true
  },
})
