import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/**
 * COVID-19 in Seoul, 2020 (P19): shop sales -9 %, alleys -19.6 % in all but 41 % of them not down, Korean food -18 %, leisure
 * and travel -50 % and more, restaurants of student and night-life streets -43 to -63 %, online +18 %. Local demand stays,
 * what lives from visitors, students and gatherings goes.
 */
export const pandemic = defineShock({
  id: 'pandemic',
  label: { ko: '감염병 유행', en: 'Pandemic' },
  help: {
    ko: '외식과 여가 소비가 크게 줄고, 대학가와 관광 거리가 가장 크게 다칩니다. 동네 생활 소비는 대부분 남습니다.',
    en: 'Eating out and leisure fall most, campus and tourist streets worst; daily goods near home largely hold.',
  },
  reference: {
    ko: '2020년 서울: 사업체 매출 −9%, 한식 −18%, 여행·여가 −50% 이상',
    en: 'Seoul 2020: shop sales −9%, Korean food −18%, travel and leisure down by 50% or more',
  },
  evidence: 'derived',
  source: cite`P19: ${'S46'}; ${'S47'} online +18%`,
  months: 24,
  onsetMonths: 2,
  decayHalfLifeMonths: 8,
  markets: { dining: -0.06, craft: -0.08, culture: -0.25, leisure: -0.45, bizDesign: -0.05 },
  districtTypes: { campus: -0.35, heritage: -0.25, mall: -0.05, mainStreet: -0.04, market: -0.02 },
  income: -0.02,
  incomeByManufacturing: 0,
  visitors: -0.65,
  online: 0.035,
})
