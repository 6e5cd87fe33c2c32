/** Districts within reach of each other's peers. */

import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import type { Kernel } from './kernel.ts'

const PEER_REACH_KM = constant({
  value: 4,
  unit: 'km',
  source: cite`assumed`,
  why: 'Peers further away than this add under 0.4 % at the default range [km].',
})

/** Weights exp(-km / range) of the districts near each district, itself among them. */
export function nearKernel(x: Float64Array, y: Float64Array, rangeKm: number): Kernel {
  const n = x.length
  const start = new Int32Array(n + 1)
  const to: number[] = []
  const f: number[] = []
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const km = Math.sqrt((x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]))
      if (km <= PEER_REACH_KM) {
        to.push(b)
        f.push(exp(-km / rangeKm))
      }
    }
    start[a + 1] = to.length
  }
  return { start, to: Int32Array.from(to), f: Float64Array.from(f) }
}
