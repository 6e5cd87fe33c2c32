/** Face rents: what a landlord has in mind for a unit. */
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

/** The rent that a leaver paid, for an ordinary unit: what its landlord has in mind for the next one. */
export const rememberFace = defineRule({
  reads: ['business.floor', 'business.rent', 'business.support', 'unit.quality'],
  writes: ['unit.face'],
  run(see, set, _w: World, unit: number): void {
    const floor = see['business.floor'][unit]
    set['unit.face'][unit] =
      floor > 0
        ? (see['business.rent'][unit] + see['business.support'][unit]) / (see['unit.quality'][unit] * floor)
        : 0
  },
})
