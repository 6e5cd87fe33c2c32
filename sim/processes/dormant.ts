import { type Draw, uniform } from '../engine/rng.ts'
import { EVENT } from '../events.ts'
import { exp } from '../math.ts'
import { defineProcess } from '../process.ts'
import { CREATOR, SECTORS } from '../sectors.ts'
import { DORMANT_SLOTS } from '../state/people-columns.ts'
import type { World } from '../world.ts'
import { keyMoneyOf } from './entry.ts'
import { emptyFounder, FLAG } from './founder.ts'
import { claimKeyMoneyAs, payKeyMoney } from './key-money.ts'
import { chooseDistrict, emptyChoice, emptySeeker } from './location-choice.ts'
import { floorFactor, floorOf, frontLoad, openBusiness, reservation } from './open.ts'
import { lookAround } from './outlook.ts'

/** Only an offer of which at least this share can go online is worth going on with (sectors.ts). */
const LEAST_ONLINE = 0.2
/** Online share at which everybody who wants to can go on. */
const FULL_ONLINE = 0.35
/** Months of rest before a dormant creator looks for a place, and after which it has another life (brief: 24). */
const LEAST_MONTHS = 3
const MOST_MONTHS = 24
/** Trade without a shop saves this part of what the owner wants to live on, a month. */
const SAVES = 0.25
/** What is left of the equipment: part of the start-up cost that a second start takes. */
const SECOND_START = 0.4
/** People do not forget who was there, but half of the standing in the place is gone. */
const KEPT_ROOTS = 0.5

const founder = emptyFounder()
const seeker = emptySeeker()
const choice = emptyChoice()

/** Clears a slot, so that what was there can reach no digest. */
function clear(w: World, slot: number): void {
  const c = w.c
  c['dormant.key'][slot] = 0
  c['dormant.sector'][slot] = 0
  c['dormant.since'][slot] = 0
  c['dormant.home'][slot] = 0
  c['dormant.number'][slot] = 0
  c['dormant.age'][slot] = 0
  c['dormant.flags'][slot] = 0
  c['dormant.ability'][slot] = 0
  c['dormant.size'][slot] = 0
  c['dormant.experience'][slot] = 0
  c['dormant.rooted'][slot] = 0
  c['dormant.cash'][slot] = 0
}

/**
 * A creator who loses its shop may go on online: its offer must suit that, it must want to, and there must be room in the
 * district's pool. Called before the exit is carried out. Skill, identity, money and the deposit stay with it, ties do not.
 */
export function hibernate(w: World, unit: number, district: number): void {
  const { c, params: p } = w
  if (p.hibernation <= 0 || c['business.kind'][unit] !== CREATOR) return
  const online = SECTORS[c['business.sector'][unit]].online
  if (online < LEAST_ONLINE) return
  const key = c['business.key'][unit]
  const draw = w.keys.month('hibernation')
  if (uniform(draw.a, draw.b, key) >= p.hibernation * Math.min(1, online / FULL_ONLINE)) return
  const end = (district + 1) * DORMANT_SLOTS
  let slot = district * DORMANT_SLOTS
  while (slot < end && c['dormant.key'][slot] !== 0) slot++
  if (slot === end) return
  const months = w.tick - c['business.opened'][unit]
  claimKeyMoneyAs(w, unit, -(slot + 1))
  c['dormant.key'][slot] = key
  c['dormant.sector'][slot] = c['business.sector'][unit]
  c['dormant.since'][slot] = w.tick
  c['dormant.home'][slot] = c['business.home'][unit]
  c['dormant.number'][slot] = c['business.number'][unit]
  c['dormant.age'][slot] = c['business.founderAge'][unit] + Math.floor(months / 12)
  c['dormant.flags'][slot] = c['business.flags'][unit]
  c['dormant.ability'][slot] = c['business.ability'][unit]
  c['dormant.size'][slot] = c['business.size'][unit]
  c['dormant.experience'][slot] = c['business.experience'][unit]
  c['dormant.rooted'][slot] = c['business.rooted'][unit]
  // The landlord gives the deposit back, unless it went on arrears.
  const cash = c['business.cash'][unit]
  c['dormant.cash'][slot] = cash >= 0 ? cash + p.depositMonths * c['business.rent'][unit] : 0
  w.events.add(
    w.tick,
    EVENT.hibernated,
    unit,
    -1,
    key,
    CREATOR,
    c['business.sector'][unit],
    months,
    c['dormant.cash'][slot],
    0,
  )
}

