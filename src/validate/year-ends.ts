/** What small merchants (storefronts that are not chains) pay and keep, looked at once a year while a run goes: one month of some dozens of shops is mostly luck. */
import { CHAIN, type Run } from '../../sim/index.ts'
import { isStorefront } from './observation.ts'

/** Sums over the last months of all years, one number a district [만원]. */
export interface YearEnds {
  /** Rent and expected sales of those that rent. */
  readonly rent: Float64Array
  readonly rentedSales: Float64Array
  /** Profit and expected sales of all of them. */
  readonly profit: Float64Array
  readonly merchantSales: Float64Array
}

export function emptyYearEnds(districts: number): YearEnds {
  const row = () => new Float64Array(districts)
  return { rent: row(), rentedSales: row(), profit: row(), merchantSales: row() }
}

/** Advances to `month` (of those that count) and adds what each year's end on the way shows. */
export function advanceByYears(run: Run, month: number, out: YearEnds): void {
  while (run.month < month) {
    run.advance(Math.min(month, Math.max(0, 12 * (Math.floor(run.month / 12) + 1))))
    addYearEnd(run, out)
  }
}

/** Adds what the month that has just ended shows, where it ends a year that counts. */
export function addYearEnd(run: Run, out: YearEnds): void {
  if (run.month <= 0 || run.month % 12 !== 0) return
  const { world: w } = run
  const { c } = w
  for (let u = 0; u < w.nUnits; u++) {
    if (c['business.state'][u] !== 1 || !isStorefront(c['business.sector'][u])) continue
    if (c['business.kind'][u] === CHAIN) continue
    const d = w.districtOf[u]
    const sales = c['business.expected'][u]
    if (c['business.rent'][u] > 0) {
      out.rent[d] += c['business.rent'][u]
      out.rentedSales[d] += sales
    }
    out.profit[d] += c['business.profit'][u]
    out.merchantSales[d] += sales
  }
}
