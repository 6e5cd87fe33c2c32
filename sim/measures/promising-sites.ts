/**
 * Promising cluster sites by four criteria, after the mapping of knowledge-intensive business services by KIET (2014):
 * specialisation, size, agglomeration and growth of each sector in each municipality. The criteria are KIET's, the
 * default thresholds are the project's own assumptions.
 */
import { locationQuotients } from './location-quotient.ts'
import { quantileOfSorted } from './quantile.ts'
import { requireCount, requireFraction, requireLength } from './shape.ts'

/** Bits of `PromisingSites.failed`, one per criterion. */
export const CRITERION = { specialisation: 1, size: 2, agglomeration: 4, growth: 8 } as const
export type Criterion = keyof typeof CRITERION
export const CRITERIA: readonly Criterion[] = ['specialisation', 'size', 'agglomeration', 'growth']

export interface PromisingSiteThresholds {
  /** Least location quotient, 1.25. */
  locationQuotient?: number
  /** Least size as a percentile of the sector's cells above zero, 0.75. */
  sizePercentile?: number
  /** Least density per area as a percentile of the sector's cells above zero, 0.80. */
  densityPercentile?: number
  /** Gi* z-score that stands in for density, 1.65. */
  giStar?: number
}

/**
 * Percentiles that let 2.9 % of the cells of business services pass in the generated countries of the calibration, as in KIET's
 * map (P14), frozen since: the share is fitted, where the sites lie is not.
 */
export const FITTED_SITE_THRESHOLDS = {
  sizePercentile: 0.85,
  densityPercentile: 0.9,
} as const satisfies PromisingSiteThresholds

/** A table of regions (municipalities) and sectors; cells are row-major, region i and sector s at i * nSectors + s. */
export interface SiteTable {
  nRegions: number
  nSectors: number
  /** Jobs or businesses now, nRegions x nSectors. */
  counts: ArrayLike<number>
  /** The same five years ago (or at the start of another period), nRegions x nSectors. */
  countsBefore: ArrayLike<number>
  /** Area of each region, in any one unit. */
  area: ArrayLike<number>
  /** Gi* z-score of each cell's count, nRegions x nSectors, where it is known. */
  giStar?: ArrayLike<number>
}

/** Verdict and evidence per cell, row-major like the counts. */
export interface PromisingSites {
  /** 1 where all four criteria are met. */
  isSite: Uint8Array
  /** Sum of the `CRITERION` bits that are not met; 0 for a site. */
  failed: Uint8Array
  locationQuotient: Float64Array
  /** Count per unit of area. */
  density: Float64Array
  /** Count now over count before, less 1; Infinity for a new cell, NaN for one that was and is empty. */
  growth: Float64Array
  /** Growth of each sector in all regions together. */
  nationalGrowth: Float64Array
  /** The size and density each sector's cells had to reach; NaN for an empty sector. */
  sizeThreshold: Float64Array
  densityThreshold: Float64Array
  nSites: number
  /** Sites over all cells. */
  shareOfCells: number
}

function growthOf(now: number, before: number): number {
  return before > 0 ? now / before - 1 : now > 0 ? Infinity : NaN
}

/**
 * Classifies every cell. A site meets: location quotient >= 1.25; size at or above the 75th percentile of the sector's
 * cells above zero; density at or above the 80th percentile of those cells, or Gi* >= 1.65; growth at least that of the
 * sector in all regions. An empty cell is never a site and fails all four.
 *
 * @throws RangeError when a list has another length, or a percentile is outside (0, 1)
 */
export function promisingSites(table: SiteTable, thresholds: PromisingSiteThresholds = {}): PromisingSites {
  const { nRegions, nSectors, counts, countsBefore, area, giStar } = table
  const { locationQuotient: leastLq = 1.25, sizePercentile = 0.75, densityPercentile = 0.8 } = thresholds
  const leastGiStar = thresholds.giStar ?? 1.65
  requireFraction('sizePercentile', sizePercentile)
  requireFraction('densityPercentile', densityPercentile)
  requireLength('area', area.length, nRegions)
  requireLength('countsBefore', countsBefore.length, nRegions * nSectors)
  if (giStar) requireLength('giStar', giStar.length, nRegions * nSectors)
  const locationQuotient = locationQuotients(counts, nRegions, nSectors)
  const nCells = nRegions * nSectors
  const density = new Float64Array(nCells)
  const growth = new Float64Array(nCells)
  const isSite = new Uint8Array(nCells)
  const failed = new Uint8Array(nCells)
  const nationalGrowth = new Float64Array(nSectors)
  const sizeThreshold = new Float64Array(nSectors)
  const densityThreshold = new Float64Array(nSectors)
  let nSites = 0
  for (let s = 0; s < nSectors; s++) {
    const sizes: number[] = []
    const densities: number[] = []
    let now = 0
    let before = 0
    for (let i = 0; i < nRegions; i++) {
      const cell = i * nSectors + s
      density[cell] = counts[cell] / area[i]
      growth[cell] = growthOf(counts[cell], countsBefore[cell])
      now += counts[cell]
      before += countsBefore[cell]
      if (!(counts[cell] > 0)) continue
      sizes.push(counts[cell])
      densities.push(density[cell])
    }
    nationalGrowth[s] = growthOf(now, before)
    sizeThreshold[s] = quantileOfSorted(new Float64Array(sizes).sort(), sizePercentile)
    densityThreshold[s] = quantileOfSorted(new Float64Array(densities).sort(), densityPercentile)
    for (let i = 0; i < nRegions; i++) {
      const cell = i * nSectors + s
      const open = counts[cell] > 0
      const dense =
        density[cell] >= densityThreshold[s] || (giStar !== undefined && giStar[cell] >= leastGiStar)
      if (!(open && locationQuotient[cell] >= leastLq)) failed[cell] |= CRITERION.specialisation
      if (!(open && counts[cell] >= sizeThreshold[s])) failed[cell] |= CRITERION.size
      if (!(open && dense)) failed[cell] |= CRITERION.agglomeration
      if (!(open && growth[cell] >= nationalGrowth[s])) failed[cell] |= CRITERION.growth
      if (failed[cell] !== 0) continue
      isSite[cell] = 1
      nSites += 1
    }
  }
  return {
    isSite,
    failed,
    locationQuotient,
    density,
    growth,
    nationalGrowth,
    sizeThreshold,
    densityThreshold,
    nSites,
    shareOfCells: nSites / nCells,
  }
}