/** Looks for a place for a dormant creator, as a founder who knows the trade would. */
function reopen(w: World, slot: number, district: number, luck: Draw, sample: Draw, place: Draw): boolean {
  const { c, params: p, sector: t } = w
  const s = c['dormant.sector'][slot]
  const size = c['dormant.size'][slot]
  seeker.key = c['dormant.key'][slot]
  seeker.kind = CREATOR
  seeker.sector = s
  seeker.home = w.townOf[district]
  seeker.size = size
  // It knows its own ability better than a beginner does.
  seeker.pull = t.appeal[s] * size * exp(0.8 * c['dormant.ability'][slot])
  seeker.floor = 0.8 * t.ownerPay[s] * size
  seeker.leaving = -1
  chooseDistrict(w, seeker, choice, luck, sample)
  const d = choice.district
  if (d < 0) return false
  const keyMoney = keyMoneyOf(w, d)
  const cost = SECOND_START * SECTORS[s].startUp * floorOf(w, size) + p.depositMonths * choice.rent + keyMoney
  const money = c['dormant.cash'][slot] - cost
  if (money < 2 * (choice.rent + t.fixed[s] * size)) return false
  const unit = w.population.claim(d, place.a, place.b, seeker.key)
  if (unit < 0) return false
  const rent = reservation(w, unit, d) * floorFactor(w, unit, size) * (1 + frontLoad(w, d))
  if (choice.profit - Math.max(0, rent - choice.rent * c['unit.quality'][unit]) < seeker.floor) {
    w.population.release(unit)
    return false
  }
  founder.key = seeker.key
  founder.kind = CREATOR
  founder.home = c['dormant.home'][slot]
  founder.number = c['dormant.number'][slot]
  founder.sector = s
  founder.ability = c['dormant.ability'][slot]
  founder.size = size
  founder.age = c['dormant.age'][slot] + Math.floor((w.tick - c['dormant.since'][slot]) / 12)
  founder.experience = c['dormant.experience'][slot]
  founder.flags = c['dormant.flags'][slot] | FLAG.moved
  payKeyMoney(w, unit, d, keyMoney)
  openBusiness(w, founder, unit, d, rent, money)
  c['business.rooted'][unit] = Math.max(c['business.rooted'][unit], KEPT_ROOTS * c['dormant.rooted'][slot])
  c['district.reopened'][d]++
  w.events.add(w.tick, EVENT.reopened, unit, -1, seeker.key, CREATOR, s, 0, rent, money)
  return true
}

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
  reads: [
    'district.footfall',
    'trade.margin',
    'district.footfall',
    'unit.face',
    'unit.vacantSince',
    'unit.quality',
    'unit.landlord',
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
    'district.spaceCredit',
    'policy.spaceSupport',
    'policy.keyMoneyRecovery',
    'policy.protectedYears',
    'policy.rentCap',
    'business.ties',
    'business.apprentices',
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
    'region.entrantCash',
    'district.reopened',
    'unit.claimKey',
    'unit.claimant',
    'district.keyMoneyPaid',
    'district.keyMoneyBack',
    'region.keyMoneyBack',
    'region.keyMoneyHome',
    'region.keyMoneyKept',
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
  draws: ['reopening', 'reopening choice', 'reopening sample', 'reopening unit'],
  active: w => w.params.hibernation > 0,
  run(_see, set, w) {
    const { params: p, nDistricts: D } = w
    const key = set['dormant.key']
    const draw = w.keys.month('reopening')
    const luck = w.keys.month('reopening choice')
    const sample = w.keys.month('reopening sample')
    const place = w.keys.month('reopening unit')
    let looked = false
    for (let slot = 0; slot < D * DORMANT_SLOTS; slot++) {
      if (key[slot] === 0) continue
      const months = w.tick - set['dormant.since'][slot]
      const s = set['dormant.sector'][slot]
      set['dormant.cash'][slot] += SAVES * w.sector.ownerPay[s] * set['dormant.size'][slot]
      set['dormant.experience'][slot] = Math.max(
        0.5,
        set['dormant.experience'][slot] * (1 - p.forgetting / 24),
      )
      if (months > MOST_MONTHS) {
        clear(w, slot)
        continue
      }
      if (months < LEAST_MONTHS || uniform(draw.a, draw.b, key[slot]) >= p.reopenChance) continue
      if (!looked) lookAround(w)
      looked = true
      if (reopen(w, slot, Math.floor(slot / DORMANT_SLOTS), luck, sample, place)) clear(w, slot)
    }
  },
})
