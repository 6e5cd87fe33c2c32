/** The world at the start of the spin-up: units, landlords, first tenants. Every draw is keyed by district and unit. */

import { normal } from '../engine/distributions.ts'
import { exp, log } from '../engine/math.ts'
import { OPEN } from '../engine/population.ts'
import { mix32, uniform } from '../engine/rng.ts'
import { constant } from '../model/constant.ts'
import { CHAIN_SECTORS } from '../model/founding/chains.ts'
import { candidateKey, emptyFounder, meetFounder, traitDraws } from '../model/founding/founder.ts'
import { floorOf } from '../model/founding/open.ts'
import { memory } from '../model/place/memory.ts'
import { policy } from '../model/policy/policy.ts'
import { CHAIN, CONSUMER_MARKETS, CREATOR, INDEPENDENT, MARKET_SALES, MARKETS } from '../model/sectors.ts'
import { bestBid } from '../model/tenancy/asking-rent.ts'
import { INVESTOR, OWNER, RENTIER } from '../model/tenancy/landlord.ts'
import { upkeepGoal } from '../model/tenancy/landlords.ts'
import { appealOf } from '../model/trade/appeal.ts'
import { demand } from '../model/trade/demand.ts'
import { pull } from '../model/trade/pull.ts'
import { seasonOf, visitors } from '../model/trade/visitors.ts'
import type { WorldState } from '../model/world.ts'
import { cite } from '../sources.ts'
import { settleJobs, settlePeople } from './settle-people.ts'

const LEAST_VARIANCE = constant({
  value: 0.02,
  unit: 'share',
  source: cite`assumed`,
  why: 'Keeps the root finite where taste never changes back.',
})
const BARE_AUTHENTICITY = constant({
  value: 0.15,
  unit: 'share',
  source: cite`assumed`,
  why: 'Authenticity of a street in a town without identity.',
})
const HERITAGE = constant({
  value: 1.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Streets of heritage show the identity of their town more.',
})
const IDENTITY_SHOWN = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the identity of a town that its streets show.',
})
const FIRST_BUZZ = constant({
  value: 0.01,
  unit: 'share',
  source: cite`assumed`,
  why: 'Word of mouth of a district without creators.',
})
const BUZZ_OF_CREATORS = constant({
  value: 0.1,
  unit: 'share',
  source: cite`assumed`,
  why: 'Word of mouth of a district of creators alone.',
})
const OLDEST_YEARS = constant({
  value: 35,
  unit: 'years',
  source: cite`assumed`,
  why: 'No business at the start is older.',
})
const CHAIN_SPREAD = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'Chains differ less than founders: a format has been tested elsewhere.',
})
const TASTE_LEFT = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'Spread of taste among those who have survived, against all.',
})
const TASTE_MET = constant({
  value: 0.1,
  unit: 'ln',
  source: cite`assumed`,
  why: 'Survivors meet the taste of the time somewhat better.',
})
const NUMBERS_A_DISTRICT = constant({
  value: 100_000,
  unit: 'number',
  source: cite`assumed`,
  why: 'Numbers of first tenants start here for each district, so that they share nobody’s identity.',
})
const YOUNGEST = constant({
  value: 20,
  unit: 'years',
  source: cite`assumed`,
  why: 'No owner was younger when the shop opened.',
})
const OLDEST = constant({
  value: 60,
  unit: 'years',
  source: cite`assumed`,
  why: 'No owner was older when the shop opened.',
})
const MOST_ROOTED = constant({
  value: 0.95,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place of the oldest shops.',
})
const ROOTED = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'Standing in the place of a shop just opened.',
})
const ROOTED_A_YEAR = constant({
  value: 0.05,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Standing in the place that a year brings.',
})
const PRACTICE_A_YEAR = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Practice that a year in the shop has left, forgetting taken off.',
})
const SITTING_RENT = constant({
  value: 0.92,
  unit: 'share',
  source: cite`assumed`,
  why: 'Rents of sitting tenants against the bids of newcomers at the start.',
})
const LEAST_BID = constant({
  value: 12,
  unit: '만원/month',
  source: cite`assumed`,
  why: 'Least bid at the start.',
})
const LEAST_CASH = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'Least part of the cash buffer that a business has at the start; the rest is drawn evenly.',
})
const CASH_RANGE = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'Range of the part of the cash buffer that businesses have at the start.',
})

