/** What sales leave a shop after goods and hired labour, before rent, fixed costs and the owner's pay. */
import { marginIn, type World } from '../world.ts'

/**
 *   m (1 + h) y / (1 + h y / (Y size))   [만원 a month]
 *
 * m margin of the sector, policy included; y sales; Y what a shop of the sector usually sells; h `overwork`: a shop that
 * outgrows its floor needs more hands and hours for each sale, a quiet one is run by its owner alone. At the usual sales
 * the margin is the sector's. The accounts have the same formula in their loop.
 */
export function grossMargin(w: World, sector: number, district: number, sales: number, size: number): number {
  return marginOf(marginIn(w, sector, district), w.sector.overwork[sector], sales, size)
}

/** The same from its parts, for loops. */
export function marginOf(margin: number, overwork: number, sales: number, size: number): number {
  return (margin * sales * size) / (size + overwork * sales)
}
