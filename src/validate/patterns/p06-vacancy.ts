import { booms } from '../booms.ts'
import { correlation, districtsOf, mean, meanOf, middle, quantileOf } from '../series.ts'
import { band, definePattern } from './define.ts'

export const p06 = definePattern({
  id: 'P6',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '공실 수준과 기울기', en: 'Level and gradient of vacancy' },
  statistic: {
    ko: '상권별 평균 공실률의 중앙값과 90%값, 유동 수요와의 상관, 뜨는 상권의 공실률',
    en: 'Median and 90% value of mean vacancy over districts, correlation with footfall, vacancy of booming streets',
  },
  source: 'S12 (small retail .044-.076, mid-large .108-.137, worst province .17-.19), S18 (prime .14-.15)',
  targets: [
    band('median', '중앙값', 'Median', 0.044, 0.137, 'from small to mid-large retail of the nation'),
    band('p90', '90%값', '90% value', 0.1, 0.19, 'up to the worst province'),
    band('footfall', '유동 수요와의 상관', 'Correlation with footfall', undefined, -0.3),
    band('booming', '뜨는 중인 상권', 'While booming', 0, 0.05),
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
