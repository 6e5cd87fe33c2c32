import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** Visitors come in numbers (a television series, a new fast train, an exchange rate) and go again. */
export const tourismBoom = defineShock({
  id: 'tourismBoom',
  label: { ko: '관광 붐', en: 'Tourism boom' },
  help: {
    ko: '외지 방문객이 두 배로 늘어 관광 거리의 매출과 임대료가 오릅니다. 붐이 꺼진 뒤가 문제입니다.',
    en: 'Twice the visitors lift sales and rents of tourist streets; what matters is what is left after it.',
  },
  reference: { ko: '방문객이 3년 동안 두 배', en: 'Twice the visitors for three years' },
  evidence: 'assumed',
  source: cite`${'S14'}, ${'S20b'}: Bukchon waves of 2007 to 2014; size assumed`,
  months: 36,
  onsetMonths: 12,
  decayHalfLifeMonths: 12,
  markets: { leisure: 0.15 },
  districtTypes: { heritage: 0.12 },
  income: 0,
  incomeByManufacturing: 0,
  visitors: 1,
  online: 0,
})
