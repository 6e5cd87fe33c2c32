/** What sales leave a shop after goods and hired labour, before rent, fixed costs and the owner's pay. */
import { defineRule } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

/** Share of sales left after goods and hired labour in a sector and district, policy included. */
export const marginIn = defineRule({
  reads: ['trade.margin'],
  run(see, _set, w: World, sector: number, district: number): number {
    return w.sector.margin[sector] + see['trade.margin'][district * SECTORS.length + sector]
  },
})

/**
 *   m (1 + h) y / (1 + h y / (Y size))   [만원 a month]
 *
 * m margin of the sector, policy included; y sales; Y what a shop of the sector usually sells; h `overwork`: a shop that
 * outgrows its floor needs more hands and hours for each sale, a quiet one is run by its owner alone. At the usual sales
 * the margin is the sector's. The accounts have the same formula in their loop.
 */
export const grossMargin = defineRule({
  rules: [marginIn],
  run(see, set, w: World, sector: number, district: number, sales: number, size: number): number {
    return marginOf(marginIn(see, set, w, sector, district), w.sector.overwork[sector], sales, size)
  },
})

/** The same from its parts, for loops. */
export function marginOf(margin: number, overwork: number, sales: number, size: number): number {
  return (margin * sales * size) / (size + overwork * sales)
}
