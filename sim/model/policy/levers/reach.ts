/** Where a use of a lever acts, as indices of districts and towns. */

import type { Region } from '../../../region.ts'
import type { Where } from '../../../scenario.ts'

export interface Reach {
  readonly districts: readonly number[]
  readonly towns: readonly number[]
}

/** All conditions given must hold; towns of the reach are those with a district in it. */
export function reachOf(region: Region, where: Where | undefined): Reach {
  const townType = new Map(region.towns.map(t => [t.id, t.type as string]))
  const districts = region.districts.flatMap((d, i) => {
    if (where?.districts && !where.districts.includes(d.id)) return []
    if (where?.towns && !where.towns.includes(d.town)) return []
    if (where?.districtTypes && !where.districtTypes.includes(d.type)) return []
    if (where?.townTypes && !where.townTypes.includes(townType.get(d.town) ?? '')) return []
    return [i]
  })
  const inReach = new Set(districts.map(i => region.districts[i].town))
  return { districts, towns: region.towns.flatMap((t, i) => (inReach.has(t.id) ? [i] : [])) }
}
