import { exp } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import { type Draw, uniform } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { keyMoneyOf } from '../founding/entry.ts'
import { emptyFounder, FLAG } from '../founding/founder.ts'
import { chooseDistrict, emptyChoice, emptySeeker } from '../founding/location-choice.ts'
import { floorFactor, floorOf, frontLoad, openBusiness, reservation } from '../founding/open.ts'
import { lookAround } from '../founding/outlook.ts'
import { DORMANT_SLOTS } from '../people/people-columns.ts'
import { defineProcess, defineRule } from '../process.ts'
import { CREATOR, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'
import { claimKeyMoneyAs, payKeyMoney } from './key-money.ts'
import { claimUnit, releaseUnit } from './units.ts'

const KNOWS_ITSELF = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of its own ability that a creator knows who has had a shop.',
})
const LEAST_PAY = constant({
  value: 0.8,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the owner pay that a place must promise for a second start.',
})

const LEAST_ONLINE = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'Only an offer of which at least this share can go online is worth going on with (sectors.ts).',
})
const FULL_ONLINE = constant({
  value: 0.35,
  unit: 'share',
  source: cite`assumed`,
  why: 'Online share at which everybody who wants to can go on.',
})
const LEAST_MONTHS = constant({
  value: 3,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months of rest before a dormant creator looks for a place.',
})
const MOST_MONTHS = constant({
  value: 24,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months after which a dormant creator has another life.',
})
const SAVES = constant({
  value: 0.25,
  unit: 'share',
  source: cite`assumed`,
  why: 'Trade without a shop saves this part of what the owner wants to live on, a month.',
})
const SECOND_START = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'What is left of the equipment: part of the start-up cost that a second start takes.',
})
const KEPT_ROOTS = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: 'People do not forget who was there, but half of the standing in the place is gone.',
})

/** Records that serve all who start again in turn. */
const inTurn = perWorld((_w: World) => ({
  founder: emptyFounder(),
  seeker: emptySeeker(),
  choice: emptyChoice(),
}))

/** Clears a slot, so that what was there can reach no digest. */
const clear = defineRule({
  writes: [
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
  ],
  run(_see, set, _w: World, slot: number): void {
    set['dormant.key'][slot] = 0
    set['dormant.sector'][slot] = 0
    set['dormant.since'][slot] = 0
    set['dormant.home'][slot] = 0
    set['dormant.number'][slot] = 0
    set['dormant.age'][slot] = 0
    set['dormant.flags'][slot] = 0
    set['dormant.ability'][slot] = 0
    set['dormant.size'][slot] = 0
    set['dormant.experience'][slot] = 0
    set['dormant.rooted'][slot] = 0
    set['dormant.cash'][slot] = 0
  },
})

/**
 * A creator who loses its shop may go on online: its offer must suit that, it must want to, and there must be room in the
 * district's pool. Called before the exit is carried out. Skill, identity, money and the deposit stay with it, ties do not.
 */
export const hibernate = defineRule({
  reads: [
    'business.kind',
    'business.sector',
    'business.key',
    'business.opened',
    'business.home',
    'business.number',
    'business.founderAge',
    'business.flags',
    'business.ability',
    'business.size',
    'business.experience',
    'business.rooted',
    'business.cash',
    'business.rent',
  ],
  writes: [
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
  ],
  rules: [claimKeyMoneyAs],
  run(see, set, w: World, unit: number, district: number): void {
    const { params: p } = w
    if (p.hibernation <= 0 || see['business.kind'][unit] !== CREATOR) return
    const online = SECTORS[see['business.sector'][unit]].online
    if (online < LEAST_ONLINE) return
    const key = see['business.key'][unit]
    const draw = w.keys.month('hibernation')
    if (uniform(draw.a, draw.b, key) >= p.hibernation * Math.min(1, online / FULL_ONLINE)) return
    const end = (district + 1) * DORMANT_SLOTS
    let slot = district * DORMANT_SLOTS
    while (slot < end && see['dormant.key'][slot] !== 0) slot++
    if (slot === end) return
    const months = w.tick - see['business.opened'][unit]
    claimKeyMoneyAs(see, set, w, unit, -(slot + 1))
    set['dormant.key'][slot] = key
    set['dormant.sector'][slot] = see['business.sector'][unit]
    set['dormant.since'][slot] = w.tick
    set['dormant.home'][slot] = see['business.home'][unit]
    set['dormant.number'][slot] = see['business.number'][unit]
    set['dormant.age'][slot] = see['business.founderAge'][unit] + Math.floor(months / 12)
    set['dormant.flags'][slot] = see['business.flags'][unit]
    set['dormant.ability'][slot] = see['business.ability'][unit]
    set['dormant.size'][slot] = see['business.size'][unit]
    set['dormant.experience'][slot] = see['business.experience'][unit]
    set['dormant.rooted'][slot] = see['business.rooted'][unit]
    // The landlord gives the deposit back, unless it went on arrears.
    const cash = see['business.cash'][unit]
    set['dormant.cash'][slot] = cash >= 0 ? cash + p.depositMonths * see['business.rent'][unit] : 0
    w.events.add(
      w.tick,
      EVENT.hibernated,
      unit,
      -1,
      key,
      CREATOR,
      see['business.sector'][unit],
      months,
      see['dormant.cash'][slot],
      0,
    )
  },
})

