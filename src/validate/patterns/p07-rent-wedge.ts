import { booms, fastestEnd, growthUntil } from '../booms.ts'
import { districtsOf, middle } from '../series.ts'
import { band, definePattern } from './define.ts'

export const p07 = definePattern({
  id: 'P7',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source:
    'S13 (Gyeongnidan 4.8, 5.3%; Seongsu 1.6, 4.9%), S14-S16 (Seongsu +47% in 3 years, Yeonmujang +50%)',
  targets: [
    band('newLease', 0.08, 0.19),
    band('sitting', 0.03, 0.055),
    band('ratio', 0.25, 0.5),
    band('city'),
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
