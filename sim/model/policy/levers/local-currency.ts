import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const localCurrency = defineLever({
  id: 'localCurrency',
  code: 'L17',
  group: 'place',
  label: { ko: '지역화폐', en: 'Local currency' },
  help: {
    ko: '주민 소매 지출 가운데 지역화폐로 쓰는 비율입니다. 자기 시군구의 대형몰 밖 사업체에서만 쓸 수 있습니다.',
    en: "Share of residents' retail spending paid in a currency that only shops of the own town outside malls take.",
  },
  sideEffect: {
    ko: '어차피 동네에서 쓸 돈이 대부분이고, 이웃 시군구의 사업체는 그만큼 잃습니다. 발행 비용은 남습니다.',
    en: 'Most of it would have been spent there anyway, and shops of neighbouring towns lose; the cost of issuing stays.',
  },
  evidence: 'measured',
  source: cite`${'S64'}: 10% discount, 2% handling; no net effect found nationally; ${'S64b'}, ${'S64c'} disagree`,
  actsOn: ['outsideShare', 'sales'],
  value: { unit: 'share', min: 0, max: 0.4, step: 0.01, neutral: 0 },
  options: [
    {
      id: 'discount',
      label: { ko: '할인율', en: 'Discount' },
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
