import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const taxZone = defineLever({
  id: 'taxZone',
  code: 'L21',
  group: 'business',
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
