import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const keyMoney = defineLever({
  id: 'keyMoney',
  code: 'L2',
  group: 'rent',
  evidence: 'measured',
  source: cite`${'S49'}, ${'S49c'}: protected since 2015; ${'S12e'}: mean 47.8m KRW`,
  actsOn: ['keyMoneyBack'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  cost: c => (c.units * c.agentScale * 200) / 3000,
  apply(p) {
    // Closes part of the gap between what is recovered today and the whole.
    p.toward('policy.keyMoneyRecovery', 1, p.value)
  },
})
