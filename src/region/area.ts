/** Where in a region a figure is wanted, and errors for names that are not there. */
import type { Region } from '../../sim/index.ts'
import { nearest } from '../scenario/nearest.ts'

/** One town or one district of a region, by id; neither: the whole region. */
export interface Area {
  readonly town?: string
  readonly district?: string
}

/** Where the series of an area stand in what a replicate recorded. */
export interface PlaceInTable {
  readonly table: 'region' | 'town' | 'district'
  /** Index of the area in its table. */
  readonly at: number
  readonly areas: number
}

/** @throws RangeError for an unknown town or district, or where both are given */
export function placeOf(region: Region, area: Area): PlaceInTable {
  const { town, district } = area
  if (town !== undefined && district !== undefined)
    throw new RangeError('a figure is of a town or of a district, not of both')
  if (town !== undefined) {
    const ids = region.towns.map(t => t.id)
    return { table: 'town', at: indexOf(ids, town, 'town'), areas: ids.length }
  }
  if (district !== undefined) {
    const ids = region.districts.map(d => d.id)
    return { table: 'district', at: indexOf(ids, district, 'district'), areas: ids.length }
  }
  return { table: 'region', at: 0, areas: 1 }
}

/**
 * @param what the kind of name, for the error
 * @throws RangeError that names the nearest known one
 */
export function indexOf(ids: readonly string[], id: string, what: string): number {
  const at = ids.indexOf(id)
  if (at >= 0) return at
  const near = nearest(id, ids)
  const hint = near === undefined ? `known: ${ids.slice(0, 20).join(', ')}` : `did you mean ${near}?`
  throw new RangeError(`there is no ${what} ${id}; ${hint}`)
}
