import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const netZero = defineLever({
  id: 'netZero',
  code: 'L18',
  group: 'region',
  evidence: 'derived',
  source: cite`${'S61'}: 6.48 Mt CO2 in ten years, benefits of 1,848bn KRW, 48% of projects realised`,
  actsOn: ['netEmissions', 'exchanged'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'burden',
      unit: 'share',
      min: 0,
      max: 0.03,
      step: 0.001,
      default: 0.006,
    },
  ],
  reach: 'towns',
  // What has been built stays; the obligation ends with the zone.
  decayHalfLifeMonths: 0,
  wakes: ['margins'],
  // Brokers and plant subsidies: 6,000 KRW a resident and year at full effort.
  cost: c => (c.residents * 0.6 * c.value) / 12,
  apply(p) {
    p.atLeast('townPolicy.netZero', p.value)
    p.add('townPolicy.greenCost', p.value * p.option('burden'))
  },
})
