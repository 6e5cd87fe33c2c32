import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const creatorGrant = defineLever({
  id: 'creatorGrant',
  code: 'L8',
  group: 'people',
  evidence: 'measured',
  source: cite`${'S55'}: up to 30-40m KRW a team since 2020, 10-20 applicants a place`,
  actsOn: ['creatorEntries'],
  value: { unit: 'grantsPer100kYear', min: 0, max: 60, step: 1, neutral: 0 },
  options: [
    {
      id: 'amount',
      unit: 'manwon',
      min: 500,
      max: 10000,
      step: 100,
      default: 3000,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  // Selection and mentoring cost a tenth on top.
  billsAfter: 1,
  cost: c => c.flow('town.grantsMonth') * c.agentScale * c.option('amount') * 1.1,
  apply(p) {
    for (const t of p.towns)
      p.toTown('townPolicy.grants', t, (p.value * p.residents(t)) / 100_000 / 12 / p.agentScale)
    p.atLeast('townPolicy.grantAmount', p.option('amount'))
  },
})
