/**
 * Location choice by random utility (M2), for founders and for movers. Each alternative carries its own keyed Gumbel
 * luck, so that a small change of one district changes few people's choices, and the same people's in every scenario.
 */
import { logOf } from '../engine/float-tables.ts'
import { quantileOf, quantileTable } from '../engine/quantile-table.ts'
import { type Draw, hash2, pairKey, uniform } from '../engine/rng.ts'
import { log } from '../math.ts'
import { CREATOR } from '../sectors.ts'
import { expectedSales, type World } from '../world.ts'
import { grossMargin } from './gross-margin.ts'

/** Alternatives looked at in the own town, and elsewhere in the region (McFadden sampling). */
const AT_HOME = 8
const ELSEWHERE = 4

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

const candidates = new Int32Array(AT_HOME + ELSEWHERE)

/** Part of the rent that a newcomer of a kind need not pay in a district: supported space is for creators, while places last. */
export function supportIn(w: World, district: number, kind: number): number {
  return kind === CREATOR && w.c['district.spaceCredit'][district] >= 1
    ? w.c['policy.spaceSupport'][district]
    : 0
}

/** Draws the districts that somebody from `home` looks at; the first `AT_HOME` at most are in the own town. */
function sampleDistricts(w: World, key: number, home: number, sample: Draw): number {
  const { townStart, townDistricts, wander, townOf, nUnits } = w
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
  for (let k = AT_HOME; k < AT_HOME + ELSEWHERE; k++) {
    // A unit drawn at random stands for its district: places with more shops are better known.
    const d = wander[Math.floor(uniform(sample.a, sample.b, key + k) * nUnits)]
    if (townOf[d] !== home) candidates[n++] = d
  }
  return n
}

/**
 * Looks for the best of a limited set of districts; `lookAround` has been called. `out.district` is -1 where nothing
 * will do.
 *
 *   u = a ln(1 + max(.05, profit/pay)) + ln vacant + [creator] (-b ln(ask/100), peers, buzz, authenticity, resource) + [home] + Gumbel
 */
export function chooseDistrict(w: World, s: Seeker, out: Choice, luck: Draw, sample: Draw): void {
  const { c, params: p, sector: t, population, outlook, townOf, districtKey } = w
  const ask = c['district.ask']
  const { key, home, leaving, pull, floor } = s
  const isCreator = s.kind === CREATOR
  const market = t.market[s.sector]
  const resource = t.resource[s.sector]
  const fit = p.resourceFit * t.resourceWeight[s.sector]
  const fixed = t.fixed[s.sector] * s.size
  const pay = t.ownerPay[s.sector] * s.size
  const root = Math.sqrt(s.size)
  const face = t.faceToFace[s.sector]
  let best = -1
  let bestUtility = Number.NEGATIVE_INFINITY
  let bestProfit = 0
  let bestRent = 0
  let full = 0
  const n = sampleDistricts(w, key, home, sample)
  for (let k = 0; k < n; k++) {
    const d = candidates[k]
    if (d === leaving) continue
    const support = leaving < 0 ? supportIn(w, d, s.kind) : 0
    const rent = ask[d] * root * (1 - support)
    const profit = grossMargin(w, s.sector, d, expectedSales(w, d, market, pull), s.size) - rent - fixed
    if (profit < floor) continue
    const vacant = population.vacant(d)
    if (vacant <= 0) {
      full++
      continue
    }
    // Units are what is chosen, a district stands for all that are empty in it: hence the logarithm of their number.
    let u = p.profitWeight * logOf(1 + Math.max(0.05, profit / pay)) + logOf(vacant)
    if (support > 0) u -= p.rentWeight * log(Math.max(0.05, 1 - support))
    if (isCreator) {
      // Who opens for its own sake looks at what it costs; others at what it brings, and there rent is in it already.
      u += outlook.cheapness[d] + outlook.company[d]
      if (resource >= 0) u += fit * w.resources[townOf[d] * 5 + resource]
    }
    if (face > 0) u += p.kibsFace * face * logOf(0.2 + c['district.footfall'][d])
    if (townOf[d] === home) u += p.homeBias
    u += quantileOf(GUMBEL, hash2(luck.a, luck.b, pairKey(key, districtKey[d])))
    if (u > bestUtility) {
      best = d
      bestUtility = u
      bestProfit = profit
      bestRent = rent
    }
  }
  out.district = best
  out.utility = bestUtility
  out.profit = bestProfit
  out.rent = bestRent
  out.full = full
}
