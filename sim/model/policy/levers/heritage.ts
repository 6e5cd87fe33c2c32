import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const heritage = defineLever({
  id: 'heritage',
  code: 'L23',
  group: 'place',
  label: { ko: '지역 정체성·문화유산 사업', en: 'Local identity and heritage programme' },
  help: {
    ko: '지역 이야기, 문화유산, 축제에 들이는 예산입니다. 상권 하나에 연간 쓰는 금액(만원)으로 정합니다. 뿌리내린 크리에이터가 함께할수록 효과가 큽니다.',
    en: 'Money for stories, heritage and festivals: units of 10,000 KRW a district and year. It works as far as rooted creators take part.',
  },
  sideEffect: {
    ko: '방문객이 몰리면 임대료가 오르고, 붐빔이 지키려던 동네다움을 닳게 합니다.',
    en: 'Visitors lift rents, and crowds wear away the very identity it builds.',
  },
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
