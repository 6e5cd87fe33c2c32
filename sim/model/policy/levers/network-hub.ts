import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const networkHub = defineLever({
  id: 'networkHub',
  code: 'L24',
  group: 'region',
  evidence: 'assumed',
  source: cite`${'SD3'}: super-region virtual network`,
  actsOn: ['tiesAbroad'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'towns',
  decayHalfLifeMonths: 18,
  // A platform for the region and two coordinators a town, 500 만원 a month each with events.
  cost: c => c.value * (3000 + c.towns * 1000),
  apply(p) {
    p.add('townPolicy.networkHub', p.value)
  },
})
