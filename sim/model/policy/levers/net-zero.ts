import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const netZero = defineLever({
  id: 'netZero',
  code: 'L18',
  group: 'region',
  label: { ko: '탄소중립·자원순환 구역', en: 'Net-zero and circulation zone' },
  help: {
    ko: '고른 시군구가 함께 배출을 줄이고 부산물을 주고받도록 돕는 노력의 정도입니다. 시군구끼리 가까울수록 주고받을 것이 많습니다.',
    en: 'How hard the towns chosen work together on cutting emissions and passing on by-products; near towns have more to exchange.',
  },
  sideEffect: {
    ko: '작은 사업체의 비용이 늘고, 아낀 만큼의 일부는 더 쓰게 되며, 숲이 있는 시군구가 다른 시군구의 몫을 떠맡습니다.',
    en: 'Small shops bear costs, part of what is saved comes back as more use, and towns with forests carry the others.',
  },
  evidence: 'derived',
  source: cite`${'S61'}: 6.48 Mt CO2 in ten years, benefits of 1,848bn KRW, 48% of projects realised`,
  actsOn: ['netEmissions', 'exchanged'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'burden',
      label: { ko: '사업체가 지는 비용(매출 대비)', en: 'Cost to businesses, of sales' },
      unit: 'share',
      min: 0,
      max: 0.03,
      step: 0.001,
      default: 0.006,
    },
  ],
  reach: 'towns',
  // What has been built stays; the obligation ends with the zone.
  decayHalfLifeMonths: 0,
  wakes: ['margins'],
  // Brokers and plant subsidies: 6,000 KRW a resident and year at full effort.
  cost: c => (c.residents * 0.6 * c.value) / 12,
  apply(p) {
    p.atLeast('townPolicy.netZero', p.value)
    p.add('townPolicy.greenCost', p.value * p.option('burden'))
  },
})
