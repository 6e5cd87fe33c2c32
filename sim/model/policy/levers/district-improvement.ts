import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const districtImprovement = defineLever({
  id: 'districtImprovement',
  code: 'L7',
  group: 'street',
  label: { ko: '상권 환경 개선', en: 'District improvement' },
  help: {
    ko: '상권 르네상스처럼 거리 환경, 간판, 행사에 들이는 예산입니다. 상권 하나에 연간 쓰는 금액(만원)으로 정합니다.',
    en: 'Money for streetscape, signs and events, as in a district renaissance programme: units of 10,000 KRW a district and year.',
  },
  sideEffect: {
    ko: '좋아진 만큼 임대료가 오르고, 이웃 상권의 손님을 빼앗습니다.',
    en: 'Part of it turns into rent, and neighbours lose customers.',
  },
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
