import { normal } from '../../engine/distributions.ts'
import { mix32, uniform } from '../../engine/rng.ts'
import { startOfThird } from '../calendar/batches.ts'
import { INVESTOR, OWNER, RENTIER, TRUST } from '../founding/open.ts'
import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'

/** Mean condition of units at the start, when nothing booms: the point at which upkeep adds nothing to amenity. */
export const CALM_UPKEEP = 0.62
/** Growth of asking rent a year from which buildings are bought for the gain. */
const BOOM = 0.02
/** Yield at which buildings are sold to the trust [1/year]: 3-5 % (Q3). */
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

const sign = defineRule({
  reads: ['policy.promiseYears', 'policy.agreementCap'],
  writes: ['unit.promisedUntil', 'unit.promisedCap', 'district.promised'],
  run(see, set, w: World, u: number, d: number): void {
    set['unit.promisedUntil'][u] = Math.min(32_000, w.tick + Math.round(12 * see['policy.promiseYears'][d]))
    set['unit.promisedCap'][u] = see['policy.agreementCap'][d]
    set['district.promised'][d]++
  },
})

/** A landlord looks at an agreement (L3) and at a safe-shop grant (L4), and signs where it loses less than it gains. */
const considerSigning = defineRule({
  reads: [
    'unit.landlord',
    'district.askGrowth',
    'policy.promiseYears',
    'policy.agreementCap',
    'unit.covered',
    'policy.protectedYears',
    'policy.agreement',
    'district.ask',
    'policy.safeGrant',
  ],
  writes: ['district.safeCredit', 'district.safeGiven', 'district.safeAnyway', 'unit.quality', 'unit.upkeep'],
  rules: [sign],
  run(see, set, w: World, u: number, d: number, gap: number, taste: number): void {
    const p = w.params
    const landlord = see['unit.landlord'][u]
    if (landlord === OWNER || landlord === TRUST) return
    const growth = LONG_VIEW * see['district.askGrowth'][d]
    const leaseYears = p.leaseMonths / 12
    const years = see['policy.promiseYears'][d]
    let loss = promiseLoss(gap, growth, see['policy.agreementCap'][d], leaseYears, years)
    // The law binds part of them anyway.
    if (see['unit.covered'][u] === 1)
      loss *= 1 - Math.min(1, see['policy.protectedYears'][d] / (2 * Math.max(1, years)))
    if (landlord === INVESTOR) loss *= 1.5
    const wants = p.signBenefit * (landlord === INVESTOR ? 0.5 : 1) + p.signTaste * taste
    const effort = see['policy.agreement'][d]
    if (effort > 0 && wants * effort > loss) {
      sign(see, set, w, u, d)
      return
    }
    if (see['district.safeCredit'][d] < 1) return
    const rent = 12 * see['district.ask'][d] * see['unit.quality'][u]
    const grant = see['policy.safeGrant'][d] / rent
    if (grant + 0.3 * p.signTaste * taste <= loss) return
    set['district.safeCredit'][d] -= 1
    set['district.safeGiven'][d]++
    if (loss <= 0.02) set['district.safeAnyway'][d]++
    set['unit.quality'][u] *= REMODELLED
    set['unit.upkeep'][u] = 1
    sign(see, set, w, u, d)
  },
})

/**
 * Landlords, a third of the units each month (so every one once a quarter):
 *
 *   ownership   rentier -> investor  3 (o i/(1-i) + b max(0, g - .02));  investor -> rentier  3 o where g < .02
 *   upkeep      U' = U + 3 k (goal(type, g, gap) - U)
 *   signing     where expected loss < benefit + grant + taste (L3, L4);  selling to the trust while it has money (L6)
 *
 * o ownerTurn, b investorBoom [1/month per 1/year], g growth of asking rent [1/year], i investorShare, gap share by which
 * the contract lies under the asking rent. Waiting with a vacant unit is in open.ts (reservation), since the newcomer
 * meets it there. Source: Q3, S13b, S17, S51. Draws: ownership, taste for agreements, sale to the trust.
 */
export const landlords = defineProcess({
  id: 'landlords',
  about: 'owners change, keep up their units, sign agreements, sell to the trust',
  draws: ['ownership', 'agreement taste', 'trust sale'],
  reads: [
    'business.state',
    'business.rent',
    'business.support',
    'business.floor',
    'unit.quality',
    'district.askGrowth',
    'district.ask',
    'policy.agreement',
    'policy.safePlaces',
    'policy.trustPurchases',
  ],
  writes: [
    'unit.landlord',
    'unit.upkeep',
    'unit.promisedUntil',
    'district.safeCredit',
    'district.trustCredit',
    'district.promised',
    'district.trust',
    'district.trustSpent',
    'district.upkeep',
    'district.investors',
  ],
  rules: [considerSigning],
  run(see, set, w) {
    const { params: p, unitStart, tick } = w
    const owner = set['unit.landlord']
    const upkeep = set['unit.upkeep']
    const promisedUntil = set['unit.promisedUntil']
    const state = see['business.state']
    const rentOf = see['business.rent']
    const supportOf = see['business.support']
    const floor = see['business.floor']
    const quality = see['unit.quality']
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
      const growth = see['district.askGrowth'][d]
      const ask = see['district.ask'][d]
      const buys = calm + 3 * p.investorBoom * Math.max(0, growth - BOOM)
      const signing = see['policy.agreement'][d] > 0 || see['policy.safePlaces'][d] > 0
      const places = see['policy.safePlaces'][d]
      set['district.safeCredit'][d] =
        places > 0 ? Math.min(see['district.safeCredit'][d] + places, Math.max(1, 12 * places)) : 0
      const purchases = see['policy.trustPurchases'][d]
      set['district.trustCredit'][d] =
        purchases > 0 ? Math.min(see['district.trustCredit'][d] + purchases, Math.max(1, 24 * purchases)) : 0
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
        if (signing && promisedUntil[u] === 0)
          considerSigning(see, set, w, u, d, gap, normal(taste.a, taste.b, id))
        if (
          purchases > 0 &&
          see['district.trustCredit'][d] >= 1 &&
          uniform(sale.a, sale.b, id) < SELLS_TO_TRUST[owner[u]]
        ) {
          if (owner[u] === INVESTOR) investors--
          owner[u] = TRUST
          set['district.trustCredit'][d] -= 1
          set['district.trust'][d]++
          set['district.trustSpent'][d] += (12 * ask * see['unit.quality'][u]) / YIELD
        }
      }
      set['district.upkeep'][d] += condition * perUnit
      set['district.investors'][d] += investors * perUnit
    }
  },
})
