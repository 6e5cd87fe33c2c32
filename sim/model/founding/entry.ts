import { expOf, logOf } from '../../engine/float-tables.ts'
import { perWorld } from '../../engine/per-world.ts'
import { uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import { CREATOR, INDEPENDENT, SECTORS, sectorIndex } from '../sectors.ts'
import { payKeyMoney } from '../tenancy/key-money.ts'
import { claimUnit, releaseUnit } from '../tenancy/units.ts'
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
import { chooseDistrict, emptyChoice, emptySeeker, supportIn } from './location-choice.ts'
import { floorFactor, floorOf, frontLoad, openBusiness, reservation } from './open.ts'
import { lookAround } from './outlook.ts'

const LEAST_PAY = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the owner pay that a founder wants a place to promise.',
})
const GRANTED_ABILITY = constant({
  value: -0.3,
  unit: 'ln',
  source: cite`assumed`,
  why: 'Juries turn down applicants less able than this.',
})
const MOST_EMPTY = constant({
  value: 0.999,
  unit: 'share',
  source: cite`assumed`,
  why: 'Keeps the logarithm finite where every unit is empty.',
})
const CRAFT_WORKSHOP = sectorIndex('craft')
const DESIGN_GOODS = sectorIndex('designGoods')
const COLLEGE_CRAFT = constant({
  value: 0.7,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of those who learnt a craft at a college or from a master, the part who open a workshop; the others make design goods.',
})
const COLLEGE_YEARS = constant({
  value: 3,
  unit: 'years',
  source: cite`assumed`,
  why: 'Practice that college graduates bring beside that of their age.',
})

const DEPTH = constant({
  value: 3,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Candidates exist (keyed) up to this multiple of the usual rate, so that a policy admits more of them and renames none.',
})
const FURTHER = constant({
  value: 2,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Where grants and courses bring more, up to so much beyond it.',
})
const GRADUATES_FROM = constant({
  value: 100_000,
  unit: 'number',
  source: cite`assumed`,
  why: "Numbers of college graduates within a cohort start here, so that they share nobody's identity.",
})
const JOURNEYMEN_FROM = constant({
  value: 200_000,
  unit: 'number',
  source: cite`assumed`,
  why: 'Numbers of those who have learnt from a master start here within a cohort.',
})
const JOURNEYMAN_AGE = constant({
  value: 30,
  unit: 'years',
  source: cite`assumed`,
  why: 'Those who have learnt from a master are at most this old when they found.',
})
const LEVERAGE = constant({
  value: 1.4,
  unit: 'factor',
  source: cite`${'S10'}`,
  why: 'What founders can borrow on top of their own money (S10: 102m of which 72-75m own).',
})
const COURSE_GAIN = constant({
  value: 0.08,
  unit: 'ln',
  source: cite`${'S57'}`,
  why: 'Gain of business skill from a course: +5 to 10 % of sales (S57).',
})
const MARGINAL_ABILITY = constant({
  value: -0.2,
  unit: 'ln',
  source: cite`${'S57'}`,
  why: 'Those whom a course brings to found at all are less able than those who would have come anyway (S57, L10 side effect).',
})
const ADDITIONAL = constant({
  value: 0.35,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the places in a course, those that go to people who would not have founded.',
})

/** Records that serve all candidates in turn. */
const inTurn = perWorld((_w: World) => ({
  founder: emptyFounder(),
  seeker: emptySeeker(),
  choice: emptyChoice(),
}))

/** Key money for a unit of a district: years of what an average shop there earns beyond its owner's pay, when space is short. */
export const keyMoneyOf = defineRule({
  reads: ['district.units', 'policy.keyMoneyRecovery', 'district.profit'],
  run(see, _set, w: World, district: number): number {
    const p = w.params
    const scarce = Math.max(
      0,
      1 - w.population.vacant(district) / see['district.units'][district] / (2 * p.naturalVacancy),
    )
    const protectedPart = 0.5 + see['policy.keyMoneyRecovery'][district]
    return p.keyMoneyYears * 12 * Math.max(0, see['district.profit'][district]) * scarce * protectedPart
  },
})

