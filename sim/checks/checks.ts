/**
 * Conservation laws, to be asked after any month of any run: what is in the books must be in the rows, and stocks must change
 * by flows and by nothing else. Only reads; a few milliseconds for a region of thousands of units.
 */
import { OPEN, VACANT } from '../engine/population.ts'
import { MAX_TIES } from '../model/columns.ts'
import { BANDS } from '../model/people/people-columns.ts'
import type { PolicyColumn } from '../model/policy/rule-book.ts'
import { CHAIN, SECTORS } from '../model/sectors.ts'
import { TRUST } from '../model/tenancy/landlord.ts'
import type { WorldState } from '../model/world.ts'
import { EVENT } from '../record/events.ts'

/** Relative error that sums of many rounded numbers may have. */
const ROUNDING = 1e-7

const near = (a: number, b: number, size: number) => Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(size))

/** What is wrong with the state as it stands at the end of a month, in words; empty where all is well. */
export function checkWorld(w: WorldState): string[] {
  return [
    ...checkRows(w),
    ...checkTies(w),
    ...checkShares(w),
    ...checkRuleBook(w),
    ...checkSpending(w),
    ...checkNumbers(w),
  ]
}

/** Units and businesses: every row is vacant and empty, or open and whole; districts count what their rows hold. */
function checkRows(w: WorldState): string[] {
  const { c, unitStart } = w
  const wrong: string[] = []
  for (let d = 0; d < w.nDistricts; d++) {
    let open = 0
    let promised = 0
    let trust = 0
    let investors = 0
    for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
      const state = c['business.state'][u]
      if (c['unit.promisedUntil'][u] !== 0) promised++
      if (c['unit.landlord'][u] === TRUST) trust++
      if (c['unit.landlord'][u] === 2) investors++
      if (state === OPEN) {
        open++
        const kind = c['business.kind'][u]
        if (
          kind < 1 ||
          kind > CHAIN ||
          c['business.sector'][u] >= SECTORS.length ||
          c['business.key'][u] === 0
        )
          wrong.push(`unit ${u}: open, but its tenant is no business`)
        if (c['business.rent'][u] < 0 || c['business.support'][u] < 0)
          wrong.push(`unit ${u}: rent under zero`)
      } else if (state !== VACANT) wrong.push(`unit ${u}: claimed at the end of the month`)
      else if (c['business.key'][u] !== 0 || c['business.cash'][u] !== 0 || c['business.rent'][u] !== 0)
        wrong.push(`unit ${u}: vacant, but something was left behind`)
    }
    const units = unitStart[d + 1] - unitStart[d]
    if (c['district.units'][d] !== units) wrong.push(`district ${d}: counts other units than its rows`)
    if (c['district.occupied'][d] !== open)
      wrong.push(`district ${d}: counts ${c['district.occupied'][d]} let units, its rows ${open}`)
    if (c['district.promised'][d] !== promised) wrong.push(`district ${d}: miscounts promises`)
    if (c['district.trust'][d] !== trust) wrong.push(`district ${d}: miscounts units in trust`)
    if (!near(c['district.investors'][d] * units, investors, units))
      wrong.push(`district ${d}: miscounts investors`)
  }
  return wrong
}

/** A tie is held by both partners, who are open. */
function checkTies(w: WorldState): string[] {
  const ties = w.c['business.ties']
  const wrong: string[] = []
  for (let k = 0; k < ties.length; k++) {
    if (ties[k] === 0) continue
    const unit = Math.floor(k / MAX_TIES)
    const partner = ties[k] - 1
    let back = false
    for (let q = partner * MAX_TIES; q < (partner + 1) * MAX_TIES; q++) if (ties[q] === unit + 1) back = true
    if (!back || w.c['business.state'][unit] !== OPEN)
      wrong.push(`unit ${unit}: a tie that its partner lacks`)
  }
  return wrong
}

/** Shares lie between 0 and 1. */
function checkShares(w: WorldState): string[] {
  const wrong: string[] = []
  const shares = [
    'district.amenity',
    'district.authenticity',
    'district.buzz',
    'district.novelty',
    'district.upkeep',
    'district.shockDepth',
    'unit.upkeep',
    'lever.granted',
    'region.online',
  ] as const
  for (const id of shares)
    for (const x of w.c[id]) {
      if (x >= -1e-9 && x <= 1 + 1e-6) continue
      wrong.push(`${id}: ${x} is no share`)
      break
    }
  return wrong
}

/** No policy column leaves the range of its rule. */
function checkRuleBook(w: WorldState): string[] {
  const wrong: string[] = []
  for (const id of Object.keys(w.model.rules) as PolicyColumn[]) {
    const { min, max } = w.model.rules[id]
    for (const x of w.c[id]) {
      if (x >= min && x <= max) continue
      wrong.push(`${id}: ${x} is outside ${min} to ${max}`)
      break
    }
  }
  return wrong
}

/** Spending is conserved: what is spent is sold in a district or goes outside. */
function checkSpending(w: WorldState): string[] {
  const { c } = w
  let sold = 0
  for (const x of c['district.sales']) sold += x
  const spent = c['region.spending'][0]
  const wrong: string[] = []
  if (!near(sold + c['region.outside'][0], spent, spent))
    wrong.push(`spent ${spent}, but sold ${sold} and outside ${c['region.outside'][0]}`)
  if (c['region.outside'][0] < -ROUNDING * spent) wrong.push('more is sold than is spent')
  return wrong
}