const UNIT_SPREAD = constant({
  value: 0.2,
  unit: 'sd of ln',
  source: cite`assumed`,
  why: 'Spread of rents between units of a district (floor, corner, side street).',
})
const MEAN_AGE_YEARS = constant({
  value: 8,
  unit: 'years',
  source: cite`${'S9'}`,
  why: 'Mean age of businesses at the start [years]: open shops are 90-130 months old (S9).',
})

const LASTING = constant({
  value: 0.8,
  unit: 'sd',
  source: cite`assumed`,
  why: 'Ability of those who have lasted for long above that of all who start [standard deviations of ability].',
})

const see = (w: WorldState) => w.c as never

/**
 * Fills an empty world: first tenants with ages, money and skill of survivors, landlords, asking rents at what newcomers
 * would bid, the pull of the outside option. What is wrong with it relaxes in the spin-up.
 */
export function initialise(w: WorldState): void {
  const { c, region, params: p } = w
  const founder = emptyFounder()
  const traits = traitDraws(w)
  const k = w.keys
  const [vacancy, kindLuck, age, landlord, quality, covered, due, money, taste] = [
    'start vacancy',
    'start kind',
    'start age',
    'start landlord',
    'start quality',
    'start covered',
    'start due',
    'start money',
    'start taste',
  ].map(purpose => ({ ...k.trait(purpose) }))
  settlePeople(w)
  c['region.online'][0] = p.onlineStart
  c['cell.shock'].fill(1)
  c['lever.effect'].fill(1)
  c['town.shockIncome'].fill(1)
  c['town.shockVisitors'].fill(1)
  for (let t = 0; t < w.nTowns; t++) {
    c['town.poolCreator'][t] = 1
  }
  // Spread of taste among businesses of some age: of the autoregression by which it drifts.
  const vogueSpread =
    p.vogueSpread / Math.sqrt(Math.max(LEAST_VARIANCE, 1 - p.voguePersistence * p.voguePersistence))
  for (let d = 0; d < w.nDistricts; d++) {
    const district = region.districts[d]
    const town = w.townOf[d]
    c['district.units'][d] = district.units
    c['district.amenity'][d] = district.amenity
    c['district.authenticity'][d] =
      BARE_AUTHENTICITY +
      0.5 * region.towns[town].identity * (district.type === 'heritage' ? HERITAGE : 1) * IDENTITY_SHOWN
    c['district.buzz'][d] = FIRST_BUZZ + BUZZ_OF_CREATORS * district.creators
    c['district.novelty'][d] = 0
    for (let i = 0; i < district.units; i++) {
      const u = w.unitStart[d] + i
      const id = mix32(w.districtKey[d] + Math.imul(i + 1, 0x9e3779b1))
      c['unit.quality'][u] = exp(UNIT_SPREAD * normal(quality.a, quality.b, id))
      const owner = uniform(landlord.a, landlord.b, id)
      c['unit.landlord'][u] =
        owner < p.ownerOccupied
          ? OWNER
          : owner < p.ownerOccupied + (1 - p.ownerOccupied) * p.investorShare
            ? INVESTOR
            : RENTIER
      c['unit.upkeep'][u] = upkeepGoal(c['unit.landlord'][u], 0, 0)
      c['district.upkeep'][d] += c['unit.upkeep'][u] / district.units
      if (c['unit.landlord'][u] === INVESTOR) c['district.investors'][d] += 1 / district.units
      c['unit.covered'][u] = uniform(covered.a, covered.b, id) < p.lawCoverage ? 1 : 0
      if (uniform(vacancy.a, vacancy.b, id) < district.vacancy) continue
      const luck = uniform(kindLuck.a, kindLuck.b, id)
      const kind =
        luck < district.creators ? CREATOR : luck < district.creators + district.chains ? CHAIN : INDEPENDENT
      const key = candidateKey(w.districtKey[d], -1, i, kind)
      meetFounder(c, c, w, founder, traits, town, kind === CHAIN ? INDEPENDENT : kind, i, key)
      const years = Math.min(OLDEST_YEARS, -MEAN_AGE_YEARS * log(uniform(age.a, age.b, id)))
      if (kind === CHAIN) {
        founder.sector = CHAIN_SECTORS[key & 1]
        founder.size = 1
        founder.ability *= CHAIN_SPREAD
      }
      // Those who have lasted are better than those who start, and their offer has met the taste of the time or missed it.
      founder.ability += LASTING * p.abilitySpread * (1 - exp(-years / 2))
      c['business.vogue'][u] =
        TASTE_LEFT * w.sector.fashion[founder.sector] * vogueSpread * normal(taste.a, taste.b, id) + TASTE_MET
      c['business.state'][u] = OPEN
      c['district.occupied'][d]++
      c['business.kind'][u] = kind
      c['business.sector'][u] = founder.sector
      c['business.cohort'][u] = -1
      c['business.home'][u] = town
      c['business.number'][u] =
        NUMBERS_A_DISTRICT * w.townDistricts.subarray(w.townStart[town], w.townStart[town + 1]).indexOf(d) + i
      c['business.key'][u] = key
      c['business.founderAge'][u] = Math.max(YOUNGEST, Math.min(OLDEST, founder.age - Math.floor(years / 2)))
      c['business.opened'][u] = -Math.floor(years * 12)
      c['business.leaseStart'][u] = -Math.floor(years * 12)
      c['business.leaseDue'][u] = 1 + Math.floor(p.leaseMonths * uniform(due.a, due.b, id))
      c['business.size'][u] = founder.size
      c['business.floor'][u] = floorOf(w, founder.size)
      c['business.ability'][u] = founder.ability
      c['business.rooted'][u] = Math.min(MOST_ROOTED, ROOTED + ROOTED_A_YEAR * years)
      c['business.experience'][u] = founder.experience + PRACTICE_A_YEAR * Math.min(years, 12)
      c['business.weight'][u] = appealOf(c, c, w, u, d)
    }
  }
  settleJobs(w)
  // The law, the census and what is on offer, then the pull of the outside option that gives it its share.
  policy.run(see(w), see(w), w)
  pull.run(see(w), see(w), w)
  visitors.run(see(w), see(w), w)
  // The start is fitted to an average month, not to January.
  for (let t = 0; t < w.nTowns; t++) {
    c['town.visitors'][t] /= seasonOf(p.seasonality, 0)
    c['town.crowdStart'][t] = c['town.visitors'][t] / Math.max(1, c['town.homes'][t])
  }
  c['market.outside'].fill(1e-9)
  c['market.outsideOwn'].fill(1e-9)
  c['market.scale'].fill(1)
  demand.run(see(w), see(w), w)
  setOutside(w)
  demand.run(see(w), see(w), w)
  balance(w)
  demand.run(see(w), see(w), w)
  for (let d = 0; d < w.nDistricts; d++) {
    const bid = Math.max(LEAST_BID, bestBid(c, c, w, d))
    c['district.ask'][d] = bid
    c['district.askPeak'][d] = bid
    c['district.bid'][d] = bid
    c['district.sitting'][d] = bid
    let local = 0
    for (let m = 0; m < w.nMarkets; m++) local += c['cell.demand'][m * w.nDistricts + d]
    c['district.sales'][d] = local
    for (let u = w.unitStart[d]; u < w.unitStart[d + 1]; u++) {
      if (c['business.state'][u] !== OPEN) continue
      const s = c['business.sector'][u]
      const m = w.sector.market[s]
      const cell = m * w.nDistricts + d
      const sales = (c['cell.demand'][cell] / c['cell.pull'][cell]) * c['business.weight'][u]
      const size = c['business.size'][u]
      const id = mix32(w.districtKey[d] + Math.imul(u - w.unitStart[d] + 1, 0x9e3779b1))
      c['business.expected'][u] = sales
      c['business.rent'][u] =
        c['unit.landlord'][u] === OWNER
          ? 0
          : SITTING_RENT * bid * c['unit.quality'][u] * c['business.floor'][u]
      const monthly = c['business.rent'][u] + (w.sector.fixed[s] + w.sector.ownerPay[s]) * size
      c['business.cash'][u] =
        monthly * p.bufferMonths * (LEAST_CASH + CASH_RANGE * uniform(money.a, money.b, id))
    }
  }
  let units = 0
  let all = 0
  for (let d = 0; d < w.nDistricts; d++) {
    let onFoot = 0
    for (let m = 0; m < CONSUMER_MARKETS; m++) onFoot += c['cell.demand'][m * w.nDistricts + d]
    c['district.footfall'][d] = onFoot / c['district.units'][d]
    all += onFoot
    units += c['district.units'][d]
  }
  for (let d = 0; d < w.nDistricts; d++)
    c['district.footfall'][d] = all > 0 ? c['district.footfall'][d] / (all / units) : 0
  const kept = ['district.buzz', 'district.novelty', 'district.authenticity', 'district.amenity'] as const
  const before = kept.map(id => Float64Array.from(c[id]))
  memory.run(see(w), see(w), w)
  kept.forEach((id, i) => {
    c[id].set(before[i])
  })
}

