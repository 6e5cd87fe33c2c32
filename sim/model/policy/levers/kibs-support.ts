import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const kibsSupport = defineLever({
  id: 'kibsSupport',
  code: 'L14',
  group: 'business',
  evidence: 'derived',
  source: cite`${'SD4'}, ${'S37b'}: services raise growth of manufacturing regions; complex 50-300bn KRW`,
  actsOn: ['kibsImport', 'kibsOpen'],
  value: { unit: 'share', min: 0, max: 0.6, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'spared',
      unit: 'share',
      min: 0,
      max: 0.1,
      step: 0.005,
      default: 0.03,
    },
    {
      id: 'complex',
      unit: 'manwon',
      min: 0,
      max: 30_000_000,
      step: 500_000,
      default: 5_000_000,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 12,
  wakes: ['margins'],
  cost: c =>
    c.flow('town.kibsVoucherBills') * c.agentScale +
    (c.monthOfUse < 36 ? (c.towns * c.option('complex')) / 36 : 0),
  apply(p) {
    p.add('townPolicy.kibsVoucher', p.value)
    p.add('townPolicy.kibsSpace', p.strength * p.option('spared'))
  },
})
