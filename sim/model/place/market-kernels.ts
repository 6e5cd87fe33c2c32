/** The kernel of each market: how far its customers go. */

import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import type { Params } from '../parameters.ts'
import { decayKernel, type Kernel, type Nearer } from './kernel.ts'

const SELF_KM = constant({
  value: 0.2,
  unit: 'km',
  source: cite`assumed`,
  why: 'Half the way across a small commercial district [km].',
})

/** One kernel a market, in the order of `MARKETS`; markets with the same decay share theirs. */
export function marketKernels(p: Params, x: Float64Array, y: Float64Array, nearer?: Nearer): Kernel[] {
  const made = new Map<number, Kernel>()
  const decay = [
    p.decayDining,
    p.decayDaily,
    p.decayCraft,
    p.decayCraft,
    p.decayLeisure,
    p.decayBizDesign,
    p.decayBizTech,
  ]
  return decay.map(perKm => {
    const known = made.get(perKm)
    if (known) return known
    const kernel = decayKernel(x, y, perKm, SELF_KM, nearer)
    made.set(perKm, kernel)
    return kernel
  })
}
