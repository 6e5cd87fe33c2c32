import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const crisisFund = defineLever({
  id: 'crisisFund',
  code: 'L27',
  group: 'business',
  evidence: 'assumed',
  source: cite`P19: Korean relief of 2020-22 paid 1-6m KRW a round`,
  actsOn: ['failed'],
  value: { unit: 'manwonPerMonth', min: 0, max: 500, step: 10, neutral: 0 },
  options: [
    {
      id: 'from',
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
