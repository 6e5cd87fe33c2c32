/** Taking and leaving units. The population counts and queues; these rules say which columns that touches. */
import type { Draw } from '../../engine/rng.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

/** Takes a vacant unit of a district, drawn by key; -1 where there is none. */
export const claimUnit = defineRule({
  writes: ['business.state', 'district.occupied'],
  run(_see, _set, w: World, district: number, draw: Draw, key: number): number {
    return w.population.claim(district, draw.a, draw.b, key)
  },
})

/** Gives back a unit that was claimed and will not be used. */
export const releaseUnit = defineRule({
  writes: ['business.state', 'district.occupied'],
  run(_see, _set, w: World, unit: number): void {
    w.population.release(unit)
  },
})

/** The tenant leaves for good when the process ends. */
export const leaveUnit = defineRule({
  writes: ['business.state', 'district.occupied'],
  run(_see, _set, w: World, unit: number): void {
    w.population.exit(unit)
  },
})

/** The tenant moves to a unit that was claimed when the process ends. */
export const moveTenant = defineRule({
  writes: ['business.state', 'district.occupied'],
  run(_see, _set, w: World, from: number, to: number): void {
    w.population.move(from, to)
  },
})
