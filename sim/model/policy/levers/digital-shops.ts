import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const digitalShops = defineLever({
  id: 'digitalShops',
  code: 'L16',
  group: 'business',
  evidence: 'derived',
  source: cite`${'S65'}: 70-80% of 5-7m KRW; about 11,000 shops in 2025`,
  actsOn: ['platformShare', 'sales'],
  value: { unit: 'vouchersPer1000Year', min: 0, max: 400, step: 10, neutral: 0 },
  options: [
    {
      id: 'amount',
      unit: 'manwon',
      min: 50,
      max: 1000,
      step: 10,
      default: 500,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  wakes: ['platforms'],
  billsAfter: 1,
  cost: c => c.flow('town.vouchers') * c.agentScale * c.option('amount'),
  apply(p) {
    p.add('townPolicy.digital', p.value / 1000 / 12)
  },
})
