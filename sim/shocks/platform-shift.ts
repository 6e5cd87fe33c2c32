import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** Shopping moves to the web in one step, as in 2017-18 and 2020-21, and most of it stays there. */
export const platformShift = defineShock({
  id: 'platformShift',
  label: { ko: '플랫폼 쏠림', en: 'Platform shift' },
  help: {
    ko: '소매 소비가 한꺼번에 온라인으로 옮겨가고 거의 돌아오지 않습니다. 배달과 공예품 주문도 플랫폼을 거칩니다.',
    en: 'Retail spending moves to the web at once and hardly comes back; delivery and craft orders go through platforms.',
  },
  reference: {
    ko: '온라인 소매 비중이 7.4%포인트 뛴 2018~2021년',
    en: '2018 to 2021: online share of retail up by 7.4 points',
  },
  evidence: 'measured',
  source: cite`${'S47'}: 20.1% (January 2017) to 27.5% (2021)`,
  months: 24,
  onsetMonths: 12,
  decayHalfLifeMonths: 120,
  markets: {},
  districtTypes: {},
  income: 0,
  incomeByManufacturing: 0,
  visitors: 0,
  online: 0.074,
})
