import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const landTrust = defineLever({
  id: 'landTrust',
  code: 'L6',
  group: 'rent',
  evidence: 'assumed',
  source: cite`${'S53b'}; purchase price from rent at 4% a year; reach 1-5% of units`,
  actsOn: ['trustShare', 'displaced'],
  value: { unit: 'share', min: 0, max: 0.03, step: 0.0025, neutral: 0 },
  options: [],
  reach: 'districts',
  // What has been bought stays bought.
  decayHalfLifeMonths: 0,
  money: 'transfer',
  billsAfter: 1,
  cost: c => c.flow('district.trustSpent') * c.agentScale,
  apply(p) {
    for (const d of p.districts) p.toDistrict('policy.trustPurchases', d, (p.value / 12) * p.units(d))
  },
})