/** Names of the criteria a cell fails, in the order of `CRITERIA`; empty for a site. */
export function failedCriteria(failed: number): Criterion[] {
  return CRITERIA.filter(criterion => (failed & CRITERION[criterion]) !== 0)
}

export interface SiteGeography {
  /** Regions with at least one site. */
  nHosts: number
  /** Hosts over all regions. */
  shareHosting: number
  /** Sites per host; NaN without a site. */
  sitesPerHost: number
  /** Sites in the capital regions over all sites; NaN without a site. */
  capitalShare: number
}

/**
 * Where the sites lie.
 *
 * @param isSite nRegions x nSectors flags, row-major
 * @param isCapital one flag per region, 1 in the capital area
 * @throws RangeError for another shape
 */
export function siteGeography(
  isSite: ArrayLike<number>,
  nRegions: number,
  nSectors: number,
  isCapital: ArrayLike<number>,
): SiteGeography {
  requireLength('isSite', isSite.length, nRegions * nSectors)
  requireLength('isCapital', isCapital.length, nRegions)
  let nHosts = 0
  let nSites = 0
  let nCapital = 0
  for (let i = 0; i < nRegions; i++) {
    let here = 0
    for (let s = 0; s < nSectors; s++) if (isSite[i * nSectors + s]) here += 1
    nSites += here
    if (here > 0) nHosts += 1
    if (isCapital[i]) nCapital += here
  }
  return {
    nHosts,
    shareHosting: nHosts / nRegions,
    sitesPerHost: nSites / nHosts,
    capitalShare: nCapital / nSites,
  }
}

/** 1 for the entries among the top share, ties included: fewer than share x n of all lie strictly above them. */
function topFlags(values: ArrayLike<number>, share: number): Uint8Array {
  const sorted = Float64Array.from(values).sort().reverse()
  const limit = share * sorted.length
  // The last place with fewer than `limit` places before it; 0.1 x 30 is a little more than 3 in binary.
  const cut = sorted[Math.max(0, Math.ceil(limit - 1e-9) - 1)]
  return Uint8Array.from(values, value => (value >= cut ? 1 : 0))
}

export interface StarThresholds {
  /** Top share of regions by size and by focus, 0.10. */
  topShare?: number
  /** Least location quotient, 2. */
  locationQuotient?: number
  /** Jobs below which a region gets no star, 1,000. */
  leastJobs?: number
}

/**
 * Stars 0 to 3 of one sector by region, as the European Cluster Observatory gives them: size (top 10 per cent by jobs),
 * specialisation (location quotient 2), focus (top 10 per cent by the sector's share of regional jobs).
 *
 * @param jobs jobs of the sector, one per region
 * @param regionJobs all jobs, one per region
 * @returns number of stars per region; 0 below the floor of 1,000 jobs
 * @throws RangeError when the lengths differ
 */
export function clusterStars(
  jobs: ArrayLike<number>,
  regionJobs: ArrayLike<number>,
  { topShare = 0.1, locationQuotient = 2, leastJobs = 1000 }: StarThresholds = {},
): Uint8Array {
  requireLength('regionJobs', regionJobs.length, jobs.length)
  requireFraction('topShare', topShare)
  const n = jobs.length
  const focus = Float64Array.from({ length: n }, (_, i) => (regionJobs[i] > 0 ? jobs[i] / regionJobs[i] : 0))
  let sectorTotal = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    sectorTotal += jobs[i]
    total += regionJobs[i]
  }
  const large = topFlags(jobs, topShare)
  const focused = topFlags(focus, topShare)
  return Uint8Array.from({ length: n }, (_, i) => {
    if (!(jobs[i] >= leastJobs && jobs[i] > 0)) return 0
    const special = focus[i] / (sectorTotal / total) >= locationQuotient ? 1 : 0
    return large[i] + special + focused[i]
  })
}

/**
 * Strong clusters of one sector as US Cluster Mapping defines them: location quotient in the top 25 per cent of regions
 * and a floor on jobs.
 *
 * @param quotients location quotient of the sector, one per region; NaN never counts
 * @param jobs jobs of the sector, one per region
 * @returns 1 per strong region
 * @throws RangeError when the lengths differ or `topShare` is outside (0, 1)
 */
export function strongClusters(
  quotients: ArrayLike<number>,
  jobs: ArrayLike<number>,
  { topShare = 0.25, leastJobs = 0 }: { topShare?: number; leastJobs?: number } = {},
): Uint8Array {
  requireLength('jobs', jobs.length, quotients.length)
  requireFraction('topShare', topShare)
  requireCount('leastJobs', leastJobs)
  const top = topFlags(
    Float64Array.from(quotients, q => (Number.isNaN(q) ? -Infinity : q)),
    topShare,
  )
  return top.map((flag, i) => (flag && quotients[i] > 0 && jobs[i] >= leastJobs ? 1 : 0))
}
