/** Key money between tenants: who has a claim on a unit it left, and who gets what the next tenant pays. */

import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import { CHAIN } from '../sectors.ts'
import type { World } from '../world.ts'
import { OWNER } from './landlord.ts'

const CLAIM_MONTHS = constant({
  value: 6,
  unit: 'months',
  source: cite`${'S49c'}`,
  why: 'Months after which nobody pays for a unit that stands empty: the law protects the last six of a lease (S49c).',
})

/**
 * A tenant leaves a unit: it claims what its successor will pay. Not a chain, which pays none here, not who owns the place, and
 * not who went bankrupt: after long arrears there is nothing left to claim. A closed business is a household from then
 * on, unless `claimKeyMoneyAs` says where it goes on.
 */
export const claimKeyMoney = defineRule({
  reads: ['business.kind', 'unit.landlord', 'business.cash', 'business.key'],
  writes: ['unit.claimKey', 'unit.claimant'],
  run(see, set, _w: World, unit: number): void {
    if (
      see['business.kind'][unit] === CHAIN ||
      see['unit.landlord'][unit] === OWNER ||
      see['business.cash'][unit] < 0
    )
      return
    set['unit.claimKey'][unit] = see['business.key'][unit]
    set['unit.claimant'][unit] = 0
  },
})

/** Whoever has just left `unit` goes on in another unit (`row + 1`), or as a dormant creator (`-(slot + 1)`). */
export const claimKeyMoneyAs = defineRule({
  reads: ['unit.claimKey', 'business.key'],
  writes: ['unit.claimant'],
  run(see, set, _w: World, unit: number, claimant: number): void {
    if (see['unit.claimKey'][unit] === see['business.key'][unit]) set['unit.claimant'][unit] = claimant
  },
})

/**
 * A newcomer pays key money for a unit. The leaver gets the part that the law protects where it left no more than half a year
 * ago; the rest stays with the landlord and those in between.
 *
 *   paid = back + kept;  back = recovery x paid where there is a claim
 *
 * `back` goes into the business or the savings of a claimant who still trades, else to a household. Money is conserved:
 * checks.ts adds it up.
 */
export const payKeyMoney = defineRule({
  reads: [
    'unit.claimKey',
    'unit.vacantSince',
    'policy.keyMoneyRecovery',
    'unit.claimant',
    'business.key',
    'dormant.key',
  ],
  writes: [
    'district.keyMoneyPaid',
    'district.keyMoneyBack',
    'region.keyMoneyKept',
    'business.cash',
    'region.keyMoneyBack',
    'dormant.cash',
    'region.keyMoneyHome',
  ],
  run(see, set, w: World, unit: number, district: number, paid: number): void {
    set['district.keyMoneyPaid'][district] += paid
    const key = see['unit.claimKey'][unit]
    const inTime = key !== 0 && w.tick - see['unit.vacantSince'][unit] <= CLAIM_MONTHS
    const back = inTime ? see['policy.keyMoneyRecovery'][district] * paid : 0
    set['district.keyMoneyBack'][district] += back
    set['region.keyMoneyKept'][0] += paid - back
    if (back <= 0) return
    const claimant = see['unit.claimant'][unit]
    if (claimant > 0 && see['business.key'][claimant - 1] === key) {
      set['business.cash'][claimant - 1] += back
      set['region.keyMoneyBack'][0] += back
      return
    }
    if (claimant < 0 && see['dormant.key'][-claimant - 1] === key) set['dormant.cash'][-claimant - 1] += back
    set['region.keyMoneyHome'][0] += back
  },
})
