import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** A national recession: income falls a little, what can wait falls more. Depth as in 2009 and 1998, between the two. */
export const recession = defineShock({
  id: 'recession',
  label: { ko: '경기 침체', en: 'Recession' },
  help: {
    ko: '소득이 줄어 미룰 수 있는 소비부터 줄어듭니다. 기업의 서비스 주문도 함께 줄어듭니다.',
    en: 'Incomes fall, and first what people can put off; firms order fewer services.',
  },
  reference: {
    ko: '민간소비 4% 감소가 1년 반 이어지는 침체',
    en: 'Private consumption 4% lower for a year and a half',
  },
  evidence: 'assumed',
  source: cite`between the recessions of 1998 and 2009`,
  months: 18,
  onsetMonths: 6,
  decayHalfLifeMonths: 12,
  markets: { dining: -0.05, craft: -0.09, culture: -0.07, leisure: -0.12, bizDesign: -0.15, bizTech: -0.1 },
  districtTypes: {},
  income: -0.04,
  incomeByManufacturing: -0.05,
  visitors: -0.08,
  online: 0,
})
