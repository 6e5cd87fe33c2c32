/**
 * Location choice by random utility (M2), for founders and for movers. Each alternative carries its own keyed Gumbel
 * luck, so that a small change of one district changes few people's choices, and the same people's in every scenario.
 */
import { type Draw, hash2, pairKey, uniform } from '../engine/rng.ts'
import { log } from '../math.ts'
import { CREATOR } from '../sectors.ts'
import { expectedSales, marginIn, type World } from '../world.ts'

/** Alternatives looked at in the own town, and elsewhere in the region (McFadden sampling). */
const AT_HOME = 8
const ELSEWHERE = 4

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

/** Part of the rent that a newcomer of a kind need not pay in a district: supported space is for creators, while places last. */
export function supportIn(w: World, district: number, kind: number): number {
  return kind === CREATOR && w.c['district.spaceCredit'][district] >= 1
    ? w.c['policy.spaceSupport'][district]
    : 0
}

function consider(w: World, s: Seeker, out: Choice, d: number, home: boolean, luck: Draw): void {
  const c = w.c
  if (d === s.leaving) return
  const p = w.params
  const t = w.sector
  const support = s.leaving < 0 ? supportIn(w, d, s.kind) : 0
  const rent = c['district.ask'][d] * Math.sqrt(s.size) * (1 - support)
  const sales = expectedSales(w, d, t.market[s.sector], s.pull)
  const profit = marginIn(w, s.sector, d) * sales - rent - t.fixed[s.sector] * s.size
  if (profit < s.floor) return
  if (w.population.vacant(d) <= 0) {
    out.full++
    return
  }
  const pay = t.ownerPay[s.sector] * s.size
  let u =
    p.profitWeight * log(1 + Math.max(0.05, profit / pay)) -
    p.rentWeight * log(rent / (100 * Math.sqrt(s.size)))
  if (s.kind === 1) {
    u += p.peerWeight * log(1 + 10 * c['district.peers'][d])
    u += p.buzzChoice * c['district.buzz'][d] + 0.5 * c['district.authenticity'][d]
    const r = t.resource[s.sector]
    if (r >= 0) u += p.resourceFit * t.resourceWeight[s.sector] * w.resources[w.townOf[d] * 5 + r]
  }
  const face = t.faceToFace[s.sector]
  if (face > 0) u += p.kibsFace * face * log(0.2 + c['district.footfall'][d])
  if (home) u += p.homeBias
  u -= log(-log(uniform(luck.a, luck.b, pairKey(s.key, w.districtKey[d]))))
  if (u > out.utility) {
    out.utility = u
    out.district = d
    out.rent = rent
    out.profit = profit
  }
}

/** Looks for the best of a limited set of districts. `out.district` is -1 where nothing will do. */
export function chooseDistrict(w: World, s: Seeker, out: Choice, luck: Draw, sample: Draw): void {
  out.district = -1
  out.utility = Number.NEGATIVE_INFINITY
  out.full = 0
  const start = w.townStart[s.home]
  const n = w.townStart[s.home + 1] - start
  if (n <= AT_HOME) {
    for (let i = 0; i < n; i++) consider(w, s, out, w.townDistricts[start + i], true, luck)
  } else {
    for (let k = 0; k < AT_HOME; k++) {
      const u = uniform(sample.a, sample.b, s.key + k)
      consider(w, s, out, w.townDistricts[start + Math.floor(u * n)], true, luck)
    }
  }
  if (n === w.nDistricts) return
  for (let k = AT_HOME; k < AT_HOME + ELSEWHERE; k++) {
    // A unit drawn at random stands for its district: places with more shops are better known.
    const unit = Math.floor(
      ((hash2(sample.a, sample.b, s.key + k) >>> 0) + 0.5) * 2.3283064365386963e-10 * w.nUnits,
    )
    const d = w.wander[unit]
    if (w.townOf[d] !== s.home) consider(w, s, out, d, false, luck)
  }
}
