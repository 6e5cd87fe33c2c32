import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const craftCollege = defineLever({
  id: 'craftCollege',
  code: 'L11',
  group: 'people',
  label: { ko: '장인대학·도제', en: 'Craftsmanship college' },
  help: {
    ko: '공예와 디자인을 가르치는 지역 대학과 도제 과정입니다. 시군구마다 연간 입학 인원으로 정합니다.',
    en: 'A local college with workshops and apprenticeships: places a year in each town.',
  },
  sideEffect: {
    ko: '졸업생 일부는 수도권 중심지로 떠나 다른 지역을 키웁니다.',
    en: 'Some graduates leave for the core and feed another region.',
  },
  evidence: 'derived',
  source: cite`${'S60'}, ${'S69'}: skill policy can help the strong region`,
  actsOn: ['experience'],
  value: { unit: 'placesPerTownYear', min: 0, max: 400, step: 5, neutral: 0 },
  options: [
    {
      id: 'durationMonths',
      label: { ko: '교육 기간', en: 'Length of training' },
      unit: 'months',
      min: 6,
      max: 60,
      step: 6,
      default: 36,
    },
    {
      id: 'retention',
      label: { ko: '지역 정착률', en: 'Graduates who stay' },
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
