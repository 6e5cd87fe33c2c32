import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const crisisFund = defineLever({
  id: 'crisisFund',
  code: 'L27',
  group: 'business',
  label: { ko: '위기 대응 기금', en: 'Counter-cyclical crisis fund' },
  help: {
    ko: '충격으로 소비가 크게 줄어든 동안, 매출이 급감한 독립점포와 크리에이터에게 한 달에 줄 수 있는 최대 금액입니다.',
    en: 'While a shock keeps spending away, the most that an independent or creator with collapsing sales is paid a month.',
  },
  sideEffect: {
    ko: '버틸 수 있는 사업체도 받고, 어차피 닫을 사업체는 기금이 끝난 뒤에 닫습니다.',
    en: 'Shops that would have come through are paid too, and those that could not live close when it ends.',
  },
  evidence: 'assumed',
  source: cite`P19: Korean relief of 2020-22 paid 1-6m KRW a round`,
  actsOn: ['failed'],
  value: { unit: 'manwonPerMonth', min: 0, max: 500, step: 10, neutral: 0 },
  options: [
    {
      id: 'from',
      label: { ko: '발동 기준(소비 감소율)', en: 'Loss of spending that triggers it' },
      unit: 'share',
      min: 0.01,
      max: 0.5,
      step: 0.01,
      default: 0.08,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'transfer',
  wakes: ['relief'],
  billsAfter: 1,
  // A tenth on top for handling claims.
  cost: c => c.flow('district.relief') * c.agentScale * 1.1,
  apply(p) {
    p.atLeast('policy.relief', p.value)
    p.atLeast('policy.reliefFrom', p.option('from'))
  },
})
