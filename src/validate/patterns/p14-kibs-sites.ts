import { measures, SECTORS } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { band, definePattern } from './define.ts'

const N = SECTORS.length
const KIBS = SECTORS.flatMap((s, i) => (s.kibs ? [i] : []))

/** Businesses open at the end by town and sector, row a town. */
export function countsNow(o: Observation): Float64Array {
  const counts = new Float64Array(o.region.towns.length * N)
  for (const b of o.open) counts[o.townOf[b.district] * N + b.sector]++
  return counts
}

/** Flags of the cells of business services that are sites: town * services + service. Quotients are among all sectors. */
function kibsSites(o: Observation, countsBefore: Float64Array): Uint8Array {
  const { towns } = o.region
  const table = {
    nRegions: towns.length,
    nSectors: N,
    counts: countsNow(o),
    countsBefore,
    area: towns.map(t => t.areaKm2),
  }
  const { isSite } = measures.promisingSites(table, measures.FITTED_SITE_THRESHOLDS)
  return Uint8Array.from({ length: towns.length * KIBS.length }, (_, i) => {
    const town = Math.floor(i / KIBS.length)
    return isSite[town * N + KIBS[i % KIBS.length]]
  })
}

export const p14 = definePattern({
  id: 'P14',
  weight: 'A',
  use: 'calibrate',
  scope: 'system',
  source:
    'SD4, S37, S38: 2.9% of cells; percentiles of size and density fitted to it, then frozen. Geography for tests only',
  targets: [band('share', 0.02, 0.04), band('hosting'), band('capital'), band('perHost')],
  measure(o) {
    if (!o.countsBefore) return [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
    const { towns } = o.region
    const sites = kibsSites(o, o.countsBefore)
    const place = measures.siteGeography(
      sites,
      towns.length,
      KIBS.length,
      towns.map(t => (t.capital ? 1 : 0)),
    )
    const share = sites.reduce((a, b) => a + b, 0) / sites.length
    return [share, place.shareHosting, place.capitalShare, place.sitesPerHost]
  },
})