/**
 * Fits spending to the shops that are there: an existing region is near to what its demand supports. Spending per head
 * by market is known less well than shops and their sales.
 */
function balance(w: WorldState): void {
  const { c, params: p } = w
  const D = w.nDistricts
  for (let m = 0; m < w.nMarkets; m++) {
    let demand = 0
    let pull = 0
    for (let d = 0; d < D; d++) {
      demand += c['cell.demand'][m * D + d]
      pull += c['cell.pull'][m * D + d]
    }
    if (demand <= 0 || pull <= 0) continue
    c['market.scale'][m] = exp(p.balance * log((p.salesLevel * MARKET_SALES[MARKETS[m]] * pull) / demand))
  }
}

/**
 * Outside option: at the start it takes its share of the spending of an average catchment, market by market. Where a
 * market has no shop at all, shops are taken to be as many as its demand would feed: else the first one to open would
 * meet next to no outside option, all spending of the region would be its own, and no founder could pay its rent.
 */
function setOutside(w: WorldState): void {
  const { c, params: p } = w
  const D = w.nDistricts
  const attraction = new Float64Array(D)
  for (let m = 0; m < w.nMarkets; m++) {
    const { start, to, f } = w.kernels[m]
    const niche = m >= 2 && m < CONSUMER_MARKETS
    const share = niche ? p.nicheOutsideShare : p.outsideShare
    const spending = c['cell.spending'].subarray(m * D, (m + 1) * D)
    attraction.set(c['cell.attraction'].subarray(m * D, (m + 1) * D))
    if (attraction.every(a => a === 0)) {
      for (let d = 0; d < D; d++) {
        const shops = ((1 - share) * spending[d]) / (p.salesLevel * MARKET_SALES[MARKETS[m]])
        attraction[d] = shops > 0 ? c['district.place'][d] * exp(p.sizeElasticity * log(shops)) : 0
      }
    }
    let sum = 0
    let own = 0
    let weight = 0
    for (let z = 0; z < D; z++) {
      let total = 0
      for (let i = start[z]; i < start[z + 1]; i++) total += attraction[to[i]] * f[i]
      sum += spending[z] * total
      own += spending[z] * attraction[z]
      weight += spending[z]
    }
    const mean = weight > 0 ? sum / weight : 0
    c['market.outside'][m] = mean > 0 ? (share / (1 - share)) * mean : 1
    c['market.outsideOwn'][m] = own > 0 ? ((share / (1 - share)) * own) / weight : 1
  }
}
