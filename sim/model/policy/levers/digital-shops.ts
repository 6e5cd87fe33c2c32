import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const digitalShops = defineLever({
  id: 'digitalShops',
  code: 'L16',
  group: 'business',
  label: { ko: '스마트상점·디지털 전환', en: 'Digital and smart shops' },
  help: {
    ko: '온라인 판매를 시작하는 사업체에 주는 바우처입니다. 사업체 1,000곳당 연간 지원 수로 정합니다.',
    en: 'Vouchers for shops that start to sell online: number a year for every 1,000 shops.',
  },
  sideEffect: {
    ko: '수수료가 플랫폼 본사가 있는 곳으로 빠져나가고, 모두가 입점할수록 수수료가 오르며, 고령의 대표는 뒤처집니다.',
    en: 'Fees leave for the home of the platforms and rise as everybody lists; older owners stay behind.',
  },
  evidence: 'derived',
  source: cite`${'S65'}: 70-80% of 5-7m KRW; about 11,000 shops in 2025`,
  actsOn: ['platformShare', 'sales'],
  value: { unit: 'vouchersPer1000Year', min: 0, max: 400, step: 10, neutral: 0 },
  options: [
    {
      id: 'amount',
      label: { ko: '1건 지원액', en: 'Amount of a voucher' },
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
