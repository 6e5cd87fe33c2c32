import { booms } from '../booms.ts'
import { middle } from '../series.ts'
import { band, definePattern } from './define.ts'

export const p11 = definePattern({
  id: 'P11',
  weight: 'B',
  use: 'calibrate',
  scope: 'districts',
  source: 'S11c (main districts of Seoul 12.2%), S48b (restaurants 6%); the rise is assumed',
  targets: [band('share', 0.06, 0.122), band('rise', 0.1)],
  measure(o) {
    const D = o.nDistricts
    const chains = o.series('chainShare')
    const stock = o.series('businessesOpen')
    let n = 0
    let all = 0
    for (let i = 0; i < o.months * D; i++) {
      if (Number.isNaN(chains[i])) continue
      n += chains[i] * stock[i]
      all += stock[i]
    }
    const rise = booms(o)
      .filter(b => b.peak + 24 < o.months)
      .map(b => chains[(b.peak + 24) * D + b.district] - chains[b.start * D + b.district])
    return [n / all, middle(rise)]
  },
})
