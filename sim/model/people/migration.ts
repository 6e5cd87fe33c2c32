import type { WritableNumbers } from '../../engine/columns.ts'
import { exp, log } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { attraction, type Room, realWages, roomOf } from './attraction.ts'
import { BANDS, byMover, MOVERS } from './people-columns.ts'

const MOBILITY = byMover(
  constant({
    value: { children: 0.95, young: 1.7, middle: 0.8, old: 0.45, creativeClass: 1.2, makers: 0.6 },
    unit: 'factor',
    source: cite`assumed`,
    why: 'How often each kind of mover moves, relative to all: the young most (2020 rates by age, not verified).',
  }),
)
const MOST_LEAVE = constant({
  value: 0.3,
  unit: '1/year',
  source: cite`assumed`,
  why: 'No more of a kind than this leaves in a year, however bad the place.',
})
const WIDEST = constant({
  value: 1.5,
  unit: 'ln',
  source: cite`assumed`,
  why: 'Two places never differ by more than this in the eyes of movers [ln].',
})
const VIRTUAL_NEARNESS = constant({
  value: 0.15,
  unit: 'share',
  source: cite`assumed`,
  why: 'A full virtual link makes a place feel nearer to movers by this share (the drain that a network brings, L24).',
})

function within(x: number): number {
  return Math.max(-WIDEST, Math.min(WIDEST, x))
}

/** People by town and kind of mover: age bands, then talent, which is a part of them. */
const takeCount = defineRule({
  reads: ['town.people', 'town.creativeClass', 'town.makers'],
  run(see, _set, w: World, r: Room): void {
    const { nTowns: T } = w
    for (let t = 0; t < T; t++) {
      for (let b = 0; b < BANDS; b++) r.count[t * MOVERS + b] = see['town.people'][t * BANDS + b]
      r.count[t * MOVERS + BANDS] = see['town.creativeClass'][t]
      r.count[t * MOVERS + BANDS + 1] = see['town.makers'][t]
    }
  },
})

/** Attraction of the outside: what the region as a whole had at the start. */
function settleOutside(out: WritableNumbers, r: Room, T: number): void {
  for (let b = 0; b < MOVERS; b++) {
    let sum = 0
    let n = 0
    for (let i = b; i < T * MOVERS; i += MOVERS) {
      sum += r.count[i] * r.pull[i]
      n += r.count[i]
    }
    out[b] = n > 0 ? sum / n : 0
  }
}

/** What each town offers each kind, as factors, and what it can reach: exponentials by town, one a pair. */
const takeReach = defineRule({
  reads: ['region.outsidePull', 'link.minutes', 'link.virtual'],
  run(see, _set, w: World, r: Room): void {
    const { params: p, nTowns: T, links } = w
    const { count, pull, toward, mass, friction, reach } = r
    const outside = see['region.outsidePull']
    const minutes = see['link.minutes']
    const virtual = see['link.virtual']
    for (let i = 0; i < T * MOVERS; i++) {
      toward[i] = exp(within(pull[i] - outside[i % MOVERS]))
      mass[i] = toward[i] * exp(p.gravityDestination * log(Math.max(1, count[i])))
    }
    reach.fill(0)
    for (let i = 0; i < T; i++) {
      for (let k = 0; k < T; k++) {
        if (i === k) continue
        const pair = i * T + k
        const shorter = minutes[pair] / links.minutes[pair]
        const nearer = 1 - VIRTUAL_NEARNESS * (virtual[pair] - links.virtual[pair])
        const f = exp(-p.gravityDistance * log(links.km[pair] * shorter * nearer))
        friction[pair] = f
        for (let b = 0; b < MOVERS; b++) reach[i * MOVERS + b] += f * mass[k * MOVERS + b]
      }
    }
  },
})

