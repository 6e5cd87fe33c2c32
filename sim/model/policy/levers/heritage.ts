import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const heritage = defineLever({
  id: 'heritage',
  code: 'L23',
  group: 'place',
  evidence: 'assumed',
  source: cite`${'SD1'}: local cities strengthen their own identity; sizes assumed`,
  actsOn: ['authenticity', 'footfall'],
  value: { unit: 'manwonPerDistrictYear', min: 0, max: 200000, step: 5000, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 12,
  cost: c => (c.districts * c.value) / 12,
  apply(p) {
    p.add('policy.heritageInvest', p.value / 12)
  },
})
