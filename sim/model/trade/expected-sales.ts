/** What a shop could sell in a place where it is not yet. */

import { type PowerTable, powerOf } from '../../engine/float-tables.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

/**
 * Sales that a shop of appeal `pull` would make in a district, were it to open: demand grows with what is on offer,
 * and is shared by appeal [만원 a month].
 */
export const expectedSales = defineRule({
  reads: ['cell.pull', 'cell.reach', 'district.place'],
  run(see, _set, world: World, district: number, market: number, pull: number): number {
    const cell = market * world.nDistricts + district
    return salesBeside(
      see['cell.pull'][cell],
      see['cell.reach'][cell] * see['district.place'][district],
      world.crowding,
      pull,
    )
  },
})

/** The same from its parts, for loops: what is on offer already, and what a unit of attraction draws there. */
export function salesBeside(offered: number, reach: number, crowding: PowerTable, pull: number): number {
  return reach * powerOf(crowding, offered + pull) * pull
}
