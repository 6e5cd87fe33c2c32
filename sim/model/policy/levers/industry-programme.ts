import { cite } from '../../../sources.ts'
import { SECTORS } from '../../sectors.ts'
import { defineLever } from './define.ts'

export const industryProgramme = defineLever({
  id: 'industryProgramme',
  code: 'L15',
  group: 'business',
  label: { ko: '지역 특화산업 육성', en: 'Regional industry programme' },
  help: {
    ko: '고른 업종의 사업체가 매출 대비 받는 보조와 연구개발 지원의 비율입니다. 업종은 아래에서 고릅니다.',
    en: 'Subsidy and R&D support of one sector, as a share of its sales. The sector is chosen below.',
  },
  sideEffect: {
    ko: '한 업종에 몰려 서로의 손님을 빼앗고, 그 업종이 흔들리면 지역이 함께 흔들립니다.',
    en: 'Shops of one sector crowd and take each other’s customers; when the sector falls the region falls with it.',
  },
  evidence: 'derived',
  source: cite`${'S62'}: 678bn KRW and 6,317 jobs in 2016-20; ${'S61b'} lock-in`,
  actsOn: ['jobs'],
  value: { unit: 'share', min: 0, max: 0.2, step: 0.01, neutral: 0 },
  options: [
    {
      id: 'sector',
      label: { ko: '업종', en: 'Sector' },
      unit: 'index',
      min: 0,
      max: SECTORS.length - 1,
      step: 1,
      default: 0,
      choices: SECTORS.map(({ id, label }) => ({ id, label })),
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 12,
  wakes: ['margins'],
  // Managing bodies take a tenth.
  cost: c => c.flow('town.industryPaid') * c.agentScale * 1.1,
  apply(p) {
    for (const t of p.towns) p.toSector('townPolicy.industry', t, p.option('sector'), p.value)
  },
})
