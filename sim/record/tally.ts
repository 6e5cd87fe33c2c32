/**
 * Sums over the businesses of each district for metrics, taken by the process accounts while it has each of them at hand.
 * Output, not state: nothing in the model reads it.
 */

import { MAX_TIES } from '../model/columns.ts'
import { defineRule } from '../model/process.ts'
import { SECTORS } from '../model/sectors.ts'
import type { World } from '../model/world.ts'

export interface Tally {
  /** Businesses that traded this month. */
  readonly shops: Float64Array
  /** Rent and sales of those who pay rent [만원 a month]. */
  readonly rent: Float64Array
  readonly rentedSales: Float64Array
  readonly renters: Float64Array
  readonly jobs: Float64Array
  /** Months since first opening, summed. */
  readonly months: Float64Array
  readonly stressed: Float64Array
  /** Sales and ties of the creators among them. */
  readonly creatorSales: Float64Array
  readonly ties: Float64Array
  /** Creators whose founder comes from another town, or is under 40; apprentices of all. */
  readonly fromElsewhere: Float64Array
  readonly young: Float64Array
  readonly apprentices: Float64Array
  /** Businesses by sector: sector * nDistricts + district. */
  readonly bySector: Float64Array
}

export function makeTally(nDistricts: number, nSectors: number): Tally {
  const row = () => new Float64Array(nDistricts)
  return {
    shops: row(),
    rent: row(),
    rentedSales: row(),
    renters: row(),
    jobs: row(),
    months: row(),
    stressed: row(),
    creatorSales: row(),
    ties: row(),
    fromElsewhere: row(),
    young: row(),
    apprentices: row(),
    bySector: new Float64Array(nDistricts * nSectors),
  }
}

/** People who work in a business of size 1, by sector; a larger one works with fewer for each unit of size. */
export const JOBS = Float64Array.from(SECTORS, s => s.jobs)

/** Founders under this age are young [years]. */
const YOUNG = 40

/** Adds up the creators of a district, who stand in `creatorList`. */
export const tallyCreators = defineRule({
  reads: [
    'business.ties',
    'business.sales',
    'district.creators',
    'business.home',
    'business.founderAge',
    'business.opened',
    'business.apprentices',
  ],
  run(see, _set, w: World, d: number): void {
    const { creatorList, tally } = w
    const ties = see['business.ties']
    const salesOf = see['business.sales']
    const start = w.unitStart[d]
    const end = start + see['district.creators'][d]
    let sales = 0
    const home = see['business.home']
    const founderAge = see['business.founderAge']
    const opened = see['business.opened']
    const learners = see['business.apprentices']
    const town = w.townOf[d]
    let links = 0
    let elsewhere = 0
    let young = 0
    let apprentices = 0
    for (let i = start; i < end; i++) {
      const u = creatorList[i]
      sales += salesOf[u]
      elsewhere += +(home[u] !== town)
      young += +(founderAge[u] + (w.tick - opened[u]) / 12 < YOUNG)
      apprentices += learners[u]
      for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++) links += +(ties[k] !== 0)
    }
    tally.creatorSales[d] = sales
    tally.ties[d] = links
    tally.fromElsewhere[d] = elsewhere
    tally.young[d] = young
    tally.apprentices[d] = apprentices
  },
})
