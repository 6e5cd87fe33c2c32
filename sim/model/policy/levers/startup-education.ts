import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const startupEducation = defineLever({
  id: 'startupEducation',
  code: 'L10',
  group: 'people',
  evidence: 'measured',
  source: cite`${'S57'}: r = .159 with outcomes; training +5 to 10% of sales`,
  actsOn: ['creatorEntries', 'failed'],
  value: { unit: 'placesPer100kYear', min: 0, max: 200, step: 5, neutral: 0 },
  options: [
    {
      id: 'costPerHead',
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
