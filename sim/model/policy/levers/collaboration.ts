import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const collaboration = defineLever({
  id: 'collaboration',
  code: 'L12',
  group: 'network',
  label: { ko: '협업 바우처', en: 'Collaboration vouchers' },
  help: {
    ko: '크리에이터끼리 함께 하는 사업에 주는 바우처입니다. 크리에이터 100곳당 연간 발급 수로 정합니다.',
    en: 'Vouchers for joint projects of creators: number a year for every 100 creators.',
  },
  sideEffect: {
    ko: '바우처로 맺은 관계는 오래가지 않아 1년 뒤 효과가 사라집니다.',
    en: 'Ties made for the money do not last: the effect is gone after a year.',
  },
  evidence: 'measured',
  source: cite`${'S58'}: Creative Credits, 150 vouchers, effect at 6 months, none at 12`,
  actsOn: ['tiesPerCreator'],
  value: { unit: 'vouchersPer100CreatorsYear', min: 0, max: 100, step: 5, neutral: 0 },
  options: [
    {
      id: 'amount',
      label: { ko: '바우처 금액', en: 'Amount of a voucher' },
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
