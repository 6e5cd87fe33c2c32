import { measures } from '../../../sim/index.ts'
import { band, definePattern } from './define.ts'
import { residentsOf } from './p12-creator-geography.ts'

export const p17 = definePattern({
  id: 'P17',
  weight: 'B',
  use: 'calibrate',
  scope: 'system',
  title: { ko: '도시 체계', en: 'City system' },
  statistic: {
    ko: '시(군 제외, 수도권 자치구는 한 도시로) 순위-규모 기울기, 1위÷2위, 1위÷상위 4, 수도권 인구 비중',
    en: 'Rank-size slope of cities (a core whose municipalities are many counts as one city), first over second, first over top four, capital share',
  },
  source:
    'S41, S42: 1.17 (se .23) top 50, .92 (se .14) all 85; first over second 2.87; top of four .53; capital .496-.5024',
  targets: [
    band('zipf', '순위-규모 지수(상위 50)', 'Rank-size exponent, top 50', 0.94, 1.4, '1.17 +- 1 se'),
    band('zipfAll', '순위-규모 지수(전체 시)', 'Rank-size exponent, all cities', 0.78, 1.06, '.92 +- 1 se'),
    band('primacy', '1위 ÷ 2위', 'First over second', 2.5, 3.3, '2.87, about +- 15%'),
    band('topOfFour', '1위 ÷ 상위 4', 'First over top four', 0.48, 0.58, '.53 +- .05'),
    band('capital', '수도권 인구 비중', 'Capital share of population', 0.49, 0.51),
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