/** No column holds NaN or an infinity. */
function checkNumbers(w: WorldState): string[] {
  const wrong: string[] = []
  for (const [id, column] of columnsOf(w)) {
    let sum = 0
    for (let i = 0; i < column.length; i++) sum += column[i] - column[i]
    if (sum !== 0) wrong.push(`${id}: not a number`)
  }
  return wrong
}

const columnsOf = (w: WorldState) =>
  w.store.tables.flatMap(t =>
    t.columns.map(id => [id, (w.c as unknown as Record<string, ArrayLike<number>>)[id]] as const),
  )

/** Stocks at the end of a month, against which the next month's flows are checked. */
export interface Books {
  /** What does not add up since the books were opened or last checked; to be asked after every month. */
  check(): string[]
}

/** Opens the books of a run. Each `check` looks at the one month that has passed since the last. */
export function openBooks(w: WorldState): Books {
  let last = stocks(w)
  return {
    check() {
      const now = stocks(w)
      const wrong = now.tick === last.tick + 1 ? compare(w, last, now) : []
      last = now
      return [...checkWorld(w), ...wrong]
    },
  }
}

function stocks(w: WorldState) {
  const sum = (a: ArrayLike<number>) => {
    let s = 0
    for (let i = 0; i < a.length; i++) s += a[i]
    return s
  }
  return {
    tick: w.tick,
    businesses: sum(w.c['district.occupied']),
    cash: sum(w.c['business.cash']),
    spent: sum(w.c['lever.spent']),
    events: w.events.length,
    towns: Array.from({ length: w.nTowns }, (_, t) =>
      sum(w.c['town.people'].subarray(t * BANDS, (t + 1) * BANDS)),
    ),
    outside: sum(w.c['region.outsidePeople']),
  }
}

type Stocks = ReturnType<typeof stocks>

/** Businesses, people, cash, key money and public money: this month's stock is last month's and the flows. */
function compare(w: WorldState, before: Stocks, now: Stocks): string[] {
  const { c } = w
  const wrong: string[] = []
  const born =
    sumOf(c['district.entriesCreator']) +
    sumOf(c['district.entriesOther']) +
    sumOf(c['district.entriesChain'])
  const gone = leavers(w, before.events)
  if (now.businesses !== before.businesses + born - gone)
    wrong.push(
      `${before.businesses} businesses, ${born} opened, ${gone} closed, but ${now.businesses} are there`,
    )
  const cash =
    before.cash +
    c['region.profit'][0] -
    c['region.ownerDraw'][0] +
    c['region.entrantCash'][0] -
    c['region.leaverCash'][0] -
    c['region.movingCosts'][0] +
    c['region.keyMoneyBack'][0] +
    c['region.relief'][0] -
    c['region.pipelinePaid'][0]
  if (!near(cash, now.cash, Math.abs(now.cash) + Math.abs(c['region.profit'][0])))
    wrong.push(`businesses should hold ${cash} in cash, but hold ${now.cash}`)
  const paidIn = sumOf(c['district.keyMoneyPaid'])
  const back = sumOf(c['district.keyMoneyBack'])
  const toLeavers = c['region.keyMoneyBack'][0] + c['region.keyMoneyHome'][0]
  if (!near(back, toLeavers, back)) wrong.push(`leavers recover key money of ${back}, but get ${toLeavers}`)
  if (!near(paidIn, back + c['region.keyMoneyKept'][0], paidIn))
    wrong.push(`newcomers pay key money of ${paidIn}, of which ${back + c['region.keyMoneyKept'][0]} arrives`)
  wrong.push(...comparePeople(w, before, now))
  const paid = now.spent - before.spent
  const perYear = w.spec.budget.perYear
  if (paid < 0) wrong.push('public money was taken back')
  if (perYear !== undefined && paid > (perYear / 12) * (1 + 1e-9)) wrong.push('spent more than the budget')
  return wrong
}

/**
 * People of each town, of the outside and of both: last month's, births, deaths, and those who came and went. Who comes to a
 * town has left another or the outside.
 */
function comparePeople(w: WorldState, before: Stocks, now: Stocks): string[] {
  const { c } = w
  const wrong: string[] = []
  let all = before.outside + c['region.outsideNatural'][0]
  let outside = all
  for (let t = 0; t < w.nTowns; t++) {
    const natural = c['town.births'][t] - c['town.deaths'][t]
    const net = c['town.arrivals'][t] - c['town.departures'][t] + c['town.resettled'][t]
    const there = before.towns[t] + natural + net
    if (!near(there, now.towns[t], there))
      wrong.push(`town ${t}: ${there} people there should be, ${now.towns[t]} there are`)
    all += before.towns[t] + natural
    outside -= net
  }
  if (!near(outside, now.outside, outside))
    wrong.push(`${outside} people there should be outside, ${now.outside} there are`)
  const sum = now.outside + sumOf(now.towns)
  if (!near(all, sum, all)) wrong.push(`${all} people there should be in all, ${sum} there are`)
  return wrong
}

function sumOf(a: ArrayLike<number>): number {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]
  return s
}

/** Businesses that closed, by the events since `from`: failed, retired, and displaced without moving on. */
function leavers(w: WorldState, from: number): number {
  const { type, unit, length } = w.events
  const moved = new Set<number>()
  for (let i = from; i < length; i++) if (type[i] === EVENT.moved) moved.add(unit[i])
  let n = 0
  for (let i = from; i < length; i++) {
    if (type[i] === EVENT.failed || type[i] === EVENT.retired) n++
    else if (type[i] === EVENT.displaced && !moved.has(unit[i])) n++
  }
  return n
}
