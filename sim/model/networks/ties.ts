import type { ReadonlyNumbers, WritableNumbers } from '../../engine/columns.ts'
import { leftAfter, logistic } from '../../engine/math.ts'
import { OPEN } from '../../engine/population.ts'
import { hash2, pairKey, uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { MAX_TIES } from '../columns.ts'
import { constant } from '../constant.ts'
import { FLAG } from '../founding/founder.ts'
import { defineProcess, defineRule } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

const WITHOUT_PARTNERS = constant({
  value: 0.7,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the people whom a creator with ties meets, the part above this are partners of partners.',
})
const HALF_QUARTER = constant({
  value: 1.5,
  unit: 'months',
  source: cite`assumed`,
  why: 'Ties end in the middle of a quarter on average.',
})

const BASE = constant({
  value: -0.4,
  unit: 'logit',
  source: cite`assumed`,
  why: 'Logit of a tie between two creators of one district who meet, unrelated, without a common partner.',
})
const FAR = constant({
  value: 0.25,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the people a creator meets, those from another district of the town.',
})
const PROJECT_HALF_LIFE = constant({
  value: 3,
  unit: 'months',
  source: cite`${'S58'}`,
  why: 'A joint project that a voucher has paid for, and the tie with it, lasts some months (S58: sales up at 6, nothing at 12).',
})

function freeSlot(ties: Int32Array, unit: number): number {
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) if (ties[k] === 0) return k
  return -1
}

function linked(ties: ReadonlyNumbers, unit: number, other: number): boolean {
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) if (ties[k] === other + 1) return true
  return false
}

function commonPartner(ties: ReadonlyNumbers, a: number, b: number): boolean {
  for (let k = a * MAX_TIES; k < (a + 1) * MAX_TIES; k++)
    if (ties[k] !== 0 && linked(ties, b, ties[k] - 1)) return true
  return false
}

function unlink(ties: Int32Array, unit: number, other: number): void {
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) if (ties[k] === other + 1) ties[k] = 0
}

/** Notes whether the tie in slot `k` of a creator was paid for. `k` counts from the creator's first slot in the column. */
function mark(paidTies: WritableNumbers, unit: number, k: number, paid: boolean): void {
  const bit = 1 << (k - unit * MAX_TIES)
  paidTies[unit] = paid ? paidTies[unit] | bit : paidTies[unit] & ~bit
}

const APART = constant({
  value: 1.2,
  unit: 'logit/hour',
  source: cite`assumed`,
  why: 'What a full hour of travel takes off the logit of a tie between towns, less by a virtual link.',
})
const CLUSTER_MEETINGS = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Members of a mini-cluster (L13) meet so much more often, and agree so much more easily within their trade.',
})
const CLUSTER_TRUST = constant({
  value: 1,
  unit: 'logit',
  source: cite`assumed`,
  why: 'Members of a mini-cluster (L13) agree so much more easily within their trade.',
})

/** The town of which somebody is met, in proportion to the strength of the links; the own town where there are none. */
const linkedTown = defineRule({
  reads: ['link.strength'],
  run(see, _set, w: World, town: number, u: number): number {
    const strength = see['link.strength']
    const row = town * w.nTowns
    let total = 0
    for (let k = 0; k < w.nTowns; k++) total += strength[row + k]
    let left = u * total
    // By identity, not by place in the file.
    for (let i = 0; i < w.nTowns; i++) {
      const k = w.townOrder[i]
      left -= strength[row + k]
      if (strength[row + k] > 0 && left <= 0) return k
    }
    return town
  },
})

/** Somebody a creator meets: in its own district, elsewhere in town, in a linked town, or a partner's partner. -1: nobody. */
const meets = defineRule({
  reads: ['business.ties', 'town.outward', 'district.creators'],
  rules: [linkedTown],
  run(see, set, w: World, unit: number, d: number, h: number): number {
    const ties = see['business.ties']
    const u = (h >>> 0) * 2.3283064365386963e-10
    const own = ties[unit * MAX_TIES]
    if (u > WITHOUT_PARTNERS && own !== 0) {
      const k = (own - 1) * MAX_TIES + (h & (MAX_TIES - 1))
      return ties[k] - 1
    }
    let place = d
    if (u < FAR) {
      const home = w.townOf[d]
      const outward = see['town.outward'][home]
      let v = u / FAR
      let t = home
      if (v < outward) {
        v /= outward
        t = linkedTown(see, set, w, home, v)
        // The place within the town by another part of the hash.
        v = (h & 0xffff) / 0x10000
      } else v = (v - outward) / (1 - outward)
      const n = w.townStart[t + 1] - w.townStart[t]
      place = w.townDistricts[w.townStart[t] + Math.floor(v * n)]
    }
    const n = see['district.creators'][place]
    if (n === 0) return -1
    return w.creatorList[w.unitStart[place] + ((h & 0xffff) % n)]
  },
})

