import { powerOf } from '../../engine/float-tables.ts'
import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { hasShocks } from '../environment/shocks.ts'
import { gather, spread } from '../place/kernel.ts'
import { defineProcess, defineRule } from '../process.ts'
import { byConsumerMarket, byMarket, CONSUMER_MARKETS } from '../sectors.ts'
import type { World } from '../world.ts'

const USUAL_AUTHENTICITY = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Authenticity of an ordinary street, at which it adds nothing.',
})
const DAYS = constant({
  value: 30,
  unit: 'days',
  source: cite`assumed`,
  why: 'Days in a month that a large store may have to close.',
})
const OUTSIDE_OF_VISITORS = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'Visitors have come for the town: less of what they spend goes elsewhere.',
})

const ONLINE_EXPOSURE = byMarket(
  constant({
    value: { dining: 0.25, daily: 0.9, craft: 0.7, culture: 1, leisure: 0.1, bizDesign: 0.2, bizTech: 0.2 },
    unit: 'share',
    source: cite`assumed`,
    why: 'Part of retail demand that can move to the web: food is eaten where one is.',
  }),
)
const BUZZ_REACH = byMarket(
  constant({
    value: { dining: 1, daily: 0.3, craft: 1, culture: 1, leisure: 1, bizDesign: 0, bizTech: 0 },
    unit: 'share',
    source: cite`assumed`,
    why: 'Part of word of mouth that moves spending: people cross the town for a cafe, not for a hairdresser.',
  }),
)
const BOUND = byMarket(
  constant({
    value: { dining: 1, daily: 1, craft: 0.4, culture: 0.4, leisure: 0, bizDesign: 0, bizTech: 0 },
    unit: 'share',
    source: cite`assumed`,
    why: 'Part of `ownShare` that is bound to the own district: daily needs and meals, less of what is sought out.',
  }),
)
const VISITOR_SPLIT = byConsumerMarket(
  constant({
    value: { dining: 0.5, daily: 0.08, craft: 0.14, culture: 0.1, leisure: 0.18 },
    unit: 'share',
    source: cite`assumed`,
    why: 'How visitors split their spending over the markets.',
  }),
)

const BIG_STORES = constant({
  value: 0.35,
  unit: 'share',
  source: cite`${'S67'}`,
  why: 'Part of the outside option that is large stores (S67).',
})
const CLOSED_TO_WEB = constant({
  value: 0.5,
  unit: 'share',
  source: cite`${'S67'}`,
  why: 'Part of what large stores lose when closed that goes to the web (S67).',
})
/** Markets in which large stores sell: dining and daily goods. */
const BIG_STORE_MARKETS = 2
const VOUCHER_DEMAND = constant({
  value: 0.7,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of a service voucher that adds to what firms buy; the rest pays for what they would have bought (L14).',
})
const SPENT_ON_TOP = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the discount on local currency, what is spent on top rather than saved.',
})

/**
 * Local currency (L17): this part of a catchment's spending stays in shops of its own town outside malls, whatever else
 * there is. Most of it would have been spent there anyway; what it takes from neighbours and the web comes out of the
 * choice among places. Returns the spending that the discount added.
 */
const spendLocally = defineRule({
  reads: ['townPolicy.currencyDiscount', 'cell.attraction'],
  writes: ['town.currencyIssued', 'cell.reach'],
  run(see, set, w: World, m: number, z: number, t: number, amount: number): number {
    const offset = m * w.nDistricts
    const { start, to, f } = w.kernels[m]
    const added = amount * SPENT_ON_TOP * see['townPolicy.currencyDiscount'][t]
    const here = (d: number) => w.townOf[d] === t && w.region.districts[d].type !== 'mall'
    let total = 0
    for (let i = start[z]; i < start[z + 1]; i++)
      if (here(to[i])) total += see['cell.attraction'][offset + to[i]] * f[i]
    if (total <= 0) return added
    set['town.currencyIssued'][t] += amount
    const share = (amount + added) / total
    for (let i = start[z]; i < start[z + 1]; i++)
      if (here(to[i])) set['cell.reach'][offset + to[i]] += share * f[i]
    return added
  },
})

/**
 * Demand: production-constrained spatial interaction with an outside option (Huff as random utility).
 *
 *   D_j = A_j (sum_z (1 - o) O_z f(c_zj) / (A_0 + sum_k A_k f(c_zk)) + o O_j / (A_0' + A_j))
 *   A_j = place_j pull_j^alpha
 *
 * o the share of demand that is bound to its own district, where only home, mall and web compete for it.
 * O spending of a catchment [만원 a month] less what has moved online; f exponential in km, by market; A_0 the pull of
 * home, mall and web. Visitors come to a town in proportion to its attraction and choose among its districts.
 * Known answers: test/unit/model/known-answers.test.ts. Source: Huff 1964, Harris and Wilson 1978; S29. Draws: none.
 */
