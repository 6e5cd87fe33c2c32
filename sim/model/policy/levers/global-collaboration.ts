import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const globalCollaboration = defineLever({
  id: 'globalCollaboration',
  code: 'L26',
  group: 'network',
  evidence: 'assumed',
  source: cite`pipelines cost 3-6 times a local tie, best at 10-30% of ties (assumed after ${'Bathelt, Malmberg and Maskell 2004'}); ${'SD5'}: global collaborative R&BD`,
  actsOn: ['pipelineShare'],
  value: { unit: 'startsPer100CreatorsYear', min: 0, max: 60, step: 5, neutral: 0 },
  options: [
    {
      id: 'covered',
      unit: 'share',
      min: 0,
      max: 0.9,
      step: 0.05,
      default: 0.5,
    },
    {
      id: 'amount',
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
