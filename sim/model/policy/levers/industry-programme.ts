import { cite } from '../../../sources.ts'
import { SECTORS } from '../../sectors.ts'
import { defineLever } from './define.ts'

export const industryProgramme = defineLever({
  id: 'industryProgramme',
  code: 'L15',
  group: 'business',
  evidence: 'derived',
  source: cite`${'S62'}: 678bn KRW and 6,317 jobs in 2016-20; ${'S61b'} lock-in`,
  actsOn: ['jobs'],
  value: { unit: 'share', min: 0, max: 0.2, step: 0.01, neutral: 0 },
  options: [
    {
      id: 'sector',
      unit: 'index',
      min: 0,
      max: SECTORS.length - 1,
      step: 1,
      default: 0,
      choices: SECTORS.map(({ id }) => ({ id })),
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
