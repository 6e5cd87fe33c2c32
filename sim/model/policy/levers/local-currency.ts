import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const localCurrency = defineLever({
  id: 'localCurrency',
  code: 'L17',
  group: 'place',
  evidence: 'measured',
  source: cite`${'S64'}: 10% discount, 2% handling; no net effect found nationally; ${'S64b'}, ${'S64c'} disagree`,
  actsOn: ['outsideShare', 'sales'],
  value: { unit: 'share', min: 0, max: 0.4, step: 0.01, neutral: 0 },
  options: [
    {
      id: 'discount',
      unit: 'share',
      min: 0,
      max: 0.2,
      step: 0.01,
      default: 0.1,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  money: 'transfer',
  billsAfter: 1,
  cost: c => c.flow('town.currencyIssued') * c.agentScale * (c.option('discount') + 0.02),
  apply(p) {
    p.add('townPolicy.currency', p.value)
    p.atLeast('townPolicy.currencyDiscount', p.option('discount'))
  },
})
