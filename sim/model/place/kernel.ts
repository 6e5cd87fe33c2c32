/** Who shops where: distance decay between zones (the districts' catchments) and districts, as sparse lists. */
import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'

const CUTOFF = constant({
  value: 1e-3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Pairs whose decay is under this are left out: at 7.8e-4 the rest of an exponential is under 0.1 % of its sum.',
})

export interface Kernel {
  /** Entries of zone z: start[z] .. start[z+1]-1. */
  readonly start: Int32Array
  readonly to: Int32Array
  readonly f: Float64Array
}

/** How much nearer towns have come since the start, as a share of the way: saved[from * nTowns + to]. */
export interface Nearer {
  readonly townOf: ArrayLike<number>
  readonly nTowns: number
  readonly saved: ArrayLike<number>
}

/**
 * f(c) = exp(-b d), d in km, less what a faster road between the two towns saves. Within a district people walk about half its radius; `selfKm` stands for that.
 * @param x,y positions in km
 */
export function decayKernel(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  perKm: number,
  selfKm: number,
  nearer?: Nearer,
): Kernel {
  const n = x.length
  const start = new Int32Array(n + 1)
  const to: number[] = []
  const f: number[] = []
  for (let z = 0; z < n; z++) {
    for (let d = 0; d < n; d++) {
      const dx = x[z] - x[d]
      const dy = y[z] - y[d]
      let km = z === d ? selfKm : Math.sqrt(dx * dx + dy * dy)
      if (nearer) km *= 1 - nearer.saved[nearer.townOf[z] * nearer.nTowns + nearer.townOf[d]]
      const value = exp(-perKm * km)
      if (value >= CUTOFF || z === d) {
        to.push(d)
        f.push(value)
      }
    }
    start[z + 1] = to.length
  }
  return { start, to: Int32Array.from(to), f: Float64Array.from(f) }
}

/** sum_d values[offset + d] f(z, d), in two sums, since one would wait for its own addition in every turn. */
export function gather({ start, to, f }: Kernel, z: number, values: Float64Array, offset: number): number {
  const end = start[z + 1]
  let even = 0
  let odd = 0
  let i = start[z]
  for (; i + 1 < end; i += 2) {
    even += values[offset + to[i]] * f[i]
    odd += values[offset + to[i + 1]] * f[i + 1]
  }
  if (i < end) even += values[offset + to[i]] * f[i]
  return even + odd
}

/** values[offset + d] += amount f(z, d) for all d. */
export function spread(
  { start, to, f }: Kernel,
  z: number,
  values: Float64Array,
  offset: number,
  amount: number,
): void {
  const end = start[z + 1]
  for (let i = start[z]; i < end; i++) values[offset + to[i]] += amount * f[i]
}
