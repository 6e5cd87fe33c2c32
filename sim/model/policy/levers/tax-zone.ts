import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const taxZone = defineLever({
  id: 'taxZone',
  code: 'L21',
  group: 'business',
  label: { ko: '세제 지원 구역', en: 'Tax-incentive zone' },
  help: {
    ko: '구역 안 사업체가 덜 내는 세금을 매출 대비 비율로 나타낸 값입니다. 지역을 골라 쓰세요.',
    en: 'Taxes that businesses of the zone are spared, as a share of their sales. Choose the area.',
  },
  sideEffect: {
    ko: '이웃 상권의 사업체와 손님을 끌어오고, 혜택은 시간이 지나면 임대료로 넘어갑니다.',
    en: 'It draws shops and customers from the neighbours, and in time turns into rent.',
  },
  evidence: 'measured',
  source: cite`${'S66'}: spillover on neighbours negative, often offsets the gain`,
  actsOn: ['businessesOpen', 'sales'],
  value: { unit: 'share', min: 0, max: 0.1, step: 0.005, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'transfer',
  wakes: ['margins'],
  cost: c => c.flow('district.sales') * c.agentScale * c.value,
  apply(p) {
    p.add('policy.taxRelief', p.value)
  },
})
