import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const districtImprovement = defineLever({
  id: 'districtImprovement',
  code: 'L7',
  group: 'street',
  evidence: 'derived',
  source: cite`${'S54'}: about 8bn KRW a district over 5 years; ${'S53'}`,
  actsOn: ['amenity', 'footfall'],
  value: { unit: 'manwonPerDistrictYear', min: 0, max: 200000, step: 5000, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 12,
  cost: c => (c.districts * c.value) / 12,
  apply(p) {
    p.add('policy.amenityInvest', p.value / 12)
  },
})
