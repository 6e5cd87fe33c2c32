/**
 * Location choice by random utility, for founders and for movers. Each alternative carries its own keyed Gumbel
 * luck, so that a small change of one district changes few people's choices, and the same people's in every scenario.
 */

import { logOf, powerOf } from '../../engine/float-tables.ts'
import { log } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import { quantileOf, quantileTable } from '../../engine/quantile-table.ts'
import { type Draw, hash2, pairKey, uniform } from '../../engine/rng.ts'
import { N_RESOURCES } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { placeOf } from '../place/horizon.ts'
import { defineRule } from '../process.ts'
import { CREATOR, SECTORS } from '../sectors.ts'
import { salesBeside } from '../trade/expected-sales.ts'
import { marginOf } from '../trade/gross-margin.ts'
import type { World } from '../world.ts'

const LEAST_RATIO = constant({
  value: 0.05,
  unit: 'share',
  source: cite`assumed`,
  why: 'Keeps the logarithm of profits and costs finite.',
})
const LEAST_FACE = constant({
  value: 0.2,
  unit: 'index',
  source: cite`assumed`,
  why: 'Footfall that even a district without passers-by has for meetings of service firms.',
})

const AT_HOME = constant({
  value: 8,
  unit: 'districts',
  source: cite`assumed`,
  why: 'Alternatives looked at in the own town, and elsewhere in the region (McFadden sampling).',
})
const ELSEWHERE = constant({
  value: 4,
  unit: 'districts',
  source: cite`assumed`,
  why: 'Alternatives looked at elsewhere in the region (McFadden sampling).',
})

/** Luck of an alternative: standard Gumbel, so that choices are logit. */
const GUMBEL = quantileTable(p => -log(-log(p)))

/** Who looks for a place. One record serves all seekers of a process in turn, filled in anew for each. */
export interface Seeker {
  key: number
  kind: number
  sector: number
  home: number
  size: number
  /** Appeal as it (or its founder) believes it to be. */
  pull: number
  /** Income after rent under which a place is out of the question [만원 a month]. */
  floor: number
  /** District that it leaves, not an alternative; -1 for a founder. */
  leaving: number
}

export function emptySeeker(): Seeker {
  return { key: 0, kind: 0, sector: 0, home: 0, size: 1, pull: 0, floor: 0, leaving: -1 }
}

export interface Choice {
  district: number
  utility: number
  rent: number
  profit: number
  /** Alternatives that were good enough but full. */
  full: number
}

export function emptyChoice(): Choice {
  // Numbers with a fraction from the start: a field that is first a whole number changes the layout of the record later.
  return { district: -1, utility: 0.5, rent: 0.5, profit: 0.5, full: 0 }
}

/** What a seeker looks at, with rent (support taken off), profit and utility of each. */
interface LookedAt {
  readonly candidates: Int32Array
  readonly supports: Float64Array
  /** What policy spares a tenant a month there, or costs it, through its margin [만원]. */
  readonly spared: Float64Array
  readonly rents: Float64Array
  readonly profits: Float64Array
  readonly utilities: Float64Array
}
const lookedAt = perWorld(
  (_w: World): LookedAt => ({
    candidates: new Int32Array(AT_HOME + ELSEWHERE),
    supports: new Float64Array(AT_HOME + ELSEWHERE),
    spared: new Float64Array(AT_HOME + ELSEWHERE),
    rents: new Float64Array(AT_HOME + ELSEWHERE),
    profits: new Float64Array(AT_HOME + ELSEWHERE),
    utilities: new Float64Array(AT_HOME + ELSEWHERE),
  }),
)
const N_SECTORS = SECTORS.length

/** Part of the rent that a newcomer of a kind need not pay in a district: supported space is for creators, while places last. */
export const supportIn = defineRule({
  reads: ['district.spaceCredit', 'policy.spaceSupport'],
  run(see, _set, _w: World, district: number, kind: number): number {
    return kind === CREATOR && see['district.spaceCredit'][district] >= 1
      ? see['policy.spaceSupport'][district]
      : 0
  },
})

/** Draws the districts that somebody from `home` looks at: `AT_HOME` at most in the own town, the others in towns that one knows. */
const sampleDistricts = defineRule({
  reads: ['district.units'],
  run(see, _set, w: World, { candidates }: LookedAt, key: number, home: number, sample: Draw): number {
    const { townStart, townDistricts } = w
    const units = see['district.units']
    const start = townStart[home]
    const inTown = townStart[home + 1] - start
    let n = 0
    if (inTown <= AT_HOME) {
      for (let i = 0; i < inTown; i++) candidates[n++] = townDistricts[start + i]
    } else {
      for (let k = 0; k < AT_HOME; k++)
        candidates[n++] = townDistricts[start + Math.floor(uniform(sample.a, sample.b, key + k) * inTown)]
    }
    if (inTown === w.nDistricts) return n
    const { horizon, nTowns } = w
    const row = home * nTowns
    const all = horizon.upTo[row + nTowns - 1]
    for (let k = AT_HOME; k < AT_HOME + ELSEWHERE; k++) {
      const x = uniform(sample.a, sample.b, key + k) * all
      const i = placeOf(horizon, home, x)
      const town = horizon.order[i]
      const before = i > 0 ? horizon.upTo[row + i - 1] : 0
      // A unit drawn at random stands for its district: places with more shops are better known.
      let unit = ((x - before) / (horizon.upTo[row + i] - before)) * w.unitsOfTown[town]
      let at = townStart[town]
      while (at < townStart[town + 1] - 1) {
        unit -= units[townDistricts[at]]
        if (unit < 0) break
        at++
      }
      candidates[n++] = townDistricts[at]
    }
    return n
  },
})

