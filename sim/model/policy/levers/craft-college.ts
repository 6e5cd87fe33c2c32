import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const craftCollege = defineLever({
  id: 'craftCollege',
  code: 'L11',
  group: 'people',
  evidence: 'derived',
  source: cite`${'S60'}, ${'S69'}: skill policy can help the strong region`,
  actsOn: ['experience'],
  value: { unit: 'placesPerTownYear', min: 0, max: 400, step: 5, neutral: 0 },
  options: [
    {
      id: 'durationMonths',
      unit: 'months',
      min: 6,
      max: 60,
      step: 6,
      default: 36,
    },
    {
      id: 'retention',
      unit: 'share',
      min: 0.2,
      max: 1,
      step: 0.05,
      default: 0.65,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  // 15m KRW a student-year for those in training, and a workshop building in the first year.
  cost: c => {
    const students = (c.towns * c.value * Math.min(c.monthOfUse + 1, c.option('durationMonths'))) / 12
    return (students * 1500) / 12 + (c.monthOfUse < 12 ? (c.towns * c.value * 2000) / 12 : 0)
  },
  apply(p) {
    for (const t of p.towns) p.toTown('townPolicy.collegePlaces', t, p.value / 12 / p.agentScale)
    p.atLeast('townPolicy.collegeMonths', p.option('durationMonths'))
    p.atMost('townPolicy.collegeRetention', p.option('retention'))
  },
})
