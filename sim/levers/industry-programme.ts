import { SECTORS } from '../sectors.ts'
import { defineLever } from './define.ts'

export const industryProgramme = defineLever({
  id: 'industryProgramme',
  code: 'L15',
  group: 'business',
  label: { ko: '지역 특화산업 육성', en: 'Regional industry programme' },
  help: {
    ko: '고른 업종의 가게가 매출 대비 받는 보조와 연구개발 지원의 비율입니다. 업종은 아래에서 고릅니다(0 공방, 1 서점, 2 카페, 3 체류, 4 디자인·콘텐츠, 5 문화공간, 10 디자인 서비스, 12 연구개발, 13 엔지니어링).',
    en: 'Subsidy and R&D support of one sector, as a share of its sales. Sector by number: 0 craft, 1 books, 2 cafe, 3 stays, 4 design goods, 5 culture, 10 design services, 12 research, 13 engineering.',
  },
  sideEffect: {
    ko: '한 업종에 몰려 서로의 손님을 빼앗고, 그 업종이 흔들리면 지역이 함께 흔들립니다.',
    en: 'Shops of one sector crowd and take each other’s customers; when the sector falls the region falls with it.',
  },
  evidence: 'derived',
  source: 'S62: 678bn KRW and 6,317 jobs in 2016-20; S61b lock-in',
  value: { unit: 'share', min: 0, max: 0.2, step: 0.01, neutral: 0 },
  options: [
    {
      id: 'sector',
      label: { ko: '업종 번호', en: 'Sector number' },
      unit: 'index',
      min: 0,
      max: SECTORS.length - 1,
      step: 1,
      default: 0,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 12,
  wakes: ['margins'],
  // Managing bodies take a tenth.
  cost: c => c.flow('town.industryPaid') * c.agentScale * 1.1,
  apply(p) {
    for (const t of p.towns) p.toSector('townPolicy.industry', t, Math.round(p.option('sector')), p.value)
  },
})
