import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const collaboration = defineLever({
  id: 'collaboration',
  code: 'L12',
  group: 'network',
  evidence: 'measured',
  source: cite`${'S58'}: Creative Credits, 150 vouchers, effect at 6 months, none at 12`,
  actsOn: ['tiesPerCreator'],
  value: { unit: 'vouchersPer100CreatorsYear', min: 0, max: 100, step: 5, neutral: 0 },
  options: [
    {
      id: 'amount',
      unit: 'manwon',
      min: 100,
      max: 2000,
      step: 50,
      default: 600,
    },
  ],
  reach: 'districts',
  // No voucher is given after its end; what it has brought fades with the projects (ties.ts).
  decayHalfLifeMonths: 0,
  cost: c => (((c.value / 100) * c.creators) / 12) * c.agentScale * c.option('amount'),
  apply(p) {
    p.add('policy.tieChance', p.value / 100 / 12)
  },
})
