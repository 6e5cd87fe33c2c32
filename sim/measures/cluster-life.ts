/**
 * The life of clusters: birth, growth, maturity, decline and death of a sector in a region, from yearly counts. A
 * cluster is a cell of the regions x sectors table that is specialised and not tiny. Thresholds are the project's own
 * assumptions; phases after the cluster life cycle of Menzel and Fornahl (2010), Industrial and Corporate Change 19.
 */
import { locationQuotients } from './location-quotient.ts'
import { requireCount, requireLength } from './shape.ts'

/** Phase of a cell in a year. */
export const CLUSTER_PHASE = { none: 0, growth: 1, maturity: 2, decline: 3 } as const

/** When a cluster counts as born, growing, in decline or dead; what is left out takes its usual value. */
export interface ClusterLifeRules {
  /** Least location quotient, 1.25. */
  locationQuotient?: number
  /** Least number of businesses or jobs, 10: the quotient of a smaller cell is mostly chance. */
  leastCount?: number
  /** Years in a row that a cell must meet or miss the criteria to be born or to die, 2. */
  persistence?: number
  /** Yearly change of its share of the sector beyond which it grows or declines, 0.03; between them it is mature. */
  change?: number
}

/** One life. Years count from 0. */
export interface ClusterLife {
  /** Number of the region, from 0. */
  region: number
  /** Number of the sector, from 0. */
  sector: number
  /** First year as a cluster; 0 may mean earlier. */
  born: number
  /** True when it was there in the first year: it was born before. */
  bornBefore: boolean
  /** First year without it, or the number of years where it is alive at the end. */
  died: number
  /** True when it is alive at the end. */
  alive: boolean
  /** Year and size of its largest share of the sector. */
  peakYear: number
  /** Largest share of the sector in the region over the years, 0 to 1. */
  peakShare: number
  /** Years in growth, maturity and decline. */
  yearsOf: { growth: number; maturity: number; decline: number }
}

/** The lives of all clusters of a country, and the counts of each year. */
export interface ClusterLives {
  /** One life for each cluster that ever was. */
  lives: ClusterLife[]
  /** Phase by year and cell, row-major: (year x nRegions + region) x nSectors + sector. */
  phase: Uint8Array
  /** Clusters alive, born and dead by year. */
  alive: Int32Array
  /** Clusters born in each year. */
  births: Int32Array
  /** Clusters that died in each year. */
  deaths: Int32Array
}

/**
 * Follows every cell. A cell that meets the criteria for `persistence` years in a row is a cluster from the first of
 * them; it dies with the first of as many years in a row in which it misses them. Years at the end that are too few to
 * decide leave things as they were.
 *
 * @param counts nYears x nRegions x nSectors, row-major
 * @throws RangeError when the list has another length or `persistence` is not a whole number of at least 1
 */
export function clusterLives(
  counts: ArrayLike<number>,
  nYears: number,
  nRegions: number,
  nSectors: number,
  rules: ClusterLifeRules = {},
): ClusterLives {
  const { locationQuotient = 1.25, leastCount = 10, persistence = 2, change = 0.03 } = rules
  const nCells = nRegions * nSectors
  requireLength('counts', counts.length, nYears * nCells)
  requireCount('persistence', persistence, 1)
  const meets = new Uint8Array(nYears * nCells)
  const share = new Float64Array(nYears * nCells)
  for (let y = 0; y < nYears; y++) {
    const table = Float64Array.from({ length: nCells }, (_, i) => counts[y * nCells + i])
    const quotient = locationQuotients(table, nRegions, nSectors)
    for (let s = 0; s < nSectors; s++) {
      let total = 0
      for (let r = 0; r < nRegions; r++) total += table[r * nSectors + s]
      for (let r = 0; r < nRegions; r++) {
        const cell = r * nSectors + s
        share[y * nCells + cell] = total > 0 ? table[cell] / total : 0
        if (quotient[cell] >= locationQuotient && table[cell] >= leastCount) meets[y * nCells + cell] = 1
      }
    }
  }
  const phase = new Uint8Array(nYears * nCells)
  const lives: ClusterLife[] = []
  const alive = new Int32Array(nYears)
  const births = new Int32Array(nYears)
  const deaths = new Int32Array(nYears)
  for (let cell = 0; cell < nCells; cell++) {
    for (const [born, died] of spells(meets, cell, nCells, nYears, persistence)) {
      const life = describe(share, phase, cell, nCells, nSectors, born, died, nYears, change)
      lives.push(life)
      for (let y = born; y < died; y++) alive[y]++
      if (!life.bornBefore) births[born]++
      if (!life.alive) deaths[died]++
    }
  }
  return { lives, phase, alive, births, deaths }
}

/** Spells [born, died) of one cell; `died` is the number of years where it lives on. */
function spells(
  meets: Uint8Array,
  cell: number,
  nCells: number,
  nYears: number,
  persistence: number,
): [number, number][] {
  const found: [number, number][] = []
  let born = -1
  let run = 0
  for (let y = 0; y < nYears; y++) {
    const differs = (meets[y * nCells + cell] === 1) === born < 0
    run = differs ? run + 1 : 0
    if (run < persistence) continue
    if (born < 0) born = y - run + 1
    else {
      found.push([born, y - run + 1])
      born = -1
    }
    run = 0
  }
  if (born >= 0) found.push([born, nYears])
  return found
}

function describe(
  share: Float64Array,
  phase: Uint8Array,
  cell: number,
  nCells: number,
  nSectors: number,
  born: number,
  died: number,
  nYears: number,
  change: number,
): ClusterLife {
  const yearsOf = { growth: 0, maturity: 0, decline: 0 }
  let peakYear = born
  for (let y = born; y < died; y++) {
    const now = share[y * nCells + cell]
    const before = y > 0 ? share[(y - 1) * nCells + cell] : now
    const rate = before > 0 ? now / before - 1 : now > 0 ? Number.POSITIVE_INFINITY : 0
    const name = rate > change ? 'growth' : rate < -change ? 'decline' : 'maturity'
    yearsOf[name]++
    phase[y * nCells + cell] = CLUSTER_PHASE[name]
    if (now > share[peakYear * nCells + cell]) peakYear = y
  }
  return {
    region: Math.floor(cell / nSectors),
    sector: cell % nSectors,
    born,
    bornBefore: born === 0,
    died,
    alive: died === nYears,
    peakYear,
    peakShare: share[peakYear * nCells + cell],
    yearsOf,
  }
}
