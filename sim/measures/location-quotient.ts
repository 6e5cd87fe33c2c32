/**
 * Location quotients and the Ellison-Glaeser index of a table of counts over regions and sectors.
 *
 * Tables are row-major: the count of region i and sector s stands at i * nSectors + s. Counts are businesses or
 * jobs, zero or more. Location quotients have no unit; 1 is the national mix. Sources: Isserman (1977) for the
 * quotient; Ellison and Glaeser (1997), Journal of Political Economy 105.
 */

import { drawIndex, type Uniform } from '../engine/uniform.ts'
import { quantileOfSorted } from './quantile.ts'
import { requireCount, requireFraction, requireLength, totalForShares } from './shape.ts'

export interface LocationQuotientOptions {
  /** Added to every cell before the quotient is taken, so that tiny cells are drawn towards 1; 0.5 is usual. */
  shrinkage?: number
  /** Cells with fewer than this count give NaN; 10 is usual. */
  minimumCount?: number
}

function requireTable(counts: ArrayLike<number>, nRegions: number, nSectors: number): void {
  requireCount('nRegions', nRegions)
  requireCount('nSectors', nSectors)
  requireLength('counts', counts.length, nRegions * nSectors)
}

/**
 * LQ_si = (E_si / E_i) / (E_s / E). Regions x sectors [[20, 80], [30, 370]] give [[2, 0.8889], [0.75, 1.0278]].
 *
 * @param counts nRegions x nSectors counts, row-major
 * @returns nRegions x nSectors quotients; NaN where the region, the sector or the table is empty, or the cell is
 *   below `minimumCount`
 * @throws RangeError when the table has another shape
 */
export function locationQuotients(
  counts: ArrayLike<number>,
  nRegions: number,
  nSectors: number,
  { shrinkage = 0, minimumCount = 0 }: LocationQuotientOptions = {},
): Float64Array {
  requireTable(counts, nRegions, nSectors)
  const ofRegion = new Float64Array(nRegions)
  const ofSector = new Float64Array(nSectors)
  let total = 0
  for (let i = 0; i < nRegions; i++) {
    for (let s = 0; s < nSectors; s++) {
      const count = counts[i * nSectors + s] + shrinkage
      ofRegion[i] += count
      ofSector[s] += count
      total += count
    }
  }
  const quotients = new Float64Array(nRegions * nSectors)
  for (let i = 0; i < nRegions; i++) {
    for (let s = 0; s < nSectors; s++) {
      const cell = i * nSectors + s
      const defined = counts[cell] >= minimumCount && ofRegion[i] > 0 && ofSector[s] > 0
      quotients[cell] = defined ? ((counts[cell] + shrinkage) * total) / (ofRegion[i] * ofSector[s]) : NaN
    }
  }
  return quotients
}

/** Lower and upper bound of each cell's location quotient, row-major like the counts. */
export interface LocationQuotientInterval {
  low: Float64Array
  high: Float64Array
}

/**
 * Percentile bootstrap interval of every location quotient: the units are drawn again with replacement from the
 * whole table. Draw businesses, not jobs: the jobs of one business move together, and the interval would be too narrow.
 * Takes (sum of counts) x (replicates) draws.
 *
 * @param counts nRegions x nSectors whole counts
 * @param uniform numbers in [0, 1)
 * @throws RangeError for another shape, a count that is not whole, or a level outside (0, 1)
 */
export function locationQuotientInterval(
  counts: ArrayLike<number>,
  nRegions: number,
  nSectors: number,
  uniform: Uniform,
  options: LocationQuotientOptions & { replicates?: number; level?: number } = {},
): LocationQuotientInterval {
  requireTable(counts, nRegions, nSectors)
  const { replicates = 999, level = 0.95, shrinkage = 0, minimumCount = 0 } = options
  requireCount('replicates', replicates, 1)
  requireFraction('level', level)
  const nCells = counts.length
  let nUnits = 0
  for (let cell = 0; cell < nCells; cell++) {
    requireCount(`count of cell ${cell}`, counts[cell])
    nUnits += counts[cell]
  }
  const cellOfUnit = new Int32Array(nUnits)
  for (let cell = 0, unit = 0; cell < nCells; cell++) {
    for (let k = 0; k < counts[cell]; k++) cellOfUnit[unit++] = cell
  }
  const draws = new Float64Array(nCells * replicates)
  const resampled = new Float64Array(nCells)
  for (let r = 0; r < replicates; r++) {
    resampled.fill(0)
    for (let unit = 0; unit < nUnits; unit++) resampled[cellOfUnit[drawIndex(uniform, nUnits)]] += 1
    const quotients = locationQuotients(resampled, nRegions, nSectors, { shrinkage })
    for (let cell = 0; cell < nCells; cell++) draws[cell * replicates + r] = quotients[cell]
  }
  const low = new Float64Array(nCells)
  const high = new Float64Array(nCells)
  for (let cell = 0; cell < nCells; cell++) {
    // A draw that empties a region or sector says nothing about the quotient and is left out.
    const sorted = draws.subarray(cell * replicates, (cell + 1) * replicates).filter(q => !Number.isNaN(q))
    sorted.sort()
    const shown = counts[cell] >= minimumCount
    low[cell] = shown ? quantileOfSorted(sorted, (1 - level) / 2) : NaN
    high[cell] = shown ? quantileOfSorted(sorted, (1 + level) / 2) : NaN
  }
  return { low, high }
}

/** The raw and the corrected concentration of one sector. */
export interface EllisonGlaeser {
  /** G = sum_i (s_i - x_i)^2. */
  rawConcentration: number
  /** gamma; 0 is what chance and plant size alone would give. */
  gamma: number
  /** Above 0.05 high, 0.02 to 0.05 medium, below low (Ellison and Glaeser 1997). */
  band: 'low' | 'medium' | 'high' | 'undefined'
}

/**
 * Ellison-Glaeser index gamma = (G - (1 - sum x^2) H) / ((1 - sum x^2)(1 - H)).
 * s = (.4, .6), x = (.2, .8), H = .05 give G = .08, gamma = .2105.
 *
 * @param sector amounts of the sector by region (jobs), turned into shares s
 * @param reference amounts of all sectors by region, turned into shares x
 * @param plantHerfindahl H, sum of squared plant shares within the sector (`hhi` of plant sizes)
 * @throws RangeError when the lengths differ
 */
export function ellisonGlaeser(
  sector: ArrayLike<number>,
  reference: ArrayLike<number>,
  plantHerfindahl: number,
): EllisonGlaeser {
  requireLength('reference', reference.length, sector.length)
  const sectorTotal = totalForShares(sector)
  const referenceTotal = totalForShares(reference)
  let rawConcentration = 0
  let sumOfSquares = 0
  for (let i = 0; i < sector.length; i++) {
    const x = reference[i] / referenceTotal
    const difference = sector[i] / sectorTotal - x
    rawConcentration += difference * difference
    sumOfSquares += x * x
  }
  if (Number.isNaN(sectorTotal) || Number.isNaN(referenceTotal)) rawConcentration = NaN
  const room = 1 - sumOfSquares
  const divisor = room * (1 - plantHerfindahl)
  const gamma = divisor > 0 ? (rawConcentration - room * plantHerfindahl) / divisor : NaN
  let band: EllisonGlaeser['band'] = 'undefined'
  if (gamma > 0.05) band = 'high'
  else if (gamma >= 0.02) band = 'medium'
  else if (gamma < 0.02) band = 'low'
  return { rawConcentration, gamma, band }
}
