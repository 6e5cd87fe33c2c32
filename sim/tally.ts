/** Sums over the businesses of each district, in one pass, for metrics. Output, not state: nothing in the model reads it. */
import { CREATOR, SECTORS } from './sectors.ts'
import { MAX_TIES } from './state/columns.ts'
import type { World } from './world.ts'

export interface Tally {
  /** Rent and sales of tenants who pay rent [만원 a month]. */
  readonly rent: Float64Array
  readonly rentedSales: Float64Array
  readonly renters: Float64Array
  readonly jobs: Float64Array
  /** Ties held by creators. */
  readonly ties: Float64Array
  readonly experience: Float64Array
  readonly creatorSales: Float64Array
  /** Months since first opening, summed over all tenants. */
  readonly months: Float64Array
  readonly stressed: Float64Array
  /** Businesses by sector: sector * nDistricts + district. */
  readonly bySector: Float64Array
}

export function makeTally(nDistricts: number, nSectors: number): Tally {
  const row = () => new Float64Array(nDistricts)
  return {
    rent: row(),
    rentedSales: row(),
    renters: row(),
    jobs: row(),
    ties: row(),
    experience: row(),
    creatorSales: row(),
    months: row(),
    stressed: row(),
    bySector: new Float64Array(nDistricts * nSectors),
  }
}

const counts = new Int32Array(SECTORS.length)
const JOBS = Float64Array.from(SECTORS, s => s.jobs)

/** Fills the tally from the state as it stands. */
export function takeTally(w: World): void {
  const { tally: t, nDistricts: D, unitStart } = w
  for (let d = 0; d < D; d++) {
    tallyShops(w, d, unitStart[d], unitStart[d + 1])
    tallyCreators(w, d, listCreators(w, unitStart[d], unitStart[d + 1]))
    for (let s = 0; s < counts.length; s++) t.bySector[s * D + d] = counts[s]
  }
}

/** All tenants, without a branch: a vacant row holds zeros and adds nothing but to what is counted by `open`. */
function tallyShops(w: World, d: number, start: number, end: number): void {
  const { c, tally: t, tick } = w
  const state = c['business.state']
  const sector = c['business.sector']
  const rentOf = c['business.rent']
  const salesOf = c['business.sales']
  const size = c['business.size']
  const opened = c['business.opened']
  const stress = c['business.stress']
  counts.fill(0)
  let rent = 0
  let rentedSales = 0
  let renters = 0
  let jobs = 0
  let months = 0
  let stressed = 0
  for (let u = start; u < end; u++) {
    const open = state[u]
    const s = sector[u]
    counts[s] += open
    jobs += JOBS[s] * Math.sqrt(size[u])
    months += open * (tick - opened[u])
    stressed += +(stress[u] > 0)
    const pays = +(rentOf[u] > 0)
    rent += rentOf[u]
    rentedSales += pays * salesOf[u]
    renters += pays
  }
  t.rent[d] = rent
  t.rentedSales[d] = rentedSales
  t.renters[d] = renters
  t.jobs[d] = jobs
  t.months[d] = months
  t.stressed[d] = stressed
}

function listCreators(w: World, start: number, end: number): number {
  const { rows } = w
  const kind = w.c['business.kind']
  let n = 0
  for (let u = start; u < end; u++) {
    rows[n] = u
    n += +(kind[u] === CREATOR)
  }
  return n
}

function tallyCreators(w: World, d: number, n: number): void {
  const { c, rows, tally: t } = w
  const ties = c['business.ties']
  const sales = c['business.sales']
  const experience = c['business.experience']
  let links = 0
  let skill = 0
  let sold = 0
  for (let i = 0; i < n; i++) {
    const u = rows[i]
    sold += sales[u]
    skill += experience[u]
    for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++) links += +(ties[k] !== 0)
  }
  t.ties[d] = links
  t.experience[d] = skill
  t.creatorSales[d] = sold
}
