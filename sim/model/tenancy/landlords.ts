import { normal } from '../../engine/distributions.ts'
import { OPEN } from '../../engine/population.ts'
import { mix32, uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { startOfThird } from '../calendar/batches.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { byLandlord, INVESTOR, OWNER, RENTIER, TRUST } from './landlord.ts'

const OWNER_UPKEEP = constant({
  value: 0.8,
  unit: 'index',
  source: cite`assumed`,
  why: 'Condition in which owners keep the units where they trade.',
})
const TRUST_UPKEEP = constant({
  value: 0.75,
  unit: 'index',
  source: cite`assumed`,
  why: 'Condition in which a land trust keeps its units.',
})
const INVESTOR_RESPONSE = constant({
  value: 1.5,
  unit: 'index/(1/year)',
  source: cite`assumed`,
  why: 'How much better an investor keeps a unit where rents rise.',
})
const RENTIER_RESPONSE = constant({
  value: 0.6,
  unit: 'index/(1/year)',
  source: cite`assumed`,
  why: 'How much better a rentier keeps a unit where rents rise.',
})
const INVESTOR_UPKEEP = constant({
  value: 0.5,
  unit: 'index',
  source: cite`assumed`,
  why: 'Condition in which an investor keeps a unit where rents stand.',
})
const RENTIER_UPKEEP = constant({
  value: 0.6,
  unit: 'index',
  source: cite`assumed`,
  why: 'Condition in which a rentier keeps a unit where rents stand.',
})
const LEAST_UPKEEP = constant({
  value: 0.2,
  unit: 'index',
  source: cite`assumed`,
  why: 'No unit that is let falls under this condition.',
})
const MOST_GROWTH = constant({
  value: 0.2,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Growth of rents above which nobody renovates more.',
})
const NEGLECT = constant({
  value: 0.3,
  unit: 'index',
  source: cite`assumed`,
  why: 'A rent far under the market is paid back in neglect (L1 side effect).',
})
const INVESTOR_LOSS = constant({
  value: 1.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Investors weigh a promise not to raise rents so much more heavily.',
})
const TASTE_FOR_GRANT = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the goodwill toward an agreement that counts beside a remodelling grant.',
})
const SIGNS_ANYWAY = constant({
  value: 0.02,
  unit: 'years of rent',
  source: cite`assumed`,
  why: 'A landlord who expects to lose no more than this would have signed without a grant.',
})
const LATEST_PROMISE = constant({
  value: 32_000,
  unit: 'tick',
  source: cite`assumed`,
  why: 'Largest month that the column holds.',
})
const PURCHASE_MONTHS = constant({
  value: 24,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months of purchases that a trust can save up.',
})

export const CALM_UPKEEP = constant({
  value: 0.62,
  unit: 'index',
  source: cite`assumed`,
  why: 'Mean condition of units at the start, when nothing booms: the point at which upkeep adds nothing to amenity.',
})
const BOOM = constant({
  value: 0.02,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Growth of asking rent a year from which buildings are bought for the gain.',
})
const YIELD = constant({
  value: 0.04,
  unit: '1/year',
  source: cite`${'Q3'}`,
  why: 'Yield at which buildings are sold to the trust [1/year]: 3-5 % (Q3).',
})
const SELLS_TO_TRUST = byLandlord(
  constant({
    value: { owner: 0, rentier: 0.12, investor: 0.04, trust: 0 },
    unit: '1/quarter',
    source: cite`assumed`,
    why: 'Chance that the trust finds a seller of a given unit while it has money.',
  }),
)
const LONG_VIEW = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: "Owners know that growth does not last: part of today's that they expect on average over a promise of years.",
})
const REMODELLED = constant({
  value: 1.04,
  unit: 'factor',
  source: cite`assumed`,
  why: 'A remodelling grant lifts the rent that a unit can ask by this (L4 side effect: dearer later).',
})

/**
 * Condition that a landlord keeps a unit in: owners who trade there look after it; an outside investor renovates when rents
 * rise; a rent far under the market is paid back in neglect (L1 side effect).
 *
 * @param growth of asking rent a year
 * @param gap    share by which the contract lies under the asking rent, 0 to 1
 */
export function upkeepGoal(landlord: number, growth: number, gap: number): number {
  if (landlord === OWNER) return OWNER_UPKEEP
  if (landlord === TRUST) return TRUST_UPKEEP
  const response = landlord === INVESTOR ? INVESTOR_RESPONSE : RENTIER_RESPONSE
  const base = landlord === INVESTOR ? INVESTOR_UPKEEP : RENTIER_UPKEEP
  return Math.min(1, Math.max(LEAST_UPKEEP, base + response * Math.min(MOST_GROWTH, growth) - NEGLECT * gap))
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
    set['unit.promisedUntil'][u] = Math.min(
      LATEST_PROMISE,
      w.tick + Math.round(12 * see['policy.promiseYears'][d]),
    )
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
    if (landlord === INVESTOR) loss *= INVESTOR_LOSS
    const wants = p.signBenefit * (landlord === INVESTOR ? 0.5 : 1) + p.signTaste * taste
    const effort = see['policy.agreement'][d]
    if (effort > 0 && wants * effort > loss) {
      sign(see, set, w, u, d)
      return
    }
    if (see['district.safeCredit'][d] < 1) return
    const rent = 12 * see['district.ask'][d] * see['unit.quality'][u]
    const grant = see['policy.safeGrant'][d] / rent
    if (grant + TASTE_FOR_GRANT * p.signTaste * taste <= loss) return
    set['district.safeCredit'][d] -= 1
    set['district.safeGiven'][d]++
    if (loss <= SIGNS_ANYWAY) set['district.safeAnyway'][d]++
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
        purchases > 0
          ? Math.min(see['district.trustCredit'][d] + purchases, Math.max(1, PURCHASE_MONTHS * purchases))
          : 0
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
        if (state[u] === OPEN && owner[u] !== OWNER) {
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
