import { measures } from '../../../sim/index.ts'
import { band, definePattern } from './define.ts'
import { residentsOf } from './p12-creator-geography.ts'

export const p17 = definePattern({
  id: 'P17',
  weight: 'B',
  use: 'calibrate',
  scope: 'system',
  source:
    'S41, S42: 1.17 (se .23) top 50, .92 (se .14) all 85; first over second 2.87; top of four .53; capital .496-.5024',
  targets: [
    band('zipf', 0.94, 1.4),
    band('zipfAll', 0.78, 1.06),
    band('primacy', 2.5, 3.3),
    band('topOfFour', 0.48, 0.58),
    band('capital', 0.49, 0.51),
  ],
  measure(o) {
    const { towns } = o.region
    const bySize = new Map<string, number>()
    let capital = 0
    let all = 0
    towns.forEach((t, i) => {
      const people = residentsOf(o, i)
      all += people
      if (t.capital) capital += people
      if (t.type === 'county') return
      const city = t.type === 'metroCore' ? `metro ${t.province}` : t.id
      bySize.set(city, (bySize.get(city) ?? 0) + people)
    })
    const sizes = [...bySize.values()].sort((a, b) => b - a)
    return [
      measures.rankSize(sizes.slice(0, 50)).exponent,
      measures.rankSize(sizes).exponent,
      measures.primacy(sizes),
      sizes[0] / (sizes[0] + sizes[1] + sizes[2] + sizes[3]),
      capital / all,
    ]
  },
})