/** Looks for a place for a dormant creator, as a founder who knows the trade would. */
const reopen = defineRule({
  reads: [
    'dormant.sector',
    'dormant.size',
    'dormant.key',
    'dormant.ability',
    'dormant.cash',
    'unit.quality',
    'dormant.home',
    'dormant.number',
    'dormant.age',
    'dormant.since',
    'dormant.experience',
    'dormant.flags',
    'dormant.rooted',
  ],
  writes: ['business.rooted', 'district.reopened'],
  rules: [
    claimUnit,
    releaseUnit,
    chooseDistrict,
    keyMoneyOf,
    reservation,
    floorFactor,
    frontLoad,
    payKeyMoney,
    openBusiness,
  ],
  run(see, set, w: World, slot: number, district: number, luck: Draw, sample: Draw, place: Draw): boolean {
    const { params: p, sector: t } = w
    const s = see['dormant.sector'][slot]
    const size = see['dormant.size'][slot]
    const { founder, seeker, choice } = inTurn(w)
    seeker.key = see['dormant.key'][slot]
    seeker.kind = CREATOR
    seeker.sector = s
    seeker.home = w.townOf[district]
    seeker.size = size
    // It knows its own ability better than a beginner does.
    seeker.pull = t.appeal[s] * size * exp(KNOWS_ITSELF * see['dormant.ability'][slot])
    seeker.floor = LEAST_PAY * t.ownerPay[s] * size
    seeker.leaving = -1
    chooseDistrict(see, set, w, seeker, choice, luck, sample)
    const d = choice.district
    if (d < 0) return false
    const keyMoney = keyMoneyOf(see, set, w, d)
    const cost =
      SECOND_START * SECTORS[s].startUp * floorOf(w, size) + p.depositMonths * choice.rent + keyMoney
    const money = see['dormant.cash'][slot] - cost
    if (money < 2 * (choice.rent + t.fixed[s] * size)) return false
    const unit = claimUnit(see, set, w, d, place, seeker.key)
    if (unit < 0) return false
    const rent =
      reservation(see, set, w, unit, d) *
      floorFactor(see, set, w, unit, size) *
      (1 + frontLoad(see, set, w, d))
    if (choice.profit - Math.max(0, rent - choice.rent * see['unit.quality'][unit]) < seeker.floor) {
      releaseUnit(see, set, w, unit)
      return false
    }
    founder.key = seeker.key
    founder.kind = CREATOR
    founder.home = see['dormant.home'][slot]
    founder.number = see['dormant.number'][slot]
    founder.sector = s
    founder.ability = see['dormant.ability'][slot]
    founder.size = size
    founder.age = see['dormant.age'][slot] + Math.floor((w.tick - see['dormant.since'][slot]) / 12)
    founder.experience = see['dormant.experience'][slot]
    founder.flags = see['dormant.flags'][slot] | FLAG.moved
    payKeyMoney(see, set, w, unit, d, keyMoney)
    openBusiness(see, set, w, founder, unit, d, rent, money)
    set['business.rooted'][unit] = Math.max(
      see['business.rooted'][unit],
      KEPT_ROOTS * see['dormant.rooted'][slot],
    )
    set['district.reopened'][d]++
    w.events.add(w.tick, EVENT.reopened, unit, -1, seeker.key, CREATOR, s, 0, rent, money)
    return true
  },
})

/**
 * Hibernation online: creators without a shop trade from home for up to two years, save a little, keep half in practice,
 * and reopen when they find a place that pays and they can afford. The pool of a district holds few (slots), as do the
 * shared storerooms it stands for.
 *
 *   cash' = cash + .25 pay size;   E' = E (1 - f/24)
 *
 * A shop that reopens is a new shop to statistics of shops, with the identity, skill and half the roots of the old one.
 * Draws: whether to look this month, one a dormant creator; the choice's.
 */
export const dormant = defineProcess({
  id: 'dormant',
  about: 'creators who trade online only look for a place again',
  draws: ['reopening', 'reopening choice', 'reopening sample', 'reopening unit'],
  active: w => w.params.hibernation > 0,
  reads: ['dormant.key', 'dormant.since', 'dormant.sector', 'dormant.size'],
  writes: ['dormant.cash', 'dormant.experience'],
  rules: [clear, lookAround, reopen],
  run(see, set, w) {
    const { params: p, nDistricts: D } = w
    const key = see['dormant.key']
    const draw = w.keys.month('reopening')
    const luck = w.keys.month('reopening choice')
    const sample = w.keys.month('reopening sample')
    const place = w.keys.month('reopening unit')
    let looked = false
    for (let slot = 0; slot < D * DORMANT_SLOTS; slot++) {
      if (key[slot] === 0) continue
      const months = w.tick - see['dormant.since'][slot]
      const s = see['dormant.sector'][slot]
      set['dormant.cash'][slot] += SAVES * w.sector.ownerPay[s] * see['dormant.size'][slot]
      set['dormant.experience'][slot] = Math.max(
        0.5,
        see['dormant.experience'][slot] * (1 - p.forgetting / (2 * 12)),
      )
      if (months > MOST_MONTHS) {
        clear(see, set, w, slot)
        continue
      }
      if (months < LEAST_MONTHS || uniform(draw.a, draw.b, key[slot]) >= p.reopenChance) continue
      if (!looked) lookAround(see, set, w)
      looked = true
      if (reopen(see, set, w, slot, Math.floor(slot / DORMANT_SLOTS), luck, sample, place))
        clear(see, set, w, slot)
    }
  },
})
