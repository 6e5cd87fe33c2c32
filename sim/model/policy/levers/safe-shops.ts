import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const safeShops = defineLever({
  id: 'safeShops',
  code: 'L4',
  group: 'rent',
  evidence: 'measured',
  source: cite`${'S51'}: 77 buildings, 16m KRW each in two years`,
  actsOn: ['displaced', 'promisedShare'],
  value: { unit: 'unitsPer1000Year', min: 0, max: 100, step: 1, neutral: 0 },
  options: [
    {
      id: 'grant',
      unit: 'manwon',
      min: 200,
      max: 5000,
      step: 100,
      default: 1600,
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
  money: 'transfer',
  billsAfter: 1,
  cost: c => c.flow('district.safeGiven') * c.agentScale * c.option('grant'),
  apply(p) {
    for (const d of p.districts) p.toDistrict('policy.safePlaces', d, ((p.value / 1000) * p.units(d)) / 12)
    p.atLeast('policy.safeGrant', p.option('grant'))
    p.atLeast('policy.promiseYears', p.option('years'))
  },
})
