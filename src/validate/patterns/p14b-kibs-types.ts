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
  title: { ko: '비기술 서비스의 쏠림', en: 'Concentration of non-technology services' },
  statistic: {
    ko: '디자인·광고(비기술)와 연구·기술 서비스의 상위 3개 시군구 비중의 차, 지니계수의 차',
    en: 'Design and advertising (non-technology) less research and engineering: share of the top three municipalities, and Gini',
  },
  source: 'SD4, S37, S38',
  targets: [
    // Above zero: equal concentration is not more.
    band(
      'top3',
      '상위 3곳 비중의 차',
      'Difference of top-three shares',
      Number.MIN_VALUE,
      undefined,
      'above 0',
    ),
    band('gini', '지니계수의 차', 'Difference of Gini coefficients'),
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
