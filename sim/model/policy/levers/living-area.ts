import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const livingArea = defineLever({
  id: 'livingArea',
  code: 'L19',
  group: 'region',
  evidence: 'unverified',
  source: cite`${'S63'}: 11-21bn KRW an area for two years; ${'SD3'}: small living areas, services concentrated in hubs`,
  actsOn: ['serviceAccess', 'population'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'compaction',
      unit: 'share',
      min: 0,
      max: 1,
      step: 0.1,
      default: 0.5,
    },
  ],
  reach: 'towns',
  money: 'works',
  decayHalfLifeMonths: 0,
  cost: c => (c.towns * c.value * 700_000) / 12,
  apply(p) {
    const compaction = p.option('compaction')
    p.add('townPolicy.compaction', Math.min(1, 2 * p.value * compaction))
    p.add('townPolicy.sharedServices', Math.min(1, 2 * p.value * (1 - compaction)))
  },
})