/**
 * Moves of the coming year between towns, and with the outside, once a year:
 *
 *   M_ikb = G m_b n_ib^a n_kb^c d_ik^-beta exp(V_kb - V_ib)
 *   V = jobs (real wage, jobs per head) + amenity and services - cost of housing (+ community), weights by age and talent
 *
 * n people of kind b, m how often they move, d km, shortened as travel time has become shorter and virtual links
 * stronger. G is set at the start so that moveRate of the people move, less those whose move crosses the border: a share
 * S / (S + P) of a region of P people, who go to an outside that ages like the region's start and is as attractive as the
 * region was then. A plan in people a month, the same out of one town as into the others: people are conserved.
 * Known answer: two equal towns exchange as many people each way. Source: S41 (a .81, c .81, beta .89).
 * Draws: none (expectations).
 */
export const migration = defineProcess({
  id: 'migration',
  about: 'plans the moves of the year: jobs, wages, amenity, housing, distance and links',
  active: w => w.params.onMigration > 0,
  reads: ['region.outsidePull', 'region.outsidePeople'],
  writes: ['region.gravity', 'town.arriving', 'town.leaving', 'link.flow'],
  rules: [takeCount, realWages, attraction, takeReach],
  run(see, set, w) {
    // Nobody moves in the spin-up; the rates are those of the first month that counts.
    const month = w.tick - w.spec.spinUpMonths
    if (month < 0 || month % 12 !== 0) return
    const { params: p, nTowns: T } = w
    const r = roomOf(w)
    const { count, toward, mass, friction, reach } = r
    takeCount(see, set, w, r)
    realWages(see, set, w, r)
    attraction(see, set, w, r)
    if (month === 0) settleOutside(see['region.outsidePull'], r, T)
    takeReach(see, set, w, r)
    // What leaves a town for another, before the constant: m n^a reach / toward.
    const send = (i: number) =>
      (MOBILITY[i % MOVERS] * exp(p.gravityOrigin * log(Math.max(1e-9, count[i])))) / toward[i]
    const abroad = p.outsideScale / (p.outsideScale + w.peopleStart)
    if (month === 0) {
      let moves = 0
      let people = 0
      for (let i = 0; i < T * MOVERS; i++) {
        if (i % MOVERS >= BANDS) continue
        moves += send(i) * reach[i]
        people += count[i]
      }
      set['region.gravity'][0] = moves > 0 ? ((1 - abroad) * p.moveRate * people) / moves : 0
    }
    const G = see['region.gravity'][0]
    const arriving = set['town.arriving']
    const leaving = set['town.leaving']
    const flow = set['link.flow']
    arriving.fill(0)
    leaving.fill(0)
    flow.fill(0)
    for (let i = 0; i < T; i++) {
      for (let b = 0; b < MOVERS; b++) {
        const at = i * MOVERS + b
        const inside = G * send(at) * reach[at]
        const outside = (count[at] * MOBILITY[b] * abroad * p.moveRate) / toward[at]
        const cut = Math.min(1, (MOST_LEAVE * count[at]) / Math.max(1e-9, inside + outside))
        leaving[at] = (cut * (inside + outside)) / 12
        if (inside <= 0) continue
        const part = cut * G * send(at)
        for (let k = 0; k < T; k++) {
          if (k === i) continue
          const moved = part * friction[i * T + k] * mass[k * MOVERS + b]
          arriving[k * MOVERS + b] += moved / 12
          if (b < BANDS) flow[i * T + k] += moved
        }
      }
    }
    // From outside: as many at the start as leave for it, by the people there and the attraction of the town.
    for (let b = 0; b < MOVERS; b++) {
      const pool = b < BANDS ? see['region.outsidePeople'][b] : w.talentOutside[b - BANDS]
      let all = 0
      for (let i = b; i < T * MOVERS; i += MOVERS) all += count[i]
      const came = all > 0 ? (MOBILITY[b] * abroad * p.moveRate * pool) / all / 12 : 0
      for (let i = b; i < T * MOVERS; i += MOVERS) arriving[i] += came * count[i] * toward[i]
    }
  },
})
