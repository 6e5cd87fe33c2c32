/** What is written when a founder opens a business in a claimed unit. */

import { powerOf } from '../../engine/float-tables.ts'
import { EVENT } from '../../record/events.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import { INVESTOR, OWNER, TRUST } from '../tenancy/landlord.ts'
import { appealOf } from '../trade/appeal.ts'
import { expectedSales } from '../trade/expected-sales.ts'
import type { World } from '../world.ts'
import type { Founder } from './founder.ts'

const MOST_RISE = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Landlords count on no larger rise than this over a lease.',
})
const ROOTED_AT_HOME = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place of those who open in their home town.',
})
const ROOTED_ELSEWHERE = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place of those who open elsewhere.',
})

/** Rent of a business of some size in a unit, relative to an ordinary one: a larger business takes more floor. */
export const floorFactor = defineRule({
  reads: ['unit.quality'],
  run(see, _set, w: World, unit: number, size: number): number {
    return see['unit.quality'][unit] * floorOf(w, size)
  },
})

/** Floor of a business of some size, relative to one of size 1. */
export function floorOf(w: World, size: number): number {
  return powerOf(w.floorBySize, size)
}

/**
 * What landlords add to new leases where a cap will bind: part of the rise that they expect to lose at renewal (L1 side
 * effect, S49). Nothing is added where rents are not expected to outrun the cap.
 */
export const frontLoad = defineRule({
  reads: ['policy.protectedYears', 'district.askGrowth', 'policy.rentCap'],
  run(see, _set, w: World, district: number): number {
    if (see['policy.protectedYears'][district] <= w.params.leaseMonths / 12) return 0
    const rise = (see['district.askGrowth'][district] * w.params.leaseMonths) / 12
    return w.params.frontLoading * Math.min(MOST_RISE, Math.max(0, rise - see['policy.rentCap'][district]))
  },
})

/**
 * Rent of an ordinary unit that the landlord of a vacant unit holds out for [만원 a month]: the asking rent of the district, or
 * more where the last contract was dearer and patience is not over (face-rent stickiness, S13b):
 *
 *   max(ask, ask + (face - ask)(1 - months vacant / patience));  a trust asks its part of the market
 */
export const reservation = defineRule({
  reads: ['district.ask', 'unit.landlord', 'unit.face', 'unit.vacantSince'],
  run(see, _set, w: World, unit: number, district: number): number {
    const ask = see['district.ask'][district]
    const landlord = see['unit.landlord'][unit]
    if (landlord === TRUST) return w.params.trustRent * ask
    const face = see['unit.face'][unit]
    if (face <= ask || landlord === OWNER) return ask
    const patience = landlord === INVESTOR ? w.params.patienceInvestor : w.params.patienceRentier
    const waited = w.tick - see['unit.vacantSince'][unit]
    return waited >= patience ? ask : ask + (face - ask) * (1 - waited / patience)
  },
})

/** Writes the columns of a new business and queues its opening. The unit has been claimed. */
export const openBusiness = defineRule({
  reads: ['unit.landlord'],
  writes: [
    'unit.claimKey',
    'unit.claimant',
    'business.kind',
    'business.sector',
    'business.flags',
    'business.founderAge',
    'business.stress',
    'business.cohort',
    'business.home',
    'business.opened',
    'business.leaseStart',
    'business.leaseDue',
    'business.number',
    'business.key',
    'business.size',
    'business.floor',
    'business.ability',
    'business.vogue',
    'business.rooted',
    'business.experience',
    'business.rent',
    'business.cash',
    'region.entrantCash',
    'business.weight',
    'business.expected',
    'district.entriesCreator',
    'district.entriesOther',
    'district.entriesChain',
  ],
  rules: [appealOf, expectedSales],
  run(see, set, w: World, f: Founder, unit: number, district: number, rent: number, cash: number): void {
    const tick = w.tick
    set['unit.claimKey'][unit] = 0
    set['unit.claimant'][unit] = 0
    set['business.kind'][unit] = f.kind
    set['business.sector'][unit] = f.sector
    set['business.flags'][unit] = f.flags
    set['business.founderAge'][unit] = f.age
    set['business.stress'][unit] = 0
    set['business.cohort'][unit] = tick
    set['business.home'][unit] = f.home
    set['business.opened'][unit] = tick
    set['business.leaseStart'][unit] = tick
    set['business.leaseDue'][unit] = tick + w.params.leaseMonths
    set['business.number'][unit] = f.number
    set['business.key'][unit] = f.key
    set['business.size'][unit] = f.size
    set['business.floor'][unit] = floorOf(w, f.size)
    set['business.ability'][unit] = f.ability
    set['business.vogue'][unit] = 0
    set['business.rooted'][unit] = f.home === w.townOf[district] ? ROOTED_AT_HOME : ROOTED_ELSEWHERE
    set['business.experience'][unit] = f.experience
    const rentDue = see['unit.landlord'][unit] === 0 ? 0 : rent
    set['business.rent'][unit] = rentDue
    set['business.cash'][unit] = cash
    set['region.entrantCash'][0] += cash
    const pull = appealOf(see, set, w, unit, district)
    set['business.weight'][unit] = pull
    const s = w.sector
    const expected = expectedSales(see, set, w, district, s.market[f.sector], pull)
    set['business.expected'][unit] = expected
    w.population.open(unit)
    if (f.kind === 1) set['district.entriesCreator'][district]++
    else if (f.kind === 2) set['district.entriesOther'][district]++
    else set['district.entriesChain'][district]++
    w.events.add(tick, EVENT.opened, unit, -1, f.key, f.kind, f.sector, 0, rentDue, expected)
  },
})
