/** Sums over the businesses of each district, in one pass, for metrics. Output, not state: nothing in the model reads it. */
import { SECTORS } from './sectors.ts'
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
  /** Businesses and sales by sector: sector * nDistricts + district. */
  readonly bySector: Float64Array
  readonly salesBySector: Float64Array
  readonly lines: number
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
    salesBySector: new Float64Array(nDistricts * nSectors),
    lines: nSectors,
  }
}

const JOBS = Float64Array.from(SECTORS, s => s.jobs)

/** Fills the tally from the state as it stands. */
export function takeTally(w: World): void {
  const { c, tally: t, nDistricts: D, unitStart, tick } = w
  const state = c['business.state']
  const sector = c['business.sector']
  const kind = c['business.kind']
  const rentOf = c['business.rent']
  const salesOf = c['business.sales']
  const size = c['business.size']
  const opened = c['business.opened']
  const stress = c['business.stress']
  const ties = c['business.ties']
  const experience = c['business.experience']
  t.bySector.fill(0)
  t.salesBySector.fill(0)
  for (let d = 0; d < D; d++) {
    let rent = 0
    let rentedSales = 0
    let renters = 0
    let jobs = 0
    let links = 0
    let skill = 0
    let creatorSales = 0
    let months = 0
    let stressed = 0
    for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
      if (state[u] !== 1) continue
      const s = sector[u]
      const sales = salesOf[u]
      t.bySector[s * D + d]++
      t.salesBySector[s * D + d] += sales
      jobs += JOBS[s] * Math.sqrt(size[u])
      months += tick - opened[u]
      if (stress[u] > 0) stressed++
      if (rentOf[u] > 0) {
        rent += rentOf[u]
        rentedSales += sales
        renters++
      }
      if (kind[u] === 1) {
        creatorSales += sales
        skill += experience[u]
        for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++) if (ties[k] !== 0) links++
      }
    }
    t.rent[d] = rent
    t.rentedSales[d] = rentedSales
    t.renters[d] = renters
    t.jobs[d] = jobs
    t.ties[d] = links
    t.experience[d] = skill
    t.creatorSales[d] = creatorSales
    t.months[d] = months
    t.stressed[d] = stressed
  }
}
