import { OPEN } from '../../engine/population.ts'
import { uniform } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { noteEvent } from '../../record/note-event.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { lookAround } from '../founding/outlook.ts'
import { defineProcess } from '../process.ts'
import { CHAIN, CREATOR } from '../sectors.ts'
import { hibernate } from './dormant.ts'
import { claimKeyMoney } from './key-money.ts'
import { INVESTOR, TRUST } from './landlord.ts'
import { affordableRent, close, moveDraws, relocate } from './leave.ts'
import { marketRent } from './market-rent.ts'
import { leaveUnit } from './units.ts'

const STEP_DOWN = constant({
  value: 0.97,
  unit: 'factor',
  source: cite`${'S13b'}`,
  why: 'Sitting rents follow a falling market by at most this a renewal: face rents are sticky (S13b).',
})

/**
 * Leases that fall due. The landlord offers the asking rent (a local landlord part of the rise), under the rule book:
 * while the tenant is protected the rise is capped, one increase a renewal. Outside protection an investor may refuse
 * and let to a chain that bids more. A tenant who cannot pay is *displaced*: it looks for another unit or closes. This
 * is not failure: it could have gone on at its old rent.
 * An owner who has long been under stress may let the lease end and close. Draws: lease end and refusal, one a lease that
 * falls due; the mover's.
 */
export const leases = defineProcess({
  id: 'leases',
  about: 'renewals under the rule book; refusal; displacement and relocation',
  draws: ['lease end', 'refusal', 'hibernation', 'move choice', 'move sample', 'move unit', 'move tries'],
  reads: [
    'business.state',
    'business.stress',
    'town.patience',
    'unit.landlord',
    'business.kind',
    'business.key',
    'business.cash',
    'unit.quality',
    'unit.promisedUntil',
    'unit.covered',
    'business.leaseStart',
    'policy.protectedYears',
    'policy.rentCap',
    'unit.promisedCap',
    'district.chainBid',
    'policy.chainLimit',
  ],
  writes: [
    'business.leaseDue',
    'district.failed',
    'district.failedCreators',
    'district.renewals',
    'district.displaced',
    'district.displacedCreators',
    'district.displacedClosed',
    'business.rent',
  ],
  rules: [
    leaveUnit,
    lookAround,
    close,
    hibernate,
    affordableRent,
    marketRent,
    noteEvent,
    relocate,
    claimKeyMoney,
  ],
  run(see, set, w) {
    const { params: p, unitStart, tick } = w
    const due = set['business.leaseDue']
    const state = see['business.state']
    const stress = see['business.stress']
    const ending = w.keys.month('lease end')
    const refusal = w.keys.month('refusal')
    const draws = moveDraws(w)
    lookAround(see, set, w)
    for (const d of w.districtOrder) {
      const end = unitStart[d + 1]
      const patience = p.patienceMonths * see['town.patience'][w.townOf[d]]
      for (let u = unitStart[d]; u < end; u++) {
        if (due[u] !== tick || state[u] !== OPEN) continue
        const landlord = see['unit.landlord'][u]
        const kind = see['business.kind'][u]
        if (
          landlord !== 0 &&
          stress[u] >= patience &&
          uniform(ending.a, ending.b, see['business.key'][u]) < p.leaseEndExit
        ) {
          // Who has had enough waits for the end of the lease: leaving before it costs the deposit.
          set['district.failed'][d]++
          if (kind === CREATOR) set['district.failedCreators'][d]++
          close(see, set, w, u, EVENT.failed, see['business.cash'][u], stress[u])
          if (kind === CREATOR) hibernate(see, set, w, u, d)
          continue
        }
        set['district.renewals'][d]++
        if (landlord === 0) {
          due[u] = tick + p.leaseMonths
          continue
        }
        const rent = see['business.rent'][u]
        const market = marketRent(see, set, w, u, d)
        const promised = see['unit.promisedUntil'][u] > tick || landlord === TRUST
        const isProtected =
          promised ||
          (see['unit.covered'][u] === 1 &&
            tick - see['business.leaseStart'][u] < 12 * see['policy.protectedYears'][d])
        let offer =
          market > rent
            ? rent + (landlord === INVESTOR ? 1 : p.localPassThrough) * (market - rent)
            : Math.max(market, STEP_DOWN * rent)
        if (isProtected) offer = Math.min(offer, rent * (1 + see['policy.rentCap'][d]))
        if (landlord === TRUST) offer = Math.min(offer, Math.max(rent, market))
        else if (promised) offer = Math.min(offer, rent * (1 + see['unit.promisedCap'][u]))
        const chainBid =
          see['district.chainBid'][d] * see['unit.quality'][u] * (1 - see['policy.chainLimit'][d])
        let refused = false
        if (!isProtected && landlord === INVESTOR && kind !== CHAIN && chainBid > offer) {
          const chance = p.nonRenewal * Math.min(1, chainBid / offer - 1)
          refused = uniform(refusal.a, refusal.b, see['business.key'][u]) < chance
        }
        const affordable = affordableRent(see, set, w, u)
        if (refused || (offer > rent && offer > affordable)) {
          noteEvent(see, set, w, EVENT.displaced, u, refused ? chainBid : offer, affordable)
          if (kind !== CHAIN) set['district.displaced'][d]++
          if (kind === CREATOR) set['district.displacedCreators'][d]++
          const tries = uniform(draws.tries.a, draws.tries.b, see['business.key'][u]) < p.relocationChance
          if (tries && relocate(see, set, w, u, d, draws)) continue
          if (kind !== CHAIN) set['district.displacedClosed'][d]++
          claimKeyMoney(see, set, w, u)
          hibernate(see, set, w, u, d)
          leaveUnit(see, set, w, u)
          continue
        }
        noteEvent(see, set, w, EVENT.renewed, u, offer, affordable)
        set['business.rent'][u] = offer
        due[u] = tick + p.leaseMonths
      }
    }
  },
})
