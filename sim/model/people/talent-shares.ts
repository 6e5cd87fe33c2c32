/** Talent that grows up in each town, and talent that the outside exchanges with the region. */

import type { Region } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import type { Params } from '../parameters.ts'

const BASE_MAKERS = constant({
  value: 0.6,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Makers of a town without identity against the usual share.',
})
const MAKERS_OF_IDENTITY = constant({
  value: 0.8,
  unit: 'factor',
  source: cite`assumed`,
  why: 'What the identity of a town adds to its makers; at the usual identity the sum is one.',
})

const CREATIVE_OF = constant({
  value: { metroCore: 1.3, metroRing: 1.1, provincialCity: 0.8, county: 0.5 } as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Creative people gather in cores; the county has fewer (assumed ratios to the mean share).',
})

export interface TalentShares {
  /** Talent that grows up in a town, as a share of its residents of 15-64. */
  readonly creativeShare: Float64Array
  readonly makerShare: Float64Array
  /** Talent that the outside exchanges (real people): creative class, makers. */
  readonly talentOutside: Float64Array
}

export function talentShares(region: Region, p: Params): TalentShares {
  const creativeShare = Float64Array.from(region.towns, t => p.creativeClass * CREATIVE_OF[t.type])
  const makerShare = Float64Array.from(
    region.towns,
    t => p.makers * (BASE_MAKERS + MAKERS_OF_IDENTITY * t.identity),
  )
  const talentOutside = new Float64Array(2)
  region.towns.forEach((t, i) => {
    const working = t.population[1] + t.population[2]
    talentOutside[0] += creativeShare[i] * working
    talentOutside[1] += makerShare[i] * working
  })
  return { creativeShare, makerShare, talentOutside }
}