/** What each of `n` candidates would bring in and cost a month; a district that it leaves is out of the question. */
const weighProfits = defineRule({
  reads: ['district.ask', 'district.place', 'cell.pull', 'cell.reach', 'trade.margin'],
  rules: [supportIn],
  run(see, set, w: World, looked: LookedAt, s: Seeker, n: number): void {
    const { sector: t, nDistricts, crowding } = w
    const { candidates, supports, spared, rents, profits } = looked
    const ask = see['district.ask']
    const place = see['district.place']
    const offered = see['cell.pull']
    const reach = see['cell.reach']
    const policyMargin = see['trade.margin']
    const { leaving, pull, sector, size, kind } = s
    const market = t.market[sector] * nDistricts
    const margin = t.margin[sector]
    const overwork = t.overwork[sector]
    const fixed = t.fixed[sector] * size
    const root = powerOf(w.floorBySize, size)
    const maySupport = leaving < 0 && kind === CREATOR
    for (let k = 0; k < n; k++) {
      const d = candidates[k]
      const support = maySupport ? supportIn(see, set, w, d, kind) : 0
      const rent = ask[d] * root * (1 - support)
      const sales = salesBeside(offered[market + d], reach[market + d] * place[d], crowding, pull)
      const shift = policyMargin[d * N_SECTORS + sector]
      const profit = marginOf(margin + shift, overwork, sales, size) - rent - fixed
      supports[k] = support
      spared[k] = shift * sales
      rents[k] = rent
      profits[k] = d === leaving ? Number.NEGATIVE_INFINITY : profit
    }
  },
})

/** Utilities of the first `n` candidates, whose profits are known. */
const weighUtilities = defineRule({
  reads: ['district.footfall'],
  run(see, _set, w: World, looked: LookedAt, s: Seeker, n: number, luck: Draw): void {
    const { params: p, sector: t, outlook, townOf, districtKey } = w
    const { cheapness, company } = outlook
    const { candidates, supports, spared, rents, profits, utilities } = looked
    const { a, b } = luck
    const { key, home } = s
    const isCreator = s.kind === CREATOR
    const resource = t.resource[s.sector]
    const fit = p.resourceFit * t.resourceWeight[s.sector]
    const face = p.kibsFace * t.faceToFace[s.sector]
    const footfall = see['district.footfall']
    const perPay = 1 / (t.ownerPay[s.sector] * s.size)
    for (let k = 0; k < n; k++) {
      const d = candidates[k]
      // Units are what is chosen, a district stands for all that are empty in it: hence the logarithm of their number.
      let u =
        p.profitWeight * logOf(1 + Math.max(LEAST_RATIO, profits[k] * perPay)) + logOf(w.population.vacant(d))
      if (supports[k] > 0) u -= p.rentWeight * logOf(Math.max(LEAST_RATIO, 1 - supports[k]))
      if (isCreator) {
        // Who opens for its own sake looks at what it costs; others at what it brings, and there rent is in it already.
        u += cheapness[d] + company[d]
        // A place costs what is left of its rent after what the state spares or asks there.
        if (spared[k] !== 0) u -= p.rentWeight * logOf(Math.max(LEAST_RATIO, 1 - spared[k] / rents[k]))
        if (resource >= 0) u += fit * w.resources[townOf[d] * N_RESOURCES + resource]
      }
      if (face > 0) u += face * logOf(LEAST_FACE + footfall[d])
      if (townOf[d] === home) u += p.homeBias
      utilities[k] = u + quantileOf(GUMBEL, hash2(a, b, pairKey(key, districtKey[d])))
    }
  },
})

/**
 * Looks for the best of a limited set of districts; `lookAround` has been called. `out.district` is -1 where nothing
 * will do.
 *
 *   u = a ln(1 + max(.05, profit/pay)) + ln vacant + [creator] (-b ln(ask/100), peers, buzz, authenticity, resource) + [home] + Gumbel
 */
export const chooseDistrict = defineRule({
  rules: [sampleDistricts, weighProfits, weighUtilities],
  run(see, set, w: World, s: Seeker, out: Choice, luck: Draw, sample: Draw): void {
    // Looked up once for each seeker: this is the hottest of all rules.
    const looked = lookedAt(w)
    const { candidates, supports, spared, rents, profits, utilities } = looked
    const all = sampleDistricts(see, set, w, looked, s.key, s.home, sample)
    weighProfits(see, set, w, looked, s, all)
    const { floor } = s
    let n = 0
    let full = 0
    for (let k = 0; k < all; k++) {
      if (profits[k] < floor) continue
      if (w.population.vacant(candidates[k]) <= 0) {
        full++
        continue
      }
      candidates[n] = candidates[k]
      supports[n] = supports[k]
      spared[n] = spared[k]
      rents[n] = rents[k]
      profits[n] = profits[k]
      n++
    }
    weighUtilities(see, set, w, looked, s, n, luck)
    let best = -1
    for (let k = 0; k < n; k++) if (best < 0 || utilities[k] > utilities[best]) best = k
    out.full = full
    if (best < 0) {
      out.district = -1
      return
    }
    out.district = candidates[best]
    out.utility = utilities[best]
    out.profit = profits[best]
    out.rent = rents[best]
  },
})