export const demand = defineProcess({
  id: 'demand',
  about: 'who spends how much where',
  reads: [
    'cell.pull',
    'cell.spending',
    'region.online',
    'region.shockOnline',
    'district.amenity',
    'district.authenticity',
    'district.buzz',
    'townPolicy.storeClosing',
    'market.outside',
    'market.scale',
    'market.outsideOwn',
    'town.shockIncome',
    'townPolicy.kibsVoucher',
    'townPolicy.currency',
    'town.visitors',
    'town.shockVisitors',
    'cell.shock',
  ],
  writes: [
    'cell.attraction',
    'cell.reach',
    'cell.demand',
    'district.place',
    'town.currencyIssued',
    'region.spending',
    'region.outside',
  ],
  rules: [spendLocally],
  run(see, set, w) {
    const { nDistricts: D, nMarkets, params: p } = w
    const pulls = see['cell.pull']
    const A = set['cell.attraction']
    const reach = set['cell.reach']
    const dem = set['cell.demand']
    const place = set['district.place']
    const spending0 = see['cell.spending']
    const online = see['region.online'][0] + see['region.shockOnline'][0] - p.onlineStart
    for (let d = 0; d < D; d++) {
      place[d] =
        w.access[d] *
        exp(
          p.amenityWeight * (see['district.amenity'][d] - 0.5) +
            p.authenticityWeight * (see['district.authenticity'][d] - USUAL_AUTHENTICITY) +
            p.buzzWeight * see['district.buzz'][d],
        )
      const shut = see['townPolicy.storeClosing'][w.townOf[d]]
      if (shut > 0 && w.region.districts[d].type === 'mall') place[d] *= 1 - shut / DAYS
    }
    const heard = w.scratch
    set['town.currencyIssued'].fill(0)
    let spending = 0
    let inside = 0
    for (let m = 0; m < nMarkets; m++) {
      const offset = m * D
      const kernel = w.kernels[m]
      const outside = see['market.outside'][m]
      const scale = see['market.scale'][m]
      const keep = 1 - ONLINE_EXPOSURE[m] * online
      const bound = BOUND[m] * p.ownShare
      const outsideOwn = see['market.outsideOwn'][m]
      const deaf = (1 - BUZZ_REACH[m]) * p.buzzWeight
      for (let d = 0; d < D; d++) {
        const x = pulls[offset + d]
        heard[d] = deaf > 0 ? exp(-deaf * see['district.buzz'][d]) : 1
        A[offset + d] = x > 0 ? heard[d] * place[d] * x * powerOf(w.crowding, x) : 0
        reach[offset + d] = 0
      }
      for (let z = 0; z < D; z++) {
        const t = w.townOf[z]
        const spend =
          spending0[offset + z] *
          scale *
          see['town.shockIncome'][t] *
          (m < CONSUMER_MARKETS ? 1 : 1 + VOUCHER_DEMAND * see['townPolicy.kibsVoucher'][t])
        spending += spend
        if (spend <= 0) continue
        const paidLocally = m < CONSUMER_MARKETS ? see['townPolicy.currency'][t] : 0
        if (paidLocally > 0) spending += spendLocally(see, set, w, m, z, t, spend * paidLocally)
        const shut = m < BIG_STORE_MARKETS ? see['townPolicy.storeClosing'][t] : 0
        const elsewhere = outside * (1 - (BIG_STORES * (1 - CLOSED_TO_WEB) * shut) / DAYS)
        const left = spend * (1 - paidLocally) * keep
        const share = ((1 - bound) * left) / (elsewhere + gather(kernel, z, A, offset))
        spread(kernel, z, reach, offset, share)
        if (bound > 0) reach[offset + z] += (bound * left) / (outsideOwn + A[offset + z])
      }
    }
    for (let m = 0; m < CONSUMER_MARKETS; m++) {
      const offset = m * D
      for (let t = 0; t < w.nTowns; t++) {
        const visits =
          ((see['town.visitors'][t] * see['town.shockVisitors'][t]) / w.region.agentScale) *
          p.visitorSpend *
          VISITOR_SPLIT[m] *
          see['market.scale'][m]
        if (visits <= 0) continue
        let total = see['market.outside'][m] * OUTSIDE_OF_VISITORS
        for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) total += A[offset + w.townDistricts[i]]
        const share = total > 0 ? visits / total : 0
        spending += visits
        for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) reach[offset + w.townDistricts[i]] += share
      }
    }
    if (hasShocks(w)) for (let i = 0; i < nMarkets * D; i++) reach[i] *= see['cell.shock'][i]
    for (let m = 0; m < nMarkets; m++) {
      const deaf = (1 - BUZZ_REACH[m]) * p.buzzWeight
      for (let d = 0; d < D; d++) {
        const i = m * D + d
        dem[i] = A[i] * reach[i]
        inside += dem[i]
        // What a shop that opens would find: reach carries how far word of mouth counts in this market.
        if (deaf > 0) reach[i] *= exp(-deaf * see['district.buzz'][d])
      }
    }
    set['region.spending'][0] = spending
    set['region.outside'][0] = spending - inside
  },
})
