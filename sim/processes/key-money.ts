/** Key money between tenants (M5): who has a claim on a unit it left, and who gets what the next tenant pays. */
import { CHAIN } from '../sectors.ts'
import type { World } from '../world.ts'
import { OWNER } from './open.ts'

/** Months after which nobody pays for a unit that stands empty: the law protects the last six of a lease (S49c). */
const CLAIM_MONTHS = 6

/**
 * A tenant leaves a unit: it claims what its successor will pay. Not a chain, which pays none here, not who owns the place, and
 * not who went bankrupt: after long arrears there is nothing left to claim. A closed business is a household from then
 * on, unless `claimKeyMoneyAs` says where it goes on.
 */
export function claimKeyMoney(w: World, unit: number): void {
  const { c } = w
  if (
    c['business.kind'][unit] === CHAIN ||
    c['unit.landlord'][unit] === OWNER ||
    c['business.cash'][unit] < 0
  )
    return
  c['unit.claimKey'][unit] = c['business.key'][unit]
  c['unit.claimant'][unit] = 0
}

/** Whoever has just left `unit` goes on in another unit (`row + 1`), or as a dormant creator (`-(slot + 1)`). */
export function claimKeyMoneyAs(w: World, unit: number, claimant: number): void {
  if (w.c['unit.claimKey'][unit] === w.c['business.key'][unit]) w.c['unit.claimant'][unit] = claimant
}

/**
 * A newcomer pays key money for a unit. The leaver gets the part that the law protects where it left no more than half a year
 * ago; the rest stays with the landlord and those in between.
 *
 *   paid = back + kept;  back = recovery x paid where there is a claim
 *
 * `back` goes into the business or the savings of a claimant who still trades, else to a household. Money is conserved:
 * checks.ts adds it up.
 */
export function payKeyMoney(w: World, unit: number, district: number, paid: number): void {
  const { c } = w
  c['district.keyMoneyPaid'][district] += paid
  const key = c['unit.claimKey'][unit]
  const inTime = key !== 0 && w.tick - c['unit.vacantSince'][unit] <= CLAIM_MONTHS
  const back = inTime ? c['policy.keyMoneyRecovery'][district] * paid : 0
  c['district.keyMoneyBack'][district] += back
  c['region.keyMoneyKept'][0] += paid - back
  if (back <= 0) return
  const claimant = c['unit.claimant'][unit]
  if (claimant > 0 && c['business.key'][claimant - 1] === key) {
    c['business.cash'][claimant - 1] += back
    c['region.keyMoneyBack'][0] += back
    return
  }
  if (claimant < 0 && c['dormant.key'][-claimant - 1] === key) c['dormant.cash'][-claimant - 1] += back
  c['region.keyMoneyHome'][0] += back
}
