import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const safeShops = defineLever({
  id: 'safeShops',
  code: 'L4',
  group: 'rent',
  label: { ko: '장기안심상가', en: 'Long-term rent-stable leases (Jangi Ansim Sangga)' },
  help: {
    ko: '임대료를 조금만 올리겠다고 약속하는 건물주에게 주는 리모델링 지원입니다. 점포 1,000호당 연간 지원 수로 정합니다.',
    en: 'Remodelling grants to owners who promise small rises: number a year for every 1,000 units.',
  },
  sideEffect: {
    ko: '어차피 올리지 않을 건물주가 먼저 받고, 고친 점포는 약속이 끝나면 더 비싸집니다.',
    en: 'Owners who would not have raised rents join first; renovated units cost more once the commitment ends.',
  },
  evidence: 'measured',
  source: cite`${'S51'}: 77 buildings, 16m KRW each in two years`,
  actsOn: ['displaced', 'promisedShare'],
  value: { unit: 'unitsPer1000Year', min: 0, max: 100, step: 1, neutral: 0 },
  options: [
    {
      id: 'grant',
      label: { ko: '1호 지원액', en: 'Grant for a unit' },
      unit: 'manwon',
      min: 200,
      max: 5000,
      step: 100,
      default: 1600,
    },
    {
      id: 'years',
      label: { ko: '약속 기간', en: 'Years of the promise' },
      unit: 'years',
      min: 2,
      max: 20,
      step: 1,
      default: 10,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'transfer',
  billsAfter: 1,
  cost: c => c.flow('district.safeGiven') * c.agentScale * c.option('grant'),
  apply(p) {
    for (const d of p.districts) p.toDistrict('policy.safePlaces', d, ((p.value / 1000) * p.units(d)) / 12)
    p.atLeast('policy.safeGrant', p.option('grant'))
    p.atLeast('policy.promiseYears', p.option('years'))
  },
})
