import { booms } from '../booms.ts'
import { correlation, districtsOf, mean, meanOf, middle, quantileOf } from '../series.ts'
import { band, definePattern } from './define.ts'

export const p06 = definePattern({
  id: 'P6',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source: 'S12 (small retail .044-.076, mid-large .108-.137, worst province .17-.19), S18 (prime .14-.15)',
  targets: [
    band('median', 0.044, 0.137),
    band('p90', 0.1, 0.19),
    band('footfall', undefined, -0.3),
    band('booming', 0, 0.05),
  ],
  measure(o) {
    const all = districtsOf(o)
    const vacancy = all.map(d => meanOf(o, 'vacancy', d))
    const footfall = all.map(d => meanOf(o, 'footfall', d))
    const rising = booms(o).map(b => meanOf(o, 'vacancy', b.district, b.crossed - 24, b.crossed + 1))
    return [
      middle(vacancy),
      quantileOf(vacancy, 0.9),
      correlation(vacancy, footfall),
      rising.length > 0 ? mean(rising) : Number.NaN,
    ]
  },
})
