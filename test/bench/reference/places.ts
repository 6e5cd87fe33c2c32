/** Where the districts and demand zones of the reference model lie, and what lies between them. */
import { PARAMETERS as P, type ReferenceOptions, zonesFor } from './parameters.ts'

/** Largest number of districts whose decay over distance is kept as a matrix (16 MB). */
const MATRIX_DISTRICTS = 2048

export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly amenity: Float64Array
  /** Floor units of a district: no more creators than this. */
  readonly units: Int32Array
  readonly zones: number
  readonly budget: Float64Array
  /** Zone by district, (0.05 + distance)^-1.5. */
  readonly pull: Float32Array
  /** District by district, exp(-distanceWeight distance); undefined above MATRIX_DISTRICTS, where it is computed anew. */
  readonly decay: Float32Array | undefined
}

/** Draws the places; `next` gives uniforms in (0, 1), taken in the order of the model's text. */
export function layOutPlaces(options: ReferenceOptions, next: () => number): Places {
  const { n0, districts } = options
  const zones = zonesFor(districts)
  const x = new Float64Array(districts)
  const y = new Float64Array(districts)
  const amenity = new Float64Array(districts)
  const units = new Int32Array(districts)
  for (let d = 0; d < districts; d++) {
    x[d] = next()
    y[d] = next()
    amenity[d] = 0.5 + next()
    units[d] = Math.floor(((1.3 * n0) / districts) * (0.5 + next())) + 1
  }
  const zoneX = new Float64Array(zones)
  const zoneY = new Float64Array(zones)
  const budget = new Float64Array(zones)
  let weights = 0
  for (let z = 0; z < zones; z++) {
    zoneX[z] = next()
    zoneY[z] = next()
    budget[z] = 0.5 + next()
    weights += budget[z]
  }
  for (let z = 0; z < zones; z++) budget[z] = (budget[z] / weights) * P.spendPerStartingCreator * n0

  const pull = new Float32Array(zones * districts)
  for (let z = 0; z < zones; z++) {
    for (let d = 0; d < districts; d++) {
      const reach = 0.05 + Math.hypot(zoneX[z] - x[d], zoneY[z] - y[d])
      pull[z * districts + d] = 1 / (reach * Math.sqrt(reach))
    }
  }
  let decay: Float32Array | undefined
  if (districts <= MATRIX_DISTRICTS) {
    decay = new Float32Array(districts * districts)
    for (let a = 0; a < districts; a++) {
      for (let b = 0; b < districts; b++) {
        decay[a * districts + b] = Math.exp(-P.distanceWeight * Math.hypot(x[a] - x[b], y[a] - y[b]))
      }
    }
  }
  return { x, y, amenity, units, zones, budget, pull, decay }
}
