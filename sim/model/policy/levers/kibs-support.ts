import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const kibsSupport = defineLever({
  id: 'kibsSupport',
  code: 'L14',
  group: 'business',
  label: { ko: '지식서비스 지원·도시혁신단지', en: 'Business-service vouchers and innovation campus' },
  help: {
    ko: '지역 기업이 디자인·연구개발·엔지니어링 서비스를 살 때 대신 내주는 비율입니다. 단지에 들어온 서비스 사업체의 임대료와 부담금도 덜어줍니다.',
    en: 'Part of the bill that local firms do not pay for design, research and engineering; service firms in the complex are spared rent and fees.',
  },
  sideEffect: {
    ko: '바우처의 상당 부분이 중심도시와 지역 밖 사업체로 가고, 값싼 작업장이 밀려납니다.',
    en: 'Much of the vouchers goes to firms of the core and beyond, and cheap workshops are crowded out.',
  },
  evidence: 'derived',
  source: cite`${'SD4'}, ${'S37b'}: services raise growth of manufacturing regions; complex 50-300bn KRW`,
  actsOn: ['kibsImport', 'kibsOpen'],
  value: { unit: 'share', min: 0, max: 0.6, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'spared',
      label: { ko: '단지 입주 기업 부담 경감(매출 대비)', en: 'Spared in the complex, of sales' },
      unit: 'share',
      min: 0,
      max: 0.1,
      step: 0.005,
      default: 0.03,
    },
    {
      id: 'complex',
      label: { ko: '시군구당 단지 조성비(첫 3년)', en: 'Complex in each town, first three years' },
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
