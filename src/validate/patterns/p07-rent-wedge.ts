import { booms, fastestEnd, growthUntil } from '../booms.ts'
import { districtsOf, middle } from '../series.ts'
import { band, definePattern } from './define.ts'

export const p07 = definePattern({
  id: 'P7',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '뜨는 상권의 두 임대료', en: 'Two rents in a boom' },
  statistic: {
    ko: '뜨는 상권에서 신규 임대료가 가장 빨리 오른 3년의 연 상승률, 같은 3년의 기존 임차인 임대료(중앙값), 중앙값의 비(신규 임대료에 대한 기존 임차인 임대료의 비)',
    en: 'Growth a year over the three years in which asking rent of a booming district rises fastest; sitting rents over the same years; ratio of the medians, sitting over new',
  },
  source:
    'S13 (Gyeongnidan 4.8, 5.3%; Seongsu 1.6, 4.9%), S14-S16 (Seongsu +47% in 3 years, Yeonmujang +50%)',
  targets: [
    band('newLease', '새 계약', 'New leases', 0.08, 0.19),
    band('sitting', '기존 계약', 'Sitting tenants', 0.03, 0.055),
    band(
      'ratio',
      '기존 계약 ÷ 새 계약',
      'Sitting over new',
      0.25,
      0.5,
      'new leases grow 2 to 4 times as fast',
    ),
    band(
      'city',
      '보통 상권 기존 임차인 임대료의 연 상승률',
      'Growth of sitting rents in the median district',
      undefined,
      undefined,
      'city index .5-1% a year, nominal; the model counts real money',
    ),
  ],
  measure(o) {
    const D = o.nDistricts
    const ask = o.series('askingRent')
    const sitting = o.series('sittingRent')
    const found = booms(o).map(b => {
      const to = Math.min(o.months - 1, b.peak + 12)
      const end = fastestEnd(ask, D, b.district, b.start, to)
      const a = growthUntil(ask, D, b.district, end)
      const s = growthUntil(sitting, D, b.district, end)
      return [a, s] as const
    })
    const years = (o.months - 1) / 12
    const city = districtsOf(o).map(d => (sitting[(o.months - 1) * D + d] / sitting[d]) ** (1 / years) - 1)
    // Sitting over new: sitting rents may stand still, and the mean of ratios to next to nothing says nothing.
    const fresh = middle(found.map(f => f[0]))
    const sat = middle(found.map(f => f[1]))
    return [fresh, sat, sat / fresh, middle(city)]
  },
})
