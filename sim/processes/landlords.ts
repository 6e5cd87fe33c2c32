import { normal } from '../distributions.ts'
import { mix32, uniform } from '../engine/rng.ts'
import { defineProcess } from '../process.ts'
import type { World } from '../world.ts'
import { INVESTOR, OWNER, RENTIER, TRUST } from './open.ts'
import { startOfThird } from './thirds.ts'

/** Mean condition of units at the start, when nothing booms: the point at which upkeep adds nothing to amenity. */
export const CALM_UPKEEP = 0.62
/** Growth of asking rent a year from which buildings are bought for the gain. */
const BOOM = 0.02
/** Yield at which buildings are sold to the trust [1/year]: 3-5 % (domain dossier 2.5). */
const YIELD = 0.04
/** Chance a quarter that the trust finds a seller of a given unit while it has money, by landlord. */
const SELLS_TO_TRUST = [0, 0.12, 0.04, 0]
/** Owners know that growth does not last: part of today's that they expect on average over a promise of years. */
const LONG_VIEW = 0.4
/** A remodelling grant lifts the rent that a unit can ask by this (L4 side effect: dearer later). */
const REMODELLED = 1.04

/**
 * Condition that a landlord keeps a unit in: owners who trade there look after it; an outside investor renovates when rents
 * rise; a rent far under the market is paid back in neglect (L1 side effect).
 *
 * @param growth of asking rent a year
 * @param gap    share by which the contract lies under the asking rent, 0 to 1
 */
export function upkeepGoal(landlord: number, growth: number, gap: number): number {
  if (landlord === OWNER) return 0.8
  if (landlord === TRUST) return 0.75
  const response = landlord === INVESTOR ? 1.5 : 0.6
  const base = landlord === INVESTOR ? 0.5 : 0.6
  return Math.min(1, Math.max(0.2, base + response * Math.min(0.2, growth) - 0.3 * gap))
}

/**
 * What a promise not to raise by more than `cap` a renewal is expected to cost, in years of rent: the part of the gap to
 * the market that could have been closed, and growth beyond the cap. Known answer: contract at market, growth 3 % a
 * year, leases of 2 years, cap 5 %: 1 point a renewal, .01 x (5 renewals of 10 years) x half = .025 x 2 years.
 */
export function promiseLoss(
  gap: number,
  growth: number,
  cap: number,
  leaseYears: number,
  years: number,
): number {
  const renewals = years / leaseYears
  const perRenewal = Math.max(0, growth * leaseYears - cap)
  // Losses pile up over the promise; on average half of them are in force. A gap could be closed at the first renewal.
  return (0.5 * perRenewal * renewals + gap * 0.5) * leaseYears
}

function sign(w: World, u: number, d: number): void {
  const c = w.c
  c['unit.promisedUntil'][u] = Math.min(32_000, w.tick + Math.round(12 * c['policy.promiseYears'][d]))
  c['unit.promisedCap'][u] = c['policy.agreementCap'][d]
  c['district.promised'][d]++
}

/** A landlord looks at an agreement (L3) and at a safe-shop grant (L4), and signs where it loses less than it gains. */
function considerSigning(w: World, u: number, d: number, gap: number, taste: number): void {
  const c = w.c
  const p = w.params
  const landlord = c['unit.landlord'][u]
  if (landlord === OWNER || landlord === TRUST) return
  const growth = LONG_VIEW * c['district.askGrowth'][d]
  const leaseYears = p.leaseMonths / 12
  const years = c['policy.promiseYears'][d]
  let loss = promiseLoss(gap, growth, c['policy.agreementCap'][d], leaseYears, years)
  // The law binds part of them anyway.
  if (c['unit.covered'][u] === 1)
    loss *= 1 - Math.min(1, c['policy.protectedYears'][d] / (2 * Math.max(1, years)))
  if (landlord === INVESTOR) loss *= 1.5
  const wants = p.signBenefit * (landlord === INVESTOR ? 0.5 : 1) + p.signTaste * taste
  const effort = c['policy.agreement'][d]
  if (effort > 0 && wants * effort > loss) {
    sign(w, u, d)
    return
  }
  if (c['district.safeCredit'][d] < 1) return
  const rent = 12 * c['district.ask'][d] * c['unit.quality'][u]
  const grant = c['policy.safeGrant'][d] / rent
  if (grant + 0.3 * p.signTaste * taste <= loss) return
  c['district.safeCredit'][d] -= 1
  c['district.safeGiven'][d]++
  if (loss <= 0.02) c['district.safeAnyway'][d]++
  c['unit.quality'][u] *= REMODELLED
  c['unit.upkeep'][u] = 1
  sign(w, u, d)
}

