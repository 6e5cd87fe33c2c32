import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const globalCollaboration = defineLever({
  id: 'globalCollaboration',
  code: 'L26',
  group: 'network',
  label: { ko: '글로벌 협업 지원', en: 'Global collaboration programme' },
  help: {
    ko: '해외·타 지역 파트너와의 장기 협업을 지원합니다. 크리에이터 100곳당 연간 지원 건수로 정합니다.',
    en: 'Supports lasting work with partners abroad and in other regions: starts a year for every 100 creators.',
  },
  sideEffect: {
    ko: '밖을 보느라 이웃과 나누는 배움이 줄고, 너무 많으면 비용만 늘고 새로움은 줄어듭니다.',
    en: 'Attention abroad is taken from neighbours; too many cost more and bring less that is new.',
  },
  evidence: 'assumed',
  source: cite`pipelines cost 3-6 times a local tie, best at 10-30% of ties (assumed after ${'Bathelt, Malmberg and Maskell 2004'}); ${'SD5'}: global collaborative R&BD`,
  actsOn: ['pipelineShare'],
  value: { unit: 'startsPer100CreatorsYear', min: 0, max: 60, step: 5, neutral: 0 },
  options: [
    {
      id: 'covered',
      label: { ko: '운영비 지원율', en: 'Share of running cost covered' },
      unit: 'share',
      min: 0,
      max: 0.9,
      step: 0.05,
      default: 0.5,
    },
    {
      id: 'amount',
      label: { ko: '1건 착수 지원액', en: 'Amount for a start' },
      unit: 'manwon',
      min: 100,
      max: 5000,
      step: 100,
      default: 1500,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 12,
  // Starts, and the covered part of 25 만원 a month for those begun in the last four years.
  cost: c => {
    const starts = ((c.value / 100) * c.creators * c.agentScale) / 12
    return starts * (c.option('amount') + Math.min(48, c.monthOfUse + 1) * c.option('covered') * 25)
  },
  apply(p) {
    p.add('policy.pipelineChance', p.value / 100 / 12)
    p.add('policy.pipelineSubsidy', p.strength * p.option('covered'))
  },
})
