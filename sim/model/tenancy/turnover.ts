/** What of a unit and its tenant's ties must follow when the population lets somebody leave or move. */

import { MAX_TIES } from '../columns.ts'
import type { WorldState } from '../world.ts'
import { rememberFace } from './face-rent.ts'

/** A tie is held by both partners: when one closes or moves, the other's entry is cleared or follows. */
export function keepTiesWhole(world: WorldState): void {
  const ties = world.c['business.ties']
  world.population.onExit = row => {
    rememberFace(world.c, world.c, world, row)
    world.c['region.leaverCash'][0] += world.c['business.cash'][row]
    for (let k = row * MAX_TIES; k < (row + 1) * MAX_TIES; k++) {
      if (ties[k] === 0) continue
      const partner = (ties[k] - 1) * MAX_TIES
      for (let q = partner; q < partner + MAX_TIES; q++) if (ties[q] === row + 1) ties[q] = 0
    }
    world.c['unit.vacantSince'][row] = world.tick
  }
  world.population.onMove = (from, to) => {
    for (let k = to * MAX_TIES; k < (to + 1) * MAX_TIES; k++) {
      if (ties[k] === 0) continue
      const partner = (ties[k] - 1) * MAX_TIES
      for (let q = partner; q < partner + MAX_TIES; q++) if (ties[q] === from + 1) ties[q] = to + 1
    }
    world.c['unit.vacantSince'][from] = world.tick
  }
}