/**
 * Landlords, a third of the units each month (so every one once a quarter):
 *
 *   ownership   rentier -> investor  3 (o i/(1-i) + b max(0, g - .02));  investor -> rentier  3 o where g < .02
 *   upkeep      U' = U + 3 k (goal(type, g, gap) - U)
 *   signing     where expected loss < benefit + grant + taste (L3, L4);  selling to the trust while it has money (L6)
 *
 * o ownerTurn, b investorBoom [1/month per 1/year], g growth of asking rent [1/year], i investorShare, gap share by which
 * the contract lies under the asking rent. Waiting with a vacant unit is in open.ts (reservation), since the newcomer
 * meets it there. Source: domain 2.5, S13b, S17, S51. Draws: ownership, taste for agreements, sale to the trust.
 */
export const landlords = defineProcess({
  id: 'landlords',
  about: 'owners change, keep up their units, sign agreements, sell to the trust',
  reads: [
    'business.state',
    'business.rent',
    'business.support',
    'business.floor',
    'unit.covered',
    'district.ask',
    'district.askGrowth',
    'district.units',
    'policy.agreement',
    'policy.agreementCap',
    'policy.promiseYears',
    'policy.protectedYears',
    'policy.safePlaces',
    'policy.safeGrant',
    'policy.trustPurchases',
  ],
  writes: [
    'unit.landlord',
    'unit.quality',
    'unit.upkeep',
    'unit.promisedUntil',
    'unit.promisedCap',
    'district.upkeep',
    'district.investors',
    'district.promised',
    'district.trust',
    'district.trustCredit',
    'district.trustSpent',
    'district.safeCredit',
    'district.safeGiven',
    'district.safeAnyway',
  ],
  draws: ['ownership', 'agreement taste', 'trust sale'],
  run(_see, set, w) {
    const { c, params: p, unitStart, tick } = w
    const owner = c['unit.landlord']
    const upkeep = c['unit.upkeep']
    const promisedUntil = c['unit.promisedUntil']
    const state = c['business.state']
    const rentOf = c['business.rent']
    const supportOf = c['business.support']
    const floor = c['business.floor']
    const quality = c['unit.quality']
    const ownership = w.keys.month('ownership')
    const sale = w.keys.month('trust sale')
    const taste = w.keys.trait('agreement taste')
    const speed = Math.min(1, 3 * p.upkeepSpeed)
    const sellsBack = 3 * p.ownerTurn
    const calm = (3 * p.ownerTurn * p.investorShare) / (1 - p.investorShare)
    const phase = tick % 3
    for (let d = 0; d < w.nDistricts; d++) {
      const start = unitStart[d]
      const end = unitStart[d + 1]
      const growth = c['district.askGrowth'][d]
      const ask = c['district.ask'][d]
      const buys = calm + 3 * p.investorBoom * Math.max(0, growth - BOOM)
      const signing = c['policy.agreement'][d] > 0 || c['policy.safePlaces'][d] > 0
      const places = c['policy.safePlaces'][d]
      set['district.safeCredit'][d] =
        places > 0 ? Math.min(set['district.safeCredit'][d] + places, Math.max(1, 12 * places)) : 0
      const purchases = c['policy.trustPurchases'][d]
      set['district.trustCredit'][d] =
        purchases > 0 ? Math.min(set['district.trustCredit'][d] + purchases, Math.max(1, 24 * purchases)) : 0
      const perUnit = 1 / (end - start)
      let condition = 0
      let investors = 0
      const last = startOfThird(w, d, phase + 1)
      for (let u = startOfThird(w, d, phase); u < last; u++) {
        const id = mix32(w.districtKey[d] + Math.imul(u - start + 1, 0x9e3779b1))
        const luck = uniform(ownership.a, ownership.b, id)
        if (owner[u] === RENTIER && luck < buys) {
          owner[u] = INVESTOR
          investors++
        } else if (owner[u] === INVESTOR && growth < BOOM && luck < sellsBack) {
          owner[u] = RENTIER
          investors--
        }
        let gap = 0
        if (state[u] === 1 && owner[u] !== OWNER) {
          const market = ask * quality[u] * floor[u]
          gap = Math.max(0, 1 - (rentOf[u] + supportOf[u]) / market)
        }
        const before = upkeep[u]
        upkeep[u] = before + speed * (upkeepGoal(owner[u], growth, gap) - before)
        condition += upkeep[u] - before
        if (promisedUntil[u] !== 0 && promisedUntil[u] <= tick) {
          promisedUntil[u] = 0
          set['district.promised'][d]--
        }
        if (signing && promisedUntil[u] === 0) considerSigning(w, u, d, gap, normal(taste.a, taste.b, id))
        if (
          purchases > 0 &&
          set['district.trustCredit'][d] >= 1 &&
          uniform(sale.a, sale.b, id) < SELLS_TO_TRUST[owner[u]]
        ) {
          if (owner[u] === INVESTOR) investors--
          owner[u] = TRUST
          set['district.trustCredit'][d] -= 1
          set['district.trust'][d]++
          set['district.trustSpent'][d] += (12 * ask * c['unit.quality'][u]) / YIELD
        }
      }
      set['district.upkeep'][d] += condition * perUnit
      set['district.investors'][d] += investors * perUnit
    }
  },
})
