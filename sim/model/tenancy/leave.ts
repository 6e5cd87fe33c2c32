/** Ways out of a unit, and the money that changes hands on the way. Used by the processes leases and exit. */

import { exp, log } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import type { Draw } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { noteEvent } from '../../record/note-event.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { FLAG } from '../founding/founder.ts'
import { chooseDistrict, emptyChoice, emptySeeker } from '../founding/location-choice.ts'
import { floorFactor, floorOf, frontLoad, reservation } from '../founding/open.ts'
import { defineRule } from '../process.ts'
import { grossMargin } from '../trade/gross-margin.ts'
import type { World } from '../world.ts'
import { rememberFace } from './face-rent.ts'
import { claimKeyMoney, claimKeyMoneyAs } from './key-money.ts'
import { OWNER } from './landlord.ts'
import { claimUnit, leaveUnit, moveTenant, releaseUnit } from './units.ts'

const CASH_A_MONTH = constant({
  value: 40,
  unit: 'months',
  source: cite`assumed`,
  why: 'A tenant with money in hand accepts a thin year: a fortieth of the cash a month.',
})
const MOVER_OPTIMISM = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the optimism of founders that is left to those who move.',
})
const LEAST_PAY = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the owner pay that a mover wants a place to promise.',
})
const ROOTS_IN_TOWN = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place that a move within the town leaves.',
})
const ROOTS_ELSEWHERE = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place that a move to another town leaves.',
})

/** Records that serve all movers in turn. */
const inTurn = perWorld((_w: World) => ({ seeker: emptySeeker(), choice: emptyChoice() }))

/** Most rent that a business can pay and still live on half of what its owner wants [만원 a month]. */
export const affordableRent = defineRule({
  reads: ['business.sector', 'business.size', 'business.cash', 'business.expected'],
  rules: [grossMargin],
  run(see, set, w: World, unit: number): number {
    const t = w.sector
    const s = see['business.sector'][unit]
    const size = see['business.size'][unit]
    // A tenant with money in hand accepts a thin year: a fortieth of the cash a month.
    const patience = Math.max(0, see['business.cash'][unit]) / CASH_A_MONTH
    return (
      grossMargin(see, set, w, s, w.districtOf[unit], see['business.expected'][unit], size) -
      (t.fixed[s] + 0.5 * t.ownerPay[s]) * size +
      patience
    )
  },
})

export interface MoveDraws {
  readonly luck: Draw
  readonly sample: Draw
  readonly unit: Draw
  readonly tries: Draw
}
export function moveDraws(w: World): MoveDraws {
  return {
    luck: w.keys.month('move choice'),
    sample: w.keys.month('move sample'),
    unit: w.keys.month('move unit'),
    tries: w.keys.month('move tries'),
  }
}

/**
 * A squeezed tenant looks for a cheaper unit, its own town first. True when it moves: the move is queued, skill and ties
 * go along.
 */
export const relocate = defineRule({
  reads: [
    'business.sector',
    'business.size',
    'business.key',
    'business.kind',
    'business.weight',
    'unit.landlord',
    'unit.quality',
    'business.opened',
  ],
  writes: [
    'region.movingCosts',
    'business.cash',
    'unit.claimKey',
    'unit.claimant',
    'business.rent',
    'business.support',
    'business.leaseStart',
    'business.leaseDue',
    'business.rooted',
    'business.stress',
    'business.flags',
    'district.movedIn',
  ],
  rules: [
    claimUnit,
    releaseUnit,
    moveTenant,
    chooseDistrict,
    floorFactor,
    reservation,
    frontLoad,
    claimKeyMoney,
    claimKeyMoneyAs,
    rememberFace,
  ],
  run(see, set, w: World, unit: number, district: number, draws: MoveDraws): boolean {
    const t = w.sector
    const p = w.params
    const s = see['business.sector'][unit]
    const size = see['business.size'][unit]
    const cash = see['business.cash'][unit]
    if (cash < p.movingCost * floorOf(w, size)) return false
    const { seeker, choice } = inTurn(w)
    seeker.key = see['business.key'][unit]
    seeker.kind = see['business.kind'][unit]
    seeker.sector = s
    seeker.home = w.townOf[district]
    seeker.size = size
    seeker.pull = see['business.weight'][unit] * exp(MOVER_OPTIMISM * log(1 + p.optimism))
    seeker.floor = LEAST_PAY * t.ownerPay[s] * size
    seeker.leaving = district
    chooseDistrict(see, set, w, seeker, choice, draws.luck, draws.sample)
    const d = choice.district
    if (d < 0) return false
    const to = claimUnit(see, set, w, d, draws.unit, seeker.key)
    if (to < 0) return false
    const factor = floorFactor(see, set, w, to, size)
    const rent =
      see['unit.landlord'][to] === OWNER
        ? 0
        : reservation(see, set, w, to, d) * factor * (1 + frontLoad(see, set, w, d))
    if (choice.profit - Math.max(0, rent - choice.rent * see['unit.quality'][to]) < seeker.floor) {
      releaseUnit(see, set, w, to)
      return false
    }
    w.events.add(
      w.tick,
      EVENT.moved,
      unit,
      to,
      seeker.key,
      seeker.kind,
      s,
      w.tick - see['business.opened'][unit],
      rent,
      see['business.rent'][unit],
    )
    const moving = p.movingCost * floorOf(w, size)
    set['region.movingCosts'][0] += moving
    set['business.cash'][unit] = cash - moving
    claimKeyMoney(see, set, w, unit)
    claimKeyMoneyAs(see, set, w, unit, to + 1)
    set['unit.claimKey'][to] = 0
    set['unit.claimant'][to] = 0
    rememberFace(see, set, w, unit)
    set['business.rent'][unit] = rent
    set['business.support'][unit] = 0
    set['business.leaseStart'][unit] = w.tick
    set['business.leaseDue'][unit] = w.tick + p.leaseMonths
    set['business.rooted'][unit] *= w.townOf[d] === w.townOf[district] ? ROOTS_IN_TOWN : ROOTS_ELSEWHERE
    set['business.stress'][unit] = 0
    set['business.flags'][unit] |= FLAG.moved
    set['district.movedIn'][d]++
    moveTenant(see, set, w, unit, to)
    return true
  },
})

/** Books and queues a closure. Who still has money left can claim key money from the next tenant. */
export const close = defineRule({
  rules: [leaveUnit, noteEvent, claimKeyMoney],
  run(see, set, w: World, unit: number, type: number, a: number, b: number): void {
    noteEvent(see, set, w, type, unit, a, b)
    claimKeyMoney(see, set, w, unit)
    leaveUnit(see, set, w, unit)
  },
})