/** One candidate decides: is there a place that pays, can it afford to open, is there a unit. */
const decide = defineRule({
  reads: ['townPolicy.grantAmount', 'district.units', 'unit.quality', 'policy.spaceMonths'],
  writes: [
    'district.rationed',
    'district.spaceCredit',
    'district.supported',
    'district.supportedAnyway',
    'town.grantCredit',
    'town.grantsGiven',
    'town.grantsMonth',
    'town.grantsAnyway',
    'town.grantsLeaked',
    'business.support',
    'business.rent',
    'business.supportUntil',
  ],
  rules: [
    claimUnit,
    releaseUnit,
    chooseDistrict,
    keyMoneyOf,
    reservation,
    floorFactor,
    frontLoad,
    supportIn,
    payKeyMoney,
    openBusiness,
  ],
  run(see, set, w: World, f: Founder, draws: ReturnType<typeof decisionDraws>): void {
    const p = w.params
    const t = w.sector
    const { seeker, choice } = draws.records
    const pay = t.ownerPay[f.sector] * f.size
    seeker.key = f.key
    seeker.kind = f.kind
    seeker.sector = f.sector
    seeker.home = f.home
    seeker.size = f.size
    // People know part of how good they are, and think their sales higher than they will be.
    seeker.pull = t.appeal[f.sector] * f.size * expOf(p.selfKnowledge * f.ability) * (1 + p.optimism)
    seeker.floor = LEAST_PAY * pay
    seeker.leaving = -1
    chooseDistrict(see, set, w, seeker, choice, draws.luck, draws.sample)
    const d = choice.district
    if (d < 0) {
      // Nothing viable, or only full streets: then it counts as rationed by space.
      if (choice.full > 0) set['district.rationed'][w.townDistricts[w.townStart[f.home]]]++
      return
    }
    const keyMoney = keyMoneyOf(see, set, w, d)
    const cost = SECTORS[f.sector].startUp * floorOf(w, f.size) + p.depositMonths * choice.rent + keyMoney
    const runningMonths = 2 * (choice.rent + t.fixed[f.sector] * f.size)
    // Juries pick the able, whether they need it or not: part of every grant is deadweight.
    const grant =
      f.kind === CREATOR && see['town.grantCredit'][f.home] >= 1 && f.ability > GRANTED_ABILITY
        ? see['townPolicy.grantAmount'][f.home]
        : 0
    const own = LEVERAGE * f.capital - cost
    const money = own + grant
    if (money < runningMonths) return
    // People look at a few units; where little is empty most of them find none that is.
    const vacancy = w.population.vacant(d) / see['district.units'][d]
    const finds = 1 - expOf(p.viewings * logOf(1 - Math.min(MOST_EMPTY, vacancy)))
    if (uniform(draws.viewing.a, draws.viewing.b, f.key) >= finds) {
      set['district.rationed'][d]++
      return
    }
    const unit = claimUnit(see, set, w, d, draws.unit, f.key)
    if (unit < 0) return
    const rent =
      reservation(see, set, w, unit, d) *
      floorFactor(see, set, w, unit, f.size) *
      (1 + frontLoad(see, set, w, d))
    const support = supportIn(see, set, w, d, f.kind)
    // An owner who waits for the old rent asks more than the street: the founder walks away where it does not pay.
    if (
      choice.profit - Math.max(0, rent * (1 - support) - choice.rent * see['unit.quality'][unit]) <
      seeker.floor
    ) {
      releaseUnit(see, set, w, unit)
      return
    }
    if (support > 0) {
      set['district.spaceCredit'][d] -= 1
      set['district.supported'][d]++
      f.flags |= FLAG.supported
      if (choice.profit - support * rent >= seeker.floor) {
        f.flags |= FLAG.anyway
        set['district.supportedAnyway'][d]++
      }
    }
    if (grant > 0) {
      set['town.grantCredit'][f.home] -= 1
      set['town.grantsGiven'][f.home] += 1
      set['town.grantsMonth'][f.home] += 1
      f.flags |= FLAG.grant
      if (own >= runningMonths) {
        f.flags |= FLAG.anyway
        set['town.grantsAnyway'][f.home] += 1
      }
      if (w.townOf[d] !== f.home) set['town.grantsLeaked'][f.home] += 1
    }
    payKeyMoney(see, set, w, unit, d, keyMoney)
    openBusiness(see, set, w, f, unit, d, rent, money)
    if (support > 0) {
      set['business.support'][unit] = support * see['business.rent'][unit]
      set['business.rent'][unit] -= see['business.support'][unit]
      set['business.supportUntil'][unit] =
        w.tick + Math.min(w.params.leaseMonths, see['policy.spaceMonths'][d])
    }
  },
})

function decisionDraws(w: World) {
  return {
    pool: w.keys.month('entry pool'),
    luck: w.keys.month('entry choice'),
    sample: w.keys.month('entry sample'),
    unit: w.keys.month('entry unit'),
    viewing: w.keys.month('entry viewing'),
    // Looked up once a month, not for each candidate.
    records: inTurn(w),
  }
}

