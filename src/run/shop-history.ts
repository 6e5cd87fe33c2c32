/** The life of one business, found again by running its world a second time with an eye on it. */

import { EVENT_TYPES, MAX_TIES, marketRent, type Run, SECTORS, type WorldState } from '../../sim/index.ts'
import type { ShopEvent, ShopReport, Track } from './protocol.ts'

export type ShopIdentity = ShopReport['identity']

/** A way to run a scenario again, from a state at or before a month, with room for other messages. */
export interface Replay {
  readonly spinUpMonths: number
  readonly months: number
  readonly sliceMs: number
  now(): number
  /** Lets other messages in. @throws Error when the answer is no longer wanted */
  pause(): Promise<void>
  /** A run of its own that stands at or before a month (negative: within the spin-up). */
  at(month: number): Run
}

/** Who trades in a unit at the end of a month; undefined where it is vacant. */
export async function findInUnit(
  replay: Replay,
  unit: number,
  month: number,
): Promise<ShopIdentity | undefined> {
  const run = replay.at(month + 1)
  await advance(replay, run, month + 1)
  return run.world.population.state[unit] === 1 ? identityIn(run.world, unit) : undefined
}

/** The whole story of a business in one world; undefined where it never opened there. */
export async function traceShop(
  replay: Replay,
  track: Track,
  identity: ShopIdentity,
): Promise<ShopReport | undefined> {
  // It cannot have opened before it was a candidate; founders of the first day have a cohort before tick 0.
  const run = replay.at(identity.cohort - replay.spinUpMonths)
  const ledger = new Ledger(replay.months)
  let unit = -1
  let start: Pick<ShopReport, 'kind' | 'sector' | 'openedMonth' | 'founderAge'> | undefined
  let state: Pick<ShopReport, 'unit' | 'district' | 'floorM2' | 'skill' | 'ties'> | undefined
  let key = 0
  const events: ShopEvent[] = []
  let seen = run.world.events.length
  let until = replay.now() + replay.sliceMs
  unit = unitOf(run.world, identity, -1)
  while (run.month < replay.months) {
    run.step()
    const { world } = run
    unit = unitOf(world, identity, unit)
    if (unit >= 0) {
      if (!start) {
        start = startOf(world, unit, replay.spinUpMonths)
        key = world.c['business.key'][unit]
      }
      state = stateOf(world, unit)
      if (run.month > 0) ledger.add(world, unit, run.month - 1)
    }
    // Its opening stands in the log before its key is known, so that events are looked through after the unit is.
    if (start) collectEvents(world, key, seen, replay.spinUpMonths, events)
    seen = world.events.length
    if (start && unit < 0) break
    if (replay.now() >= until) {
      await replay.pause()
      until = replay.now() + replay.sliceMs
    }
  }
  return start && state && { track, identity, ...start, ...state, ...ledger.cut(), events }
}

async function advance(replay: Replay, run: Run, month: number): Promise<void> {
  let until = replay.now() + replay.sliceMs
  while (run.month < month) {
    run.step()
    if (replay.now() < until) continue
    await replay.pause()
    until = replay.now() + replay.sliceMs
  }
}

function identityIn(world: WorldState, unit: number): ShopIdentity {
  const { c } = world
  return {
    town: c['business.home'][unit],
    cohort: c['business.cohort'][unit],
    number: c['business.number'][unit],
    kind: c['business.kind'][unit],
  }
}

function isHere(world: WorldState, unit: number, who: ShopIdentity): boolean {
  const { c, population } = world
  return (
    population.state[unit] === 1 &&
    c['business.number'][unit] === who.number &&
    c['business.cohort'][unit] === who.cohort &&
    c['business.home'][unit] === who.town &&
    c['business.kind'][unit] === who.kind
  )
}

/** The unit that a business trades in, looked for first where it was last; -1 where it is nowhere. */
function unitOf(world: WorldState, who: ShopIdentity, last: number): number {
  if (last >= 0 && isHere(world, last, who)) return last
  for (let unit = 0; unit < world.nUnits; unit++) if (isHere(world, unit, who)) return unit
  return -1
}

function startOf(world: WorldState, unit: number, spinUpMonths: number) {
  const { c } = world
  return {
    kind: c['business.kind'][unit],
    sector: c['business.sector'][unit],
    openedMonth: c['business.opened'][unit] - spinUpMonths,
    founderAge: c['business.founderAge'][unit],
  }
}

function stateOf(world: WorldState, unit: number) {
  const { c, districtOf } = world
  const ties: { unit: number; district: number; sector: number }[] = []
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) {
    const partner = c['business.ties'][k] - 1
    if (partner < 0) continue
    ties.push({ unit: partner, district: districtOf[partner], sector: c['business.sector'][partner] })
  }
  const floorM2 = c['business.floor'][unit] * SECTORS[c['business.sector'][unit]].floorM2
  return { unit, district: districtOf[unit], floorM2, skill: c['business.experience'][unit], ties }
}

function collectEvents(
  world: WorldState,
  key: number,
  from: number,
  spinUpMonths: number,
  out: ShopEvent[],
): void {
  const log = world.events
  for (let i = from; i < log.length; i++) {
    if (log.key[i] !== key) continue
    const type = EVENT_TYPES[log.type[i]]
    const event = { month: log.tick[i] - spinUpMonths, type, unit: log.unit[i] }
    const toUnit = log.toUnit[i] >= 0 ? { toUnit: log.toUnit[i] } : {}
    if (type === 'failed') out.push({ ...event, cash: log.a[i], strainMonths: log.b[i] })
    else if (type === 'renewed' || type === 'displaced')
      out.push({ ...event, ...toUnit, offered: log.a[i], affordable: log.b[i] })
    else out.push({ ...event, ...toUnit })
  }
}

/** A line a month from the first month that counts in which it traded. */
class Ledger {
  readonly #columns: Record<'sales' | 'rent' | 'profit' | 'cash' | 'marketRent', Float32Array>
  #first = -1
  #last = -1

  constructor(months: number) {
    const column = () => new Float32Array(months).fill(Number.NaN)
    this.#columns = {
      sales: column(),
      rent: column(),
      profit: column(),
      cash: column(),
      marketRent: column(),
    }
  }

  add(world: WorldState, unit: number, month: number): void {
    const { c, districtOf } = world
    if (this.#first < 0) this.#first = month
    this.#last = month
    this.#columns.sales[month] = c['business.sales'][unit]
    this.#columns.rent[month] = c['business.rent'][unit]
    this.#columns.profit[month] = c['business.profit'][unit]
    this.#columns.cash[month] = c['business.cash'][unit]
    this.#columns.marketRent[month] = marketRent(c, c, world, unit, districtOf[unit])
  }

  cut() {
    const first = Math.max(0, this.#first)
    const part = (column: Float32Array) => column.slice(first, this.#last + 1)
    const { sales, rent, profit, cash, marketRent } = this.#columns
    return {
      firstMonth: first,
      sales: part(sales),
      rent: part(rent),
      profit: part(profit),
      cash: part(cash),
      marketRent: part(marketRent),
    }
  }
}
