import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const rentCap = defineLever({
  id: 'rentCap',
  code: 'L1',
  group: 'rent',
  label: { ko: '재계약 임대료 상한', en: 'Rent cap on renewals' },
  help: {
    ko: '재계약할 때 올릴 수 있는 임대료의 한도입니다. 보호 기간 안의 임차인에게만 적용되며, 신규 임대료는 제한하지 않습니다.',
    en: 'The most that rent may rise at a renewal. It holds for sitting tenants within their protected years; new leases are free.',
  },
  sideEffect: {
    ko: '새로 들어오는 사업체의 임대료가 더 높아지고, 보호가 끝날 때 비자발적 이전(내몰림)이 몰립니다.',
    en: 'Newcomers pay more, and displacement gathers where protection ends.',
  },
  evidence: 'measured',
  source: cite`${'S49'}: 5% per renewal and 10 years since 2018; 9% before`,
  actsOn: ['displaced', 'sittingRent'],
  value: {
    unit: 'share',
    min: 0,
    max: 0.3,
    step: 0.005,
    neutral: { law: 'lawRentCap' },
    statusQuo: { law: 'lawRentCap' },
  },
  options: [
    {
      id: 'protectedYears',
      label: { ko: '계약갱신 보호 기간', en: 'Protected years' },
      unit: 'years',
      min: 0,
      max: 30,
      step: 1,
      default: { law: 'lawProtectedYears' },
      actsAlone: true,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // Advice and mediation: a caseworker for about 3,000 shops, 400 만원 a month.
  cost: c => (c.units * c.agentScale * 400) / 3000,
  apply(p) {
    p.toward('policy.rentCap', p.target)
    p.toward('policy.protectedYears', p.option('protectedYears'))
  },
})
