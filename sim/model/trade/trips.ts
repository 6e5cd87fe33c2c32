import { perWorld } from '../../engine/per-world.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { marketKernels } from '../place/market-kernels.ts'
import { defineProcess } from '../process.ts'
import type { World } from '../world.ts'

const NOTICED = constant({
  value: 0.005,
  unit: 'share',
  source: cite`assumed`,
  why: 'Shoppers take no notice of less than this share of the way.',
})

/** What the kernels of a world were made with; absent: as at the start. */
const kernelsOf = perWorld((_w: World): { madeWith?: Float32Array } => ({}))

function differs(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return true
  return false
}

/**
 * Where people shop follows the roads (L25): once a year what has been saved of the travel time
 * between two towns is taken off the way between their districts, and the kernels of all markets are made anew.
 *
 *   f(z, j) = exp(-b km_zj (1 - s)),   s = 1 - minutes / minutes at the start, for z and j in two towns
 *
 * Customers of the small town reach the large one as well as the reverse: who gains is computed. The kernels follow the
 * column, so that a run goes on from a snapshot as it would have. Draws: none.
 */
export const trips = defineProcess({
  id: 'trips',
  about: 'shoppers follow faster roads to other towns',
  active: w => w.nTowns > 1 && w.spec.levers.some(use => use.lever === 'transportLink'),
  reads: ['link.minutes'],
  writes: ['link.saved'],
  run(see, set, w) {
    const saved = set['link.saved']
    if (w.tick % 12 === 2) {
      const now = see['link.minutes']
      const { minutes } = w.links
      for (let i = 0; i < saved.length; i++) {
        const share = minutes[i] > 0 ? Math.max(0, 1 - now[i] / minutes[i]) : 0
        if (Math.abs(share - saved[i]) > NOTICED) saved[i] = share
      }
    }
    const kernels = kernelsOf(w)
    const known = kernels.madeWith
    if (known ? !differs(known, saved) : !saved.some(x => x !== 0)) return
    w.kernels = marketKernels(w.params, w.x, w.y, { townOf: w.townOf, nTowns: w.nTowns, saved })
    kernels.madeWith = saved.slice()
  },
})
