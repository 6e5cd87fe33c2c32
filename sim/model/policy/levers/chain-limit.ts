import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const chainLimit = defineLever({
  id: 'chainLimit',
  code: 'L5',
  group: 'street',
  evidence: 'measured',
  source: cite`${'S50'}: Act of 28 April 2022; ${'S52'} prices +17%`,
  actsOn: ['chainShare', 'authenticity'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // Consent of two thirds of merchants, landlords and owners: a coordinator a district in the first two years.
  cost: c => (c.monthOfUse < 24 ? c.districts * 350 : c.districts * 60),
  apply(p) {
    p.atLeast('policy.chainLimit', p.value)
  },
})
