import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const rentCap = defineLever({
  id: 'rentCap',
  code: 'L1',
  group: 'rent',
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
