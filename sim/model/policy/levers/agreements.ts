import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const agreements = defineLever({
  id: 'agreements',
  code: 'L3',
  group: 'rent',
  evidence: 'measured',
  source: cite`${'S17'}: 62% of owners signed; 2.49 against 2.85% a year; stay +27 months`,
  actsOn: ['displaced', 'displacedCreators'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'cap',
      unit: 'share',
      min: 0,
      max: 0.12,
      step: 0.005,
      default: { law: 'lawRentCap' },
    },
    {
      id: 'years',
      unit: 'years',
      min: 2,
      max: 20,
      step: 1,
      default: 10,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // A coordinator for each designated district.
  cost: c => c.districts * 350 * c.value,
  apply(p) {
    p.atLeast('policy.agreement', p.value)
    p.atMost('policy.agreementCap', p.option('cap'))
    p.atLeast('policy.promiseYears', p.option('years'))
  },
})
