/**
 * What every run asks at the end of every month: are sales, rents, spending and people numbers and not under zero, do spending
 * and people add up? Once a year, and in the last month, every figure of places is looked at. These are sums by place, into
 * which a broken row of a business finds its way within the month; the whole of the books is in checks.ts. A run that fails
 * here has no results: see RunFault.
 */
import type { ModelColumn } from '../model/columns.ts'
import type { WorldState } from '../model/world.ts'

/** Tables of places and sums: small beside those of units, businesses and pairs of towns. */
const WATCHED = new Set([
  'district',
  'policy',
  'townPolicy',
  'town',
  'market',
  'cell',
  'region',
  'programme',
  'lever',
])

/** Stocks and flows of which there cannot be less than none: what all others are made of or end in. */
const NEVER_NEGATIVE = [
  'district.sales',
  'district.ask',
  'town.people',
  'town.visitors',
  'cell.demand',
  'region.spending',
] as const satisfies readonly ModelColumn[]
/** Months between two looks at every figure. */
const LOOK_AROUND = 12

/** Relative error that sums of many rounded numbers may have. */
const ROUNDING = 1e-7

/** Where a run went wrong, for a record. */
export interface FaultPlace {
  /** Month of the scenario; negative within the spin-up. */
  readonly month: number
  readonly table: string
  readonly row: number
  readonly column: string
  /** What stands there: NaN, an infinity, a number under zero, or one that does not add up. */
  readonly value: number
  /** What was asked of it, in words. */
  readonly rule: string
}

/** A run whose state is no more a world: its months before are of no use either, for nobody knows when it began to go wrong. */
export class RunFault extends Error implements FaultPlace {
  readonly month: number
  readonly table: string
  readonly row: number
  readonly column: string
  readonly value: number
  readonly rule: string

  constructor(place: FaultPlace) {
    super(
      `month ${place.month}: table ${place.table}, row ${place.row}, column ${place.column} is ${place.value}, but ${place.rule}; the region or the parameters lead outside what the model can compute`,
    )
    this.name = 'RunFault'
    this.month = place.month
    this.table = place.table
    this.row = place.row
    this.column = place.column
    this.value = place.value
    this.rule = place.rule
  }
}

type Watched = readonly [id: ModelColumn, column: Float64Array]

/** Gives a run the question that it asks after each month, which throws a RunFault where the answer is no. */
export function monthCheck(w: WorldState): () => void {
  const finite: readonly Watched[] = (Object.keys(w.store.widthOf) as ModelColumn[]).flatMap(id => {
    const column: unknown = w.c[id]
    return WATCHED.has(tableOf(id)) && column instanceof Float64Array ? [[id, column] as const] : []
  })
  const counted = NEVER_NEGATIVE.map(id => [id, w.c[id]] as const)
  const lastTick = w.spec.spinUpMonths + w.spec.months
  let people = totalOf(w.c['town.people'])
  let tick = w.tick
  return () => {
    for (const [id, column] of counted) askNotNegative(w, id, column)
    if (w.tick % LOOK_AROUND === 0 || w.tick === lastTick)
      for (const [id, column] of finite) if (!isFiniteSum(column)) failFinite(w, id, column)
    askSpending(w)
    const now = totalOf(w.c['town.people'])
    // After a snapshot was restored the stock of the month before is not known.
    if (w.tick === tick + 1) askPeople(w, people, now)
    people = now
    tick = w.tick
  }
}

const tableOf = (id: string) => id.slice(0, id.indexOf('.'))

/** A NaN or an infinity anywhere makes the sum of differences NaN. */
function isFiniteSum(column: Float64Array): boolean {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] - column[i]
  return sum === 0
}

function totalOf(column: Float64Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i]
  return sum
}

function fail(w: WorldState, id: ModelColumn, at: number, value: number, rule: string): never {
  throw new RunFault({
    month: w.tick - w.spec.spinUpMonths - 1,
    table: tableOf(id),
    row: Math.floor(at / w.store.widthOf[id]),
    column: id,
    value,
    rule,
  })
}

function failFinite(w: WorldState, id: ModelColumn, column: Float64Array): never {
  const at = column.findIndex(x => !Number.isFinite(x))
  return fail(w, id, at, column[at], 'every figure must be a finite number')
}

function askNotNegative(w: WorldState, id: ModelColumn, column: Float64Array): void {
  for (let i = 0; i < column.length; i++)
    if (!(column[i] >= 0 && column[i] < Number.POSITIVE_INFINITY)) failCount(w, id, i, column[i])
}

function failCount(w: WorldState, id: ModelColumn, at: number, value: number): never {
  return fail(w, id, at, value, 'it must be a finite number and not under zero')
}

function askSpending(w: WorldState): void {
  const spent = w.c['region.spending'][0]
  const found = totalOf(w.c['district.sales']) + w.c['region.outside'][0]
  if (Math.abs(found - spent) > ROUNDING * Math.max(1, spent))
    fail(w, 'region.spending', 0, spent, `shops and the outside take ${found}`)
}

function askPeople(w: WorldState, before: number, now: number): void {
  const { c } = w
  let expected = before
  for (let t = 0; t < w.nTowns; t++)
    expected +=
      c['town.births'][t] -
      c['town.deaths'][t] +
      c['town.arrivals'][t] -
      c['town.departures'][t] +
      c['town.resettled'][t]
  if (Math.abs(expected - now) <= ROUNDING * Math.max(1, now)) return
  fail(w, 'town.people', 0, now, `births, deaths and moves of all towns make ${expected}`)
}
