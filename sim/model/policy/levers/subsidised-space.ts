import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const subsidisedSpace = defineLever({
  id: 'subsidisedSpace',
  code: 'L9',
  group: 'business',
  evidence: 'measured',
  source: cite`${'S56'}: 672 shops 2017-20, 49-58% closed by year 2; 99m KRW a shop`,
  actsOn: ['creatorEntries'],
  value: { unit: 'shopsPerDistrictYear', min: 0, max: 120, step: 2, neutral: 0 },
  options: [
    {
      id: 'support',
      unit: 'share',
      min: 0.1,
      max: 0.95,
      step: 0.05,
      default: 0.8,
    },
    {
      id: 'months',
      unit: 'months',
      min: 6,
      max: 24,
      step: 1,
      default: 24,
    },
    {
      id: 'fitOut',
      unit: 'manwon',
      min: 0,
      max: 10000,
      step: 500,
      default: 6000,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  wakes: ['support'],
  billsAfter: 24,
  cost: c =>
    c.agentScale * (c.flow('district.supported') * c.option('fitOut') + c.flow('district.spaceRent')),
  apply(p) {
    p.add('policy.spacePlaces', p.value / 12 / p.agentScale)
    p.atLeast('policy.spaceSupport', p.option('support'))
    p.atLeast('policy.spaceMonths', p.option('months'))
  },
})
