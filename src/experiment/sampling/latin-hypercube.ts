/** Latin hypercube (McKay, Beckman and Conover 1979): each of n equal slices of each dimension holds one point. */
import { shuffleFront } from '../../../sim/engine/index.ts'
import { keyedUniform } from './keyed-uniform.ts'
import type { Design } from './sobol-sequence.ts'

export function latinHypercube(points: number, dimensions: number, seed: string): Design {
  const at = new Float64Array(points * dimensions)
  for (let j = 0; j < dimensions; j++) {
    // A purpose a dimension: one more dimension leaves the others as they are.
    const draw = keyedUniform(seed, `latin hypercube ${j}`)
    const slices = Int32Array.from({ length: points }, (_, i) => i)
    shuffleFront(slices, points, draw)
    for (let i = 0; i < points; i++) at[i * dimensions + j] = (slices[i] + draw()) / points
  }
  return { points, dimensions, at }
}
