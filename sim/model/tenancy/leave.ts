/** Ways out of a unit, and the money that changes hands on the way. Used by the processes leases and exit. */

import { exp, log } from '../../engine/math.ts'
import type { Draw } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { noteEvent } from '../../record/note-event.ts'
import { FLAG } from '../founding/founder.ts'
import {
  type Choice,
  chooseDistrict,
  emptyChoice,
  emptySeeker,
  type Seeker,
} from '../founding/location-choice.ts'
import { floorFactor, floorOf, frontLoad, reservation } from '../founding/open.ts'
import { defineRule } from '../process.ts'
import { grossMargin } from '../trade/gross-margin.ts'
import type { World } from '../world.ts'
import { rememberFace } from './face-rent.ts'
import { claimKeyMoney, claimKeyMoneyAs } from './key-money.ts'
import { claimUnit, leaveUnit, moveTenant, releaseUnit } from './units.ts'

const seeker: Seeker = emptySeeker()
const choice: Choice = emptyChoice()

/** Most rent that a business can pay and still live on half of what its owner wants [만원 a month]. */
export const affordableRent = defineRule({
  reads: ['business.sector', 'business.size', 'business.cash', 'business.expected'],
  rules: [grossMargin],
  run(see, set, w: World, unit: number): number {
    const t = w.sector
    const s = see['business.sector'][unit]
    const size = see['business.size'][unit]
    // A tenant with money in hand accepts a thin year: a fortieth of the cash a month.
    const patience = Math.max(0, see['business.cash'][unit]) / 40
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
    seeker.key = see['business.key'][unit]
    seeker.kind = see['business.kind'][unit]
    seeker.sector = s
    seeker.home = w.townOf[district]
    seeker.size = size
    seeker.pull = see['business.weight'][unit] * exp(0.3 * log(1 + p.optimism))
    seeker.floor = 0.6 * t.ownerPay[s] * size
    seeker.leaving = district
    chooseDistrict(see, set, w, seeker, choice, draws.luck, draws.sample)
    const d = choice.district
    if (d < 0) return false
    const to = claimUnit(see, set, w, d, draws.unit, seeker.key)
    if (to < 0) return false
    const factor = floorFactor(see, set, w, to, size)
    const rent =
      see['unit.landlord'][to] === 0
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
    set['business.rooted'][unit] *= w.townOf[d] === w.townOf[district] ? 0.6 : 0.2
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
