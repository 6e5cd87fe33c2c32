/** Ways out of a unit, and the money that changes hands on the way. Used by the processes leases and exit. */

import type { Draw } from '../engine/rng.ts'
import { EVENT } from '../events.ts'
import { exp, log } from '../math.ts'
import { rememberFace, type World } from '../world.ts'
import { FLAG } from './founder.ts'
import { grossMargin } from './gross-margin.ts'
import { claimKeyMoney, claimKeyMoneyAs } from './key-money.ts'
import { type Choice, chooseDistrict, emptyChoice, emptySeeker, type Seeker } from './location-choice.ts'
import { noteEvent } from './note-event.ts'
import { floorFactor, floorOf, frontLoad, reservation } from './open.ts'

const seeker: Seeker = emptySeeker()
const choice: Choice = emptyChoice()

/** Most rent that a business can pay and still live on half of what its owner wants [만원 a month]. */
export function affordableRent(w: World, unit: number): number {
  const c = w.c
  const t = w.sector
  const s = c['business.sector'][unit]
  const size = c['business.size'][unit]
  // A tenant with money in hand accepts a thin year: a fortieth of the cash a month.
  const patience = Math.max(0, c['business.cash'][unit]) / 40
  return (
    grossMargin(w, s, w.districtOf[unit], c['business.expected'][unit], size) -
    (t.fixed[s] + 0.5 * t.ownerPay[s]) * size +
    patience
  )
}

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
export function relocate(w: World, unit: number, district: number, draws: MoveDraws): boolean {
  const c = w.c
  const t = w.sector
  const p = w.params
  const s = c['business.sector'][unit]
  const size = c['business.size'][unit]
  const cash = c['business.cash'][unit]
  if (cash < p.movingCost * floorOf(w, size)) return false
  seeker.key = c['business.key'][unit]
  seeker.kind = c['business.kind'][unit]
  seeker.sector = s
  seeker.home = w.townOf[district]
  seeker.size = size
  seeker.pull = c['business.weight'][unit] * exp(0.3 * log(1 + p.optimism))
  seeker.floor = 0.6 * t.ownerPay[s] * size
  seeker.leaving = district
  chooseDistrict(w, seeker, choice, draws.luck, draws.sample)
  const d = choice.district
  if (d < 0) return false
  const to = w.population.claim(d, draws.unit.a, draws.unit.b, seeker.key)
  if (to < 0) return false
  const factor = floorFactor(w, to, size)
  const rent = c['unit.landlord'][to] === 0 ? 0 : reservation(w, to, d) * factor * (1 + frontLoad(w, d))
  if (choice.profit - Math.max(0, rent - choice.rent * c['unit.quality'][to]) < seeker.floor) {
    w.population.release(to)
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
    w.tick - c['business.opened'][unit],
    rent,
    c['business.rent'][unit],
  )
  const moving = p.movingCost * floorOf(w, size)
  c['region.movingCosts'][0] += moving
  c['business.cash'][unit] = cash - moving
  claimKeyMoney(w, unit)
  claimKeyMoneyAs(w, unit, to + 1)
  c['unit.claimKey'][to] = 0
  c['unit.claimant'][to] = 0
  rememberFace(w, unit)
  c['business.rent'][unit] = rent
  c['business.support'][unit] = 0
  c['business.leaseStart'][unit] = w.tick
  c['business.leaseDue'][unit] = w.tick + p.leaseMonths
  c['business.rooted'][unit] *= w.townOf[d] === w.townOf[district] ? 0.6 : 0.2
  c['business.stress'][unit] = 0
  c['business.flags'][unit] |= FLAG.moved
  c['district.movedIn'][d]++
  w.population.move(unit, to)
  return true
}

/** Books and queues a closure. Who still has money left can claim key money from the next tenant. */
export function close(w: World, unit: number, type: number, a: number, b: number): void {
  noteEvent(w, type, unit, a, b)
  claimKeyMoney(w, unit)
  w.population.exit(unit)
}
