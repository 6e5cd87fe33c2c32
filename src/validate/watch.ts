/** What neither the monthly series nor the event log keep, written down month by month while a run goes. */
import { MARKETS, type Run, SECTORS } from '../../sim/index.ts'
import { addYearEnd, type YearEnds } from './year-ends.ts'

/** Bit of `business.flags`: opened in supported space. */
const SUPPORTED = 32
const CREATOR = 1
const QUARTER = 3
/** Exits are compared over this time before and after the end of support [months]. */
const WINDOW = 12

/** Months at risk and exits of supported shops in the year before and the year after their support ended. */
export interface SupportedExits {
  readonly before: { months: number; exits: number }
  readonly after: { months: number; exits: number }
}

export interface Watched {
  /** Sales of all businesses by month and sector: month * sectors + sector [만원]. */
  readonly sectorSales: Float64Array
  /** Food and drink sold in the shops of a district: month * districts + district [만원]. */
  readonly dining: Float64Array
  readonly supported: SupportedExits
  /** Sales of each creator in each quarter of the run, by its identity [만원]; those who close within one are in it. */
  readonly creatorSales: readonly ReadonlyMap<number, number>[]
}

/** Runs all months that count and writes them down. */
export function watchRun(run: Run, yearEnds: YearEnds): Watched {
  const { world: w } = run
  const { c } = w
  const S = SECTORS.length
  const sectorSales = new Float64Array(run.months * S)
  const D = w.nDistricts
  const offset = MARKETS.indexOf('dining') * D
  const dining = new Float64Array(run.months * D)
  const creatorSales = Array.from(
    { length: Math.ceil(run.months / QUARTER) },
    () => new Map<number, number>(),
  )
  const supported: SupportedExits = { before: { months: 0, exits: 0 }, after: { months: 0, exits: 0 } }
  /** End of support by identity, of the supported shops open last month. */
  let last = new Map<number, number>()
  run.advance(0)
  for (let m = 0; m < run.months; m++) {
    run.step()
    addYearEnd(run, yearEnds)
    for (let d = 0; d < D; d++) dining[m * D + d] = c['cell.demand'][offset + d]
    const now = new Map<number, number>()
    for (let u = 0; u < w.nUnits; u++) {
      if (c['business.state'][u] !== 1) continue
      const key = c['business.key'][u]
      const sales = c['business.sales'][u]
      sectorSales[m * S + c['business.sector'][u]] += sales
      if (c['business.kind'][u] === CREATOR) {
        const quarter = creatorSales[Math.floor(m / QUARTER)]
        quarter.set(key, (quarter.get(key) ?? 0) + sales)
      }
      if (c['business.flags'][u] & SUPPORTED) now.set(key, c['business.supportUntil'][u])
    }
    countExits(supported, last, now, w.tick - 1)
    last = now
  }
  return { sectorSales, dining, supported, creatorSales }
}

/** One month at risk for each shop open in the month before `tick`; an exit where it is open no more. */
export function countExits(
  out: SupportedExits,
  last: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
  tick: number,
): void {
  for (const [key, until] of last) {
    const since = tick - until
    if (since < -WINDOW || since >= WINDOW) continue
    const side = since < 0 ? out.before : out.after
    side.months++
    if (!now.has(key)) side.exits++
  }
}