/**
 * Collaboration ties between creators, a third of the units each month:
 *
 *   logit p = t0 + t_s [related] + t_tri [common partner] + alumni - 1.2 h (1 - v);  each tie ends with a half-life of tieHalfLife
 *
 * related: same market or same resource; h hours between the towns of the two, v their virtual link. Vouchers (L12) pay for one more meeting; such ties last as long as the joint project.
 * Draws: search, meeting, agreement and end, one each a creator and quarter.
 */
export const ties = defineProcess({
  id: 'ties',
  about: 'collaboration ties form and dissolve',
  draws: ['tie search', 'tie meeting', 'tie agreement', 'tie end'],
  reads: [
    'business.flags',
    'business.key',
    'business.sector',
    'district.creators',
    'district.cluster',
    'policy.tieChance',
    'business.state',
    'business.kind',
    'link.minutes',
    'link.virtual',
  ],
  writes: ['business.ties', 'business.paidTies'],
  rules: [meets],
  run(see, set, w) {
    const { params: p, unitStart, creatorList } = w
    const list = set['business.ties']
    const paidTies = set['business.paidTies']
    const flags = see['business.flags']
    const key = see['business.key']
    const sector = see['business.sector']
    const search = w.keys.month('tie search')
    const meeting = w.keys.month('tie meeting')
    const agreement = w.keys.month('tie agreement')
    const end = w.keys.month('tie end')
    // Both partners look at a tie in a quarter, each with its own luck: half of the quarter each.
    const ends = 1 - leftAfter(HALF_QUARTER, p.tieHalfLife)
    const projectEnds = 1 - leftAfter(HALF_QUARTER, PROJECT_HALF_LIFE)
    const phase = w.tick % 3
    for (let d = 0; d < w.nDistricts; d++) {
      const start = unitStart[d]
      const n = see['district.creators'][d]
      const cluster = see['district.cluster'][d]
      const searches = p.tieChance + CLUSTER_MEETINGS * cluster
      const voucher = 3 * see['policy.tieChance'][d]
      for (let i = start; i < start + n; i++) {
        const u = creatorList[i]
        if ((u - start) % 3 !== phase || see['business.state'][u] !== OPEN) continue
        for (let k = 0; k < MAX_TIES; k++) {
          const partner = list[u * MAX_TIES + k] - 1
          if (partner < 0) continue
          const chance = (paidTies[u] & (1 << k)) !== 0 ? projectEnds : ends
          if (uniform(end.a, end.b, pairKey(key[u], key[partner])) < chance) {
            unlink(list, u, partner)
            unlink(list, partner, u)
          }
        }
        const luck = uniform(search.a, search.b, key[u])
        const paid = luck >= searches && luck < searches + voucher
        if (luck >= searches + voucher) continue
        const slot = freeSlot(list, u)
        if (slot < 0) continue
        const other = meets(see, set, w, u, d, hash2(meeting.a, meeting.b, key[u]))
        if (
          other < 0 ||
          other === u ||
          see['business.state'][other] !== OPEN ||
          see['business.kind'][other] !== 1
        )
          continue
        if (linked(list, u, other)) continue
        const otherSlot = freeSlot(list, other)
        if (otherSlot < 0) continue
        const A = SECTORS[sector[u]]
        const B = SECTORS[sector[other]]
        const related = A.market === B.market || A.resource === B.resource
        let logit = BASE
        if (related) logit += p.tieRelated + CLUSTER_TRUST * cluster
        const far = w.townOf[w.districtOf[other]]
        const near = w.townOf[d]
        if (far !== near) {
          const pair = near * w.nTowns + far
          logit -= (APART * see['link.minutes'][pair] * (1 - see['link.virtual'][pair])) / 60
        }
        if (commonPartner(list, u, other)) logit += p.tieTriad
        if ((flags[u] & flags[other] & FLAG.graduate) !== 0) logit += 1
        // A voucher pays for the joint project: "likelihood up by at least 84 %" (S58).
        if (paid) logit += 2
        if (uniform(agreement.a, agreement.b, pairKey(key[u], key[other])) < logistic(logit)) {
          list[slot] = other + 1
          list[otherSlot] = u + 1
          mark(paidTies, u, slot, paid)
          mark(paidTies, other, otherSlot, paid)
        }
      }
    }
  },
})
