import { measures, SECTORS } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { band, definePattern } from './define.ts'
import { countsNow } from './p14-kibs-sites.ts'

/** Businesses of the given services by town. */
function byTown(o: Observation, market: 'bizDesign' | 'bizTech'): number[] {
  const counts = countsNow(o)
  return o.region.towns.map((_, t) =>
    SECTORS.reduce((sum, s, i) => sum + (s.market === market ? counts[t * SECTORS.length + i] : 0), 0),
  )
}

export const p14b = definePattern({
  id: 'P14b',
  weight: 'B',
  use: 'test',
  scope: 'system',
  source: 'SD4, S37, S38',
  targets: [
    // Above zero: equal concentration is not more.
    band('top3', Number.MIN_VALUE),
    band('gini'),
  ],
  measure(o) {
    const design = byTown(o, 'bizDesign')
    const tech = byTown(o, 'bizTech')
    return [
      measures.topShare(design, 3) - measures.topShare(tech, 3),
      measures.gini(design) - measures.gini(tech),
    ]
  },
})
