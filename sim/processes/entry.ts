import { expOf, logOf } from '../engine/float-tables.ts'
import { uniform } from '../engine/rng.ts'
import { defineProcess } from '../process.ts'
import { CREATOR, INDEPENDENT, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'
import { bringForward } from './come-forward.ts'
import {
  candidateKey,
  emptyFounder,
  FLAG,
  type Founder,
  meetFounder,
  type TraitDraws,
  traitDraws,
} from './founder.ts'
import { payKeyMoney } from './key-money.ts'
import {
  type Choice,
  chooseDistrict,
  emptyChoice,
  emptySeeker,
  type Seeker,
  supportIn,
} from './location-choice.ts'
import { floorFactor, floorOf, frontLoad, openBusiness, reservation } from './open.ts'
import { lookAround } from './outlook.ts'

/** Candidates exist (keyed) up to this multiple of the usual rate, so that a policy admits more of them and renames none. */
const DEPTH = 3
/** Where grants and courses bring more, up to so much beyond it. */
const FURTHER = 2
/** Numbers of college graduates within a cohort start here, so that they share nobody's identity. */
const GRADUATES_FROM = 100_000
/** The same for those who have learnt from a master; they are young. */
const JOURNEYMEN_FROM = 200_000
const JOURNEYMAN_AGE = 30
/** What founders can borrow on top of their own money (S10: 102m of which 72-75m own). */
const LEVERAGE = 1.4
/** Gain of business skill from a course: +5 to 10 % of sales (S57). */
const COURSE_GAIN = 0.08
/** Those whom a course brings to found at all are less able than those who would have come anyway (S57, L10 side effect). */
const MARGINAL_ABILITY = -0.2
/** Of the places in a course, those that go to people who would not have founded. */
const ADDITIONAL = 0.35

const founder: Founder = emptyFounder()
const seeker: Seeker = emptySeeker()
const choice: Choice = emptyChoice()

/** Key money for a unit of a district: years of what an average shop there earns beyond its owner's pay, when space is short. */
export function keyMoneyOf(w: World, district: number): number {
  const c = w.c
  const p = w.params
  const scarce = Math.max(
    0,
    1 - w.population.vacant(district) / c['district.units'][district] / (2 * p.naturalVacancy),
  )
  const protectedPart = 0.5 + c['policy.keyMoneyRecovery'][district]
  return p.keyMoneyYears * 12 * Math.max(0, c['district.profit'][district]) * scarce * protectedPart
}

/** One candidate decides: is there a place that pays, can it afford to open, is there a unit. */
function decide(w: World, f: Founder, draws: ReturnType<typeof decisionDraws>): void {
  const c = w.c
  const p = w.params
  const t = w.sector
  const pay = t.ownerPay[f.sector] * f.size
  seeker.key = f.key
  seeker.kind = f.kind
  seeker.sector = f.sector
  seeker.home = f.home
  seeker.size = f.size
  // People know part of how good they are, and think their sales higher than they will be (M6).
  seeker.pull = t.appeal[f.sector] * f.size * expOf(p.selfKnowledge * f.ability) * (1 + p.optimism)
  seeker.floor = 0.8 * pay
  seeker.leaving = -1
  chooseDistrict(w, seeker, choice, draws.luck, draws.sample)
  const d = choice.district
  if (d < 0) {
    // Nothing viable, or only full streets: then it counts as rationed by space.
    if (choice.full > 0) c['district.rationed'][w.townDistricts[w.townStart[f.home]]]++
    return
  }
  const keyMoney = keyMoneyOf(w, d)
  const cost = SECTORS[f.sector].startUp * floorOf(w, f.size) + p.depositMonths * choice.rent + keyMoney
  const runningMonths = 2 * (choice.rent + t.fixed[f.sector] * f.size)
  // Juries pick the able, whether they need it or not: part of every grant is deadweight.
  const grant =
    f.kind === CREATOR && c['town.grantCredit'][f.home] >= 1 && f.ability > -0.3
      ? c['townPolicy.grantAmount'][f.home]
      : 0
  const own = LEVERAGE * f.capital - cost
  const money = own + grant
  if (money < runningMonths) return
  // People look at a few units; where little is empty most of them find none that is.
  const vacancy = w.population.vacant(d) / c['district.units'][d]
  const finds = 1 - expOf(p.viewings * logOf(1 - Math.min(0.999, vacancy)))
  if (uniform(draws.viewing.a, draws.viewing.b, f.key) >= finds) {
    c['district.rationed'][d]++
    return
  }
  const unit = w.population.claim(d, draws.unit.a, draws.unit.b, f.key)
  if (unit < 0) return
  const rent = reservation(w, unit, d) * floorFactor(w, unit, f.size) * (1 + frontLoad(w, d))
  const support = supportIn(w, d, f.kind)
  // An owner who waits for the old rent asks more than the street: the founder walks away where it does not pay.
  if (
    choice.profit - Math.max(0, rent * (1 - support) - choice.rent * c['unit.quality'][unit]) <
    seeker.floor
  ) {
    w.population.release(unit)
    return
  }
  if (support > 0) {
    c['district.spaceCredit'][d] -= 1
    c['district.supported'][d]++
    f.flags |= FLAG.supported
    if (choice.profit - support * rent >= seeker.floor) {
      f.flags |= FLAG.anyway
      c['district.supportedAnyway'][d]++
    }
  }
  if (grant > 0) {
    c['town.grantCredit'][f.home] -= 1
    c['town.grantsGiven'][f.home] += 1
    c['town.grantsMonth'][f.home] += 1
    f.flags |= FLAG.grant
    if (own >= runningMonths) {
      f.flags |= FLAG.anyway
      c['town.grantsAnyway'][f.home] += 1
    }
    if (w.townOf[d] !== f.home) c['town.grantsLeaked'][f.home] += 1
  }
  payKeyMoney(w, unit, d, keyMoney)
  openBusiness(w, f, unit, d, rent, money)
  if (support > 0) {
    c['business.support'][unit] = support * c['business.rent'][unit]
    c['business.rent'][unit] -= c['business.support'][unit]
    c['business.supportUntil'][unit] = w.tick + Math.min(w.params.leaseMonths, c['policy.spaceMonths'][d])
  }
}

function decisionDraws(w: World) {
  return {
    pool: w.keys.month('entry pool'),
    luck: w.keys.month('entry choice'),
    sample: w.keys.month('entry sample'),
    unit: w.keys.month('entry unit'),
    viewing: w.keys.month('entry viewing'),
  }
}

function admitTown(
  w: World,
  town: number,
  traits: TraitDraws,
  draws: ReturnType<typeof decisionDraws>,
): void {
  const c = w.c
  // Some of those who come to visit come back to open something of their own.
  const visitors = (w.params.visitorFounders * c['town.visitors'][town]) / w.region.agentScale
  const creators = w.params.creatorRate * (c['town.workingAge'][town] + visitors)
  const pool = Math.min(DEPTH, c['town.poolCreator'][town])
  const hurrying = creators > 0 ? bringForward(w, town, (DEPTH + FURTHER - pool) * creators) / creators : 0
  const ready = Math.max(0, pool + hurrying)
  const extra = creators > 0 ? (ADDITIONAL * c['townPolicy.educationPlaces'][town]) / creators : 0
  const n = Math.ceil(DEPTH * creators)
  const further = ready + extra > DEPTH ? Math.ceil(FURTHER * creators) : 0
  for (let i = 0; i < n + further; i++) {
    const key = candidateKey(w.townKey[town], w.tick, i, CREATOR)
    // The last candidate of a small town exists only in part.
    const u = uniform(draws.pool.a, draws.pool.b, key)
    const v = (i < n ? u * n : n + u * further) / Math.max(1e-9, creators)
    if (v >= ready + extra) continue
    meetFounder(founder, w, traits, town, CREATOR, i, key)
    if (v >= ready) founder.ability += MARGINAL_ABILITY
    if (c['town.educationCredit'][town] >= 1) {
      c['town.educationCredit'][town] -= 1
      founder.ability += COURSE_GAIN
      founder.flags |= FLAG.educated
    }
    decide(w, founder, draws)
  }
  let g = 0
  while (c['town.graduateCredit'][town] >= 1) {
    c['town.graduateCredit'][town] -= 1
    const key = candidateKey(w.townKey[town], w.tick, GRADUATES_FROM + g, CREATOR)
    meetFounder(founder, w, traits, town, CREATOR, GRADUATES_FROM + g, key)
    founder.sector = uniform(draws.pool.a, draws.pool.b, key) < 0.7 ? 0 : 4
    founder.experience += 3
    founder.flags |= FLAG.graduate
    decide(w, founder, draws)
    g++
  }
  g = 0
  while (c['town.journeymen'][town] >= 1) {
    c['town.journeymen'][town] -= 1
    const key = candidateKey(w.townKey[town], w.tick, JOURNEYMEN_FROM + g, CREATOR)
    meetFounder(founder, w, traits, town, CREATOR, JOURNEYMEN_FROM + g, key)
    founder.sector = uniform(draws.pool.a, draws.pool.b, key) < 0.7 ? 0 : 4
    founder.experience = Math.max(founder.experience, c['town.journeymanSkill'][town])
    founder.age = Math.min(founder.age, JOURNEYMAN_AGE)
    decide(w, founder, draws)
    g++
  }
  const others = w.params.independentRate * c['town.workingAge'][town]
  const m = Math.ceil(DEPTH * others)
  for (let i = 0; i < m; i++) {
    const key = candidateKey(w.townKey[town], w.tick, i, INDEPENDENT)
    if (uniform(draws.pool.a, draws.pool.b, key) * (m / Math.max(1e-9, others)) >= 1) continue
    meetFounder(founder, w, traits, town, INDEPENDENT, i, key)
    decide(w, founder, draws)
  }
}

/**
 * Entry (M2, M6). Potential founders exist, keyed by town, month and number, before anybody decides; readiness,
 * education and grants decide how many of them come forward. Each looks at a limited set of districts, takes the
 * best by random utility, and opens if the place pays, the money suffices and a unit is free.
 */
export const entry = defineProcess({
  id: 'entry',
  about: 'potential founders decide whether, what and where to open',
  reads: [
    'dormant.key',
    'district.footfall',
    'district.design',
    'district.tech',
    'trade.margin',
    'unit.face',
    'unit.vacantSince',
    'policy.spaceSupport',
    'policy.spaceMonths',
    'town.workingAge',
    'town.journeymanSkill',
    'town.lean',
    'town.poolCreator',
    'town.visitors',
    'townPolicy.educationPlaces',
    'townPolicy.grantAmount',
    'townPolicy.grants',
    'cell.pull',
    'cell.reach',
    'district.place',
    'district.ask',
    'district.askGrowth',
    'district.peers',
    'district.buzz',
    'district.authenticity',
    'district.profit',
    'district.units',
    'policy.keyMoneyRecovery',
    'policy.protectedYears',
    'policy.rentCap',
    'unit.quality',
    'unit.landlord',
    'business.ties',
    'business.apprentices',
  ],
  writes: [
    'region.entrantCash',
    'district.spaceCredit',
    'district.supported',
    'district.supportedAnyway',
    'business.support',
    'business.supportUntil',
    'town.missing',
    'town.grantCredit',
    'town.grantsGiven',
    'town.grantsMonth',
    'town.grantsAnyway',
    'town.grantsLeaked',
    'town.educationCredit',
    'town.graduateCredit',
    'town.journeymen',
    'unit.claimKey',
    'unit.claimant',
    'district.keyMoneyPaid',
    'district.keyMoneyBack',
    'region.keyMoneyBack',
    'region.keyMoneyHome',
    'region.keyMoneyKept',
    'dormant.cash',
    'district.rationed',
    'district.entriesCreator',
    'district.entriesOther',
    'district.occupied',
    'business.state',
    'business.kind',
    'business.sector',
    'business.flags',
    'business.founderAge',
    'business.stress',
    'business.cohort',
    'business.home',
    'business.opened',
    'business.leaseStart',
    'business.leaseDue',
    'business.number',
    'business.key',
    'business.size',
    'business.floor',
    'business.ability',
    'business.vogue',
    'business.rooted',
    'business.experience',
    'business.rent',
    'business.cash',
    'business.weight',
    'business.expected',
  ],
  draws: [
    'entry pool',
    'entry choice',
    'entry sample',
    'entry unit',
    'entry viewing',
    'founder sector',
    'founder ability',
    'founder size',
    'founder capital',
    'founder age',
  ],
  run(_see, _set, w) {
    const traits = traitDraws(w)
    const draws = decisionDraws(w)
    lookAround(w)
    for (const t of w.townOrder) admitTown(w, t, traits, draws)
  },
})