const admitTown = defineRule({
  reads: [
    'town.visitors',
    'town.workingAge',
    'town.poolCreator',
    'townPolicy.educationPlaces',
    'town.journeymanSkill',
  ],
  writes: ['town.educationCredit', 'town.graduateCredit', 'town.journeymen'],
  rules: [bringForward, meetFounder, decide],
  run(see, set, w: World, town: number, traits: TraitDraws, draws: ReturnType<typeof decisionDraws>): void {
    const { founder } = inTurn(w)
    // Some of those who come to visit come back to open something of their own.
    const visitors = (w.params.visitorFounders * see['town.visitors'][town]) / w.region.agentScale
    const creators = w.params.creatorRate * (see['town.workingAge'][town] + visitors)
    const pool = Math.min(DEPTH, see['town.poolCreator'][town])
    const hurrying =
      creators > 0 ? bringForward(see, set, w, town, (DEPTH + FURTHER - pool) * creators) / creators : 0
    const ready = Math.max(0, pool + hurrying)
    const extra = creators > 0 ? (ADDITIONAL * see['townPolicy.educationPlaces'][town]) / creators : 0
    const n = Math.ceil(DEPTH * creators)
    const further = ready + extra > DEPTH ? Math.ceil(FURTHER * creators) : 0
    for (let i = 0; i < n + further; i++) {
      const key = candidateKey(w.townKey[town], w.tick, i, CREATOR)
      // The last candidate of a small town exists only in part.
      const u = uniform(draws.pool.a, draws.pool.b, key)
      const v = (i < n ? u * n : n + u * further) / Math.max(1e-9, creators)
      if (v >= ready + extra) continue
      meetFounder(see, set, w, founder, traits, town, CREATOR, i, key)
      if (v >= ready) founder.ability += MARGINAL_ABILITY
      if (see['town.educationCredit'][town] >= 1) {
        set['town.educationCredit'][town] -= 1
        founder.ability += COURSE_GAIN
        founder.flags |= FLAG.educated
      }
      decide(see, set, w, founder, draws)
    }
    let g = 0
    while (see['town.graduateCredit'][town] >= 1) {
      set['town.graduateCredit'][town] -= 1
      const key = candidateKey(w.townKey[town], w.tick, GRADUATES_FROM + g, CREATOR)
      meetFounder(see, set, w, founder, traits, town, CREATOR, GRADUATES_FROM + g, key)
      founder.sector =
        uniform(draws.pool.a, draws.pool.b, key) < COLLEGE_CRAFT ? CRAFT_WORKSHOP : DESIGN_GOODS
      founder.experience += COLLEGE_YEARS
      founder.flags |= FLAG.graduate
      decide(see, set, w, founder, draws)
      g++
    }
    g = 0
    while (see['town.journeymen'][town] >= 1) {
      set['town.journeymen'][town] -= 1
      const key = candidateKey(w.townKey[town], w.tick, JOURNEYMEN_FROM + g, CREATOR)
      meetFounder(see, set, w, founder, traits, town, CREATOR, JOURNEYMEN_FROM + g, key)
      founder.sector =
        uniform(draws.pool.a, draws.pool.b, key) < COLLEGE_CRAFT ? CRAFT_WORKSHOP : DESIGN_GOODS
      founder.experience = Math.max(founder.experience, see['town.journeymanSkill'][town])
      founder.age = Math.min(founder.age, JOURNEYMAN_AGE)
      decide(see, set, w, founder, draws)
      g++
    }
    const others = w.params.independentRate * see['town.workingAge'][town]
    const m = Math.ceil(DEPTH * others)
    for (let i = 0; i < m; i++) {
      const key = candidateKey(w.townKey[town], w.tick, i, INDEPENDENT)
      if (uniform(draws.pool.a, draws.pool.b, key) * (m / Math.max(1e-9, others)) >= 1) continue
      meetFounder(see, set, w, founder, traits, town, INDEPENDENT, i, key)
      decide(see, set, w, founder, draws)
    }
  },
})

/**
 * Entry. Potential founders exist, keyed by town, month and number, before anybody decides; readiness,
 * education and grants decide how many of them come forward. Each looks at a limited set of districts, takes the
 * best by random utility, and opens if the place pays, the money suffices and a unit is free.
 */
export const entry = defineProcess({
  id: 'entry',
  about: 'potential founders decide whether, what and where to open',
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
  rules: [lookAround, admitTown],
  run(see, set, w) {
    const traits = traitDraws(w)
    const draws = decisionDraws(w)
    lookAround(see, set, w)
    for (const t of w.townOrder) admitTown(see, set, w, t, traits, draws)
  },
})
