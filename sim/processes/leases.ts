import { uniform } from '../engine/rng.ts'
import { EVENT } from '../events.ts'
import { defineProcess } from '../process.ts'
import { CHAIN, CREATOR } from '../sectors.ts'
import { hibernate } from './dormant.ts'
import { claimKeyMoney } from './key-money.ts'
import { affordableRent, close, moveDraws, relocate } from './leave.ts'
import { marketRent } from './market-rent.ts'
import { noteEvent } from './note-event.ts'
import { INVESTOR, TRUST } from './open.ts'
import { lookAround } from './outlook.ts'

/** Sitting rents follow a falling market by at most this a renewal: face rents are sticky (S13b). */
const STEP_DOWN = 0.97

/**
 * Leases that fall due (M5). The landlord offers the asking rent (a local landlord part of the rise), under the rule book:
 * while the tenant is protected the rise is capped, one increase a renewal. Outside protection an investor may refuse
 * and let to a chain that bids more. A tenant who cannot pay is *displaced*: it looks for another unit or closes. This
 * is not failure: it could have gone on at its old rent.
 * An owner who has long been under stress may let the lease end and close. Draws: lease end and refusal, one a lease that
 * falls due; the mover's.
 */
export const leases = defineProcess({
  id: 'leases',
  about: 'renewals under the rule book; refusal; displacement and relocation',
  reads: [
    'district.footfall',
    'business.home',
    'business.number',
    'business.founderAge',
    'business.ability',
    'business.experience',
    'trade.margin',
    'unit.face',
    'unit.vacantSince',
    'business.support',
    'district.spaceCredit',
    'policy.spaceSupport',
    'business.state',
    'business.kind',
    'business.sector',
    'business.key',
    'business.size',
    'business.floor',
    'business.expected',
    'unit.landlord',
    'unit.quality',
    'unit.covered',
    'unit.promisedUntil',
    'unit.promisedCap',
    'district.ask',
    'district.chainBid',
    'policy.rentCap',
    'policy.protectedYears',
    'business.opened',
    'business.weight',
    'cell.pull',
    'cell.reach',
    'district.place',
    'district.askGrowth',
    'district.peers',
    'district.buzz',
    'district.authenticity',
    'district.profit',
    'district.units',
    'town.patience',
    'policy.keyMoneyRecovery',
    'policy.chainLimit',
  ],
  writes: [
    'region.movingCosts',
    'business.support',
    'unit.face',
    'business.rent',
    'business.leaseDue',
    'business.leaseStart',
    'business.cash',
    'business.flags',
    'business.rooted',
    'business.stress',
    'business.state',
    'dormant.key',
    'dormant.sector',
    'dormant.since',
    'dormant.home',
    'dormant.number',
    'dormant.age',
    'dormant.flags',
    'dormant.ability',
    'dormant.size',
    'dormant.experience',
    'dormant.rooted',
    'dormant.cash',
    'unit.claimKey',
    'unit.claimant',
    'district.failed',
    'district.failedCreators',
    'district.renewals',
    'district.displaced',
    'district.displacedCreators',
    'district.displacedClosed',
    'district.movedIn',
    'district.occupied',
  ],
  draws: ['lease end', 'refusal', 'hibernation', 'move choice', 'move sample', 'move unit', 'move tries'],
  run(_see, _set, w) {
    const { c, params: p, unitStart, tick } = w
    const due = c['business.leaseDue']
    const state = c['business.state']
    const stress = c['business.stress']
    const ending = w.keys.month('lease end')
    const refusal = w.keys.month('refusal')
    const draws = moveDraws(w)
    lookAround(w)
    for (const d of w.districtOrder) {
      const end = unitStart[d + 1]
      const patience = p.patienceMonths * c['town.patience'][w.townOf[d]]
      for (let u = unitStart[d]; u < end; u++) {
        if (due[u] !== tick || state[u] !== 1) continue
        const landlord = c['unit.landlord'][u]
        const kind = c['business.kind'][u]
        if (
          landlord !== 0 &&
          stress[u] >= patience &&
          uniform(ending.a, ending.b, c['business.key'][u]) < p.leaseEndExit
        ) {
          // Who has had enough waits for the end of the lease: leaving before it costs the deposit.
          c['district.failed'][d]++
          if (kind === CREATOR) c['district.failedCreators'][d]++
          close(w, u, EVENT.failed, c['business.cash'][u], stress[u])
          if (kind === CREATOR) hibernate(w, u, d)
          continue
        }
        c['district.renewals'][d]++
        if (landlord === 0) {
          due[u] = tick + p.leaseMonths
          continue
        }
        const rent = c['business.rent'][u]
        const market = marketRent(w, u, d)
        const promised = c['unit.promisedUntil'][u] > tick || landlord === TRUST
        const isProtected =
          promised ||
          (c['unit.covered'][u] === 1 &&
            tick - c['business.leaseStart'][u] < 12 * c['policy.protectedYears'][d])
        let offer =
          market > rent
            ? rent + (landlord === INVESTOR ? 1 : p.localPassThrough) * (market - rent)
            : Math.max(market, STEP_DOWN * rent)
        if (isProtected) offer = Math.min(offer, rent * (1 + c['policy.rentCap'][d]))
        if (landlord === TRUST) offer = Math.min(offer, Math.max(rent, market))
        else if (promised) offer = Math.min(offer, rent * (1 + c['unit.promisedCap'][u]))
        const chainBid = c['district.chainBid'][d] * c['unit.quality'][u] * (1 - c['policy.chainLimit'][d])
        let refused = false
        if (!isProtected && landlord === INVESTOR && kind !== CHAIN && chainBid > offer) {
          const chance = p.nonRenewal * Math.min(1, chainBid / offer - 1)
          refused = uniform(refusal.a, refusal.b, c['business.key'][u]) < chance
        }
        const affordable = affordableRent(w, u)
        if (refused || (offer > rent && offer > affordable)) {
          noteEvent(w, EVENT.displaced, u, refused ? chainBid : offer, affordable)
          if (kind !== CHAIN) c['district.displaced'][d]++
          if (kind === CREATOR) c['district.displacedCreators'][d]++
          const tries = uniform(draws.tries.a, draws.tries.b, c['business.key'][u]) < p.relocationChance
          if (tries && relocate(w, u, d, draws)) continue
          if (kind !== CHAIN) c['district.displacedClosed'][d]++
          claimKeyMoney(w, u)
          hibernate(w, u, d)
          w.population.exit(u)
          continue
        }
        noteEvent(w, EVENT.renewed, u, offer, affordable)
        c['business.rent'][u] = offer
        due[u] = tick + p.leaseMonths
      }
    }
  },
})
