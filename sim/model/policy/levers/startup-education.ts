import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const startupEducation = defineLever({
  id: 'startupEducation',
  code: 'L10',
  group: 'people',
  label: { ko: '창업 교육', en: 'Start-up education' },
  help: {
    ko: '예비 창업자를 위한 교육 과정입니다. 주민 10만 명당 연간 수강 인원으로 정합니다.',
    en: 'Courses for potential founders: places a year for every 100,000 residents.',
  },
  sideEffect: {
    ko: '준비가 덜 된 창업도 늘어 평균 생존율이 낮아지고, 기존 사업체의 손님을 나눠 갖습니다.',
    en: 'More marginal founders come forward: mean survival falls, and rivals lose customers.',
  },
  evidence: 'measured',
  source: cite`${'S57'}: r = .159 with outcomes; training +5 to 10% of sales`,
  actsOn: ['creatorEntries', 'failed'],
  value: { unit: 'placesPer100kYear', min: 0, max: 200, step: 5, neutral: 0 },
  options: [
    {
      id: 'costPerHead',
      label: { ko: '1인당 비용', en: 'Cost per head' },
      unit: 'manwon',
      min: 50,
      max: 1000,
      step: 10,
      default: 250,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 36,
  cost: c => ((c.value * c.residents) / 100_000 / 12) * c.option('costPerHead'),
  apply(p) {
    for (const t of p.towns)
      p.toTown('townPolicy.educationPlaces', t, (p.value * p.residents(t)) / 100_000 / 12 / p.agentScale)
  },
})
