/** What is written when a founder opens a business in a claimed unit. */
import { powerOf } from '../engine/float-tables.ts'
import { EVENT } from '../events.ts'
import { expectedSales, type World } from '../world.ts'
import { appealOf } from './appeal.ts'
import type { Founder } from './founder.ts'

/** Rent of a business of some size in a unit, relative to an ordinary one: a larger business takes more floor. */
export function floorFactor(w: World, unit: number, size: number): number {
  return w.c['unit.quality'][unit] * floorOf(w, size)
}

/** Floor of a business of some size, relative to one of size 1. */
export function floorOf(w: World, size: number): number {
  return powerOf(w.floorBySize, size)
}

/**
 * What landlords add to new leases where a cap will bind: part of the rise that they expect to lose at renewal (L1 side
 * effect, S49). Nothing is added where rents are not expected to outrun the cap.
 */
export function frontLoad(w: World, district: number): number {
  const c = w.c
  if (c['policy.protectedYears'][district] <= w.params.leaseMonths / 12) return 0
  const rise = (c['district.askGrowth'][district] * w.params.leaseMonths) / 12
  return w.params.frontLoading * Math.min(0.6, Math.max(0, rise - c['policy.rentCap'][district]))
}

/** Landlord types. */
export const OWNER = 0
export const RENTIER = 1
export const INVESTOR = 2
export const TRUST = 3

/**
 * Rent of an ordinary unit that the landlord of a vacant unit holds out for [만원 a month]: the asking rent of the district, or
 * more where the last contract was dearer and patience is not over (face-rent stickiness, S13b):
 *
 *   max(ask, ask + (face - ask)(1 - months vacant / patience));  a trust asks its part of the market
 */
export function reservation(w: World, unit: number, district: number): number {
  const c = w.c
  const ask = c['district.ask'][district]
  const landlord = c['unit.landlord'][unit]
  if (landlord === TRUST) return w.params.trustRent * ask
  const face = c['unit.face'][unit]
  if (face <= ask || landlord === OWNER) return ask
  const patience = landlord === INVESTOR ? w.params.patienceInvestor : w.params.patienceRentier
  const waited = w.tick - c['unit.vacantSince'][unit]
  return waited >= patience ? ask : ask + (face - ask) * (1 - waited / patience)
}

/** Writes the columns of a new business and queues its opening. The unit has been claimed. */
export function openBusiness(
  w: World,
  f: Founder,
  unit: number,
  district: number,
  rent: number,
  cash: number,
): void {
  const c = w.c
  const tick = w.tick
  c['unit.claimKey'][unit] = 0
  c['unit.claimant'][unit] = 0
  c['business.kind'][unit] = f.kind
  c['business.sector'][unit] = f.sector
  c['business.flags'][unit] = f.flags
  c['business.founderAge'][unit] = f.age
  c['business.stress'][unit] = 0
  c['business.cohort'][unit] = tick
  c['business.home'][unit] = f.home
  c['business.opened'][unit] = tick
  c['business.leaseStart'][unit] = tick
  c['business.leaseDue'][unit] = tick + w.params.leaseMonths
  c['business.number'][unit] = f.number
  c['business.key'][unit] = f.key
  c['business.size'][unit] = f.size
  c['business.floor'][unit] = floorOf(w, f.size)
  c['business.ability'][unit] = f.ability
  c['business.vogue'][unit] = 0
  c['business.rooted'][unit] = f.home === w.townOf[district] ? 0.6 : 0.2
  c['business.experience'][unit] = f.experience
  const rentDue = c['unit.landlord'][unit] === 0 ? 0 : rent
  c['business.rent'][unit] = rentDue
  c['business.cash'][unit] = cash
  c['region.entrantCash'][0] += cash
  const pull = appealOf(w, unit, district)
  c['business.weight'][unit] = pull
  const s = w.sector
  const expected = expectedSales(w, district, s.market[f.sector], pull)
  c['business.expected'][unit] = expected
  w.population.open(unit)
  if (f.kind === 1) c['district.entriesCreator'][district]++
  else if (f.kind === 2) c['district.entriesOther'][district]++
  else c['district.entriesChain'][district]++
  w.events.add(tick, EVENT.opened, unit, -1, f.key, f.kind, f.sector, 0, rentDue, expected)
}
